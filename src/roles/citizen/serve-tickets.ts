import type { Kiosk } from '../../app/compose.ts';
import { text } from '../../app/i18n/i18n.ts';
import { createOwnGroup } from '../../app/own-group.ts';
import { createOwnTicket } from '../../app/own-ticket.ts';
import { reportMove } from './group-steps.ts';
import { slipOf } from './slip-of.ts';
import type { SessionTicket } from './ticket-context.ts';
import { titleOf } from './ticket-words.ts';

/** The ticket of one person, and its group; opens the queue, so that a number is there as soon as it is asked for. */
export function serveTickets({
  queue,
  centre,
  machine,
  bell,
  printing,
  guides,
  rehearsing,
}: Kiosk): SessionTicket {
  const { clock } = machine;
  const { timers } = bell;
  const own = createOwnTicket({
    queue,
    centre,
    letter: () => machine.settings().letter,
    prints: () => machine.settings().printer.way !== 'none',
    clock,
    timers,
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
  const group = createOwnGroup({ own, queue, clock, timers });
  const moved: SessionTicket['moved'] = (before, after) => reportMove(group, before, after);
  return Object.assign(own, { group, moved });
}
