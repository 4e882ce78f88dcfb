import type { Centre } from '../domain/centre/centre.schema.ts';
import {
  dayTimeOf,
  elapsed,
  givingAt,
  isOpen,
  numberOf,
  UNDO_FOR,
  type Ticket,
  type Wait,
} from '../domain/queue/index.ts';
import type { Clock, Timers } from '../ports/device.ts';
import type { TicketSlip } from '../ports/ticket-printer.ts';
import { createObservable, type Observable } from './observable.ts';
import type { Mark, OwnTicket, OwnTicketShown, TicketOffer } from './own-ticket-shown.ts';
import { createFindPlace } from './own-place.ts';
import type { Queue, QueueOutcome, QueueRequest } from './queue.ts';
import type { TicketPrinting } from './ticket-printing.ts';

export type { Mark, OwnTicket, OwnTicketShown, TicketOffer } from './own-ticket-shown.ts';

/** One intention, one number: within so many ms another touch of the same button means nothing. */
export const TAKE_LOCK = 2000;

/** A number comes within some 30 ms; after so many ms without it the person is shown that it is being fetched. */
export const TAKE_PATIENCE = 150;

/** What the ticket of a session needs. `slip`: its paper, in the words that are shown now. */
export type OwnTicketParts = {
  readonly queue: () => Promise<Queue>;
  readonly centre: Observable<Centre | null>;
  readonly letter: () => string | null;
  readonly prints: () => boolean;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly printing: () => Promise<TicketPrinting>;
  readonly slip: (ticket: Ticket, ahead: number | null) => Promise<TicketSlip>;
};

type Own = Pick<OwnTicketShown, 'taking' | 'failure'> & { readonly id: string | null };

/** Opens the queue early, so that the number is there as soon as it is asked for. */
export function createOwnTicket(parts: OwnTicketParts): OwnTicket {
  return new SessionTicket(parts);
}

class SessionTicket implements OwnTicket {
  readonly #parts: OwnTicketParts;
  readonly #own = createObservable<Own>({ id: null, taking: false, failure: null });
  readonly #findPlace = createFindPlace();
  #queue: Queue | null = null;
  /** Kept until an answer came, so that asking again after a trouble gives no second number. */
  #tap: string | null = null;
  #wanted: string | null = null;
  #takenAt = Number.NEGATIVE_INFINITY;
  #fetching = false;

  constructor(parts: OwnTicketParts) {
    this.#parts = parts;
    void this.#open().then(() => this.#tell({}));
  }

  get current(): OwnTicketShown {
    const ticket = this.#ticket();
    const { taking, failure } = this.#own.current;
    return {
      offer: this.#offer(),
      ticket,
      number: ticket !== null && isOpen(ticket) ? numberOf(ticket) : '',
      wait: this.#wait(ticket),
      prints: this.#parts.prints(),
      taking,
      failure,
      undoable: this.#isUndoable(ticket),
    };
  }

