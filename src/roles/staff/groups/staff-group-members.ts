import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueRequest } from '../../../app/queue.ts';
import { isLive, type Group, type Member } from '../../../domain/group/index.ts';
import { figureStyles } from '../../../ui/elements/kiot-ticket/figures.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { memberWords, numberIn } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import { StaffGroupElement } from './staff-group-element.ts';

type Touch = { readonly words: string; readonly request: QueueRequest };

/** The people of a group, each with the step where they are, how long, and what staff do for them in one touch. */
@customElement('staff-group-members')
export class StaffGroupMembers extends StaffGroupElement {
  static override styles = [base, board, figureStyles, groupStyles];

  /** How many steps the guide has; null when nobody knows. */
  @property({ attribute: false }) accessor steps: number | null = null;

  /** Whose rarer actions stand open. */
  @state() private accessor open = '';

  /** What comes next for somebody: answer the flag, look at the end, else take them over. */
  #first(group: Group, { ticket, standing }: Member): Touch | null {
    const { t } = this.locale;
    const about = { group: group.id, ticket };
    if (standing === 'needsHelp')
      return { words: t('staff-group:member.helped'), request: { name: 'ask-help', ...about, stuck: false } };
    if (standing === 'ready')
      return { words: t('staff-group:member.checked'), request: { name: 'check-member', ...about } };
    return { words: t('staff-group:member.ready'), request: { name: 'report-ready', ...about } };
  }

  #rare(group: Group, member: Member): readonly Touch[] {
    const { t } = this.locale;
    const { ticket, step, standing } = member;
    const about = { group: group.id, ticket };
    const next = (step ?? 0) + 1;
    const isLast = this.steps !== null && next > this.steps;
    const goesOn = standing !== 'ready' && !isLast;
    return [
      ...(goesOn
        ? [
            {
              words: t('staff-group:member.next', { step: next }),
              request: { name: 'report-step', ...about, step: next } as const,
            },
          ]
        : []),
      ...(standing === 'needsHelp' || standing === 'ready'
        ? []
        : [
            {
              words: t('staff-group:member.stuck'),
              request: { name: 'ask-help', ...about, stuck: true } as const,
            },
          ]),
      { words: t('staff-group:member.otherCase'), request: this.#take(group, ticket) },
      { words: t('staff-group:member.leave'), request: { name: 'leave-group', ...about } },
    ];
  }

  #take(group: Group, ticket: string): QueueRequest {
    return { name: 'take-member', group: group.id, ticket, desk: this.desk ?? group.desk };
  }

  protected override render() {
    const { t } = this.locale;
    const { found } = this;
    if (this.tools === null || found === null) return nothing;
    const asked = found.members.filter(({ standing }) => standing === 'invited');
    const gone = found.members.filter((one) => !isLive(one) && !asked.includes(one));
    const live = found.members.filter(isLive);
    return html`<section>
      <h3 tabindex="-1">${t('staff-group:members', { count: live.length })}</h3>
      ${asked.length === 0 ? nothing : html`<p class="said">${t('staff-group:invite.say')}</p>`}
      <ul class="people">
        ${repeat(
          [...asked, ...live, ...gone],
          ({ ticket }) => ticket,
          (member) => this.#renderMember(found, member),
        )}
      </ul>
    </section>`;
  }

  #renderMember(group: Group, member: Member): TemplateResult {
    const isStuck = member.standing === 'needsHelp';
    const works = this.worker === 'staff' && isLive(member) && group.taught !== null;
    return html`<li class=${isStuck ? 'person stuck' : 'person'} data-ticket=${member.ticket}>
      <p class="head">${this.renderWho(member.ticket)}</p>
      <p>${memberWords(group, member, this.now)}</p>
      ${member.standing === 'invited' ? this.renderAnswers(member) : nothing}
      ${works ? this.#renderTouches(group, member) : nothing}
    </li>`;
  }

  #renderTouches(group: Group, member: Member): TemplateResult {
    const { t } = this.locale;
    const { ticket } = member;
    const number = numberIn(this.state, ticket);
    const isOpen = this.open === ticket;
    const first = this.#first(group, member);
    return html`<div class="pair" role="group" aria-label=${t('staff-group:member.touches', { number })}>
        ${first === null ? nothing : html`<button @click=${() => this.ask(first.request)}>${first.words}</button>`}
        <button @click=${() => this.ask(this.#take(group, ticket))}>${t('staff-group:member.take')}</button>
      </div>
      ${
        isOpen
          ? html`<div class="buttons" role="group" aria-label=${t('staff-group:member.more', { number })}>
              ${this.#rare(group, member).map(
                ({ words, request }) => html`<button @click=${() => this.#onRare(request)}>${words}</button>`,
              )}
            </div>`
          : nothing
      }
      <button aria-expanded=${isOpen} @click=${() => (this.open = isOpen ? '' : ticket)}>
        ${t(isOpen ? 'staff:board.fewer' : 'staff-group:member.more', { number })}
      </button>`;
  }

  async #onRare(request: QueueRequest): Promise<void> {
    await this.ask(request);
    this.open = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-members': StaffGroupMembers;
  }
}
