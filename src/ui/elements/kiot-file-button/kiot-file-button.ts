import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { KiotFilesChooseEvent } from './kiot-files-choose-event.ts';

/**
 * A button that opens a file of this device. The same file, mended, can be chosen again.
 *
 * @element kiot-file-button
 * @fires kiot-files-choose - Files were chosen.
 */
@customElement('kiot-file-button')
export class KiotFileButton extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }
      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        min-block-size: var(--kiot-touch-target);
        padding: var(--kiot-space-1) var(--kiot-space-3);
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
        font-weight: 700;
        line-height: 1.5;
        cursor: pointer;
      }
      label:active {
        background: var(--kiot-color-ring-tint);
      }
      label:focus-within {
        outline: calc(1.2 * var(--kiot-mm)) solid var(--kiot-color-focus);
        outline-offset: calc(0.4 * var(--kiot-mm));
      }
    `,
  ];

  /** What the button does. */
  @property() accessor label = '';

  /** Ends of the names that can be chosen, such as `.yaml,.json`. */
  @property() accessor accept = '.json';

  /** Whether several can be chosen at once. */
  @property({ type: Boolean }) accessor multiple = false;

  protected override render() {
    return html`<label
      >${this.label}
      <input
        type="file"
        class="visually-hidden"
        accept=${this.accept}
        ?multiple=${this.multiple}
        autocomplete="off"
        spellcheck="false"
        @change=${this.#onChange}
    /></label>`;
  }

  #onChange({ target }: Event): void {
    const input = target as HTMLInputElement;
    const [first, ...more] = input.files ?? [];
    input.value = '';
    if (first !== undefined) this.dispatchEvent(new KiotFilesChooseEvent([first, ...more]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-file-button': KiotFileButton;
  }
}
