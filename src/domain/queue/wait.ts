import { GROUP_TIMES, type GroupTimes } from '../group/forecast.ts';
import { groupRest, isAtWork } from '../group/group-load.ts';
import { elapsed, LONGEST_WAIT } from './limits.ts';
import { lineOf, type Fairness } from './queue.order.ts';
import type { QueueState, Ticket } from './queue.state.ts';
import type { Belief, WaitHistory } from './wait-history.ts';
import { knownToday, priorityPerMinute, type Known } from './wait-known.ts';
import { restOf } from './wait-rest.ts';

const MINUTE = 60_000;

/** Ranges begin and end on multiples of so many minutes: a single minute would be a promise nobody can keep. */
export const WAIT_STEP = 5;

/** A desk without anybody counts as open for so long after its last person, in ms. */
export const DESK_QUIET = 10 * MINUTE;

/** Nine waits in ten end before the upper end: 90 % of a normal distribution (E2). */
const UPPER = 1.28;

/** The lower end lies nearer, so that a range says something; see docs/hang-doi.md for how many waits are shorter. */
const LOWER = 0.84;

/** What somebody who waits is told: the place in line, then minutes from … to …, never one minute (product.md §4). */
export type Wait =
  | { readonly kind: 'range'; readonly place: number; readonly from: number; readonly to: number }
  | { readonly kind: 'not-enough-data'; readonly place: number };

/**
 * What an estimate is made with. `now`: wall ms. `desks`: how many serve the line now, see `desksOpen`. `history`:
 * past cases without today's, see `historyOf`.
 */
export type Estimating = {
  readonly now: number;
  readonly desks: number;
  readonly history: WaitHistory;
  readonly fairness: Fairness;
  /** What groups take of the desks; believed as assumed when nothing better is known. */
  readonly times?: GroupTimes;
};

/**
 * Desks that serve now: with somebody or a group at them, or empty for at most ten minutes. When that is none – before the first
 * call, after a quiet hour – `expected` are believed, at least one. All desks are taken to serve one line.
 */
export function desksOpen(state: QueueState, now: number, expected: number): number {
  const open = new Set<string>();
  for (const { desk, calledBy, since } of state.tickets.values()) {
    if (desk !== null) open.add(desk);
    else if (calledBy !== null && elapsed(since, now) <= DESK_QUIET) open.add(calledBy);
  }
  for (const group of state.groups.values()) if (isAtWork(group)) open.add(group.desk);
  return open.size > 0 ? open.size : Math.max(1, expected);
}

/**
 * What everybody in line is told, by ticket, in the order in which they would be called (`lineOf`). The recipe of E2
 * – means per procedure, time already spent at desks, today's pace, an upper end that nine in ten keep – with two
 * additions that the simulation asked for (docs/hang-doi.md): when somebody's turn comes the other desks are in the
 * middle of a case, so that their rest is no part of the wait; and priority tickets still to come are counted in, as
 * often as in the last hour and never more than may overtake.
 */
export function waitsIn(state: QueueState, estimating: Estimating): ReadonlyMap<string, Wait> {
  const estimates = estimatesIn(state, estimating);
  const line = estimates?.keys() ?? lineOf(state, estimating.fairness).map(({ id }) => id);
  return new Map([...line].map((id, i) => [id, waitAt(i + 1, estimates?.get(id))]));
}

/**
 * The estimates behind the ranges, mean and variance in minutes, in the order of the line; null when too little is
 * known. For measuring how good they are: no screen shows a mean.
 */
export function estimatesIn(state: QueueState, estimating: Estimating): ReadonlyMap<string, Belief> | null {
  const known = knownToday(state, estimating.history);
  if (known === null) return null;
  const estimate = estimator(state, known, estimating);
  return new Map(lineOf(state, estimating.fairness).map((ticket) => [ticket.id, estimate(ticket)]));
}

