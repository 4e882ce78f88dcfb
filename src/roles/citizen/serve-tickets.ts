import type { Kiosk } from '../../app/compose.ts';
import { text } from '../../app/i18n/i18n.ts';
import { createOwnTicket, type OwnTicket } from '../../app/own-ticket.ts';
import { slipOf } from './slip-of.ts';
import { titleOf } from './ticket-words.ts';

/** The ticket of one person; opens the queue, so that a number is there as soon as it is asked for. */
export function serveTickets({
  queue,
  centre,
  machine,
  bell,
  printing,
  guides,
  rehearsing,
}: Kiosk): OwnTicket {
  return createOwnTicket({
    queue,
    centre,
    letter: () => machine.settings().letter,
    prints: () => machine.settings().printer.way !== 'none',
    clock: machine.clock,
    timers: bell.timers,
    printing,
    slip: async (ticket, ahead) => {
      const index = await guides.index();
      const title = titleOf(ticket.procedure, index.ok ? index.value.guides : []);
      return slipOf(text, ticket, {
        ...{ centre: centre.current?.name ?? '', title, ahead },
        rehearsal: rehearsing.on,
      });
    },
  });
}
