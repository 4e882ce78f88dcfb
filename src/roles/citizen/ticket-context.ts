import { createContext } from '@lit/context';
import type { OwnGroup } from '../../app/own-group.ts';
import type { OwnTicket } from '../../app/own-ticket.ts';
import type { Journey } from './journey.ts';

/** The ticket of a session and its group; `moved` tells the group which step the person has come to. */
export type SessionTicket = OwnTicket & {
  readonly group: OwnGroup;
  moved(before: Journey, after: Journey): void;
};

/** The ticket of this session; there is none before the person has left the welcome screen. */
export const ticketContext = createContext<SessionTicket>('own-ticket');
