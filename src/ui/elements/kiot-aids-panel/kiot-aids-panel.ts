import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import type { AidSwitch } from '../kiot-aids/kiot-aids.ts';
import '../kiot-aids/kiot-aids.ts';
import '../kiot-icon/kiot-icon.ts';
import '../kiot-icon/more-icons.ts';
import { KiotAidsClosedEvent } from './kiot-aids-closed-event.ts';
import { KiotVolumeEvent } from './kiot-volume-event.ts';

/** Words and steps of the volume. `step` 1…`steps`; `shown` says it in words, for eyes and screen readers. */
export type VolumeControl = {
  readonly label: string;
  readonly shown: string;
  readonly softer: string;
  readonly louder: string;
  readonly step: number;
  readonly steps: number;
};

const SILENT: VolumeControl = { label: '', shown: '', softer: '', louder: '', step: 1, steps: 1 };

/**
 * Everything that makes the kiosk easier, over the screen one stands on and without losing it: switches, accents and volume.
 *
 * @element kiot-aids-panel
 * @fires kiot-aid-toggle - A switch or an accent was touched.
 * @fires kiot-volume - Softer or louder.
 * @fires kiot-aids-closed - Put away, by the button or the Escape key.
 */
@customElement('kiot-aids-panel')
export class KiotAidsPanel extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        inline-size: min(calc(180 * var(--kiot-mm)), 94%);
        max-inline-size: none;
        max-block-size: 96%;
        padding: var(--kiot-space-4);
        overflow: auto;
        border: var(--kiot-line-thick) solid var(--kiot-color-action);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
        color: var(--kiot-color-text);
      }
      dialog[open] {
        display: grid;
        gap: var(--kiot-space-3);
      }
      dialog::backdrop {
        background: var(--kiot-color-page);
        opacity: 0.8;
      }
      .volume {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
        align-items: center;
      }
      .volume p {
        flex: 1;
        min-inline-size: min(100%, calc(46 * var(--kiot-mm)));
      }
      .volume button {
        min-inline-size: calc(34 * var(--kiot-mm));
      }
      @media (orientation: portrait) {
        .volume p {
          flex-basis: 100%;
        }
        .volume button {
          flex: 1;
        }
      }
      .close {
        min-block-size: var(--kiot-touch-primary);
      }
    `,
  ];

  /** Heading of the panel. */
  @property() accessor heading = '';

  /** The switches, in order. */
  @property({ attribute: false }) accessor switches: readonly AidSwitch[] = [];

  /** Accents of the recordings, where there is a choice; `aid` names them in the event. */
  @property({ attribute: false }) accessor accents: readonly AidSwitch[] = [];

  /** What is chosen there. */
  @property({ attribute: 'accents-label' }) accessor accentsLabel = '';

  /** The volume of speech. */
  @property({ attribute: false }) accessor volume: VolumeControl = SILENT;

  /** The button that puts the panel away. */
  @property({ attribute: 'close-label' }) accessor closeLabel = '';

  /** Over the screen or put away; focus returns to where it was. */
  @property({ type: Boolean }) accessor open = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.open && dialog?.open === false) dialog.showModal();
    if (!this.open && dialog?.open === true) dialog.close();
  }

  protected override render() {
    const { label, shown, softer, louder, step, steps } = this.volume;
    return html`<dialog aria-labelledby="heading" @close=${this.#onClosed}>
      <h2 id="heading">${this.heading}</h2>
      <kiot-aids label=${this.heading} .switches=${this.switches}></kiot-aids>
      ${
        this.accents.length === 0
          ? nothing
          : html`<kiot-aids label=${this.accentsLabel} .switches=${this.accents}></kiot-aids>`
      }
      <div class="volume" role="group" aria-label=${label}>
        <p role="status">${shown}</p>
        <button ?disabled=${step <= 1} @click=${() => this.#onVolume(step - 1)}>
          <kiot-icon name="minus"></kiot-icon>${softer}
        </button>
        <button ?disabled=${step >= steps} @click=${() => this.#onVolume(step + 1)}>
          <kiot-icon name="plus"></kiot-icon>${louder}
        </button>
      </div>
      <button class="primary close" @click=${this.#onClose}>${this.closeLabel}</button>
    </dialog>`;
  }

  #onVolume(step: number): void {
    this.dispatchEvent(new KiotVolumeEvent(step));
  }

  #onClose(): void {
    this.open = false;
  }

  #onClosed(): void {
    this.open = false;
    this.dispatchEvent(new KiotAidsClosedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-aids-panel': KiotAidsPanel;
  }
}
