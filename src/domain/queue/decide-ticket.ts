import { elapsed, LONGEST_HOLD, PRINT_PATIENCE } from './limits.ts';
import type { CommandOf } from './queue.commands.ts';
import type { QueueContext } from './queue.context.ts';
import { MEANS_SOMETHING, type QueueState, type Ticket } from './queue.state.ts';
import { decline, declineStatus, grant, type Decision } from './refusals.ts';

const MINUTE = 60_000;

/** Looks a ticket up as the window saw it: known, where the fact means something, and in the version it named. */
export function seen(
  state: QueueState,
  command: { readonly ticket: string; readonly version?: number },
  kind: keyof typeof MEANS_SOMETHING,
): { readonly ticket: Ticket } | { readonly declined: Decision } {
  const ticket = state.tickets.get(command.ticket);
  if (ticket === undefined) return { declined: decline('ticket-unknown') };
  if (!MEANS_SOMETHING[kind].includes(ticket.status)) return { declined: declineStatus(ticket) };
  const changed = command.version !== undefined && command.version !== ticket.version;
  return changed ? { declined: decline('ticket-changed', ticket) } : { ticket };
}

/** The two marks on a ticket. Marking what is marked already says so and writes nothing. */
export function decideMark(
  state: QueueState,
  command: CommandOf<'mark-priority'> | CommandOf<'mark-willing'>,
): Decision {
  const priority = command.name === 'mark-priority';
  const found = seen(state, command, priority ? 'PriorityMarked' : 'WillingMarked');
  if ('declined' in found) return found.declined;
  const { ticket } = found;
  if (command.name === 'mark-priority')
    return command.priority === ticket.priority
      ? decline('nothing-to-change', ticket)
      : grant({ kind: 'PriorityMarked', ticket: ticket.id, priority: command.priority });
  return command.willing === ticket.willing
    ? decline('nothing-to-change', ticket)
    : grant({ kind: 'WillingMarked', ticket: ticket.id, willing: command.willing });
}

/** Paper for a ticket, the first or one more; not while the printer is still at it. */
export function decidePrint(
  state: QueueState,
  command: CommandOf<'print-ticket'>,
  { wall }: QueueContext,
): Decision {
  const found = seen(state, command, 'PrintAsked');
  if ('declined' in found) return found.declined;
  const { standing, since } = found.ticket.print;
  if (standing === 'asked' && elapsed(since, wall) < PRINT_PATIENCE)
    return decline('print-running', found.ticket);
  return grant({ kind: 'PrintAsked', ticket: command.ticket });
}

/** What the printer answered. Later copies of the same number are told apart from the first. */
export function decidePrintReport(state: QueueState, command: CommandOf<'report-print'>): Decision {
  const found = seen(state, command, 'TicketPrinted');
  if ('declined' in found) return found.declined;
  const { ticket } = found;
  const awaited =
    ticket.print.standing === 'asked' || (command.printed && ticket.print.standing === 'failed');
  if (!awaited) return decline('print-not-asked', ticket);
  if (!command.printed) return grant({ kind: 'PrintFailed', ticket: ticket.id });
  return grant({ kind: ticket.print.copies > 0 ? 'TicketReprinted' : 'TicketPrinted', ticket: ticket.id });
}

/** Somebody has to fetch a paper: out of the line for a set time, and back at the old place by itself. */
export function decideHold(state: QueueState, command: CommandOf<'hold-ticket'>): Decision {
  const found = seen(state, command, 'TicketHeld');
  if ('declined' in found) return found.declined;
  const { minutes } = command;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_HOLD)
    return decline('hold-length', found.ticket);
  return grant({ kind: 'TicketHeld', ticket: command.ticket, by: found.ticket.desk, minutes });
}

/** Back into the line at the old place; the machine may do it when the time of the hold is over. */
export function decideReturn(
  state: QueueState,
  command: CommandOf<'return-ticket'>,
  { role, wall }: QueueContext,
): Decision {
  const found = seen(state, command, 'TicketReturned');
  if ('declined' in found) return found.declined;
  if (role === 'clock' && !isHoldOver(found.ticket, wall)) return decline('not-due', found.ticket);
  return grant({ kind: 'TicketReturned', ticket: command.ticket, by: found.ticket.desk });
}

/** Whether the time of a hold is over; a clock that was set back ends it, so that nobody waits an hour more. */
export function isHoldOver({ status, held, since }: Ticket, now: number): boolean {
  return status === 'held' && elapsed(since, now) >= (held ?? 0) * MINUTE;
}

/** Another procedure: the number and the place in line stay. */
export function decideTransfer(state: QueueState, command: CommandOf<'transfer-ticket'>): Decision {
  const found = seen(state, command, 'TicketTransferred');
  if ('declined' in found) return found.declined;
  const { id, desk, procedure } = found.ticket;
  if (procedure === command.procedure) return decline('nothing-to-change', found.ticket);
  return grant({ kind: 'TicketTransferred', ticket: id, by: desk, procedure: command.procedure });
}

/** Sent to one desk: the number and the place in line stay, and no other desk is offered the ticket. */
export function decideRefer(
  state: QueueState,
  command: CommandOf<'refer-ticket'>,
  { desks }: QueueContext,
): Decision {
  const found = seen(state, command, 'TicketReferred');
  if ('declined' in found) return found.declined;
  const { id, desk, status, referred } = found.ticket;
  if (!desks.includes(command.desk)) return decline('desk-unknown', found.ticket, command.desk);
  if (status === 'waiting' && referred === command.desk) return decline('nothing-to-change', found.ticket);
  return grant({ kind: 'TicketReferred', ticket: id, by: desk, desk: command.desk });
}

/** The ways out of the line and back into it that ask for nothing more than the ticket. */
export function decideLeave(
  state: QueueState,
  command: CommandOf<'rejoin-ticket' | 'leave-queue' | 'cancel-ticket'>,
): Decision {
  if (command.name === 'leave-queue') {
    const found = seen(state, command, 'TicketLeft');
    if ('declined' in found) return found.declined;
    return grant({ kind: 'TicketLeft', ticket: command.ticket, by: found.ticket.desk });
  }
  const kind = command.name === 'rejoin-ticket' ? 'TicketRejoined' : 'TicketCancelled';
  const found = seen(state, command, kind);
  return 'declined' in found ? found.declined : grant({ kind, ticket: command.ticket });
}
