import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import type { IconName } from '../kiot-icon/icon-name.ts';
import '../kiot-icon/kiot-icon.ts';
import '../kiot-icon/more-icons.ts';

/**
 * One big choice: words first, a drawing beside them, one line of explanation below. Fires a plain click.
 *
 * @element kiot-tile
 * @cssprop --kiot-tile-tint - Background of the tile.
 * @cssprop --kiot-tile-note - `none` leaves the explanation out where there is no room for it.
 */
@customElement('kiot-tile')
export class KiotTile extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      button {
        inline-size: 100%;
        block-size: 100%;
        min-block-size: var(--kiot-touch-primary);
        justify-content: start;
        gap: var(--kiot-space-3);
        padding: var(--kiot-space-2) var(--kiot-space-3);
        background: var(--kiot-tile-tint, var(--kiot-color-card));
      }
      kiot-icon {
        color: var(--kiot-color-action);
        --kiot-icon-size: calc(9 * var(--kiot-mm));
      }
      :host([compact]) button {
        min-block-size: var(--kiot-touch-target);
        padding-block: 0;
        line-height: 1.45;
      }
      :host([primary]) kiot-icon {
        color: inherit;
      }
      button > span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .title {
        display: block;
        text-wrap: balance;
      }
      .note {
        display: var(--kiot-tile-note, block);
        font-weight: 400;
      }
    `,
  ];

  /** What is chosen. */
  @property() accessor label = '';

  /** One line more; may be empty. */
  @property() accessor note = '';

  /** Drawing beside the words; may be empty. */
  @property() accessor icon: IconName | '' = '';

  /** True where height is scarce, as above a keyboard. */
  @property({ type: Boolean, reflect: true }) accessor compact = false;

  /** The one choice most people want. */
  @property({ type: Boolean, reflect: true }) accessor primary = false;

  protected override render() {
    return html`<button class=${this.primary ? 'primary' : ''}>
      ${this.icon === '' ? nothing : html`<kiot-icon name=${this.icon}></kiot-icon>`}
      <span>
        <span class="title">${this.label}</span>
        ${this.note === '' ? nothing : html`<span class="note">${this.note}</span>`}
      </span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-tile': KiotTile;
  }
}
