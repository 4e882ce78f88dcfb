import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { centreContext, guidesContext } from '../../../app/contexts.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { namedToken, spokenNumber } from '../../../app/ticket-words.ts';
import type { Findable } from '../../../domain/content/guide-index.schema.ts';
import { isInGroup } from '../../../domain/group/index.ts';
import { isOpen, numberOf, type Ticket } from '../../../domain/queue/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-ticket/kiot-ticket.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { TicketController } from '../ticket-controller.ts';
import { failureWords, hintWords, paperWords, shutWords, standingWords, titleOf } from '../ticket-words.ts';
import { ticketPage } from './citizen-ticket-page.styles.ts';

/** What this screen is about now: the number, that there is none, or a question about it. */
type Face = 'taking' | 'ticket' | 'leaving' | 'left' | 'shut' | 'failed';

/** Signs of a number up to the thousandth; a longer one is set smaller. */
const USUAL = 4;

/** A button of this screen. */
type Answer = { readonly label: string; readonly primary?: boolean; readonly act: () => void };

/** The number of this session, as large as the screen allows, and what can be done about it (product.md §4). */
@customElement('citizen-ticket-page')
export class CitizenTicketPage extends CitizenPage {
  static override styles = [base, citizen, ticketPage];

  @state() private accessor leaving = false;
  /** Null until the list was read: what is read aloud names what the number is for. */
  @state() private accessor guides: readonly Findable[] | null = null;

  readonly #tickets = new TicketController(this);
  readonly #centre = new ContextConsumer(this, { context: centreContext, subscribe: true });
  readonly #shelf = new ContextConsumer(this, { context: guidesContext, subscribe: true });
  #lastPaper = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  /** Whoever listens hears that the paper did not come; everything else on this screen may wait. */
  protected override updated(): void {
    super.updated();
    const place = this.#tickets.groupShown?.place ?? null;
    if (place !== null && isInGroup(place)) return this.move({ type: 'open', page: 'group' });
    const paper = this.#paper().join(' ');
    const news = paper !== this.#lastPaper && paper !== '' && this.#lastPaper !== '';
    this.#lastPaper = paper;
    if (news && this.aids?.current.readAloud === true) this.voice?.say(this.#paper());
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const ticket = this.#current();
    const [title, ...words] = this.#words();
    const number =
      ticket === null || !isOpen(ticket)
        ? []
        : [spokenNumber(numberOf(ticket)), namedToken(t, ticket.token).label];
    const face = this.#face();
    const touches =
      face === 'ticket' && number.length > 0 ? [t('citizen:ticket.priority'), t('citizen:ticket.leave')] : [];
    return [title ?? '', ...number, ...words, ...touches, ...this.#answers().map(({ label }) => label)];
  }

  protected override face(): string {
    return this.guides === null ? '' : `ticket ${this.#face()} ${this.#current()?.id ?? ''}`;
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') void this.#tickets.own?.print();
    else super.onAction(action);
  }

  async #read(): Promise<void> {
    const outcome = await this.#shelf.value?.index();
    this.guides = outcome?.ok === true ? outcome.value.guides : [];
  }

  #current(): Ticket | null {
    return this.#tickets.shown.ticket;
  }

