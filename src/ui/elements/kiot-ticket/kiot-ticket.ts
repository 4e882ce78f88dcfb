import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import type { NamedToken } from '../kiot-token/kiot-token.ts';
import '../kiot-token/kiot-token.ts';
import { figures, figureStyles } from './figures.ts';

/**
 * A ticket of the queue: its number in figures of equal width, its token, and what it is for. What else a page has
 * to say of it (a mark, since when it waits) goes into the slot.
 *
 * @element kiot-ticket
 * @slot - Marks below the procedure.
 * @cssprop --kiot-ticket-size - Font size of the number; twice the text around it unless set.
 * @cssprop --kiot-token-size - Edge length of the picture.
 */
@customElement('kiot-ticket')
export class KiotTicket extends LitElement {
  static override styles = [
    base,
    figureStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--kiot-space-1);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--kiot-space-2) var(--kiot-space-4);
      }
      .figures {
        font-size: var(--kiot-ticket-size, 2em);
        line-height: 1.1;
      }
      kiot-token {
        flex: 0 1 auto;
        min-inline-size: 0;
      }
      p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The number as people read it: A001. */
  @property() accessor number = '';

  /** Its token, already named. */
  @property({ attribute: false }) accessor token: NamedToken | null = null;

  /** What it is for, already translated; empty when nothing was chosen. */
  @property() accessor procedure = '';

  protected override render() {
    const { number, token, procedure } = this;
    return html`<div class="row">
        ${number === '' ? nothing : figures(number)}
        ${token === null ? nothing : html`<kiot-token beside .token=${token}></kiot-token>`}
      </div>
      ${procedure === '' ? nothing : html`<p>${procedure}</p>`}<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-ticket': KiotTicket;
  }
}
