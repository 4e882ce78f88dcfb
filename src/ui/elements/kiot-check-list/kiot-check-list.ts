import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import '../kiot-icon/kiot-icon.ts';
import '../kiot-icon/more-icons.ts';

/**
 * Things to bring, to be ticked off. The ticks live in this element only and die with it.
 *
 * @element kiot-check-list
 */
@customElement('kiot-check-list')
export class KiotCheckList extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: var(--kiot-space-3);
      }
      button {
        inline-size: 100%;
        justify-content: start;
        font-weight: 400;
        line-height: 1.45;
      }
      .box {
        display: inline-grid;
        place-items: center;
        flex: none;
        inline-size: calc(8 * var(--kiot-mm));
        block-size: calc(8 * var(--kiot-mm));
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: calc(1.2 * var(--kiot-mm));
      }
    `,
  ];

  /** Spoken name of the list. */
  @property() accessor label = '';

  /** The things, already translated. */
  @property({ attribute: false }) accessor items: readonly string[] = [];

  @state() private accessor ticked: ReadonlySet<number> = new Set();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('items')) this.ticked = new Set();
  }

  protected override render() {
    return html`<ul aria-label=${this.label}>
      ${this.items.map((item, i) => this.#renderItem(item, i))}
    </ul>`;
  }

  #renderItem(item: string, i: number) {
    const on = this.ticked.has(i);
    return html`<li>
      <button role="checkbox" aria-checked=${on ? 'true' : 'false'} @click=${() => this.#onTick(i)}>
        <span class="box">${on ? html`<kiot-icon name="check"></kiot-icon>` : ''}</span>
        <span>${item}</span>
      </button>
    </li>`;
  }

  #onTick(i: number): void {
    const next = new Set(this.ticked);
    if (!next.delete(i)) next.add(i);
    this.ticked = next;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-check-list': KiotCheckList;
  }
}