  subscribe(onChange: () => void): () => void {
    const stops = [this.#own, this.#parts.centre].map((source) => source.subscribe(onChange));
    let over = false;
    void this.#open().then((queue) => {
      if (queue !== null && !over) stops.push(queue.subscribe(onChange));
    });
    return () => {
      over = true;
      stops.forEach((stop) => stop());
    };
  }

  async take(procedure: string | null): Promise<void> {
    if (!this.#mayTake()) return;
    this.#tell({ taking: true, failure: null });
    await this.#bring(procedure);
    await this.#printFirst();
  }

  async takeSoon(procedure: string | null): Promise<void> {
    if (!this.#mayTake()) return;
    const fetched = this.#bring(procedure);
    void fetched.then(() => this.#printFirst());
    let stop = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      stop = this.#parts.timers.after(TAKE_PATIENCE, () => {
        this.#tell({ taking: true, failure: null });
        resolve();
      });
    });
    await Promise.race([fetched, late]);
    stop();
  }

  again(): Promise<void> {
    return this.take(this.#wanted);
  }

  /** One number at a time, one for each session, and none for a touch that comes too soon after another. */
  #mayTake(): boolean {
    const now = this.#parts.clock.read().steady;
    const ticket = this.#ticket();
    if (this.#fetching || (ticket !== null && isOpen(ticket))) return false;
    if (now - this.#takenAt < TAKE_LOCK) return false;
    this.#takenAt = now;
    return true;
  }

  async #bring(procedure: string | null): Promise<void> {
    this.#fetching = true;
    this.#wanted = procedure;
    const change = await this.#asked(procedure);
    this.#fetching = false;
    this.#tell({ ...change, taking: false });
  }

  /** Asks for the number, under the same tap until there is an answer. */
  async #asked(procedure: string | null): Promise<Pick<Own, 'id' | 'failure'>> {
    const { id: before } = this.#own.current;
    const queue = await this.#open();
    if (queue === null) return { id: before, failure: 'storage-refused' };
    this.#tap ??= queue.newTap();
    const from = procedure === null ? 'home' : 'guide';
    const outcome = await queue.ask(
      { name: 'take-ticket', procedure, from, priority: false, willing: false },
      { role: 'citizen', tap: this.#tap },
    );
    if (!('trouble' in outcome)) this.#tap = null;
    const issued = outcome.ok ? outcome.value.facts.find(({ kind }) => kind === 'TicketIssued') : undefined;
    const id = issued !== undefined && 'ticket' in issued ? issued.ticket : before;
    return { id, failure: failureOf(outcome) };
  }

  async #printFirst(): Promise<void> {
    if (this.#own.current.failure === null && this.#parts.prints()) await this.print();
  }

  async mark(mark: Mark, on: boolean): Promise<void> {
    await this.#ask((ticket) => {
      const seen = { ticket: ticket.id, version: ticket.version };
      if (ticket[mark] === on) return null;
      return mark === 'priority'
        ? { name: 'mark-priority', priority: on, ...seen }
        : { name: 'mark-willing', willing: on, ...seen };
    });
  }

  async print(): Promise<void> {
    const ticket = this.#ticket();
    if (ticket === null) return;
    const [slip, printing] = await Promise.all([
      this.#parts.slip(ticket, aheadOf(this.#wait(ticket))),
      this.#parts.printing(),
    ]);
    const outcome = await printing.print(this.#ticket() ?? ticket, slip, { role: 'citizen', own: ticket.id });
    this.#tell({ failure: failureOf(outcome) });
  }

  async leave(): Promise<void> {
    const left = await this.#ask(({ id, version }) => ({ name: 'cancel-ticket', ticket: id, version }));
    if (left) this.#parts.timers.after(UNDO_FOR + 1, () => this.#tell({})); // then it cannot be taken back any more
  }

  async takeBack(): Promise<void> {
    await this.#ask(({ id, version, last }) =>
      last === null ? null : { name: 'undo', ticket: id, version, fact: last.fact },
    );
  }

  hold(id: string): void {
    if (this.#own.current.id === null) this.#tell({ id });
  }

  /** Asks about the own ticket; once more when somebody else changed it in the same moment. */
  async #ask(request: (ticket: Ticket) => QueueRequest | null): Promise<boolean> {
    const queue = await this.#open();
    const ask = async (): Promise<QueueOutcome | null> => {
      const ticket = this.#ticket();
      const wanted = ticket === null ? null : request(ticket);
      if (queue === null || ticket === null || wanted === null) return null;
      return queue.ask(wanted, { role: 'citizen', own: ticket.id });
    };
    let outcome = await ask();
    if (outcome !== null && failureOf(outcome) === 'ticket-changed') outcome = await ask();
    if (outcome !== null) this.#tell({ failure: failureOf(outcome) });
    return outcome?.ok === true;
  }

  async #open(): Promise<Queue | null> {
    return (this.#queue ??= await this.#parts.queue().catch(() => null));
  }

  #ticket(): Ticket | null {
    const { id } = this.#own.current;
    return id === null ? null : (this.#queue?.current?.log.state.tickets.get(id) ?? null);
  }

  #wait(ticket: Ticket | null): Wait | null {
    if (ticket === null || this.#queue === null) return null;
    return this.#findPlace(this.#queue, ticket.id, this.#parts.clock.read().wall);
  }

  #offer(): TicketOffer {
    const { centre, letter, clock } = this.#parts;
    if (centre.current === null || centre.current.desks.length === 0 || letter() === null)
      return { at: 'none' };
    const now = dayTimeOf(clock.read().wall);
    const giving = givingAt(centre.current, now);
    if (!giving.open) return { at: 'shut', why: giving.why, next: giving.next };
    if (this.#queue?.current?.log.state.closed !== true) return { at: 'open' };
    const tomorrow = givingAt(centre.current, { day: now.day, time: '23:59' });
    return { at: 'shut', why: 'day-closed', next: tomorrow.open ? null : tomorrow.next };
  }

  #isUndoable(ticket: Ticket | null): boolean {
    if (ticket?.last == null || ticket.status !== 'cancelled') return false;
    return elapsed(ticket.last.wall, this.#parts.clock.read().wall) <= UNDO_FOR;
  }

  #tell(change: Partial<Own>): void {
    this.#own.set({ ...this.#own.current, ...change });
  }
}

/** How many are called before. */
function aheadOf(wait: Wait | null): number | null {
  return wait === null ? null : wait.place - 1;
}

function failureOf(outcome: QueueOutcome): OwnTicketShown['failure'] {
  if (outcome.ok) return null;
  return 'trouble' in outcome ? outcome.trouble : outcome.refusal;
}