/** What the holder of one ticket is told; null when it does not wait. */
export function waitOf(state: QueueState, ticket: string, estimating: Estimating): Wait | null {
  return waitsIn(state, estimating).get(ticket) ?? null;
}

/** Ms for which the person who would be called next has waited; null when nobody waits. */
export function firstWaitingFor(
  state: QueueState,
  { now, fairness }: Pick<Estimating, 'now' | 'fairness'>,
): number | null {
  const [first] = lineOf(state, fairness);
  return first === undefined ? null : Math.max(0, now - first.issued);
}

/** Asked for one ticket after another, first to last: the work before each grows by those already asked for. */
function estimator(state: QueueState, known: Known, estimating: Estimating): (ticket: Ticket) => Belief {
  const desks = Math.max(1, Math.trunc(estimating.desks));
  const coming = priorityPerMinute(state, estimating.now);
  const { now, times } = estimating;
  let before = atDesks(state, known, times === undefined ? { now } : { now, times });
  return (ticket) => {
    const left = ticket.priority ? 0 : Math.max(0, estimating.fairness.overtakenAtMost - ticket.overtaken);
    const alone = waitFor(before, known, desks);
    const overtakers = overtaking(Math.min(left, coming * alone.mean), known);
    const { mean, variance } = waitFor(plus(before, overtakers), known, desks);
    before = plus(before, known.of(ticket.procedure));
    return { mean, variance: variance + (known.error * mean) ** 2 };
  };
}

/** Work before somebody, shared by the desks; what the other desks are in the middle of by then is not waited for. */
function waitFor(before: Belief, { rest }: Known, desks: number): Belief {
  const others = desks - 1;
  return {
    mean: Math.max(0, before.mean - others * rest.mean) / desks,
    variance: (before.variance + others * rest.variance) / desks ** 2,
  };
}

/** Cases of people who come by chance, so many of them on the average. */
function overtaking(count: number, { any }: Known): Belief {
  return { mean: count * any.mean, variance: count * (any.variance + any.mean ** 2) };
}

/** The range beside a place; without an estimate the place alone. Ends that would meet are a step apart. */
function waitAt(place: number, estimate: Belief | undefined): Wait {
  if (estimate === undefined) return { kind: 'not-enough-data', place };
  const { mean, variance } = estimate;
  const spread = Math.sqrt(variance);
  const lowest = Math.floor(Math.max(0, mean - LOWER * spread) / WAIT_STEP) * WAIT_STEP;
  const from = Math.min(lowest, LONGEST_WAIT - WAIT_STEP);
  const to = Math.ceil((mean + UPPER * spread) / WAIT_STEP) * WAIT_STEP;
  return { kind: 'range', place, from, to: Math.min(LONGEST_WAIT, Math.max(to, from + WAIT_STEP)) };
}

/** What desks, or one of them, are in the middle of: cases, and groups. */
export function atDesks(
  state: QueueState,
  known: Known,
  { now, times = GROUP_TIMES, desk }: Pick<Estimating, 'now' | 'times'> & { readonly desk?: string },
): Belief {
  let sum: Belief = { mean: 0, variance: 0 };
  const isMeant = (one: string | null): boolean => one !== null && (desk === undefined || desk === one);
  for (const ticket of state.tickets.values())
    if (isMeant(ticket.desk)) sum = plus(sum, restOf(known.of(ticket.procedure), spentAt(ticket, now)));
  for (const group of state.groups.values())
    if (isAtWork(group) && isMeant(group.desk))
      sum = plus(sum, groupRest(group, known.of(group.procedure), { now, times }));
  return sum;
}

/** Minutes somebody has been at a desk for; a clock that was set back says none. */
function spentAt({ deskSince, deskTime }: Ticket, now: number): number {
  return (Math.max(0, now - (deskSince ?? now)) + (deskTime ?? 0)) / MINUTE;
}

function plus(a: Belief, b: Belief): Belief {
  return { mean: a.mean + b.mean, variance: a.variance + b.variance };
}
