import { seen } from './decide-ticket.ts';
import type { Fact } from './fact.schema.ts';
import type { CommandOf } from './queue.commands.ts';
import type { QueueContext } from './queue.context.ts';
import { nextFor } from './queue.order.ts';
import type { QueueState, Ticket } from './queue.state.ts';
import { decline, grant, type Decision } from './refusals.ts';

/** The next person for a desk, chosen inside the transaction: two desks that tap at once get two people (C11.3). */
export function decideCallNext(
  state: QueueState,
  { desk, procedures }: CommandOf<'call-next'>,
  { desks, fairness, wall }: QueueContext,
): Decision {
  const unfit = deskUnfit(state, desk, desks);
  if (unfit !== null) return unfit;
  const next = nextFor(state, { desk, procedures, now: wall, fairness });
  return next === null ? decline('nobody-waiting') : grant({ kind: 'TicketCalled', ticket: next.id, desk });
}

/** One given person, asked for by hand: the guard and the order do not bind staff, another desk's call does. */
export function decideCallTicket(
  state: QueueState,
  command: CommandOf<'call-ticket'>,
  { desks }: QueueContext,
): Decision {
  const found = seen(state, command, 'TicketCalled');
  if ('declined' in found) return found.declined;
  const unfit = deskUnfit(state, command.desk, desks);
  if (unfit !== null) return unfit;
  const { referred, id } = found.ticket;
  if (referred !== null && referred !== command.desk)
    return decline('referred-elsewhere', found.ticket, referred);
  return grant({ kind: 'TicketCalled', ticket: id, desk: command.desk });
}

const KINDS = {
  'recall-ticket': 'TicketRecalled',
  'start-service': 'ServiceStarted',
  'miss-ticket': 'TicketMissed',
  'finish-ticket': 'TicketDone',
} as const satisfies Record<string, Fact['kind']>;

/** What a desk says of the person it called. Of another desk's person it says nothing. */
export function decideAtDesk(state: QueueState, command: CommandOf<keyof typeof KINDS>): Decision {
  const kind = KINDS[command.name];
  const found = seen(state, command, kind);
  if ('declined' in found) return found.declined;
  if (found.ticket.desk !== command.desk) return decline('other-desk', found.ticket);
  return grant({ kind, ticket: command.ticket, by: command.desk });
}

/** Who is at a desk now, called or being served; null when nobody is. */
export function personAt(state: QueueState, desk: string): Ticket | null {
  for (const ticket of state.tickets.values()) if (ticket.desk === desk) return ticket;
  return null;
}

/** A desk must exist and be free: nobody is called to somebody who is busy. */
export function deskUnfit(state: QueueState, desk: string, desks: readonly string[]): Decision | null {
  if (!desks.includes(desk)) return decline('desk-unknown', undefined, desk);
  const person = personAt(state, desk);
  return person === null ? null : decline('desk-busy', person);
}
