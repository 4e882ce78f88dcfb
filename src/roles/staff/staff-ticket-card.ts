import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueRequest } from '../../app/queue.ts';
import {
  actionsFor,
  isGuarded,
  minutesWaited,
  numberOf,
  type Ticket,
  type TicketAction,
} from '../../domain/queue/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-ticket/kiot-ticket.ts';
import { board } from './board.styles.ts';
import type { ProcedurePickEvent } from './procedure-pick-event.ts';
import { standingWords, titleOf, tokenOf, waitWords } from './queue-words.ts';
import './staff-procedure-picker.ts';
import { StaffQueueElement } from './staff-queue-element.ts';
import type { StaffTools } from './staff-tools.ts';
import { byPrinter, hasPrinter } from './ticket-printer.ts';
import { HOLDS, isAsking, requestOf, type AskingAction } from './ticket-request.ts';

const STAYS: readonly TicketAction[] = [
  'mark-priority',
  'mark-willing',
  'print-ticket',
  'recall-ticket',
  'start-service',
];

/**
 * One ticket, large, and everything that may be done with it now.
 *
 * @slot - What the page offers for this ticket, before everything else.
 * @fires staff-ticket-left - Something was done after which the ticket is no longer looked at.
 */
@customElement('staff-ticket-card')
export class StaffTicketCard extends StaffQueueElement {
  static override styles = [
    base,
    board,
    css`
      :host {
        display: grid;
        gap: var(--kiot-space-3);
      }
      kiot-ticket {
        --kiot-token-size: calc(9 * var(--kiot-mm));
      }
      :host([worker='greeter']) kiot-ticket {
        --kiot-ticket-size: calc(18 * var(--kiot-mm));
        --kiot-token-size: calc(20 * var(--kiot-mm));
      }
      p {
        line-height: 1.45;
      }
    `,
  ];

  /** Id of the ticket. */
  @property() accessor ticket = '';
  /** By what the window does: greeters may do less. */
  @property({ reflect: true }) accessor worker: 'greeter' | 'staff' = 'staff';

  /** What is asked for before an action is done. */
  @state() private accessor asking: AskingAction | null = null;

