import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { joinAdvice, type JoinAdvice } from '../../../app/groups.ts';
import type { QueueLog } from '../../../domain/queue/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { deskName, titleOf } from '../queue-words.ts';
import { StaffQueueElement } from '../staff-queue-element.ts';
import type { StaffTools } from '../staff-tools.ts';
import { joinWords, numberIn } from './group-words.ts';
import { groupStyles } from './group.styles.ts';

/** What the advice was worked out from; the same once more gives the same without any work. */
type Made = {
  readonly log: QueueLog;
  readonly now: number;
  readonly at: string;
  readonly all: readonly JoinAdvice[];
};

/**
 * Somebody who came later and would be done earlier in a group that is there already, with its arithmetic (D6), and one
 * touch that invites them: one person at a time, first in line first. Silent when nobody gains.
 *
 * @fires staff-group-formed - `detail`: id of the group that got one more to ask.
 */
@customElement('staff-group-join')
export class StaffGroupJoin extends StaffQueueElement {
  static override styles = [base, board, groupStyles];

  /** Desks whose groups are looked at. */
  @property({ attribute: false }) accessor desks: readonly string[] = [];
  /** The only ticket that is looked at; of everybody when it is empty. */
  @property() accessor ticket = '';
  @property() accessor worker: 'greeter' | 'staff' = 'staff';

  #made: Made | null = null;

  #advice({ queue }: StaffTools): readonly JoinAdvice[] {
    const { log } = queue.current;
    const { now, desks } = this;
    const at = desks.join(' ');
    const made = this.#made;
    if (made?.log === log && made.now === now && made.at === at) return made.all;
    const all = joinAdvice(queue, desks);
    this.#made = { log, now, at, all };
    return all;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { tools, ticket } = this;
    if (tools === null) return nothing;
    const all = this.#advice(tools).filter((one) => !tools.aside.current.has(keyOf(one)));
    const shown = all.find(({ forecast }) => ticket === '' || forecast.ticket === ticket);
    return shown === undefined ? nothing : this.#renderJoin(tools, shown);
  }

  #renderJoin(tools: StaffTools, join: JoinAdvice): TemplateResult {
    const { t } = this.locale;
    const { group } = join;
    const number = numberIn(this.state, join.forecast.ticket);
    const title = titleOf(tools, group.procedure);
    const lead =
      this.desks.length > 1
        ? t('staff-group:join.leadAt', { number, title, desk: deskName(tools, group.desk) })
        : t('staff-group:join.lead', { number, title });
    return html`<section class="suggestion" aria-label=${t('staff-group:join.label')}>
      <p><strong>${lead}</strong> ${joinWords(join, this.now, tools.queue.weighing().times)}</p>
      <div class="buttons">
        <button class="primary" @click=${() => this.#onInvite(tools, join)}>
          ${t('staff-group:join.invite', { number })}
        </button>
        <button @click=${() => this.#onAside(tools, join)}>${t('staff-group:join.aside')}</button>
      </div>
    </section>`;
  }

  /** Everybody who could come into this group now is put aside; whoever comes after them is told again. */
  #onAside(tools: StaffTools, { group }: JoinAdvice): void {
    const same = this.#advice(tools).filter((one) => one.group.id === group.id);
    tools.aside.put(...same.map(keyOf));
  }

  async #onInvite(
    { hand }: StaffTools,
    { group: { id: group }, forecast: { ticket } }: JoinAdvice,
  ): Promise<void> {
    const request = { name: 'invite-member', group, ticket, suggested: true } as const;
    if ((await hand.ask(request, { role: this.worker })) === null) return;
    this.dispatchEvent(new CustomEvent('staff-group-formed', { detail: group }));
  }
}

function keyOf({ group, forecast }: JoinAdvice): string {
  return `${group.id} ${forecast.ticket}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-join': StaffGroupJoin;
  }
}
