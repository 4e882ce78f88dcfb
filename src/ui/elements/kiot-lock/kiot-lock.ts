import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import '../kiot-icon/kiot-icon.ts';
import '../kiot-icon/more-icons.ts';
import '../kiot-pin-pad/kiot-pin-pad.ts';
import type { PinPadLabels } from '../kiot-pin-pad/kiot-pin-pad.ts';
import { KiotLockActionEvent } from './kiot-lock-action-event.ts';

/** What a closed door says and offers. Already translated. */
export type LockView = {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What went wrong with the last PIN; empty when nothing did. */
  readonly fault: string;
  /** What must be known although the door is closed, such as that somebody needs help; empty when nothing. */
  readonly alarm: string;
  /** Words of the number pad; null while there is nothing to type. */
  readonly pad: PinPadLabels | null;
  readonly busy: boolean;
  readonly actions: readonly { readonly action: string; readonly label: string; readonly main?: boolean }[];
  readonly links: readonly { readonly address: string; readonly label: string }[];
};

const EMPTY: LockView = {
  title: '',
  sentences: [],
  fault: '',
  alarm: '',
  pad: null,
  busy: false,
  actions: [],
  links: [],
};

/**
 * A door before a role's pages. Closed, it shows the number pad and keeps its content alive but unseen; open, it shows
 * nothing of itself.
 *
 * @element kiot-lock
 * @slot - The pages behind the door; drawn only while it is open.
 * @fires kiot-pin-enter - A PIN was typed.
 * @fires kiot-lock-action - One of the buttons was touched.
 */
@customElement('kiot-lock')
export class KiotLock extends LitElement {
  static override styles = [
    base,
    css`
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--kiot-space-4) var(--kiot-space-5);
        align-content: center;
        align-items: center;
        max-inline-size: calc(200 * var(--kiot-mm));
        min-block-size: var(--kiot-viewport);
        margin-inline: auto;
        padding: var(--kiot-space-4);
      }
      main.plain {
        grid-template-columns: minmax(0, 1fr);
      }
      .words,
      .offers {
        display: grid;
        gap: var(--kiot-space-3);
        justify-items: start;
      }
      .offers {
        margin-block-start: var(--kiot-space-3);
      }
      .fault,
      .alarm {
        display: flex;
        gap: var(--kiot-space-2);
        align-items: center;
        padding: var(--kiot-space-2) var(--kiot-space-3);
        border: var(--kiot-line-thick) solid var(--kiot-color-danger);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-danger-tint);
      }
      .alarm {
        font-weight: 700;
        border-color: var(--kiot-color-ring);
        background: var(--kiot-color-ring-tint);
        color: var(--kiot-color-on-ring);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--kiot-touch-target);
        min-inline-size: var(--kiot-touch-target);
        color: var(--kiot-color-action);
        font-weight: 700;
      }
      @media (orientation: portrait) {
        main {
          grid-template-columns: minmax(0, 1fr);
          justify-items: start;
          align-content: start;
        }
        kiot-pin-pad {
          justify-self: center;
        }
      }
    `,
  ];

  /** Whether the pages behind are shown. */
  @property({ type: Boolean }) accessor open = false;

  /** What the closed door says. */
  @property({ attribute: false }) accessor view: LockView = EMPTY;

  protected override updated(changed: PropertyValues<this>): void {
    const closed = changed.get('open') === true && !this.open;
    if (closed) this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render() {
    if (this.open) return html`<slot></slot>`;
    const { title, sentences, fault, alarm, pad, busy } = this.view;
    return html`<main class=${pad === null ? 'plain' : nothing}>
      <div class="words">
        ${alarm === '' ? nothing : html`<p class="alarm"><kiot-icon name="life-buoy"></kiot-icon>${alarm}</p>`}
        <h1 tabindex="-1">${title}</h1>
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
        <div role="alert">
          ${fault === '' ? nothing : html`<p class="fault"><kiot-icon name="circle-x"></kiot-icon>${fault}</p>`}
        </div>
        ${this.#renderOffers()}
      </div>
      ${pad === null ? nothing : html`<kiot-pin-pad .labels=${pad} ?busy=${busy}></kiot-pin-pad>`}
    </main>`;
  }

  #renderOffers() {
    const { actions, links } = this.view;
    return html`<div class="offers">
      ${actions.map(
        ({ action, label, main = false }) =>
          html`<button class=${main ? 'primary' : nothing} @click=${() => this.#onAction(action)}>
            ${label}
          </button>`,
      )}
      ${links.map(({ address, label }) => html`<a href=${address}>${label}</a>`)}
    </div>`;
  }

  #onAction(action: string): void {
    this.dispatchEvent(new KiotLockActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-lock': KiotLock;
  }
}
