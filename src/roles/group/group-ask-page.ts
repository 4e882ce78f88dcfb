import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import {
  learners,
  sizeOf,
  type Group,
  type GroupCommandName,
  type Member,
} from '../../domain/group/index.ts';
import type { QueueRequest } from '../../app/queue.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { GroupPage } from './group-page.ts';
import { groupStyles } from './group.styles.ts';
import { shownMembers, standingWords } from './standing-words.ts';

/** A button of this page. */
type Choice = { readonly label: string; readonly act: () => void };

/** Who shows it to the group: staff ask one person, once; and the question itself, for whoever has no kiosk (D3). */
@customElement('group-ask-page')
export class GroupAskPage extends GroupPage {
  static override styles = [base, groupStyles];

  /** What somebody who was asked by word of mouth has said; one size, no reason (D8). */
  readonly #answersOf = (member: Member): readonly Choice[] => {
    const { t } = this.locale;
    const { group } = this;
    if (group === null) return [];
    const number = this.numberOf(member);
    return [
      { label: t('group:ask.join', { number }), act: () => this.#ask(group, 'join-group', member.ticket) },
      {
        label: t('group:ask.alone', { number }),
        act: () => this.#ask(group, 'decline-group', member.ticket),
      },
    ];
  };

  override spoken(): readonly string[] {
    return [...this.#words(), ...this.#choices().map(({ label }) => label)];
  }

  protected override face(): string {
    return `ask ${this.group?.phase ?? ''}`;
  }

  #words(): readonly string[] {
    const { t } = this.locale;
    const { group } = this;
    if (group === null) return [];
    if (group.phase === 'pioneerAsked') {
      const count = Math.max(1, sizeOf(group) - 1);
      const told = ['title', 'first', 'then', 'minutes'] as const;
      return told.map((name) => t(`group:question.${name}`, { count }));
    }
    const lead = t(group.replacing ? 'group:ask.replace' : 'group:ask.lead');
    const nobody = learners(group).length === 0 ? [t('group:ask.nobody')] : [];
    return [t('group:ask.title'), lead, ...nobody];
  }

  #choices(): readonly Choice[] {
    const { t } = this.locale;
    const { group } = this;
    if (group === null) return [];
    if (group.phase === 'pioneerAsked') {
      const ticket = group.pioneer?.ticket ?? '';
      return [
        { label: t('group:question.yes'), act: () => this.#ask(group, 'accept-pioneer', ticket) },
        { label: t('group:question.no'), act: () => this.#ask(group, 'decline-pioneer', ticket) },
      ];
    }
    const may = learners(group).filter(({ noTeacher }) => !noTeacher);
    const invite = (member: Member): Choice => ({
      label: t('group:ask.invite', { number: this.numberOf(member) }),
      act: () => this.#ask(group, 'ask-pioneer', member.ticket),
    });
    const officer = { label: t('group:ask.officer'), act: () => this.#lead(group) };
    const answers = group.members.filter(({ standing }) => standing === 'invited').flatMap(this.#answersOf);
    return [
      ...answers,
      ...(learners(group).length > 1 ? may.map(invite) : []),
      ...(learners(group).length > 0 ? [officer] : []),
    ];
  }

  #ask(group: Group, name: GroupCommandName, ticket: string): void {
    void this.tools?.ask({ name, group: group.id, ticket } as QueueRequest);
  }

  #lead(group: Group): void {
    void this.tools?.ask({ name: 'lead-group', group: group.id });
  }

  protected override onAction(action: Parameters<GroupPage['onAction']>[0]): void {
    if (action === 'finish') this.tools?.choose(null);
    else super.onAction(action);
  }

  protected override render() {
    const { t } = this.locale;
    const { group } = this;
    const [heading, ...more] = this.#words();
    const now = this.tools?.hand.current.now ?? 0;
    const asked = group?.pioneer ?? null;
    return this.frame({
      words: html`<div class="stack">
        ${asked === null ? '' : html`<p>${t('group:question.who', { number: this.numberOf(asked) })}</p>`}
        <h1 tabindex="-1">${heading}</h1>
        ${more.map((sentence) => html`<p>${sentence}</p>`)}
        <div class="answers">
          ${this.#choices().map(({ label, act }) => html`<button @click=${act}>${label}</button>`)}
        </div>
        ${
          group === null || asked !== null
            ? ''
            : html`<ul class="plain" aria-label=${t('group:members.label')}>
                ${shownMembers(group).map(
                  (member) =>
                    html`<li>
                      ${t('group:members.name', {
                        number: this.numberOf(member),
                        token: this.tokenOf(member)?.label ?? '',
                        standing: standingWords(t, { group, member }, now),
                      })}
                    </li>`,
                )}
              </ul>`
        }
      </div>`,
      top: this.undoButton(),
      absent: ['back', 'next'],
      labels: { finish: t('group:pick.other') },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-ask-page': GroupAskPage;
  }
}
