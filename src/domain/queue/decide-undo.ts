import { elapsed, UNDO_FOR } from './limits.ts';
import type { CommandOf } from './queue.commands.ts';
import type { QueueContext } from './queue.context.ts';
import type { QueueState } from './queue.state.ts';
import { decline, grant, type Decision } from './refusals.ts';
import { CAUSED_BY, mayGive, RIGHTS } from './rights.ts';

/**
 * A slip is taken back within 30 s, by whoever might have done it, as long as nothing has happened to the ticket
 * since (E4 13). What was announced, printed or given cannot be taken back.
 */
export function decideUndo(
  state: QueueState,
  command: CommandOf<'undo'>,
  { role, own, wall }: QueueContext,
): Decision {
  const ticket = state.tickets.get(command.ticket);
  if (ticket === undefined) return decline('ticket-unknown');
  const { last } = ticket;
  if (last === null || last.fact !== command.fact) return decline('undo-superseded', ticket);
  if (command.version !== ticket.version) return decline('ticket-changed', ticket);
  const cause = CAUSED_BY[last.kind];
  if (cause === null || !RIGHTS[cause].undo) return decline('undo-impossible', ticket);
  if (mayGive(role, cause, own === ticket.id) !== 'yes') return decline('not-allowed', ticket);
  if (elapsed(last.wall, wall) > UNDO_FOR) return decline('undo-too-late', ticket);
  return grant({ kind: 'FactUndone', ticket: ticket.id, undone: last.fact });
}
