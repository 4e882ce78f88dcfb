import { dropFromGroup, passOver, touchGroup } from '../group/group-in-queue.fold.ts';
import { liveMembers, openGroups } from '../group/group.state.ts';
import type { Envelope, Fact } from './fact.schema.ts';
import { elapsed, GUARD_FOR } from './limits.ts';
import { hourOf } from './moment.ts';
import { freshen, settleTicket, type Draft, type Fresh } from './queue.draft.ts';
import { isGroupFact, type LaterFact } from './queue.events.ts';
import type { QueueState, Ticket } from './queue.state.ts';
import { changeOf, ticketFrom, type Change } from './ticket.fold.ts';

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
  const inGroups = openGroups(before.groups).flatMap(liveMembers);
  const inLine = [...before.waiting, ...inGroups.map(({ ticket }) => ticket)];
  const behind = inLine.filter((id) => (before.tickets.get(id)?.behind ?? 0) > 0);
  const draft: Draft = {
    ...before,
    tickets: new Map(before.tickets),
    fresh: new Map(),
    behind: new Set(behind),
    waiting: new Set(before.waiting),
    issued: new Map(before.issued),
    lostCalls: [...before.lostCalls],
    groups: new Map(before.groups),
    lostMembers: [...before.lostMembers],
    taps: new Map(before.taps),
    days: new Map(before.days),
    longest: new Map(before.longest),
    sequences: new Map(before.sequences),
  };
  for (const envelope of facts) {
    step(draft, envelope, undone.has(envelope.id));
    measure(draft, hourOf(envelope.moment));
  }
  const { tickets, waiting, issued, inRow, lostCalls, groups, lostMembers, taps } = draft;
  const { sequences, closed, closing, days, longest } = draft;
  const people = { tickets, waiting, issued, inRow, lostCalls, groups, lostMembers };
  return { ...people, taps, sequences, closed, closing, days, longest, newer: before.newer };
}

function step(draft: Draft, envelope: Envelope, undone: boolean): void {
  remember(draft, envelope);
  const { fact } = envelope;
  if (isGroupFact(fact))
    return undone ? passOver(draft, { fact, envelope }) : touchGroup(draft, { fact, envelope });
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
  const { oldest, newest } = draft.days.get(day) ?? { oldest: wall, newest: wall };
  draft.days.set(day, { oldest: Math.min(oldest, wall), newest: Math.max(newest, wall) });
  draft.taps.set(tap, [...(draft.taps.get(tap) ?? []), fact]);
  draft.sequences.set(writer, Math.max(draft.sequences.get(writer) ?? 0, sequence));
}

function measure({ longest, waiting }: Draft, hour: number): void {
  if (waiting.size > (longest.get(hour) ?? -1)) longest.set(hour, waiting.size);
}

/** A number is taken for good, whatever becomes of its ticket. */
function issue(draft: Draft, envelope: Envelope, fact: Extract<Fact, { kind: 'TicketIssued' }>): void {
  const series = seriesOf(envelope.day, fact.letter);
  draft.issued.set(series, Math.max(draft.issued.get(series) ?? 0, fact.count));
  if (draft.tickets.has(fact.ticket)) return touch(draft, envelope, null);
  const ticket: Fresh = ticketFrom(fact, envelope);
  draft.tickets.set(fact.ticket, ticket);
  draft.fresh.set(fact.ticket, ticket);
  draft.waiting.add(fact.ticket);
}

/** One more fact about a ticket; null stands for one that changes nothing. */
function touch(draft: Draft, envelope: Envelope, fact: LaterFact | null): void {
  const ticket = 'ticket' in envelope.fact ? freshen(draft, envelope.fact.ticket) : null;
  if (ticket === null) return;
  ticket.version += 1;
  ticket.touched = envelope.moment;
  const change = fact === null ? null : changeOf(ticket, fact, envelope);
  if (fact?.kind === 'TicketCalled') called(draft, { ticket, fact, envelope, lost: change === null });
  if (change === null) return;
  const { group } = ticket;
  Object.assign(ticket, change);
  if (group !== null && leavesGroup(change)) {
    ticket.group = null;
    dropFromGroup(draft, ticket.id, { group, wall: envelope.wall });
  }
  settleTicket(draft, ticket);
}

/** Whoever goes another way, or for another procedure, or to one desk, is no longer in a group. */
function leavesGroup({ status }: Change): boolean {
  return status !== undefined;
}

type Call = {
  readonly ticket: Ticket;
  readonly fact: Extract<Fact, { kind: 'TicketCalled' }>;
  readonly envelope: Envelope;
  readonly lost: boolean;
};

/** What a call means for everybody else; the ticket itself still stands as it did before. */
function called(draft: Draft, { ticket, fact, envelope, lost }: Call): void {
  if (lost) {
    if (ticket.calledBy === fact.desk) return;
    const { id } = envelope;
    draft.lostCalls.push({ fact: id, ticket: ticket.id, desk: fact.desk, winner: ticket.calledBy });
    return;
  }
  draft.inRow = ticket.priority ? draft.inRow + 1 : 0;
  if (ticket.priority) overtake(draft, ticket, { desk: fact.desk, now: envelope.wall });
  for (const id of [...draft.behind]) comeNearer(draft, id, ticket.id);
}

/** Whoever was given an earlier number and might have been called by that desk is overtaken once more. */
function overtake(
  draft: Draft,
  ticket: Ticket,
  calling: { readonly desk: string; readonly now: number },
): void {
  for (const id of draft.waiting) {
    const other = draft.tickets.get(id);
    const earlier = other !== undefined && !other.priority && other.arrived < ticket.arrived;
    const passed = earlier && other.behind === 0 && isCallable(other, calling) ? freshen(draft, id) : null;
    if (passed !== null) passed.overtaken += 1;
  }
}

/** Whoever came back after a missed call has one fewer before them. */
function comeNearer(draft: Draft, id: string, called: string): void {
  const other = id === called ? null : freshen(draft, id);
  if (other === null) return;
  other.behind -= 1;
  if (other.behind === 0) draft.behind.delete(id);
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
