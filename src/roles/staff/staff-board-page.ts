import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { boardOf, type Board, type BoardColumn, type QueueLog } from '../../domain/queue/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { figureStyles } from '../../ui/elements/kiot-ticket/figures.ts';
import { board } from './board.styles.ts';
import { drawTicket } from './draw-ticket.ts';
import { titleOf, waitWords } from './queue-words.ts';
import './staff-desk-chooser.ts';
import './staff-desk-panel.ts';
import { StaffQueueElement } from './staff-queue-element.ts';
import './staff-ticket-card.ts';
import { fairnessOf, type StaffTools } from './staff-tools.ts';
import { styles } from './staff-board-page.styles.ts';

/** So many of a column are drawn; the others are a number until somebody asks, and then come so many more. */
const DRAWN = 5;
const MORE = 20;

/** Everything a board was made from; the same once more gives the same board without any work. */
type Made = { readonly log: QueueLog; readonly now: number; readonly desk: unknown; readonly board: Board };

/** "Hàng chờ": everybody who waits, in columns by procedure, and the desk of this window beside them. */
@customElement('staff-board-page')
export class StaffBoardPage extends StaffQueueElement {
  static override styles = [base, board, figureStyles, styles];

  @state() private accessor chosen: string | null = null;
  @state() private accessor choosing = false;
  /** How many of a column somebody asked for. */
  @state() private accessor asked: ReadonlyMap<string | null, number> = new Map();

  #made: Made | null = null;

  #board({ kiosk, queue, desk: chosen }: StaffTools): Board {
    const { log } = queue.current;
    const { now, desk } = this;
    const made = this.#made;
    const from = `${desk ?? ''} ${chosen.current.procedures?.join(' ') ?? 'all'}`;
    if (made !== null && made.log === log && made.now === now && made.desk === from) return made.board;
    const look = { desk, procedures: chosen.current.procedures, now, fairness: fairnessOf(kiosk) };
    const seen = boardOf(log.state, look);
    this.#made = { log, now, desk: from, board: seen };
    return seen;
  }

  protected override render() {
    const { t } = this.locale;
    const { tools } = this;
    if (tools === null || !tools.queue.current.read)
      return html`<main>
        <h1>${t('staff:board.title')}</h1>
        <p>${t('staff:board.reading')}</p>
      </main>`;
    const seen = this.#board(tools);
    return html`<main>
      <div class="line">
        <h1>${t('staff:board.titleCount', { count: seen.waiting })}</h1>
        ${seen.waiting === 0 ? html`<p>${t('staff:board.empty')}</p>` : nothing}
        <div class="columns">
          ${repeat(
            seen.columns,
            ({ procedure }) => procedure ?? '',
            (column) => this.#renderColumn(tools, column),
          )}
        </div>
      </div>
      <div class="panel">${this.#renderPanel(tools, seen)}</div>
    </main>`;
  }

  #renderColumn(tools: StaffTools, { procedure, tickets, longest }: BoardColumn): TemplateResult {
    const { t } = this.locale;
    const drawn = tickets.slice(0, this.asked.get(procedure) ?? DRAWN);
    const more = tickets.length - drawn.length;
    const look = { tools, now: this.now, chosen: this.chosen, onChoose: (id: string) => (this.chosen = id) };
    return html`<section>
      <h2>${`${titleOf(tools, procedure)} (${tickets.length})`}</h2>
      <p>${t('staff:board.longest', { wait: waitWords(longest) })}</p>
      <ul class="tickets">
        ${repeat(
          drawn,
          ({ id }) => id,
          (ticket) => html`<li>${drawTicket(ticket, look)}</li>`,
        )}
      </ul>
      ${
        tickets.length <= DRAWN
          ? nothing
          : html`<button @click=${() => this.#onMore(procedure, more > 0 ? drawn.length + MORE : DRAWN)}>
              ${more > 0 ? t('staff:board.more', { count: more }) : t('staff:board.fewer')}
            </button>`
      }
    </section>`;
  }

  #renderPanel(tools: StaffTools, seen: Board): TemplateResult {
    const { t } = this.locale;
    const chosen = this.ticketOf(this.chosen);
    if (chosen !== null && chosen.id !== seen.here?.id)
      return html`<staff-ticket-card
          .tools=${tools}
          .ticket=${chosen.id}
          @staff-ticket-left=${() => this.#onClose()}
        ></staff-ticket-card>
        <div class="buttons">
          <button @click=${() => this.#onClose()}>${t('staff:board.close')}</button>
        </div>`;
    if (this.choosing || this.desk === null)
      return html`<staff-desk-chooser
        .tools=${tools}
        .columns=${seen.columns.map(({ procedure }) => procedure)}
        @staff-desk-chosen=${() => (this.choosing = false)}
      ></staff-desk-chooser>`;
    return html`<staff-desk-panel
      .tools=${tools}
      .board=${seen}
      @staff-ticket-choose=${({ detail }: CustomEvent<string>) => (this.chosen = detail)}
      @staff-desk-change=${() => (this.choosing = true)}
    ></staff-desk-panel>`;
  }

  #onMore(procedure: string | null, count: number): void {
    this.asked = new Map(this.asked).set(procedure, count);
  }

  #onClose(): void {
    this.chosen = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-board-page': StaffBoardPage;
  }
}
