import { text } from '../../app/i18n/i18n.ts';
import { plainDate } from '../../app/plain-date.ts';
import type { TicketSlip } from '../../app/ticket-printing.ts';
import { numberOf, placeOf, type Ticket } from '../../domain/queue/index.ts';
import { animals } from '../../ui/elements/kiot-token/animals.ts';
import { titleOf, tokenOf } from './queue-words.ts';
import { fairnessOf, type StaffTools } from './staff-tools.ts';

/** What is printed of a ticket: its day, no time, nothing about the person (PR-02, OS-02). */
export function slipOf(tools: StaffTools, ticket: Ticket): TicketSlip {
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
