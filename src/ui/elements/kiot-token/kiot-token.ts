import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { drawShapes } from '../kiot-icon/draw-shapes.ts';
import { animals, type TokenAnimal } from './animals.ts';

/** Colours of the field behind an animal; each is always named beside it as well. */
export type TokenColour = 'red' | 'yellow' | 'green' | 'blue' | 'purple' | 'brown';

/** A token as elements take it: its picture, and its name in words, colour included. */
export type NamedToken = {
  readonly colour: TokenColour;
  readonly animal: TokenAnimal;
  readonly label: string;
};

/** Room around the drawing of 24 units, so that it stands clear on its field. */
const VIEW = '-3 -3 30 30';

/**
 * The picture on a ticket with its name: “Thỏ xanh lá”. The name is never left out, because nobody has to see colours.
 *
 * @element kiot-token
 * @cssprop --kiot-token-size - Edge length of the picture; 14 mm unless set.
 */
@customElement('kiot-token')
export class KiotToken extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-grid;
        justify-items: center;
        gap: var(--kiot-space-1);
        font-weight: 700;
        line-height: 1.4;
        text-align: center;
        overflow-wrap: anywhere;
        --token-size: var(--kiot-token-size, calc(14 * var(--kiot-mm)));
      }
      :host([beside]) {
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--kiot-space-2);
        text-align: start;
      }
      .field {
        display: block;
        inline-size: var(--token-size);
        block-size: var(--token-size);
        border: var(--kiot-line-thin) solid var(--kiot-color-text);
        border-radius: calc(0.2 * var(--token-size));
        overflow: hidden;
        forced-color-adjust: none;
        color: var(--kiot-color-on-token);
        background: var(--kiot-color-token);
      }
      .red {
        --kiot-color-token: var(--kiot-color-token-red);
      }
      .yellow {
        --kiot-color-token: var(--kiot-color-token-yellow);
        --kiot-color-on-token: var(--kiot-color-on-token-yellow);
      }
      .green {
        --kiot-color-token: var(--kiot-color-token-green);
      }
      .blue {
        --kiot-color-token: var(--kiot-color-token-blue);
      }
      .purple {
        --kiot-color-token: var(--kiot-color-token-purple);
      }
      .brown {
        --kiot-color-token: var(--kiot-color-token-brown);
      }
      :host([plain]) .field {
        border: 0.5mm solid var(--kiot-color-print-ink);
        background: var(--kiot-color-print-paper);
        color: var(--kiot-color-print-ink);
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.9;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];

  /** Which token; null draws nothing. */
  @property({ attribute: false }) accessor token: NamedToken | null = null;

  /** The name stands beside the picture instead of below it. */
  @property({ type: Boolean, reflect: true }) accessor beside = false;

  /** Black on white, for paper; the colour is in the name. */
  @property({ type: Boolean, reflect: true }) accessor plain = false;

  protected override render() {
    const { token } = this;
    if (token === null) return nothing;
    const drawing = drawShapes(Object.hasOwn(animals, token.animal) ? animals[token.animal] : []);
    drawing.setAttribute('viewBox', VIEW);
    return html`<span class="field ${token.colour}" aria-hidden="true">${drawing}</span>
      <span>${token.label}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-token': KiotToken;
  }
}
