import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { adviceFor, type Advice } from '../../../app/groups.ts';
import type { GroupCost } from '../../../domain/group/index.ts';
import type { QueueLog } from '../../../domain/queue/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { deskName, titleOf } from '../queue-words.ts';
import { StaffQueueElement } from '../staff-queue-element.ts';
import type { StaffTools } from '../staff-tools.ts';
import { clockWords, forecastWords, leadWords, numberIn, restWords } from './group-words.ts';
import { groupStyles } from './group.styles.ts';

/** So many wait at least before the board says that too little is known: with fewer nobody asks. */
const ASKING = 4;

type Made = { readonly log: QueueLog; readonly now: number; readonly desk: string; readonly advice: Advice };

/**
 * The group in which nobody loses, with its arithmetic (D2), and one touch that invites it. On a quiet day it says
 * nothing.
 *
 * @fires staff-group-formed - `detail`: id of the group.
 */
@customElement('staff-group-offer')
export class StaffGroupOffer extends StaffQueueElement {
  static override styles = [
    base,
    board,
    groupStyles,
    css`
      summary {
        min-block-size: var(--kiot-touch-target);
        align-content: center;
        font-weight: 700;
        cursor: pointer;
      }
    `,
  ];

  /** The desk that would lead; greeters choose one of several. */
  @property({ attribute: false }) accessor desks: readonly string[] = [];
  @property() accessor worker: 'greeter' | 'staff' = 'staff';

  /** People of the suggestion that was put aside. */
  @state() private accessor aside = '';

  #made: Made | null = null;
  /** Procedure of the suggestion that stands there, so that each is counted once. */
  #shown = '';

  override willUpdate(): void {
    super.willUpdate();
    const { tools } = this;
    const [desk] = this.desks;
    const advice = tools === null || desk === undefined ? null : this.#advice(tools, desk);
    const shown = advice?.kind === 'suggested' ? advice.cost.procedure : '';
    if (shown !== '' && shown !== this.#shown)
      tools?.kiosk.machine.counting.count([{ metric: 'group-offered', step: '', times: 1 }], {
        ...{ guide: shown, version: 0, mode: 'queue' },
      });
    this.#shown = shown;
  }

  #advice({ queue }: StaffTools, desk: string): Advice {
    const { log } = queue.current;
    const made = this.#made;
    if (made?.log === log && made.now === this.now && made.desk === desk) return made.advice;
    const advice = adviceFor(queue, desk);
    this.#made = { log, now: this.now, desk, advice };
    return advice;
  }

  protected override render() {
    const { tools } = this;
    const [desk] = this.desks;
    if (tools === null || desk === undefined) return nothing;
    const advice = this.#advice(tools, desk);
    if (advice.kind === 'suggested') return this.#renderCost(tools, advice.cost);
    const many = (this.state?.waiting.size ?? 0) >= ASKING;
    if (advice.kind === 'stopped' || (advice.kind === 'not-enough-data' && many))
      return html`<p class="soft">${this.locale.t(`staff-group:offer.${advice.kind}`)}</p>`;
    return nothing;
  }

  #renderCost(tools: StaffTools, cost: GroupCost): TemplateResult | typeof nothing {
    const { t } = this.locale;
    const { now } = this;
    const people = [cost.pioneer, ...cost.members];
    const key = people.map(({ ticket }) => ticket).join(' ');
    if (key === this.aside) return nothing;
    const most = cost.members.reduce(
      (a, b) => (b.alone - b.grouped > a.alone - a.grouped ? b : a),
      cost.pioneer,
    );
    const values = { count: people.length, title: titleOf(tools, cost.procedure) };
    const own = { number: numberIn(this.state, most.ticket) };
    const times = { grouped: clockWords(now, most.grouped), alone: clockWords(now, most.alone) };
    return html`<section class="suggestion" aria-label=${t('staff-group:offer.label')}>
      <p>
        <strong>${t('staff-group:offer.lead', values)}</strong>
        ${t('staff-group:offer.gain', { ...own, ...times })}
      </p>
      <details>
        <summary>${t('staff-group:offer.how')}</summary>
        <p>${leadWords(cost, this.state)}</p>
        <ul>
          ${people.map((one) => html`<li>${forecastWords(numberIn(this.state, one.ticket), one, now)}</li>`)}
        </ul>
        ${restWords(cost).map((words) => html`<p>${words}</p>`)}
      </details>
      <div class="buttons">
        ${this.desks.map((desk) => this.#renderInvite(tools, desk, cost))}
        <button @click=${() => (this.aside = key)}>${t('staff-group:offer.aside')}</button>
      </div>
    </section>`;
  }

  #renderInvite(tools: StaffTools, desk: string, cost: GroupCost): TemplateResult {
    const { t } = this.locale;
    const words =
      this.desks.length === 1
        ? t('staff-group:offer.invite')
        : t('staff-group:offer.inviteAt', { desk: deskName(tools, desk) });
    return html`<button class="primary" @click=${() => this.#onInvite(tools, desk, cost)}>${words}</button>`;
  }

  async #onInvite({ hand }: StaffTools, desk: string, cost: GroupCost): Promise<void> {
    const tickets = [cost.pioneer, ...cost.members].map(({ ticket }) => ticket);
    const granted = await hand.ask(
      { name: 'form-group', desk, mode: cost.lead, from: 'suggested', tickets },
      { role: this.worker },
    );
    const [fact] = granted?.facts ?? [];
    if (fact?.kind !== 'GroupFormed') return;
    this.dispatchEvent(new CustomEvent('staff-group-formed', { detail: fact.group }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-offer': StaffGroupOffer;
  }
}