  #choices<One>(
    ones: readonly One[],
    words: (one: One) => string,
    request: (one: One) => QueueRequest,
  ): TemplateResult {
    return html`<div class="buttons">
      ${ones.map((one) => html`<button @click=${() => this.#ask(request(one))}>${words(one)}</button>`)}
    </div>`;
  }

  async #ask(request: QueueRequest, printed?: Ticket): Promise<void> {
    const { tools } = this;
    if (tools === null) return;
    const prints = printed !== undefined && request.name === 'print-ticket';
    const via = prints ? { via: byPrinter(tools, printed) } : {};
    const granted = await tools.hand.ask(request, { role: this.worker, ...via });
    this.asking = null;
    if (granted !== null && !STAYS.some((name) => name === request.name))
      this.dispatchEvent(new Event('staff-ticket-left'));
  }

  #standing(tools: StaffTools, ticket: Ticket): string {
    const words = standingWords(tools, ticket, this.now);
    return ticket.status === 'waiting' ? `${words} ${waitWords(minutesWaited(ticket, this.now))}` : words;
  }

  protected override render() {
    const { tools } = this;
    const ticket = this.ticketOf(this.ticket);
    if (tools === null || ticket === null) return nothing;
    return html`<h2 tabindex="-1">
        <kiot-ticket .number=${numberOf(ticket)} .token=${tokenOf(ticket)}></kiot-ticket>
      </h2>
      ${this.#renderStanding(tools, ticket)}<slot
      ></slot>
      ${this.asking === null ? this.#renderActions(ticket) : this.#renderAsking(tools, ticket, this.asking)}`;
  }

  #renderStanding(tools: StaffTools, ticket: Ticket): TemplateResult {
    const { t } = this.locale;
    const waiting = ticket.status === 'waiting';
    const { standing } = ticket.print;
    const told = standing === 'failed' || (this.worker === 'greeter' && standing !== 'none');
    return html`<p>
        ${titleOf(tools, ticket.procedure)}
        ${waiting && this.worker === 'greeter' ? nothing : html`<br />${this.#standing(tools, ticket)}`}
      </p>
      ${waiting && isGuarded(ticket, this.now) ? html`<p>${t('staff:board.guard')}</p>` : nothing}
      ${told && waiting ? html`<p>${t(`staff:board.print.${standing}`)}</p>` : nothing}
      ${this.worker === 'greeter' && waiting && !hasPrinter(tools) ? html`<p>${t('staff:greeter.noPrinter')}</p>` : nothing}`;
  }

  #renderActions(ticket: Ticket): TemplateResult {
    const { t } = this.locale;
    const actions = actionsFor(ticket, { role: this.worker, desk: this.desk });
    const button = (action: TicketAction, index: number): TemplateResult =>
      html`<button
        class=${index === 0 && this.worker === 'staff' ? 'primary' : ''}
        @click=${() => this.#onAction(action)}
      >
        ${t(`staff:queue.command.${action}`)}
      </button>`;
    const moves = actions.filter((action) => !isMark(action));
    const marks = actions.some(isMark) ? this.#renderMarks(ticket) : nothing;
    return html`${this.worker === 'greeter' ? marks : nothing}
      <div class="buttons">${repeat(moves, (action) => action, button)}</div>
      ${this.worker === 'greeter' ? nothing : marks}`;
  }

  #renderMarks({ priority, willing, print }: Ticket): TemplateResult {
    const { t } = this.locale;
    return html`<div class="buttons" role="group" aria-label=${t('staff:board.marks')}>
      <button aria-pressed=${priority} @click=${() => this.#onAction('mark-priority')}>
        ${t('staff:board.mark.priority')}
      </button>
      <button aria-pressed=${willing} @click=${() => this.#onAction('mark-willing')}>
        ${t('staff:board.mark.willing')}
      </button>
      ${
        this.tools !== null && hasPrinter(this.tools)
          ? html`<button @click=${() => this.#onAction('print-ticket')}>
              ${t(print.standing === 'none' ? 'staff:queue.command.print-ticket' : 'staff:board.printAgain')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderAsking(tools: StaffTools, ticket: Ticket, asking: AskingAction): TemplateResult {
    const { t } = this.locale;
    const { id, version } = ticket;
    const seen = { ticket: id, version };
    return html`<p><strong>${t(`staff:board.asking.${asking}`)}</strong></p>
      ${
        asking === 'hold-ticket'
          ? this.#choices(
              HOLDS,
              (minutes) => t('staff:board.minutes', { minutes }),
              (minutes) => ({ name: asking, ...seen, minutes }),
            )
          : nothing
      }
      ${asking === 'refer-ticket' ? this.#renderDesks(tools, ticket) : nothing}
      ${
        asking === 'transfer-ticket'
          ? html`<staff-procedure-picker
              .tools=${tools}
              .without=${ticket.procedure}
              @staff-procedure-pick=${({ procedure }: ProcedurePickEvent) => this.#ask({ name: asking, ...seen, procedure })}
            ></staff-procedure-picker>`
          : nothing
      }
      <div class="buttons">
        <button @click=${() => (this.asking = null)}>${t('staff:board.notNow')}</button>
      </div>`;
  }

  #renderDesks({ kiosk }: StaffTools, { id, version, desk }: Ticket): TemplateResult {
    const { t } = this.locale;
    const others = (kiosk.centre.current?.desks ?? []).filter(
      ({ code }) => code !== desk && code !== this.desk,
    );
    if (others.length === 0) return html`<p>${t('staff:board.noOtherDesk')}</p>`;
    const request = (code: string): QueueRequest => ({
      name: 'refer-ticket',
      ticket: id,
      version,
      desk: code,
    });
    return this.#choices(
      others,
      ({ name }) => name,
      ({ code }) => request(code),
    );
  }

  #onAction(action: TicketAction): void {
    const ticket = this.ticketOf(this.ticket);
    if (ticket === null) return;
    if (isAsking(action)) this.asking = action;
    else void this.#ask(requestOf(action, ticket, this.desk ?? ''), ticket);
  }
}

function isMark(action: TicketAction): boolean {
  return action === 'mark-priority' || action === 'mark-willing' || action === 'print-ticket';
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-ticket-card': StaffTicketCard;
  }
}
