import type { Envelope, Fact } from './fact.schema.ts';
import { elapsed, GUARD_FOR } from './limits.ts';
import type { LaterFact } from './queue.events.ts';
import { emptyQueue, type LostCall, type QueueState, type Ticket } from './queue.state.ts';
import { ticketAfter, ticketFrom } from './ticket.fold.ts';

/** A state while a fold works on it; nobody else sees it before it is done. */
type Draft = {
  tickets: Map<string, Ticket>;
  waiting: Set<string>;
  issued: Map<string, number>;
  inRow: number;
  lostCalls: LostCall[];
  taps: Map<string, readonly Fact[]>;
  sequences: Map<string, number>;
  closed: boolean;
  closing: string | null;
  oldest: number | null;
  newest: number | null;
  day: string | null;
};

/**
 * What the facts mean. They must be sorted (`byMoment`), each once. `undone` names those that were taken back: they
 * are counted, and change nothing. Total: a fact that makes no sense where it stands is passed over.
 */
export function foldOn(
  before: QueueState,
  facts: readonly Envelope[],
  undone: ReadonlySet<string>,
): QueueState {
  if (facts.length === 0) return before;
  const draft: Draft = {
    ...before,
    tickets: new Map(before.tickets),
    waiting: new Set(before.waiting),
    issued: new Map(before.issued),
    lostCalls: [...before.lostCalls],
    taps: new Map(before.taps),
    sequences: new Map(before.sequences),
  };
  for (const envelope of facts) step(draft, envelope, undone.has(envelope.id));
  return { ...draft, newer: before.newer };
}

/** The state of a whole sorted log. */
export function fold(facts: readonly Envelope[], undone: ReadonlySet<string>): QueueState {
  return foldOn(emptyQueue, facts, undone);
}

function step(draft: Draft, envelope: Envelope, undone: boolean): void {
  remember(draft, envelope);
  const { fact } = envelope;
  switch (fact.kind) {
    case 'DayOpened':
    case 'DayClosed':
      draft.closed = fact.kind === 'DayClosed';
      draft.closing = envelope.moment;
      return;
    case 'TicketIssued':
      return issue(draft, envelope, fact);
    default:
      return touch(draft, envelope, undone || fact.kind === 'FactUndone' ? null : fact);
  }
}

function remember(draft: Draft, { wall, day, tap, writer, sequence, fact }: Envelope): void {
  draft.oldest = Math.min(draft.oldest ?? wall, wall);
  draft.newest = Math.max(draft.newest ?? wall, wall);
  draft.day = (draft.day ?? '') > day ? draft.day : day;
  draft.taps.set(tap, [...(draft.taps.get(tap) ?? []), fact]);
  draft.sequences.set(writer, Math.max(draft.sequences.get(writer) ?? 0, sequence));
}

/** A number is taken for good, whatever becomes of its ticket. */
function issue(draft: Draft, envelope: Envelope, fact: Extract<Fact, { kind: 'TicketIssued' }>): void {
  const series = seriesOf(envelope.day, fact.letter);
  draft.issued.set(series, Math.max(draft.issued.get(series) ?? 0, fact.count));
  if (draft.tickets.has(fact.ticket)) return touch(draft, envelope, null);
  draft.tickets.set(fact.ticket, ticketFrom(fact, envelope));
  draft.waiting.add(fact.ticket);
}

/** One more fact about a ticket; null stands for one that changes nothing. */
function touch(draft: Draft, envelope: Envelope, fact: LaterFact | null): void {
  const id = 'ticket' in envelope.fact ? envelope.fact.ticket : '';
  const ticket = draft.tickets.get(id);
  if (ticket === undefined) return;
  const after = fact === null ? null : ticketAfter(ticket, fact, envelope);
  const version = ticket.version + 1;
  draft.tickets.set(id, { ...(after ?? ticket), version, touched: envelope.moment });
  if (fact?.kind === 'TicketCalled') called(draft, { ticket, fact, envelope, lost: after === null });
  if (after === null) return;
  if (after.status === 'waiting') draft.waiting.add(id);
  else draft.waiting.delete(id);
}

type Call = {
  readonly ticket: Ticket;
  readonly fact: Extract<Fact, { kind: 'TicketCalled' }>;
  readonly envelope: Envelope;
  readonly lost: boolean;
};

function called(draft: Draft, { ticket, fact, envelope, lost }: Call): void {
  if (lost) {
    if (ticket.calledBy === fact.desk) return;
    const { id } = envelope;
    draft.lostCalls.push({ fact: id, ticket: ticket.id, desk: fact.desk, winner: ticket.calledBy });
    return;
  }
  draft.inRow = ticket.priority ? draft.inRow + 1 : 0;
  for (const id of draft.waiting) {
    const other = draft.tickets.get(id);
    const passed =
      other === undefined || id === ticket.id ? null : passedBy(other, ticket, { fact, envelope });
    if (passed !== null) draft.tickets.set(id, passed);
  }
}

/** Somebody else was called: whoever came back after a miss is one nearer, whoever came before may be overtaken. */
function passedBy(
  other: Ticket,
  ticket: Ticket,
  { fact, envelope }: Pick<Call, 'fact' | 'envelope'>,
): Ticket | null {
  if (other.behind > 0) return { ...other, behind: other.behind - 1 };
  const earlier = ticket.priority && !other.priority && other.arrived < ticket.arrived;
  return earlier && isCallable(other, { desk: fact.desk, now: envelope.wall })
    ? { ...other, overtaken: other.overtaken + 1 }
    : null;
}

/** Whether a waiting ticket may be suggested to this desk now: not sent to another one, not called a moment ago. */
export function isCallable(
  { referred, guarded }: Pick<Ticket, 'referred' | 'guarded'>,
  { desk, now }: { readonly desk: string | null; readonly now: number },
): boolean {
  const here = desk === null || referred === null || referred === desk;
  return here && (guarded === null || elapsed(guarded, now) >= GUARD_FOR);
}

/** Name of a series of numbers: one for each day and letter. */
export function seriesOf(day: string, letter: string): string {
  return `${day} ${letter}`;
}
