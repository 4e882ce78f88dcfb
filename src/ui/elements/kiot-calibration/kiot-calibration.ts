import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { KiotCalibrateEvent } from './kiot-calibrate-event.ts';

/** An ID-1 card in millimetres (ISO/IEC 7810): identity and bank cards have this size. */
const CARD = { width: 85.6, height: 53.98 } as const;
const FINE = 0.02;
const COARSE = 0.2;
const LEAST = 2;
const MOST = 12;

/** Words of the calibration. Already translated. */
export type CalibrationLabels = Readonly<
  Record<'frame' | 'smaller' | 'larger' | 'smallerMuch' | 'largerMuch' | 'figure', string>
>;

/**
 * A frame to lay a card on: four buttons change its size until it fits, and then the kiosk knows millimetres.
 *
 * @element kiot-calibration
 * @fires kiot-calibrate - The size changed.
 */
@customElement('kiot-calibration')
export class KiotCalibration extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--kiot-space-4);
        justify-items: start;
        overflow-x: auto;
      }
      .card {
        inline-size: var(--card-width);
        block-size: var(--card-height);
        display: grid;
        place-items: center;
        border: var(--kiot-line-thin) dashed var(--kiot-color-text);
        border-radius: calc(3.2 * var(--kiot-mm));
        background: var(--kiot-color-quiet-tint);
        font-size: 1rem;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
      }
    `,
  ];

  /** CSS pixels per millimetre, 2 to 12. */
  @property({ type: Number, attribute: 'pixels-per-millimetre' }) accessor pixelsPerMillimetre = 5.88;

  /** Words. */
  @property({ attribute: false }) accessor labels: CalibrationLabels = {
    frame: '',
    smaller: '',
    larger: '',
    smallerMuch: '',
    largerMuch: '',
    figure: '',
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('pixelsPerMillimetre')) return;
    this.style.setProperty('--card-width', `${CARD.width * this.pixelsPerMillimetre}px`);
    this.style.setProperty('--card-height', `${CARD.height * this.pixelsPerMillimetre}px`);
  }

  protected override render() {
    const { labels } = this;
    return html`
      <div class="card" role="img" aria-label=${labels.frame}><span>${labels.frame}</span></div>
      <p aria-live="polite">${labels.figure}</p>
      <div class="buttons">
        <button @click=${() => this.#onChange(-COARSE)}>${labels.smallerMuch}</button>
        <button @click=${() => this.#onChange(-FINE)}>${labels.smaller}</button>
        <button @click=${() => this.#onChange(FINE)}>${labels.larger}</button>
        <button @click=${() => this.#onChange(COARSE)}>${labels.largerMuch}</button>
      </div>
    `;
  }

  #onChange(by: number): void {
    const next = Math.min(MOST, Math.max(LEAST, this.pixelsPerMillimetre + by));
    this.pixelsPerMillimetre = Math.round(next * 1000) / 1000;
    this.dispatchEvent(new KiotCalibrateEvent(this.pixelsPerMillimetre));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-calibration': KiotCalibration;
  }
}
