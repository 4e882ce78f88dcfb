import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { KiotFaceChooseEvent } from './kiot-face-choose-event.ts';

/** Mouths from sad to glad on a 24 × 24 grid. */
const MOUTHS = [
  'M7.5 17.5 Q12 12.5 16.5 17.5',
  'M8 16.5 Q12 14 16 16.5',
  'M8 15.8 H16',
  'M8 14.8 Q12 17.6 16 14.8',
  'M7 14 Q12 20 17 14 Z',
] as const;

/**
 * Five faces with words under them; one touch answers. Never needed to go on.
 *
 * @element kiot-faces
 * @fires kiot-face-choose - A face was touched.
 */
@customElement('kiot-faces')
export class KiotFaces extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: var(--kiot-space-3);
      }
      button {
        flex-direction: column;
        inline-size: 100%;
        block-size: 100%;
        gap: var(--kiot-space-1);
        padding: var(--kiot-space-2) var(--kiot-space-1);
        font-weight: 400;
        line-height: 1.35;
        text-align: center;
        justify-content: start;
      }
      /* Five words side by side need this much; with less room they stand below each other. */
      @container (max-width: 18em) {
        ul {
          grid-template-columns: minmax(0, 1fr);
        }
        button {
          flex-direction: row;
          gap: var(--kiot-space-3);
          padding-inline: var(--kiot-space-3);
          text-align: start;
        }
      }
      svg {
        flex: none;
        inline-size: calc(9 * var(--kiot-mm));
        block-size: calc(9 * var(--kiot-mm));
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];

  /** The question; names the group for screen readers. */
  @property() accessor question = '';

  /** Words under the five faces, worst first. */
  @property({ attribute: false }) accessor words: readonly string[] = [];

  /** The chosen face, 1 to 5, or 0. */
  @property({ type: Number }) accessor value = 0;

  protected override render() {
    return html`<ul aria-label=${this.question}>
      ${MOUTHS.map((mouth, i) => this.#renderFace(mouth, i + 1))}
    </ul>`;
  }

  #renderFace(mouth: string, value: number) {
    return html`<li>
      <button aria-pressed=${this.value === value ? 'true' : 'false'} @click=${() => this.#onChoose(value)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          ${svg`<circle cx="12" cy="12" r="10.5"></circle><path d="M8.5 9.2 V9.4 M15.5 9.2 V9.4" stroke-width="2.4"></path><path d=${mouth}></path>`}
        </svg>
        <span>${this.words[value - 1] ?? ''}</span>
      </button>
    </li>`;
  }

  #onChoose(value: number): void {
    this.dispatchEvent(new KiotFaceChooseEvent(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-faces': KiotFaces;
  }
}
