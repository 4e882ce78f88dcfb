import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { text } from '../../app/i18n/i18n.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import type { OwnTicketShown } from '../../app/own-ticket.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { journeyStart, type Journey } from './journey.ts';
import { TicketController } from './ticket-controller.ts';

/**
 * Who has just gone through a guide and waits for the same procedure is asked whether they would show it to others
 * (product.md §2, End). Nobody else is, and nothing is asked twice.
 */
@customElement('citizen-willing')
export class CitizenWilling extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: grid;
        gap: var(--kiot-space-2);
      }
      .answers {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(60 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
      }
    `,
  ];

  /** Where the person is. */
  @property({ attribute: false }) accessor journey: Journey = journeyStart;

  @state() private accessor declined = false;

  readonly #locale = new LocaleController(this);
  readonly #tickets = new TicketController(this);

  /** What is heard of it, in the order it is read (C-55). */
  spoken(): readonly string[] {
    return willingWords(this.#locale.t, this.journey, this.#tickets.shown);
  }

  protected override render() {
    const { t } = this.#locale;
    const [question, ...answers] = this.spoken();
    if (this.declined || question === undefined) return nothing;
    return html`<div role="status">
      <h2>${question}</h2>
      ${
        answers.length === 0
          ? nothing
          : html`<div class="answers">
              <button @click=${this.#onYes}>${t('citizen:ticket.willing.yes')}</button>
              <button @click=${this.#onNo}>${t('citizen:ticket.willing.no')}</button>
            </div>`
      }
    </div>`;
  }

  #onYes(): void {
    void this.#tickets.own?.mark('willing', true);
  }

  #onNo(): void {
    this.declined = true;
  }
}

/** The question and its two answers, the thanks, or nothing at all. */
export function willingWords(
  t: typeof text,
  { guide, finished, way, asked }: Journey,
  { ticket, number }: OwnTicketShown,
): readonly string[] {
  const same = ticket !== null && number !== '' && guide !== null && ticket.procedure === guide.id;
  if (!same || !finished || way === 'watch' || way === 'retell') return [];
  if (ticket.willing) return [t('citizen:ticket.willing.thanks')];
  if (asked) return [];
  return [t('citizen:ticket.willing.ask'), t('citizen:ticket.willing.yes'), t('citizen:ticket.willing.no')];
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-willing': CitizenWilling;
  }
}
