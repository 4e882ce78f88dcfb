import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { minutesWaited, numberOf, type Board, type Ticket } from '../../domain/queue/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { figureStyles } from '../../ui/elements/kiot-ticket/figures.ts';
import '../../ui/elements/kiot-ticket/kiot-ticket.ts';
import { board } from './board.styles.ts';
import { drawTicket } from './draw-ticket.ts';
import { deskName, titleOf, tokenOf, waitWords } from './queue-words.ts';
import { StaffQueueElement } from './staff-queue-element.ts';
import './staff-ticket-card.ts';
import type { StaffTools } from './staff-tools.ts';

/**
 * The desk of this window: the person at it, or whom it calls next; then those who are away for a while.
 *
 * @fires staff-ticket-choose - A ticket of one of the lists was touched; `detail` is its id.
 * @fires staff-desk-change - Another desk or other columns are wanted.
 */
@customElement('staff-desk-panel')
export class StaffDeskPanel extends StaffQueueElement {
  static override styles = [
    base,
    board,
    figureStyles,
    css`
      :host {
        display: grid;
        gap: var(--kiot-space-3);
      }
      section {
        display: grid;
        gap: var(--kiot-space-2);
      }
    `,
  ];

  /** What this desk sees of the queue. */
  @property({ attribute: false }) accessor board: Board | null = null;

  protected override render() {
    const { t } = this.locale;
    const { tools, desk, board: seen } = this;
    if (tools === null || seen === null || desk === null) return nothing;
    return html`<h2 tabindex="-1">${deskName(tools, desk)}</h2>
      ${
        seen.here === null
          ? this.#renderNext(tools, desk, seen)
          : html`<staff-ticket-card .tools=${tools} .ticket=${seen.here.id}></staff-ticket-card>`
      }
      ${this.#renderList('held', seen.held)} ${this.#renderList('missed', seen.missed)}
      ${this.#renderList('elsewhere', seen.elsewhere)}
      <div class="buttons">
        <button @click=${() => this.dispatchEvent(new Event('staff-desk-change'))}>
          ${t('staff:board.desk.change')}
        </button>
      </div>`;
  }

  #renderNext(tools: StaffTools, desk: string, { next, guarded, waiting }: Board): TemplateResult {
    const { t } = this.locale;
    if (next === null)
      return html`<p>${t(waiting === 0 ? 'staff:board.nobody' : 'staff:board.nobodyForDesk')}</p>
        ${guarded === 0 ? nothing : html`<p>${t('staff:board.guardedMany', { count: guarded })}</p>`}`;
    const { procedures } = tools.desk.current;
    const call = () => tools.hand.ask({ name: 'call-next', desk, procedures }, { role: 'staff' });
    return html`<section class="suggestion" aria-label=${t('staff:board.next')}>
      <h3>${t('staff:board.next')}</h3>
      <kiot-ticket
        .number=${numberOf(next)}
        .token=${tokenOf(next)}
        .procedure=${titleOf(tools, next.procedure)}
      ></kiot-ticket>
      <p>${waitWords(minutesWaited(next, this.now))}</p>
      <div class="buttons">
        <button class="primary" @click=${call}>${t('staff:queue.command.call-next')}</button>
      </div>
    </section>`;
  }

  #renderList(name: 'held' | 'missed' | 'elsewhere', tickets: readonly Ticket[]) {
    const { t } = this.locale;
    const { tools, now } = this;
    if (tools === null || tickets.length === 0) return nothing;
    const onChoose = (id: string): boolean =>
      this.dispatchEvent(new CustomEvent('staff-ticket-choose', { detail: id }));
    return html`<section>
      <h3>${t(`staff:board.${name}`, { count: tickets.length })}</h3>
      <ul class="tickets">
        ${repeat(
          tickets,
          ({ id }) => id,
          (ticket) => html`<li>${drawTicket(ticket, { tools, now, chosen: null, onChoose })}</li>`,
        )}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-desk-panel': StaffDeskPanel;
  }
}
