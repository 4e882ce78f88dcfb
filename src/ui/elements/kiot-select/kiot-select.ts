import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { field } from '../../styles/field.styles.ts';
import { KiotSelectChooseEvent } from './kiot-select-choose-event.ts';

/** One line of a list: what is chosen and what is read. */
export type Option = { readonly value: string; readonly text: string };

/**
 * One of several lines, for people behind a door; citizens get buttons instead.
 *
 * @element kiot-select
 * @fires kiot-select-choose - Another line was chosen.
 */
@customElement('kiot-select')
export class KiotSelect extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** What is chosen here. */
  @property() accessor label = '';

  @property({ attribute: false }) accessor options: readonly Option[] = [];

  /** The chosen line's value. */
  @property() accessor value = '';

  /** Only lines that stand already can be chosen. */
  protected override updated(): void {
    const list = this.renderRoot.querySelector('select');
    if (list) list.value = this.value;
  }

  protected override render() {
    return html`<label
      >${this.label}
      <select @change=${this.#onChange}>
        ${this.options.map(({ value, text }) => html`<option value=${value}>${text}</option>`)}
      </select></label
    >`;
  }

  #onChange({ target }: Event): void {
    this.dispatchEvent(new KiotSelectChooseEvent((target as HTMLSelectElement).value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-select': KiotSelect;
  }
}
