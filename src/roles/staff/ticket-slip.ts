import { text } from '../../app/i18n/i18n.ts';
import { plainDate } from '../../app/plain-date.ts';
import type { How } from '../../app/queue-hand.ts';
import type { TicketSlip } from '../../app/ticket-printing.ts';
import { numberOf, placeOf, type Ticket } from '../../domain/queue/index.ts';
import { animals } from '../../ui/elements/kiot-token/animals.ts';
import { titleOf, tokenOf } from './queue-words.ts';
import { fairnessOf, type StaffTools } from './staff-tools.ts';

/** Whether this device has a printer for tickets. */
export function hasPrinter({ kiosk }: Pick<StaffTools, 'kiosk'>): boolean {
  return kiosk.machine.settings().printer.way !== 'none';
}

/** The way to the queue for paper: the printer of this device prints what the queue grants, and the queue hears of it. */
export function byPrinter(tools: StaffTools, ticket: Ticket): NonNullable<How['via']> {
  return async (asker) => {
    const printing = await tools.kiosk.printing();
    return printing.print(ticket, slipOf(tools, ticket), asker);
  };
}

/** What is printed of a ticket: its day, no time, nothing about the person (PR-02, OS-02). */
function slipOf(tools: StaffTools, ticket: Ticket): TicketSlip {
  const { centre, rehearsing } = tools.kiosk;
  const place = placeOf(tools.queue.current.log.state, ticket.id, fairnessOf(tools.kiosk));
  return {
    centre: centre.current?.name ?? '',
    number: numberOf(ticket),
    picture: animals[ticket.token.animal],
    token: tokenOf(ticket).label,
    lines: [
      ...(ticket.procedure === null ? [] : [titleOf(tools, ticket.procedure)]),
      ...(place === null ? [] : [text('staff:greeter.slip.ahead', { count: place - 1 })]),
    ],
    foot: [
      ...(rehearsing.on ? [text('common:rehearsal')] : []),
      text('staff:greeter.slip.keep'),
      text('staff:greeter.slip.day', { date: plainDate(ticket.day) }),
    ],
  };
}
