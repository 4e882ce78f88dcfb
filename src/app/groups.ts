import {
  costByHand,
  openGroups,
  suggestGroup,
  type Group,
  type GroupCost,
  type Member,
} from '../domain/group/index.ts';
import { elapsed, type QueueState } from '../domain/queue/index.ts';
import { allCases, ENOUGH_CASES } from '../domain/queue/wait-history.ts';
import type { Queue } from './queue.ts';

const MINUTE = 60_000;

/**
 * What is known of a group now. `not-enough-data`: fewer than 20 cases are known, past and of today; `quiet`: nobody
 * would gain, so nothing is said.
 */
export type Advice =
  { readonly kind: 'quiet' | 'not-enough-data' } | { readonly kind: 'suggested'; readonly cost: GroupCost };

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
export function adviceFor(queue: Pick<Queue, 'current' | 'weighing'>, desk: string): Advice {
  const { state } = queue.current.log;
  const weighing = queue.weighing();
  const today = [...state.tickets.values()].filter(({ status }) => status === 'done').length;
  if (allCases(weighing.history).cases + today < ENOUGH_CASES) return { kind: 'not-enough-data' };
  const cost = suggestGroup(state, { ...weighing, desk });
  return cost === null ? { kind: 'quiet' } : { kind: 'suggested', cost };
}

/** What a group by hand costs whom, the first ticket teaching; null when too little is known. */
export function costAt(
  queue: Pick<Queue, 'current' | 'weighing'>,
  desk: string,
  tickets: readonly string[],
): GroupCost | null {
  return costByHand(queue.current.log.state, tickets, { ...queue.weighing(), desk });
}
