import { css, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { drawShapes } from '../kiot-icon/draw-shapes.ts';
import { pictures, type PictureName } from './picture-paths.ts';

/**
 * One picture of a resume code, hidden from screen readers because its name always stands beside it.
 *
 * @element kiot-picture
 * @cssprop --kiot-picture-size - Edge length; 14 mm unless set.
 */
@customElement('kiot-picture')
export class KiotPicture extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      inline-size: var(--kiot-picture-size, calc(14 * var(--kiot-mm)));
      block-size: var(--kiot-picture-size, calc(14 * var(--kiot-mm)));
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  /** Which picture; an unknown name draws nothing. */
  @property() accessor name: PictureName | '' = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('name')) return;
    const known = Object.hasOwn(pictures, this.name) ? pictures[this.name as PictureName] : [];
    this.renderRoot.replaceChildren(drawShapes(known));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-picture': KiotPicture;
  }
}
