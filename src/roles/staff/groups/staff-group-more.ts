import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { QueueRequest } from '../../../app/queue.ts';
import {
  hasDeclined,
  isDeskFull,
  LARGEST_GROUP,
  LATE_JOIN_FOR,
  learners,
  liveMembers,
  mayBeLed,
  sizeOf,
  type Group,
} from '../../../domain/group/index.ts';
import { byArrival, elapsed, type Ticket } from '../../../domain/queue/index.ts';
import { figureStyles } from '../../../ui/elements/kiot-ticket/figures.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { numberIn } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import { StaffGroupElement } from './staff-group-element.ts';

/** What is asked before something is done to the whole group. */
export type GroupAsking = 'add' | 'lead' | 'split' | 'line' | 'dissolve';

/**
 * What may be done to a group as a whole: one more, staff lead, split, everybody back; nothing of it by one slip.
 *
 * @fires staff-group-answered - Nothing is asked any more.
 */
@customElement('staff-group-more')
export class StaffGroupMore extends StaffGroupElement {
  static override styles = [base, board, figureStyles, groupStyles];

  /** What is being asked. */
  @property({ attribute: false }) accessor asking: GroupAsking | null = null;

  /** Who goes into a part of their own. */
  @state() private accessor going: readonly string[] = [];

  /** Who may still be invited: waits for it, in no group, has not said no today. */
  #free({ procedure, desk, taught }: Group): readonly Ticket[] {
    const { state: queue } = this;
    if (queue === null || (taught !== null && elapsed(taught, this.now) > LATE_JOIN_FOR)) return [];
    const all = [...queue.tickets.values()].filter((one) => {
      const waits = one.status === 'waiting' && one.procedure === procedure && one.group === null;
      return waits && (one.referred === null || one.referred === desk) && !hasDeclined(queue.groups, one.id);
    });
    return all.sort(byArrival);
  }

  #offered(group: Group): readonly GroupAsking[] {
    const groups = this.state?.groups ?? new Map<string, Group>();
    const room = sizeOf(group) < LARGEST_GROUP && this.#free(group).length > 0;
    const splits = group.taught !== null && learners(group).length > 1 && !isDeskFull(groups, group.desk);
    return [
      ...(room ? (['add'] as const) : []),
      ...(this.worker === 'staff' && mayBeLed(group) ? (['lead'] as const) : []),
      ...(this.worker === 'staff' && splits ? (['split'] as const) : []),
      ...(this.worker === 'staff' ? (['dissolve'] as const) : []),
    ];
  }

  protected override render() {
    const { t } = this.locale;
    const { found, asking } = this;
    if (this.tools === null || found === null) return nothing;
    if (asking !== null) return this.#renderAsking(found, asking);
    const offered = this.#offered(found);
    if (offered.length === 0) return nothing;
    return html`<div class="buttons" role="group" aria-label=${t('staff-group:more.label')}>
      ${offered.map(
        (one) => html`<button @click=${() => this.#onAsk(one)}>${t(`staff-group:more.${one}`)}</button>`,
      )}
    </div>`;
  }

  #renderAsking(group: Group, asking: GroupAsking): TemplateResult {
    const { t } = this.locale;
    return html`<section>
      <p tabindex="-1"><strong>${t(`staff-group:asking.${asking}`)}</strong></p>
      ${this.#renderChoices(group, asking)}
      <div class="buttons">
        <button @click=${() => this.#onAsk(null)}>${t('staff:board.notNow')}</button>
      </div>
    </section>`;
  }

  #renderChoices(group: Group, asking: GroupAsking): TemplateResult {
    const { t } = this.locale;
    switch (asking) {
      case 'add':
        return this.#renderPeople(
          this.#free(group).map(({ id }) => id),
          (ticket) => () => this.#onDo({ name: 'invite-member', group: group.id, ticket }),
        );
      case 'split':
        return this.#renderSplit(group);
      case 'line':
        return this.#renderLine(group);
      default: {
        const name = asking === 'lead' ? 'lead-group' : 'dissolve-group';
        return html`<div class="buttons">
          <button class="primary" @click=${() => this.#onDo({ name, group: group.id })}>
            ${t(`staff-group:sure.${asking}`)}
          </button>
        </div>`;
      }
    }
  }

  #renderPeople(tickets: readonly string[], onTouch: (ticket: string) => () => void): TemplateResult {
    return html`<div class="people">
      ${tickets.map(
        (ticket) =>
          html`<button
            class="ticket"
            data-number=${numberIn(this.state, ticket)}
            aria-pressed=${this.asking === 'split' ? this.going.includes(ticket) : nothing}
            @click=${onTouch(ticket)}
          >
            <span class="head">${this.renderWho(ticket)}</span>
          </button>`,
      )}
    </div>`;
  }

  #renderSplit(group: Group): TemplateResult {
    const { t } = this.locale;
    const pick = (ticket: string) => () => {
      const { going } = this;
      this.going = going.includes(ticket) ? going.filter((one) => one !== ticket) : [...going, ticket];
    };
    const tickets = learners(group).map(({ ticket }) => ticket);
    const going = this.going.filter((one) => tickets.includes(one));
    return html`${this.#renderPeople(tickets, pick)}
      <div class="buttons">
        <button
          class="primary"
          aria-disabled=${going.length === 0}
          @click=${() => this.#onDo({ name: 'split-group', group: group.id, tickets: going })}
        >
          ${t('staff-group:sure.split', { count: going.length })}
        </button>
      </div>`;
  }

  /** Each is asked: the old place in line, or stay. Staying needs no touch. */
  #renderLine(group: Group): TemplateResult {
    const { t } = this.locale;
    return html`<div class="people">
      ${liveMembers(group).map(
        ({ ticket }) =>
          html`<button @click=${() => this.ask({ name: 'leave-group', group: group.id, ticket })}>
            ${t('staff-group:action.back-to-line', { number: numberIn(this.state, ticket) })}
          </button>`,
      )}
    </div>`;
  }

  #onAsk(asking: GroupAsking | null): void {
    this.asking = asking;
    this.going = [];
    if (asking === null) this.dispatchEvent(new Event('staff-group-answered'));
  }

  async #onDo(request: QueueRequest): Promise<void> {
    if (await this.ask(request)) this.#onAsk(null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-more': StaffGroupMore;
  }
}
