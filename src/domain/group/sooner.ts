import type { QueueState, Ticket } from '../queue/queue.state.ts';
import { estimatesIn } from '../queue/wait.ts';
import type { Belief } from '../queue/wait-history.ts';
import { knownToday } from '../queue/wait-known.ts';
import type { Group } from './group.state.ts';
import { learners } from './group.state.ts';
import { forecastMinutes } from './signals.ts';
import type { Suggesting } from './suggest.ts';

const MINUTE = 60_000;

/** Going back is offered when it saves at least so many minutes (E4 10): less is within what a forecast is worth. */
export const SOONER_BY = 10;

/** What one case of a procedure takes at a desk today, in minutes; null when too little is known. */
export function servedToday(
  state: QueueState,
  procedure: string,
  { history }: Pick<Suggesting, 'history'>,
): Belief | null {
  return knownToday(state, history)?.of(procedure) ?? null;
}

/**
 * Members who would now be done clearly earlier alone, in the place kept for them, than in the group (D7): they are
 * offered it. `since`: wall ms at which the lesson began; null before it. Nobody when too little is known.
 */
export function soonerAlone(
  {
    state,
    group,
    since,
  }: { readonly state: QueueState; readonly group: Group; readonly since: number | null },
  weighing: Omit<Suggesting, 'desk'>,
): readonly string[] {
  const served = servedToday(state, group.procedure, weighing);
  const ids = learners(group).filter(({ standing }) => standing !== 'ready');
  if (served === null || since === null || ids.length === 0) return [];
  const gone = Math.max(0, weighing.now - since) / MINUTE;
  const left = Math.max(0, forecastMinutes(group, served, weighing.times) - gone);
  const estimates = estimatesIn(
    asIfWaiting(
      state,
      ids.map(({ ticket }) => ticket),
    ),
    weighing,
  );
  const alone = (ticket: string): number => estimates?.get(ticket)?.mean ?? Number.POSITIVE_INFINITY;
  return ids.map(({ ticket }) => ticket).filter((ticket) => alone(ticket) + served.mean + SOONER_BY < left);
}

/** The queue as it would be if these people waited for themselves, each in the place kept for them. */
function asIfWaiting(state: QueueState, ids: readonly string[]): QueueState {
  const tickets = new Map(state.tickets);
  const waiting = new Set(state.waiting);
  for (const id of ids) {
    const ticket: Ticket | undefined = tickets.get(id);
    if (ticket === undefined) continue;
    tickets.set(id, { ...ticket, status: 'waiting', group: null });
    waiting.add(id);
  }
  return { ...state, tickets, waiting };
}
