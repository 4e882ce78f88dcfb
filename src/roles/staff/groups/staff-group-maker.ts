import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { costAt } from '../../../app/groups.ts';
import {
  hasDeclined,
  hasDeclinedTeaching,
  LARGEST_GROUP,
  SMALLEST_GROUP,
  type Group,
} from '../../../domain/group/index.ts';
import { byArrival, numberOf, type Ticket } from '../../../domain/queue/index.ts';
import { figureStyles } from '../../../ui/elements/kiot-ticket/figures.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { markWords, titleOf } from '../queue-words.ts';
import type { StaffTools } from '../staff-tools.ts';
import { costWords, leadWords } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import { StaffGroupElement } from './staff-group-element.ts';

/**
 * A group by hand from one column, 2 to 6 people, with or without somebody who teaches; what it costs whom is told
 * before it is confirmed (product.md §4).
 *
 * @fires staff-group-formed - `detail`: id of the group.
 * @fires staff-group-left - Staff changed their mind.
 */
@customElement('staff-group-maker')
export class StaffGroupMaker extends StaffGroupElement {
  static override styles = [base, board, figureStyles, groupStyles];

  /** The column. */
  @property() accessor procedure = '';

  @state() private accessor picked: readonly string[] = [];
  @state() private accessor mode: Group['mode'] = 'pioneer';

  /** Whoever may be asked now: waits for it, in no group, has not said no today. */
  #free(desk: string): readonly Ticket[] {
    const { state: queue } = this;
    if (queue === null) return [];
    const all = [...queue.tickets.values()].filter(({ id, status, procedure, group, referred }) => {
      const waits = status === 'waiting' && procedure === this.procedure && group === null;
      return waits && (referred === null || referred === desk) && !hasDeclined(queue.groups, id);
    });
    return all.sort(byArrival);
  }

  /** The people picked, first whoever would be asked to teach: willing, then as they came. */
  #inOrder(free: readonly Ticket[]): readonly string[] {
    const picked = free.filter(({ id }) => this.picked.includes(id));
    const groups = this.state?.groups ?? new Map<string, Group>();
    const may = picked.filter(({ id }) => !hasDeclinedTeaching(groups, id));
    const first = may.find(({ willing }) => willing) ?? may[0];
    const rest = picked.filter((one) => one !== first);
    return [...(first === undefined ? [] : [first]), ...rest].map(({ id }) => id);
  }

  protected override render() {
    const { t } = this.locale;
    const { tools, desk } = this;
    if (tools === null || desk === null) return nothing;
    const free = this.#free(desk);
    const tickets = this.#inOrder(free);
    return html`<h2 tabindex="-1">
        ${t('staff-group:make.title', { title: titleOf(tools, this.procedure) })}
      </h2>
      <p>${t('staff-group:make.lead', { least: SMALLEST_GROUP, most: LARGEST_GROUP })}</p>
      <div class="people" role="group" aria-label=${t('staff-group:make.people')}>
        ${repeat(
          free,
          ({ id }) => id,
          (ticket) => this.#renderPick(tools, ticket),
        )}
      </div>
      <div class="pair" role="group" aria-label=${t('staff-group:make.mode')}>
        ${(['pioneer', 'officer'] as const).map(
          (mode) =>
            html`<button aria-pressed=${this.mode === mode} @click=${() => (this.mode = mode)}>
              ${t(`staff-group:make.${mode}`)}
            </button>`,
        )}
      </div>
      <section aria-live="polite">${this.#renderCost(tools, desk, tickets)}</section>
      <div class="buttons">
        <button
          class="primary"
          aria-disabled=${tickets.length < SMALLEST_GROUP || tickets.length > LARGEST_GROUP}
          @click=${() => this.#onForm(tools, desk, tickets)}
        >
          ${t('staff-group:make.invite', { count: tickets.length })}
        </button>
        <button @click=${() => this.dispatchEvent(new Event('staff-group-left'))}>
          ${t('staff:board.notNow')}
        </button>
      </div>`;
  }

  #renderPick(tools: StaffTools, ticket: Ticket): TemplateResult {
    const isPicked = this.picked.includes(ticket.id);
    return html`<button
      class="ticket"
      data-number=${numberOf(ticket)}
      aria-pressed=${isPicked}
      @click=${() => this.#onPick(ticket.id)}
    >
      <span class="head">${this.renderWho(ticket.id)}</span>
      <span class="marks">${markWords(tools, ticket, this.now).join(' · ')}</span>
    </button>`;
  }

  /** What it costs whom; a sentence that too little is known is said as it is. */
  #renderCost(tools: StaffTools, desk: string, tickets: readonly string[]) {
    const { t } = this.locale;
    if (tickets.length < SMALLEST_GROUP) return nothing;
    if (tickets.length > LARGEST_GROUP) return html`<p>${t('staff:queue.refusal.group-size')}</p>`;
    const cost = costAt(tools.queue, { desk, lead: this.mode }, tickets);
    if (cost === null) return html`<p>${t('staff-group:cost.unknown')}</p>`;
    const words = [leadWords(cost, this.state), ...costWords(cost, this.state)];
    return html`<p>${words.join(' ')}</p>`;
  }

  #onPick(id: string): void {
    const { picked } = this;
    this.picked = picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id];
  }

  async #onForm({ hand }: StaffTools, desk: string, tickets: readonly string[]): Promise<void> {
    const { mode, worker: role } = this;
    const granted = await hand.ask(
      { name: 'form-group', desk, mode, from: 'by-hand', tickets: [...tickets] },
      { role },
    );
    const [fact] = granted?.facts ?? [];
    if (fact?.kind !== 'GroupFormed') return; // the sentence at the foot says who is in the way
    this.dispatchEvent(new CustomEvent('staff-group-formed', { detail: fact.group }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-maker': StaffGroupMaker;
  }
}
