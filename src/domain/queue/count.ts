import { spanMetric } from '../statistics/span.ts';
import type { Envelope, Fact } from './fact.schema.ts';
import { CLOCK_SKEW } from './limits.ts';
import { hourOf } from './moment.ts';
import { isLaterFact } from './queue.events.ts';
import type { QueueState, Ticket } from './queue.state.ts';
import { CAUSED_BY, RIGHTS } from './rights.ts';
import { changeOf } from './ticket.fold.ts';

const MINUTE = 60_000;
const HOURS = 24;
/** Viet Nam is so many hours ahead; the zone is fixed (PR-10). */
const VIET_NAM_HOURS = 7;

/** So much is added to one counter. */
export type Tally = { readonly metric: string; readonly times: number };

/** What one fact adds to the counters of a procedure; null for those who asked for none. Never who or when. */
export type FactTally = { readonly procedure: string | null; readonly tallies: readonly Tally[] };

/** Facts that are counted as they are. */
const PLAIN: Partial<Record<Fact['kind'], string>> = {
  TicketRecalled: 'recalled',
  TicketMissed: 'no-show',
  TicketLeft: 'gone-left',
  TicketCancelled: 'gone-cancelled',
  TicketExpired: 'gone-expired',
  PrintFailed: 'print-failed',
};

/**
 * What a fact adds to the counters (metrics.md §2), judged on the state in which it was decided; null when it adds
 * nothing, because nothing of it is counted or because it changed nothing. A wait ends when service begins, or with
 * the call when nobody said so. Minutes at a desk go from the call to the end of the case: so long the desk was taken.
 */
export function tallyOf(before: QueueState, envelope: Envelope): FactTally | null {
  const { fact } = envelope;
  if (fact.kind === 'TicketIssued')
    return { procedure: fact.procedure, tallies: [once(`ticket-${fact.from}`)] };
  const ticket = 'ticket' in fact ? before.tickets.get(fact.ticket) : undefined;
  if (ticket === undefined || !isLaterFact(fact)) return null;
  const change = changeOf(ticket, fact, envelope);
  const tallies = change === null ? [] : talliesOf(ticket, { ...ticket, ...change }, fact.kind);
  return tallies.length > 0 ? { procedure: ticket.procedure, tallies } : null;
}

/**
 * Longest lines that can be told now and could not before, over all procedures (PR-10): an hour is told by the first
 * fact after it, or when the day is closed. `line-08`: most people who waited between eight and nine; `hour-08`: once
 * for each day that tells of this hour, so that sums of many days can be read. An hour is never told twice; what
 * comes in the hour in which a closed day was opened again is not told.
 */
export function lineTallies(before: QueueState, written: readonly Envelope[]): readonly Tally[] {
  const newest = Math.max(...before.longest.keys());
  const over = written.some(({ moment }) => hourOf(moment) > newest) ? [newest] : [];
  const shut = written.flatMap(({ moment, fact }) => (fact.kind === 'DayClosed' ? [hourOf(moment)] : []));
  const told = before.closing === null ? null : hourOf(before.closing);
  const hours = new Set([...over, ...shut].filter((hour) => Number.isFinite(hour) && hour !== told));
  return [...hours].flatMap((hour) => {
    const name = String(ofDay(hour)).padStart(2, '0');
    return [...some(`line-${name}`, before.longest.get(hour) ?? 0), once(`hour-${name}`)];
  });
}

/** Whether a fact of this kind may still be taken back: then it is counted only when that time is over. */
export function mayBeUndone(kind: Fact['kind']): boolean {
  const cause = CAUSED_BY[kind];
  return cause !== null && RIGHTS[cause].undo;
}

/** Most people who waited in each hour of the day (0–23), as far as it is known now. */
export function longestByHour(state: QueueState): ReadonlyMap<number, number> {
  return new Map([...state.longest].map(([hour, people]) => [ofDay(hour), people]));
}

function talliesOf(ticket: Ticket, after: Ticket, kind: Fact['kind']): readonly Tally[] {
  const plain = PLAIN[kind];
  if (plain !== undefined) return [once(plain)];
  if (kind === 'ServiceStarted') return waitTallies(ticket, after);
  if (kind === 'TicketDone') return [...waitTallies(ticket, after), ...deskTallies(after)];
  return [];
}

/** Each person waits once, however often they come back to a desk. */
function waitTallies({ served: before }: Ticket, { issued, served }: Ticket): readonly Tally[] {
  if (before !== null || served === null || issued - served > CLOCK_SKEW) return [];
  const wait = Math.max(0, served - issued);
  return [once(spanMetric('wait', wait)), ...some('wait-minutes', Math.round(wait / MINUTE))];
}

function deskTallies({ deskTime }: Ticket): readonly Tally[] {
  if (deskTime === null) return [once('desk-unknown')];
  const minutes = Math.round(deskTime / MINUTE);
  const sums = [...some('desk-minutes', minutes), ...some('desk-squares', minutes ** 2)];
  return [once(spanMetric('desk', deskTime)), ...sums];
}

function ofDay(hour: number): number {
  return (hour + VIET_NAM_HOURS) % HOURS;
}

function once(metric: string): Tally {
  return { metric, times: 1 };
}

function some(metric: string, times: number): readonly Tally[] {
  return times > 0 ? [{ metric, times }] : [];
}
