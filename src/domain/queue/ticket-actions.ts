import type { GroupCommandName } from '../group/group.commands.ts';
import type { CommandName } from './queue.commands.ts';
import type { Ticket, TicketStatus } from './queue.state.ts';
import { mayGive, type Role } from './rights.ts';

/**
 * Requests about one given ticket that staff may tap; what the machine reports, what needs no ticket and what belongs to
 * a group is left out.
 */
export type TicketAction = Exclude<
  CommandName,
  GroupCommandName | 'take-ticket' | 'call-next' | 'report-print' | 'undo' | 'open-day' | 'close-day'
>;

/** Who looks at the ticket: by what they do, and at which desk; null away from every desk. */
export type Looker = { readonly role: Role; readonly desk: string | null };

const AT_OWN_DESK: Readonly<Record<'called' | 'serving', readonly TicketAction[]>> = {
  called: ['start-service', 'recall-ticket', 'miss-ticket', 'finish-ticket'],
  serving: ['finish-ticket'],
};
const ON_ITS_WAY: readonly TicketAction[] = ['hold-ticket', 'transfer-ticket', 'refer-ticket'];
const MARKS: readonly TicketAction[] = ['mark-priority', 'mark-willing', 'print-ticket'];

const AWAY: Readonly<Record<TicketStatus, readonly TicketAction[]>> = {
  waiting: ['call-ticket', ...ON_ITS_WAY, 'leave-queue', 'cancel-ticket', ...MARKS],
  called: ['return-ticket', 'leave-queue'],
  serving: ['return-ticket', 'leave-queue'],
  held: ['return-ticket', 'transfer-ticket', 'refer-ticket', 'leave-queue', 'cancel-ticket', ...MARKS],
  missed: ['rejoin-ticket', 'leave-queue', 'cancel-ticket', ...MARKS],
  grouped: ['hold-ticket', 'transfer-ticket', 'refer-ticket', 'leave-queue', 'cancel-ticket', ...MARKS],
  done: [],
  left: [],
  cancelled: [],
  expired: [],
};

/**
 * What may be tapped for a ticket now, the likeliest first. Of a person at another desk only what helps when that desk
 * was left: back into the line, or gone.
 */
export function actionsFor(ticket: Ticket, { role, desk }: Looker): readonly TicketAction[] {
  const allowed = (action: TicketAction): boolean => mayGive(role, action, false) === 'yes';
  if (ticket.desk !== null && role === 'greeter') return [];
  if (ticket.desk !== null && ticket.desk === desk) return ownDesk(ticket).filter(allowed);
  const callable = desk !== null && (ticket.referred === null || ticket.referred === desk);
  return AWAY[ticket.status].filter((action) => allowed(action) && (callable || action !== 'call-ticket'));
}

function ownDesk({ status }: Ticket): readonly TicketAction[] {
  if (status !== 'called' && status !== 'serving') return [];
  return [...AT_OWN_DESK[status], ...ON_ITS_WAY, 'return-ticket', 'leave-queue', ...MARKS];
}
