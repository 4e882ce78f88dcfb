import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { closingList, numberOf, openTickets, type Ticket } from '../../domain/queue/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { sheet } from '../../ui/styles/sheet.styles.ts';
import '../../ui/elements/kiot-ticket/kiot-ticket.ts';
import { board } from './board.styles.ts';
import { closingWords, untilWords } from './closing-words.ts';
import { shutWords } from './opening-words.ts';
import { standingWords, titleOf, tokenOf } from './queue-words.ts';
import { StaffQueueElement } from './staff-queue-element.ts';
import type { StaffTools } from './staff-tools.ts';

/** So many of the list are shown at once: whoever confirms has had them all before their eyes. */
const AT_ONCE = 30;

/** "Cuối ngày": whom staff must tell before they close, the list confirmed as it was seen, and opening again. */
@customElement('staff-closing-page')
export class StaffClosingPage extends StaffQueueElement {
  static override styles = [
    base,
    sheet,
    board,
    css`
      main {
        max-inline-size: calc(230 * var(--kiot-mm));
      }
      .open kiot-ticket {
        --kiot-token-size: calc(9 * var(--kiot-mm));
      }
      :host {
        display: block;
        block-size: 100%;
        overflow: hidden auto;
      }
      .open {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(90 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
      }
      .open li {
        display: grid;
        gap: var(--kiot-space-1);
        padding: var(--kiot-space-2) var(--kiot-space-3);
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
      }
      @container (max-height: 22em) or (max-width: 24em) {
        :host {
          block-size: auto;
        }
      }
    `,
  ];

  /** Ids of the list on show, as it was when it was opened; null while it is not on show. */
  @state() private accessor seen: readonly string[] | null = null;
  /** How many of the list have been shown so far. */
  @state() private accessor shown = AT_ONCE;

  override willUpdate(): void {
    super.willUpdate();
    const { tools, state } = this;
    if (tools === null || state === null || state.closed) this.seen = null;
    else if (this.seen === null && closingList(state, tools.kiosk.centre.current, this.now) !== null)
      this.seen = openTickets(state).map(({ id }) => id);
  }

  #look(open: readonly Ticket[]): void {
    this.seen = open.map(({ id }) => id);
    this.shown = AT_ONCE;
    void this.updateComplete.then(() => this.focusHeading());
  }

  protected override render() {
    const { t } = this.locale;
    const { tools, state } = this;
    if (tools === null || state === null || !tools.queue.current.read)
      return html`<main>
        <h1>${t('staff-late:closing.title')}</h1>
        <p>${t('staff:board.reading')}</p>
      </main>`;
    const said = [closingWords(tools), untilWords(tools), ...shutWords(tools)].filter((one) => one !== null);
    return html`<main>
      <h1 tabindex="-1">${t('staff-late:closing.title')}</h1>
      ${state.closed ? nothing : said.map((sentence) => html`<p>${sentence}</p>`)}
      ${state.closed ? this.#renderClosed(tools) : this.#renderOpen(tools)}
    </main>`;
  }

  #renderClosed({ hand }: StaffTools): TemplateResult {
    const { t } = this.locale;
    return html`<p><strong>${t('staff-late:closing.closed')}</strong></p>
      <p>${t('staff-late:closing.reopenHint')}</p>
      <div class="buttons">
        <button @click=${() => hand.ask({ name: 'open-day' }, { role: 'staff' })}>
          ${t('staff-late:closing.reopen')}
        </button>
      </div>`;
  }

  #renderOpen(tools: StaffTools): TemplateResult {
    const { t } = this.locale;
    const { seen } = this;
    const open = openTickets(tools.queue.current.log.state);
    if (seen === null)
      return html`<p>${t('staff-late:closing.early')}</p>
        <div class="buttons">
          <button @click=${() => this.#look(open)}>
            ${t('staff-late:closing.list', { count: open.length })}
          </button>
        </div>`;
    const late = open.filter(({ id }) => !seen.includes(id));
    const listed = open.filter(({ id }) => seen.includes(id));
    return html`<h2>
        ${listed.length === 0 ? t('staff-late:closing.nobody') : t('staff-late:closing.tell', { count: listed.length })}
      </h2>
      <ul class="open">
        ${listed.slice(0, this.shown).map((ticket) => this.#renderTicket(tools, ticket))}
      </ul>
      ${
        listed.length > this.shown
          ? this.#renderMore(listed.length - this.shown)
          : late.length === 0
            ? this.#renderConfirm(tools, seen)
            : this.#renderLate(open, late)
      }`;
  }

  #renderTicket(tools: StaffTools, ticket: Ticket): TemplateResult {
    const { t } = this.locale;
    return html`<li>
      <kiot-ticket
        .number=${numberOf(ticket)}
        .token=${tokenOf(ticket)}
        .procedure=${titleOf(tools, ticket.procedure)}
      ></kiot-ticket>
      <p>${standingWords(tools, ticket, this.now)}</p>
      <p><strong>${t(`staff-late:closing.say.${sayingOf(ticket)}`)}</strong></p>
    </li>`;
  }

  #renderMore(count: number): TemplateResult {
    const { t } = this.locale;
    return html`<div class="buttons">
      <button @click=${() => (this.shown += AT_ONCE)}>${t('staff-late:closing.more', { count })}</button>
    </div>`;
  }

  #renderConfirm({ hand }: StaffTools, seen: readonly string[]): TemplateResult {
    const { t } = this.locale;
    const close = () => hand.ask({ name: 'close-day', open: seen }, { role: 'staff' });
    return html`<p>${t('staff-late:closing.after')}</p>
      <div class="buttons">
        <button class="primary" @click=${close}>${t('staff-late:closing.confirm')}</button>
      </div>`;
  }

  #renderLate(open: readonly Ticket[], late: readonly Ticket[]): TemplateResult {
    const { t } = this.locale;
    const numbers = late.map(numberOf).join(', ');
    return html`<p role="status"><strong>${t('staff-late:closing.late', { numbers })}</strong></p>
      <div class="buttons">
        <button class="primary" @click=${() => this.#look(open)}>${t('staff-late:closing.lookAgain')}</button>
      </div>`;
  }
}

/** What is said to the person of a ticket that will not be served today. */
function sayingOf({ status }: Ticket): 'waiting' | 'at-desk' | 'away' {
  if (status === 'called' || status === 'serving') return 'at-desk';
  return status === 'waiting' ? 'waiting' : 'away';
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-closing-page': StaffClosingPage;
  }
}
