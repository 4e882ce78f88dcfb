import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import '../kiot-icon/kiot-icon.ts';
import '../kiot-icon/more-icons.ts';

/**
 * The kiosk itself as the signal: a screen that can be read across the room, until somebody touches it.
 * It never says that someone is coming. The whole surface is one button.
 *
 * @element kiot-call-signal
 */
@customElement('kiot-call-signal')
export class KiotCallSignal extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    base,
    css`
      :host {
        display: block;
        block-size: var(--kiot-viewport);
      }
      button {
        inline-size: 100%;
        min-block-size: 100%;
        flex-direction: column;
        gap: var(--kiot-space-4);
        padding: var(--kiot-space-5);
        border: calc(4 * var(--kiot-mm)) solid var(--kiot-color-ring);
        border-radius: 0;
        background: var(--kiot-color-ring-tint);
        text-align: center;
      }
      kiot-icon {
        --kiot-icon-size: calc(26 * var(--kiot-mm));
      }
      .title {
        font-size: calc(14 * var(--kiot-mm));
        line-height: 1.4;
      }
      .sentence {
        font-size: var(--kiot-size-step);
      }
      .small {
        font-weight: 400;
      }
    `,
  ];

  /** The two words that are read from far away. */
  @property() accessor label = '';

  /** What the person can do meanwhile. */
  @property() accessor sentence = '';

  /** Guide and step, for whoever comes. */
  @property() accessor where = '';

  /** How to stop the signal. */
  @property({ attribute: 'touch-label' }) accessor touchLabel = '';

  protected override render() {
    return html`<button>
      <kiot-icon name="hand"></kiot-icon>
      <span class="title">${this.label}</span>
      <span class="sentence">${this.sentence}</span>
      <span class="small">${this.where}</span>
      <span class="small">${this.touchLabel}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-call-signal': KiotCallSignal;
  }
}