  #face(): Face {
    const { ticket, taking, undoable, failure, offer } = this.#tickets.shown;
    if (taking) return 'taking';
    if (ticket !== null && isOpen(ticket)) return this.leaving ? 'leaving' : 'ticket';
    if (undoable) return 'left';
    if (offer.at === 'shut') return 'shut';
    return ticket !== null && failure === null ? 'ticket' : 'failed';
  }

  /** All sentences of this face, the heading first. */
  #words(): readonly string[] {
    const { t } = this.locale;
    const { offer, failure } = this.#tickets.shown;
    const ticket = this.#current();
    const number = ticket === null ? '' : numberOf(ticket);
    switch (this.#face()) {
      case 'taking':
        return [t('citizen:ticket.taking')];
      case 'shut':
        return [t('citizen:ticket.shutTitle'), ...(offer.at === 'shut' ? shutWords(t, offer) : [])];
      case 'failed':
        return failureWords(t, failure ?? 'storage-refused');
      case 'left':
        return [t('citizen:ticket.left', { number }), t('citizen:ticket.takeBackHint')];
      case 'leaving':
        return [t('citizen:ticket.leaveAsk'), t('citizen:ticket.leaveHint', { number })];
      case 'ticket':
        return [t('citizen:ticket.title'), ...this.#ticketWords(ticket)];
    }
  }

  #ticketWords(ticket: Ticket | null): readonly string[] {
    if (ticket === null) return [];
    return [this.#title(ticket), ...this.#standing(ticket), ...this.#paper(), ...this.#hints(ticket)].filter(
      (words) => words !== '',
    );
  }

  #title({ procedure }: Ticket): string {
    return titleOf(procedure, this.guides ?? []);
  }

  #standing(ticket: Ticket): readonly string[] {
    const { wait } = this.#tickets.shown;
    return standingWords(this.locale.t, ticket, { wait, centre: this.#centre.value?.current ?? null });
  }

  #paper(): readonly string[] {
    const ticket = this.#current();
    if (ticket === null || !isOpen(ticket)) return [];
    return paperWords(this.locale.t, ticket, this.#tickets.shown.prints);
  }

  #hints(ticket: Ticket): readonly string[] {
    return isOpen(ticket) ? hintWords(this.locale.t, ticket, this.#tickets.shown.failure) : [];
  }

  #answers(): readonly Answer[] {
    const { t } = this.locale;
    const { own } = this.#tickets;
    switch (this.#face()) {
      case 'shut':
        return [{ label: t('citizen:ticket.look'), primary: true, act: () => this.move({ type: 'back' }) }];
      case 'failed':
        return [{ label: t('citizen:ticket.retry'), primary: true, act: () => void own?.again() }];
      case 'left':
        return [{ label: t('citizen:ticket.takeBack'), primary: true, act: () => void own?.takeBack() }];
      case 'leaving':
        return [
          { label: t('citizen:ticket.leaveNo'), act: () => (this.leaving = false) },
          { label: t('citizen:ticket.leaveYes'), act: () => this.#onLeave() },
        ];
      default:
        return [];
    }
  }

  protected override render() {
    const { t } = this.locale;
    const ticket = this.#current();
    const open = ticket !== null && isOpen(ticket);
    const prints = open && !this.leaving && this.#tickets.shown.prints;
    const again = ticket !== null && ticket.print.standing !== 'none';
    return this.frame({
      words: html`<div class="stack tight">${this.#renderWords()}</div>`,
      ...(open && !this.#tickets.shown.taking ? { picture: this.#renderTicket(ticket) } : {}),
      absent: prints ? [] : ['next'],
      labels: { next: t(again ? 'citizen:ticket.printAgain' : 'citizen:ticket.print') },
    });
  }

  #renderWords() {
    const ticket = this.#current();
    if (ticket !== null && this.#face() === 'ticket' && isOpen(ticket)) return this.#renderStanding(ticket);
    const [title, ...words] = this.#words();
    return html`<h1 tabindex="-1">${title}</h1>
      ${words.map((sentence) => html`<p>${sentence}</p>`)}
      <div class="answers side-by-side">
        ${this.#answers().map(
          ({ label, primary = false, act }) =>
            html`<button class=${primary ? 'primary same' : 'same'} @click=${act}>${label}</button>`,
        )}
      </div>`;
  }

  #renderStanding(ticket: Ticket) {
    const { t } = this.locale;
    const { priority } = ticket;
    const [place, ...more] = this.#standing(ticket);
    const [mark, , ...failed] = this.#hints(ticket);
    const notes = [this.#paper().join(' '), ...failed].filter((note) => note !== '');
    return html`<div class="stack tight" role="status">
        <h1 tabindex="-1">
          <span class="visually-hidden">${t('citizen:ticket.mine', { number: numberOf(ticket) })}.</span>
          ${place}
        </h1>
        ${failed.length > 0 || ticket.print.standing === 'failed' ? nothing : html`<p>${more.join(' ')}</p>`}
        ${notes.map((note) => html`<p class="note">${note}</p>`)}
      </div>
      <div class="answers pair">
        <button aria-pressed=${priority ? 'true' : 'false'} @click=${this.#onPriority}>
          ${t('citizen:ticket.priority')}
        </button>
        <button @click=${() => (this.leaving = true)}>${t('citizen:ticket.leave')}</button>
      </div>
      <p>${mark}</p>`;
  }

  #renderTicket(ticket: Ticket): TemplateResult {
    const { t } = this.locale;
    const number = numberOf(ticket);
    const { prints } = this.#tickets.shown;
    const paperless = !prints || ticket.print.standing === 'failed';
    const look = `${paperless ? 'paperless' : ''} ${number.length > USUAL ? 'long' : ''}`;
    return html`<div class="room">
      <div class="card ${look}">
        <kiot-ticket
          number=${number}
          .token=${namedToken(t, ticket.token)}
          procedure=${this.leaving ? '' : this.#title(ticket)}
        ></kiot-ticket>
        ${this.leaving ? nothing : html`<p class="soft">${t('citizen:ticket.stays')}</p>`}
      </div>
    </div>`;
  }

  #onPriority(): void {
    const ticket = this.#current();
    if (ticket !== null) void this.#tickets.own?.mark('priority', !ticket.priority);
  }

  #onLeave(): void {
    this.leaving = false;
    void this.#tickets.own?.leave();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-ticket-page': CitizenTicketPage;
  }
}
