import { elapsed, MOST_TICKETS_A_MINUTE } from './limits.ts';
import type { CommandOf } from './queue.commands.ts';
import type { QueueContext } from './queue.context.ts';
import { seriesOf } from './queue.fold.ts';
import { openTickets, type QueueState } from './queue.state.ts';
import { decline, grant, type Decision } from './refusals.ts';
import { drawToken } from './token.ts';

const MINUTE = 60_000;

/** A number: the next one of this device's letter today, never one that was given before, whatever became of it. */
export function decideTake(
  state: QueueState,
  command: CommandOf<'take-ticket'>,
  context: QueueContext,
): Decision {
  const { letter, giving, day, chance, newTicket } = context;
  if (letter === null) return decline('no-letter');
  if (!giving.open) return decline(giving.why);
  if (state.closed) return decline('day-closed');
  if (givenLately(state, letter, context.wall) >= MOST_TICKETS_A_MINUTE) return decline('too-many-tickets');
  const { procedure, from, priority, willing } = command;
  const open = openTickets(state);
  return grant({
    kind: 'TicketIssued',
    ticket: newTicket,
    letter,
    count: (state.issued.get(seriesOf(day, letter)) ?? 0) + 1,
    token: drawToken(
      open.map(({ token }) => token),
      chance,
    ),
    procedure,
    from,
    priority,
    willing,
  });
}

/** Numbers this device gave within the last minute (SEC-43). */
function givenLately(state: QueueState, letter: string, now: number): number {
  let given = 0;
  for (const ticket of state.tickets.values())
    if (ticket.letter === letter && elapsed(ticket.issued, now) < MINUTE) given += 1;
  return given;
}
