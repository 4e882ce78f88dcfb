import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { boardOf, type Board, type BoardColumn, type QueueLog } from '../../domain/queue/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { figureStyles } from '../../ui/elements/kiot-ticket/figures.ts';
import { board } from './board.styles.ts';
import { drawTicket } from './draw-ticket.ts';
import { GroupPanes } from './group-panes.ts';
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

/** What of a group is up: its card, a new one made from a column, or the page that tells how it is done. */
type GroupPane = { readonly group: string } | { readonly column: string } | { readonly guide: true };

/** "Hàng chờ": everybody who waits, in columns by procedure, and the desk of this window beside them. */
@customElement('staff-board-page')
export class StaffBoardPage extends StaffQueueElement {
  static override styles = [base, board, figureStyles, styles];

  @state() private accessor chosen: string | null = null;
  @state() private accessor choosing = false;
  @state() private accessor pane: GroupPane | null = null;
  /** How many of a column somebody asked for. */
  @state() private accessor asked: ReadonlyMap<string | null, number> = new Map();

  readonly #groups = new GroupPanes(this);
  #made: Made | null = null;

  readonly #onFormed = ({ detail }: CustomEvent<string>): void => this.#onPane({ group: detail });

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
    const onLeft = () => this.#onPane(null);
    if (this.pane !== null && 'guide' in this.pane)
      return html`<staff-group-guide .tools=${tools} @staff-group-left=${onLeft}></staff-group-guide>`;
    const seen = this.#board(tools);
    return html`<main>
      <div class="line">
        <h1>${t('staff:board.titleCount', { count: seen.waiting })}</h1>
        ${seen.waiting === 0 ? html`<p>${t('staff:board.empty')}</p>` : nothing} ${this.#renderOffer(tools)}
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
    const look = { tools, now: this.now, chosen: this.chosen, onChoose: (id: string) => this.#onChoose(id) };
    const free = tickets.filter(({ group }) => group === null).length;
    const groups = this.#groups.ready && this.desk !== null && procedure !== null && free > 1;
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
      <div class="foot">
        ${
          tickets.length <= DRAWN
            ? nothing
            : html`<button @click=${() => this.#onMore(procedure, more > 0 ? drawn.length + MORE : DRAWN)}>
                ${more > 0 ? t('staff:board.more', { count: more }) : t('staff:board.fewer')}
              </button>`
        }
        ${
          groups
            ? html`<button @click=${() => this.#onPane({ column: procedure })}>
                ${t('staff:group.open')}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  /** The group in which nobody loses, or who gains by coming into the one that this desk has. */
  #renderOffer(tools: StaffTools): TemplateResult | typeof nothing {
    if (!this.#groups.ready || this.desk === null) return nothing;
    const desks = [this.desk];
    return html`<staff-group-offer
        .tools=${tools}
        .desks=${desks}
        @staff-group-formed=${this.#onFormed}
      ></staff-group-offer>
      <staff-group-join
        .tools=${tools}
        .desks=${desks}
        @staff-group-formed=${this.#onFormed}
      ></staff-group-join>`;
  }

  #renderGroups(tools: StaffTools, pane: GroupPane | null): TemplateResult | typeof nothing {
    if (!this.#groups.ready) return nothing;
    const onLeft = () => this.#onPane(null);
    if (pane === null)
      return html`<staff-group-list
        .tools=${tools}
        @staff-group-choose=${({ detail }: CustomEvent<string>) => this.#onPane({ group: detail })}
      ></staff-group-list>`;
    if ('guide' in pane) return nothing;
    if ('group' in pane)
      return html`<staff-group-card
        .tools=${tools}
        .group=${pane.group}
        @staff-group-left=${onLeft}
      ></staff-group-card>`;
    return html`<staff-group-maker
      .tools=${tools}
      .procedure=${pane.column}
      @staff-group-left=${onLeft}
      @staff-group-formed=${this.#onFormed}
    ></staff-group-maker>`;
  }

  #renderPanel(tools: StaffTools, seen: Board): TemplateResult {
    const { t } = this.locale;
    if (this.pane !== null) return html`${this.#renderGroups(tools, this.pane)}`;
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
    return html`${this.#renderGroups(tools, null)}
      <staff-desk-panel
        .tools=${tools}
        .board=${seen}
        @staff-ticket-choose=${({ detail }: CustomEvent<string>) => this.#onChoose(detail)}
        @staff-desk-change=${() => (this.choosing = true)}
      ></staff-desk-panel>
      ${
        this.#groups.ready
          ? html`<div class="buttons">
              <button @click=${() => this.#onPane({ guide: true })}>${t('staff-group:guide.open')}</button>
            </div>`
          : nothing
      }`;
  }

  #onMore(procedure: string | null, count: number): void {
    this.asked = new Map(this.asked).set(procedure, count);
  }

  #onClose(): void {
    this.chosen = null;
  }

  #onChoose(id: string): void {
    this.chosen = id;
    this.pane = null;
  }

  #onPane(pane: GroupPane | null): void {
    this.pane = pane;
    this.chosen = null;
    void this.updateComplete.then(() => focusFirst(this.renderRoot));
  }
}

/** Puts the focus on the heading of what of a group has just come up. */
function focusFirst(root: ParentNode): void {
  const pane = root.querySelector<StaffQueueElement>(
    'staff-group-card, staff-group-maker, staff-group-guide',
  );
  void pane?.updateComplete.then(() => pane.focusHeading());
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-board-page': StaffBoardPage;
  }
}
