import { elapsed } from '../queue/limits.ts';
import { numberOf } from '../queue/queue.events.ts';
import type { QueueState } from '../queue/queue.state.ts';
import { learners, liveMembers, openGroups, sizeOf, type Group } from './group.state.ts';
import { LARGEST_GROUP, LATE_JOIN_FOR } from './limits.ts';

/** What the hall may know of a group: what for, where, which numbers, how far, and whether others may still come. */
export type GroupOnWall = {
  readonly group: string;
  readonly procedure: string;
  readonly desk: string;
  /** Numbers of those who take part, as they came; nothing else of them. */
  readonly numbers: readonly string[];
  /** The furthest step somebody is at; null before the first. */
  readonly step: number | null;
  readonly open: boolean;
};

/** Groups in which somebody takes part, in the order in which they were formed. `now`: wall ms. */
export function groupsOnWall(state: QueueState, now: number): readonly GroupOnWall[] {
  return openGroups(state.groups).flatMap((group) => {
    const tickets = liveMembers(group).flatMap(({ ticket }) => state.tickets.get(ticket) ?? []);
    if (tickets.length === 0) return [];
    const step = Math.max(0, ...learners(group).map((one) => one.step ?? 0));
    const { id, procedure, desk } = group;
    const numbers = tickets.map(numberOf).sort();
    return [
      { group: id, procedure, desk, numbers, step: step === 0 ? null : step, open: isOpen(group, now) },
    ];
  });
}

function isOpen(group: Group, now: number): boolean {
  if (group.phase === 'finishing' || sizeOf(group) >= LARGEST_GROUP) return false;
  return group.taught === null || elapsed(group.taught, now) <= LATE_JOIN_FOR;
}
