import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { KiotHelpAnswerEvent } from './kiot-help-answer-event.ts';

/**
 * A soft offer of help beside what the person is doing: two answers of the same size, no focus taken, no hurry. It
 * stays until it is answered or its place on the screen is gone.
 *
 * @element kiot-help-offer
 * @fires kiot-help-answer - One of the two answers was touched.
 */
@customElement('kiot-help-offer')
export class KiotHelpOffer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .card {
        display: grid;
        gap: var(--kiot-space-1) var(--kiot-space-2);
        padding: var(--kiot-space-1);
        border: var(--kiot-line-thin) solid var(--kiot-color-ring);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-ring-tint);
      }
      p {
        padding-inline: var(--kiot-space-1);
      }
      .answers {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--kiot-space-3);
      }
      button {
        padding-inline: var(--kiot-space-1);
        text-align: center;
        line-height: 1.3;
      }
      /* Beside its answers the question leaves more of the step to be seen. */
      @container (min-width: 26em) {
        .card {
          grid-template-columns: auto minmax(40%, 1fr);
          align-items: center;
        }
        p {
          padding-inline: 0;
        }
      }
    `,
  ];

  /** The question. */
  @property() accessor question = '';

  /** The answer that calls somebody. */
  @property({ attribute: 'yes-label' }) accessor yesLabel = '';

  /** The answer that lets it be. */
  @property({ attribute: 'later-label' }) accessor laterLabel = '';

  protected override render() {
    return html`<div class="card">
      <p>${this.question}</p>
      <div class="answers">
        <button @click=${() => this.#onAnswer(true)}>${this.yesLabel}</button>
        <button @click=${() => this.#onAnswer(false)}>${this.laterLabel}</button>
      </div>
    </div>`;
  }

  #onAnswer(wanted: boolean): void {
    this.dispatchEvent(new KiotHelpAnswerEvent(wanted));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-help-offer': KiotHelpOffer;
  }
}
