import {
  beganAt,
  costByHand,
  courseOf,
  isMuchLooking,
  openGroups,
  servedToday,
  soonerAlone,
  suggestGroup,
  suggestJoin,
  type Forecast,
  type Group,
  type GroupCost,
  type Member,
  type Watching,
} from '../domain/group/index.ts';
import { elapsed, type QueueLog, type QueueState } from '../domain/queue/index.ts';
import { allCases, ENOUGH_CASES } from '../domain/queue/wait-history.ts';
import type { Queue } from './queue.ts';
import type { Weighing } from './queue-context.ts';

const MINUTE = 60_000;

/**
 * What is known of a group now. `not-enough-data`: fewer than 20 cases are known, past and of today; `quiet`: nobody
 * would gain, so nothing is said; `stopped`: a group of this procedure took staff too long today (D7).
 */
export type Advice =
  | { readonly kind: 'quiet' | 'not-enough-data' | 'stopped' }
  | { readonly kind: 'suggested'; readonly cost: GroupCost };

type Known = Pick<Queue, 'current' | 'weighing'>;

/** The group in which a ticket is invited or taught now; null outside groups, and when the ticket is unknown. */
export function groupOf({ tickets, groups }: QueueState, ticket: string | null): Group | null {
  const id = ticket === null ? null : (tickets.get(ticket)?.group ?? null);
  return id === null ? null : (groups.get(id) ?? null);
}

/** Open groups of a desk, in the order in which they were formed; of every desk for null. */
export function groupsAt({ groups }: QueueState, desk: string | null): readonly Group[] {
  return openGroups(groups).filter((group) => desk === null || group.desk === desk);
}

/** Whole minutes a member is at a step, or a group in its phase; null when a clock was set back. `now`: wall ms. */
export function minutesThere({ since }: Pick<Member | Group, 'since'>, now: number): number | null {
  const ms = elapsed(since, now);
  return Number.isFinite(ms) ? Math.floor(ms / MINUTE) : null;
}

/** The group that the rule of no loss suggests to a desk now; worked out anew at every asking. */
export function adviceFor(queue: Known, desk: string): Advice {
  const { log } = queue.current;
  const weighing = queue.weighing();
  if (!isKnown(log, weighing)) return { kind: 'not-enough-data' };
  const cost = suggestGroup(log.state, { ...weighing, desk });
  if (cost === null) return { kind: 'quiet' };
  return isStopped(log, cost.procedure, weighing.now) ? { kind: 'stopped' } : { kind: 'suggested', cost };
}

/** Somebody who waits, and the group they would gain by coming into; `late`: it is taught already. */
export type JoinAdvice = { readonly group: Group; readonly forecast: Forecast; readonly late: boolean };

/**
 * Who gains by coming into a group that one of its people teaches or is about to, at one of these desks: the groups as
 * they were formed, in each whoever is first in line (D6). Nobody while too little is known, and of no procedure that
 * took staff too long today (D7).
 */
export function joinAdvice(queue: Known, desks: readonly string[]): readonly JoinAdvice[] {
  const { log } = queue.current;
  const groups = groupsAt(log.state, null).filter(
    ({ desk, mode }) => mode === 'pioneer' && desks.includes(desk),
  );
  if (groups.length === 0) return [];
  const weighing = queue.weighing();
  if (!isKnown(log, weighing)) return [];
  return groups
    .filter(({ procedure }) => !isStopped(log, procedure, weighing.now))
    .flatMap((group) => {
      const joiners = suggestJoin(log.state, group, { ...weighing, desk: group.desk });
      return joiners.map((forecast) => ({ group, forecast, late: group.taught !== null }));
    });
}

/** What a group by hand costs whom, the first ticket teaching unless staff lead; null when too little is known. */
export function costAt(
  queue: Known,
  { desk, lead }: { readonly desk: string; readonly lead: Group['mode'] },
  tickets: readonly string[],
): GroupCost | null {
  return costByHand(queue.current.log.state, tickets, { ...queue.weighing(), desk, lead });
}

/** What a group is watched with now. `steps`: usual ms of each step of its guide; empty when nobody knows them. */
export function watchingOf(queue: Known, group: Group, steps: readonly number[]): Watching {
  const { state, facts } = queue.current.log;
  const weighing = queue.weighing();
  const { now, times } = weighing;
  const course = courseOf(facts, group.id, now);
  const served = servedToday(state, group.procedure, weighing);
  const since = served === null ? null : beganAt(group, course, { served, times });
  const sooner = soonerAlone({ state, group, since }, weighing);
  return { now, times, steps, course, sooner, served };
}

/** Whether so many cases are known, past and of today, that something may be suggested. */
function isKnown({ state }: QueueLog, { history }: Weighing): boolean {
  const today = [...state.tickets.values()].filter(({ status }) => status === 'done').length;
  return allCases(history).cases + today >= ENOUGH_CASES;
}

/** Whether a group of this procedure has taken staff more than six minutes a member today. */
function isStopped({ state, facts }: QueueLog, procedure: string, now: number): boolean {
  const same = [...state.groups.values()].filter((group) => group.procedure === procedure);
  return same.some((group) => isMuchLooking(group, courseOf(facts, group.id, now)));
}
