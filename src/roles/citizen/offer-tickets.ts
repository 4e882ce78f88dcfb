import type { ContextProvider } from '@lit/context';
import type { Kiosk } from '../../app/compose.ts';
import type { ticketContext } from './ticket-context.ts';

/** Offers numbers as soon as their bundle has come; without it the kiosk still guides. Once for each session. */
export async function offerTickets(
  provider: Pick<ContextProvider<typeof ticketContext>, 'setValue' | 'value'>,
  kiosk: Kiosk,
): Promise<void> {
  const tickets = await import('./tickets.ts').catch(() => null);
  if (tickets !== null && provider.value === undefined) provider.setValue(tickets.serveTickets(kiosk));
}
