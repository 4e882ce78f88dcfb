import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { SEEN_MARKS } from '../../../app/seen-marks.ts';
import { hasDeclinedTeaching, learners, type Group, type Member } from '../../../domain/group/index.ts';
import { figureStyles } from '../../../ui/elements/kiot-ticket/figures.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { memberWords, numberIn } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import { StaffGroupElement } from './staff-group-element.ts';

/** Minutes that teaching takes at most, told before anybody is asked (D8). */
const TEACHING_TAKES = 25;

/**
 * Asking: each person whether they come into the group, then one of them whether they learn first and show the others.
 * Yes and no are equal, no reason is asked, and nobody is asked twice (D3).
 */
@customElement('staff-group-invite')
export class StaffGroupInvite extends StaffGroupElement {
  static override styles = [base, board, figureStyles, groupStyles];

  /** Of whom the visible marks stand open. */
  @state() private accessor looking = '';

  /** Who may be asked to teach, the likeliest first: willing at the kiosk, then most marks, then as they were asked. */
  #candidates(group: Group): readonly Member[] {
    const groups = this.state?.groups ?? new Map<string, Group>();
    const score = ({ ticket }: Member): number =>
      (this.ticketOf(ticket)?.willing === true ? SEEN_MARKS.length + 1 : 0) +
      (this.tools?.seen.current.get(ticket)?.size ?? 0);
    const may = learners(group).filter(({ ticket }) => !hasDeclinedTeaching(groups, ticket));
    return [...may].sort((a, b) => score(b) - score(a));
  }

  /** How many of the group came earlier: their cases begin after the own case of whoever teaches (D3). */
  #cameBefore(group: Group, ticket: string): number {
    const arrived = this.ticketOf(ticket)?.arrived ?? '';
    return learners(group).filter((one) => (this.ticketOf(one.ticket)?.arrived ?? arrived) < arrived).length;
  }

  protected override render() {
    const { found } = this;
    if (this.tools === null || found === null) return nothing;
    if (found.phase === 'pioneerAsked' && found.pioneer !== null)
      return this.#renderAsked(found, found.pioneer.ticket);
    const open = found.members.filter(({ standing }) => standing === 'invited');
    const said = found.members.filter(({ standing }) => standing !== 'invited');
    return html`${
      open.length === 0
        ? nothing
        : html`<p tabindex="-1">${this.locale.t('staff-group:invite.lead')}</p>
            <p class="said">${this.locale.t('staff-group:invite.say')}</p>`
    }
    ${this.#renderPeople(found, open)} ${this.#renderChoice(found)} ${this.#renderPeople(found, said)}`;
  }

  #renderPeople(group: Group, members: readonly Member[]): TemplateResult | typeof nothing {
    if (members.length === 0) return nothing;
    return html`<ul class="people">
      ${repeat(
        members,
        ({ ticket }) => ticket,
        (member) => html`<li class="person">${this.#renderAnswer(group, member)}</li>`,
      )}
    </ul>`;
  }

  #renderAnswer(group: Group, member: Member): TemplateResult {
    return html`<p class="head">${this.renderWho(member.ticket)}</p>
      <p>${memberWords(group, member, this.now)}</p>
      ${member.standing === 'invited' ? this.renderAnswers(member) : nothing}`;
  }

  /** Whom to ask; staff who lead themselves are the other way, and never hidden (D9). */
  #renderChoice(group: Group): TemplateResult {
    const { t } = this.locale;
    const candidates = learners(group).length >= 2 && group.mode === 'pioneer' ? this.#candidates(group) : [];
    return html`<section>
      ${
        candidates.length === 0
          ? nothing
          : html`<h3 tabindex="-1">
                ${t(group.replacing ? 'staff-group:ask.replace' : 'staff-group:ask.title')}
              </h3>
              <p>${t('staff-group:ask.own')}</p>
              <ul class="people">
                ${repeat(
                  candidates,
                  ({ ticket }) => ticket,
                  (one) => html`<li class="person">${this.#renderCandidate(group, one.ticket)}</li>`,
                )}
              </ul>`
      }
    </section>`;
  }

  #renderCandidate(group: Group, ticket: string): TemplateResult {
    const { t } = this.locale;
    const seen = this.tools?.seen;
    const marks = seen?.current.get(ticket);
    const number = numberIn(this.state, ticket);
    const isOpen = this.looking === ticket;
    const willing = this.ticketOf(ticket)?.willing === true;
    const ahead = this.#cameBefore(group, ticket);
    const told = [
      ...(willing ? [t('staff-group:ask.willing')] : []),
      ...(marks === undefined || marks.size === 0 ? [] : [t('staff-group:ask.seen', { count: marks.size })]),
      ...(ahead === 0 ? [] : [t('staff-group:ask.ahead', { count: ahead })]),
    ];
    return html`<p class="head">${this.renderWho(ticket)}</p>
      ${told.length === 0 ? nothing : html`<p>${told.join(' · ')}</p>`}
      <div class="pair">
        <button @click=${() => this.ask({ name: 'ask-pioneer', group: group.id, ticket })}>
          ${t('staff-group:ask.this', { number })}
        </button>
        <button aria-expanded=${isOpen} @click=${() => (this.looking = isOpen ? '' : ticket)}>
          ${t('staff-group:ask.look', { number })}
        </button>
      </div>
      ${
        isOpen
          ? html`<div class="buttons" role="group" aria-label=${t('staff-group:ask.marks', { number })}>
                ${SEEN_MARKS.map(
                  (mark) =>
                    html`<button
                      aria-pressed=${marks?.has(mark) ?? false}
                      @click=${() => seen?.turn(ticket, mark)}
                    >
                      ${t(`staff-group:seen.${mark}`)}
                    </button>`,
                )}
              </div>
              <p class="soft">${t('staff-group:ask.kept')}</p>`
          : nothing
      }`;
  }

  #renderAsked(group: Group, ticket: string): TemplateResult {
    const { t } = this.locale;
    const number = numberIn(this.state, ticket);
    const count = learners(group).length;
    const answer = (name: 'accept-pioneer' | 'decline-pioneer') => () =>
      this.ask({ name, group: group.id, ticket });
    return html`<section>
      <h3 tabindex="-1">${t('staff-group:asked.title', { number })}</h3>
      <p class="head">${this.renderWho(ticket)}</p>
      <p class="said">${t('staff-group:asked.say', { count, minutes: TEACHING_TAKES })}</p>
      <div class="pair" role="group" aria-label=${t('staff-group:asked.answer', { number })}>
        <button @click=${answer('accept-pioneer')}>${t('staff-group:asked.yes')}</button>
        <button @click=${answer('decline-pioneer')}>${t('staff-group:asked.no')}</button>
      </div>
      <p>${t('staff-group:asked.noAgain')}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-invite': StaffGroupInvite;
  }
}
