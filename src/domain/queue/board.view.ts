import type { LostMember } from '../group/group.state.ts';
import { elapsed, GUARD_FOR } from './limits.ts';
import type { Moment } from './moment.ts';
import { isCallable } from './queue.fold.ts';
import type { QueueLog } from './queue.log.ts';
import { lineOf, nextFor, type Fairness } from './queue.order.ts';
import { byArrival, openTickets, type LostCall, type QueueState, type Ticket } from './queue.state.ts';

const MINUTE = 60_000;

/** Everybody who waits for one procedure, in the order of the whole line; null: nobody knows yet what for. */
export type BoardColumn = {
  readonly procedure: string | null;
  readonly tickets: readonly Ticket[];
  /** Minutes the one waits who has waited longest; null when a clock was set back. */
  readonly longest: number | null;
};

/** What staff at one desk see of the queue (product.md §4). */
export type Board = {
  readonly columns: readonly BoardColumn[];
  readonly waiting: number;
  /** The person at this desk, called or being served. */
  readonly here: Ticket | null;
  /** Those at other desks. */
  readonly elsewhere: readonly Ticket[];
  readonly held: readonly Ticket[];
  readonly missed: readonly Ticket[];
  /** Those who are taught in a group: nobody calls them, staff take them over from there. */
  readonly grouped: readonly Ticket[];
  /** Whom this desk would call next. */
  readonly next: Ticket | null;
  /** How many wait whom this desk would be offered but for the guard (C11.8). */
  readonly guarded: number;
};

/** Who looks at the board: a desk and the columns it calls from, null for all. `desk` is null until one is chosen. */
export type BoardLook = {
  readonly desk: string | null;
  readonly procedures: readonly (string | null)[] | null;
  readonly now: number;
  readonly fairness: Fairness;
};

/** The board of a desk. Columns stand by the oldest number of the day in them, so that none moves while one works. */
export function boardOf(state: QueueState, look: BoardLook): Board {
  const { desk, procedures, now, fairness } = look;
  const line = lineOf(state, fairness);
  const open = openTickets(state);
  const atDesk = open.filter((ticket) => ticket.desk !== null);
  const mine = line.filter(({ procedure }) => procedures === null || procedures.includes(procedure));
  return {
    columns: columnsOf(state, line, now),
    waiting: line.length,
    here: atDesk.find((ticket) => ticket.desk === desk) ?? null,
    elsewhere: atDesk.filter((ticket) => ticket.desk !== desk),
    held: open.filter(({ status }) => status === 'held').sort(bySince),
    missed: open.filter(({ status }) => status === 'missed').sort(bySince),
    grouped: open.filter(({ status }) => status === 'grouped'),
    next: desk === null ? null : nextFor(state, { desk, procedures, now, fairness }),
    guarded: mine.filter((ticket) => isGuarded(ticket, now) && isFor(ticket, desk)).length,
  };
}

/** Procedures by how many numbers were given for them today, most first; of equal ones the first asked for. */
export function mostAsked(state: QueueState): readonly string[] {
  const asked = new Map<string, number>();
  for (const { procedure } of state.tickets.values())
    if (procedure !== null) asked.set(procedure, (asked.get(procedure) ?? 0) + 1);
  return [...asked].sort(([, a], [, b]) => b - a).map(([procedure]) => procedure);
}

/** Whole minutes since the number was given; null when a clock was set back, so that nobody is told a wrong wait. */
export function minutesWaited({ issued }: Pick<Ticket, 'issued'>, now: number): number | null {
  return wholeMinutes(elapsed(issued, now));
}

/** Whole minutes since the ticket stands where it stands; null when a clock was set back. */
export function minutesSince({ since }: Pick<Ticket, 'since'>, now: number): number | null {
  return wholeMinutes(elapsed(since, now));
}

/** Minutes until a held ticket comes back, at least 1 while it is held; 0 when its time is over. */
export function minutesHeld({ since, held }: Pick<Ticket, 'since' | 'held'>, now: number): number {
  return Math.max(0, Math.ceil(((held ?? 0) * MINUTE - elapsed(since, now)) / MINUTE));
}

/** Whether a waiting ticket was called, held or missed a moment ago: not suggested, but it may be called by hand. */
export function isGuarded({ guarded }: Pick<Ticket, 'guarded'>, now: number): boolean {
  return guarded !== null && elapsed(guarded, now) < GUARD_FOR;
}

/** Calls that this desk lost to another one within the last five minutes, oldest first (C11.3). */
export function lostCallsOf(log: QueueLog, desk: string, now: number): readonly LostCall[] {
  return fresh(
    log,
    log.state.lostCalls.filter((call) => call.desk === desk),
    now,
  );
}

/** Members whom groups of this desk did not get within the last five minutes, oldest first (C11.3). */
export function lostMembersOf(log: QueueLog, desk: string, now: number): readonly LostMember[] {
  return fresh(
    log,
    log.state.lostMembers.filter((member) => member.desk === desk),
    now,
  );
}

function fresh<Lost extends { readonly fact: string }>(
  log: QueueLog,
  lost: readonly Lost[],
  now: number,
): readonly Lost[] {
  if (lost.length === 0) return [];
  const walls = new Map(log.facts.map(({ id, wall }) => [id, wall]));
  return lost.filter(({ fact }) => elapsed(walls.get(fact) ?? 0, now) < GUARD_FOR);
}

function columnsOf(state: QueueState, line: readonly Ticket[], now: number): readonly BoardColumn[] {
  const columns = new Map<string | null, Ticket[]>();
  for (const ticket of line) {
    const column = columns.get(ticket.procedure);
    if (column === undefined) columns.set(ticket.procedure, [ticket]);
    else column.push(ticket);
  }
  const oldest = oldestOf(state);
  return [...columns]
    .sort(([a], [b]) => ((oldest.get(a) ?? '') < (oldest.get(b) ?? '') ? -1 : 1))
    .map(([procedure, tickets]) => ({ procedure, tickets, longest: longestOf(tickets, now) }));
}

/** When the first number of the day was given for each procedure; whoever is over still counts. */
function oldestOf(state: QueueState): ReadonlyMap<string | null, Moment> {
  const oldest = new Map<string | null, Moment>();
  for (const { procedure, arrived } of state.tickets.values())
    if (arrived < (oldest.get(procedure) ?? '~')) oldest.set(procedure, arrived);
  return oldest;
}

function longestOf(tickets: readonly Ticket[], now: number): number | null {
  const minutes = tickets.map((ticket) => minutesWaited(ticket, now));
  return minutes.reduce<number | null>((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0);
}

function isFor({ referred }: Ticket, desk: string | null): boolean {
  return isCallable({ referred, guarded: null }, { desk, now: 0 });
}

function wholeMinutes(ms: number): number | null {
  return Number.isFinite(ms) ? Math.floor(ms / MINUTE) : null;
}

function bySince(a: Ticket, b: Ticket): number {
  return a.since === b.since ? byArrival(a, b) : a.since - b.since;
}
