import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import type { IconName } from '../kiot-icon/icon-name.ts';
import '../kiot-icon/kiot-icon.ts';
import { KiotAidToggleEvent } from './kiot-aid-toggle-event.ts';

/** One switch: its name for the event, its words, its drawing, whether it is on. */
export type AidSwitch = {
  readonly aid: string;
  readonly label: string;
  readonly icon: IconName;
  readonly on: boolean;
};

/**
 * The plain switches that make the kiosk easier: big text, contrast, reading aloud, no hurry.
 *
 * @element kiot-aids
 * @fires kiot-aid-toggle - A switch was touched.
 */
@customElement('kiot-aids')
export class KiotAids extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(46 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
      }
      button {
        inline-size: 100%;
        justify-content: start;
        line-height: 1.35;
      }
    `,
  ];

  /** Spoken name of the group. */
  @property() accessor label = '';

  /** The switches, in order. */
  @property({ attribute: false }) accessor switches: readonly AidSwitch[] = [];

  protected override render() {
    return html`<div role="group" aria-label=${this.label}>
      ${this.switches.map((aid) => this.#renderSwitch(aid))}
    </div>`;
  }

  /** A tick takes the place of the drawing: on and off never differ by colour alone. */
  #renderSwitch({ aid, label, icon, on }: AidSwitch) {
    return html`<button aria-pressed=${on ? 'true' : 'false'} @click=${() => this.#onToggle(aid)}>
      <kiot-icon name=${on ? 'check' : icon}></kiot-icon><span>${label}</span>
    </button>`;
  }

  #onToggle(aid: string): void {
    this.dispatchEvent(new KiotAidToggleEvent(aid));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-aids': KiotAids;
  }
}
