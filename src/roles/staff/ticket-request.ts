import type { QueueRequest } from '../../app/queue.ts';
import type { Ticket, TicketAction } from '../../domain/queue/index.ts';

/** Actions that ask for something more before they are done. */
export type AskingAction = 'hold-ticket' | 'transfer-ticket' | 'refer-ticket';
/** Actions that are one touch. */
export type PlainAction = Exclude<TicketAction, AskingAction>;

/** Minutes that are offered for a hold; the domain allows 1 to 120. */
export const HOLDS = [5, 10, 15, 30] as const;

/** Whether an action needs one more choice. */
export function isAsking(action: TicketAction): action is AskingAction {
  return action === 'hold-ticket' || action === 'transfer-ticket' || action === 'refer-ticket';
}

/** The request of a touch, about the ticket as this window shows it. `desk`: the one this window serves. */
export function requestOf(
  name: PlainAction,
  { id: ticket, version, priority, willing }: Ticket,
  desk: string,
): QueueRequest {
  const seen = { ticket, version };
  switch (name) {
    case 'mark-priority':
      return { name, ...seen, priority: !priority };
    case 'mark-willing':
      return { name, ...seen, willing: !willing };
    case 'print-ticket':
    case 'return-ticket':
    case 'rejoin-ticket':
    case 'leave-queue':
    case 'cancel-ticket':
      return { name, ...seen };
    default:
      return { name, ...seen, desk };
  }
}
