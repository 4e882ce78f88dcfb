import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** A drawn code: an SVG path over `size` × `size` units, quiet zone included. */
export type DrawnCode = { readonly size: number; readonly path: string };

/**
 * A code for a phone's camera: black on white in every mode, because cameras read nothing else well.
 *
 * @element kiot-code
 * @cssprop --kiot-code-size - Edge length; 46 mm unless set.
 */
@customElement('kiot-code')
export class KiotCode extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      inline-size: var(--kiot-code-size, calc(46 * var(--kiot-mm)));
      block-size: var(--kiot-code-size, calc(46 * var(--kiot-mm)));
      max-inline-size: 100%;
      background: var(--kiot-color-print-paper);
      forced-color-adjust: none;
      shape-rendering: crispedges;
    }
    path {
      fill: var(--kiot-color-print-ink);
    }
  `;

  /** What a screen reader says in its place. */
  @property() accessor label = '';

  /** The code; without it nothing is drawn. */
  @property({ attribute: false }) accessor code: DrawnCode | null = null;

  protected override render() {
    if (this.code === null) return nothing;
    const { size, path } = this.code;
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label}>
      <path d=${path} />
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-code': KiotCode;
  }
}
