import { openGroups } from '../group/group.state.ts';
import type { Fact } from './fact.schema.ts';
import { QUIET_AFTER_CLOSING } from './limits.ts';
import type { CommandOf } from './queue.commands.ts';
import type { QueueContext } from './queue.context.ts';
import { openTickets, type QueueState } from './queue.state.ts';
import { decline, grant, type Decision } from './refusals.ts';

/** Numbers are given again on a day that was closed too early; the series goes on where it stopped. */
export function decideOpenDay(state: QueueState): Decision {
  return state.closed ? grant({ kind: 'DayOpened' }) : decline('day-open');
}

/**
 * The end of the day: whoever still waits is told by staff, who confirm the list they saw. A ticket that was not on
 * it is no longer lost by a tap. Groups end first, so that every member stands at the old place when the day is over. The machine closes only when nobody is left to confirm.
 */
export function decideCloseDay(
  state: QueueState,
  command: CommandOf<'close-day'>,
  context: QueueContext,
): Decision {
  if (state.closed) return decline('day-closed');
  if (context.role === 'clock' && !isForgotten(state, context)) return decline('not-closing-time');
  const open = openTickets(state);
  const unseen = open.find(({ id }) => !command.open.includes(id));
  if (unseen !== undefined) return decline('list-changed', unseen);
  const expired = open.map(({ id }): Fact => ({ kind: 'TicketExpired', ticket: id }));
  const groups = openGroups(state.groups).map(({ id }): Fact => ({ kind: 'GroupDissolved', group: id }));
  return grant(...groups, ...expired, { kind: 'DayClosed' });
}

/** Past closing time with nobody left, or an hour past it with nothing said: no one is there any more to confirm. */
export function isForgotten(
  state: QueueState,
  { closedFor, wall, day }: Pick<QueueContext, 'closedFor' | 'wall' | 'day'>,
): boolean {
  if (closedFor === null) return false;
  if (openTickets(state).length === 0) return true;
  const quiet = wall - (state.days.get(day)?.newest ?? wall);
  return Math.min(quiet, closedFor) >= QUIET_AFTER_CLOSING;
}
