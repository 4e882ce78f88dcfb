import { html, type TemplateResult } from 'lit';
import { numberOf, type Ticket } from '../../domain/queue/index.ts';
import { figures } from '../../ui/elements/kiot-ticket/figures.ts';
import '../../ui/elements/kiot-token/kiot-token.ts';
import { markWords, tokenOf } from './queue-words.ts';
import type { StaffTools } from './staff-tools.ts';

/** How a ticket of a list is drawn: the moment its minutes are counted to, and which one is open. */
export type TicketLook = {
  readonly tools: StaffTools;
  readonly now: number;
  readonly chosen: string | null;
  readonly onChoose: (ticket: string) => void;
};

/** A ticket in a list: number, token, how long it waits; a touch opens what may be done with it. */
export function drawTicket(ticket: Ticket, { tools, now, chosen, onChoose }: TicketLook): TemplateResult {
  const number = numberOf(ticket);
  return html`<button
    class="ticket"
    data-number=${number}
    aria-expanded=${ticket.id === chosen}
    @click=${() => onChoose(ticket.id)}
  >
    <span class="head">${figures(number)}<kiot-token beside .token=${tokenOf(ticket)}></kiot-token></span>
    <span class="marks">${markWords(tools, ticket, now).join(' · ')}</span>
  </button>`;
}
