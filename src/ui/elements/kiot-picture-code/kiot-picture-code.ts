import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import './kiot-picture.ts';
import type { PictureName } from './picture-paths.ts';

/** A picture and what people call it. */
export type NamedPicture = { readonly name: PictureName; readonly label: string };

/**
 * Three pictures in their order, each with its number and its name, for whoever wants to go on another day.
 *
 * @element kiot-picture-code
 */
@customElement('kiot-picture-code')
export class KiotPictureCode extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, calc(32 * var(--kiot-mm))));
        gap: var(--kiot-space-3);
      }
      li {
        display: grid;
        justify-items: center;
        align-content: start;
        padding: var(--kiot-space-1);
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
        text-align: center;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Spoken name of the row. */
  @property() accessor label = '';

  /** The pictures, already named. */
  @property({ attribute: false }) accessor pictures: readonly NamedPicture[] = [];

  protected override render() {
    return html`<ol aria-label=${this.label}>
      ${this.pictures.map(
        ({ name, label }, i) =>
          html`<li>
            <kiot-picture name=${name}></kiot-picture>
            <span>${i + 1}. ${label}</span>
          </li>`,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-picture-code': KiotPictureCode;
  }
}
