import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';

/**
 * "Bác còn ở đây không?" over the current screen, which stays where it is. Any touch anywhere answers; the
 * session hears it. No countdown is shown.
 *
 * @element kiot-idle-warning
 * @slot - What may be kept before everything is wiped.
 */
@customElement('kiot-idle-warning')
export class KiotIdleWarning extends LitElement {
  static override styles = [
    base,
    css`
      dialog {
        max-inline-size: calc(130 * var(--kiot-mm));
        inline-size: 90%;
        max-block-size: 97%;
        padding: var(--kiot-space-4) var(--kiot-space-5);
        border: var(--kiot-line-thick) solid var(--kiot-color-action);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
        color: var(--kiot-color-text);
      }
      dialog[open] {
        display: grid;
        gap: var(--kiot-space-3);
      }
      dialog::backdrop {
        background: var(--kiot-color-page);
        opacity: 0.8;
      }
      button {
        min-block-size: var(--kiot-touch-primary);
      }
    `,
  ];

  /** Shown or not. */
  @property({ type: Boolean }) accessor open = false;

  /** The question. */
  @property() accessor question = '';

  /** What happens otherwise. */
  @property() accessor sentence = '';

  /** The button that stays; a touch anywhere does the same. */
  @property({ attribute: 'stay-label' }) accessor stayLabel = '';

  /** What a screen reader announces again while the warning stands. */
  @property() accessor announcement = '';

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.open && dialog?.open === false) dialog.showModal();
    if (!this.open && dialog?.open === true) dialog.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="question" aria-describedby="sentence">
      <h2 id="question">${this.question}</h2>
      <p id="sentence">${this.sentence}</p>
      <slot></slot>
      <p class="visually-hidden" aria-live="assertive">${this.announcement}</p>
      <button class="primary">${this.stayLabel}</button>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-idle-warning': KiotIdleWarning;
  }
}
