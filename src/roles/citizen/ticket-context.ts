import { createContext } from '@lit/context';
import type { OwnTicket } from '../../app/own-ticket.ts';

/** The ticket of this session; there is none before the person has left the welcome screen. */
export const ticketContext = createContext<OwnTicket>('own-ticket');
