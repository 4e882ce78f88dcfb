import { css, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { drawShapes } from './draw-shapes.ts';
import { drawings } from './drawings.ts';
import type { IconName } from './icon-name.ts';

/**
 * A line drawing beside words, hidden from screen readers because the words say it.
 *
 * @element kiot-icon
 * @cssprop --kiot-icon-size - Edge length; 1.4 em unless set.
 */
@customElement('kiot-icon')
export class KiotIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      inline-size: var(--kiot-icon-size, 1.4em);
      block-size: var(--kiot-icon-size, 1.4em);
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  /** Which drawing; an unknown name draws nothing. */
  @property() accessor name: IconName | '' = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('name')) this.renderRoot.replaceChildren(this.#drawing());
  }

  #drawing(): SVGElement {
    return drawShapes(drawings.get(this.name) ?? []);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-icon': KiotIcon;
  }
}
