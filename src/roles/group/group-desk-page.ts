import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { pointsOf, type TaughtPoint } from '../../app/critical-points.ts';
import { isEnded, liveMembers, type Group, type Member } from '../../domain/group/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-token/kiot-token.ts';
import { GroupPage } from './group-page.ts';
import { GroupPrint } from './group-print.ts';
import { groupStyles } from './group.styles.ts';
import { shownMembers, standingWords } from './standing-words.ts';
import { plainWords } from './table-face.ts';

/** A button of this page. */
type Choice = { readonly label: string; readonly act: () => void };

/** Staff's side of a group that is at work: the final check of one point each, paper, and the end of the group. */
@customElement('group-desk-page')
export class GroupDeskPage extends GroupPage {
  static override styles = [
    base,
    groupStyles,
    css`
      li {
        display: grid;
        gap: var(--kiot-space-1) var(--kiot-space-3);
        padding-block: var(--kiot-space-2);
        border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-1) var(--kiot-space-3);
        align-items: center;
      }
      @media (min-width: 60em) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
          align-items: center;
        }
      }
    `,
  ];

  readonly #print = new GroupPrint(this, () => this.tools);

  override spoken(): readonly string[] {
    const { group } = this;
    return group === null ? [] : [...this.#words(group), ...this.#choices(group).map(({ label }) => label)];
  }

  protected override face(): string {
    return `desk ${this.group !== null && isEnded(this.group)}`;
  }

  protected override onAction(action: Parameters<GroupPage['onAction']>[0]): void {
    if (action === 'finish') this.tools?.choose(null);
    else if (action === 'next' && this.group !== null) this.#next(this.group)?.act();
    else super.onAction(action);
  }

  #words(group: Group): readonly string[] {
    const { t } = this.locale;
    const paper = this.#print.words(t);
    const words = isEnded(group)
      ? plainWords(t, group, 'thanks')
      : [t('group:finish.title'), t(`group:phase.${group.phase}`)];
    return paper === '' ? words : [...words, paper];
  }

  #choices(group: Group): readonly Choice[] {
    const { t } = this.locale;
    const { tools } = this;
    if (tools === null) return [];
    const { id } = group;
    const card = { label: t('group:card'), act: () => void this.#print.steps(t) };
    const thanks = { label: t('group:thanks.print'), act: () => void this.#print.thanks(t) };
    if (isEnded(group)) return [thanks];
    const lead = {
      label: t('group:finish.lead'),
      act: () => void tools.ask({ name: 'lead-group', group: id }),
    };
    return [...(group.phase === 'teaching' ? [lead] : []), ...(this.guide === null ? [] : [card])];
  }

  /** What comes next, on the one filled button: the table, and at last the end. */
  #next(group: Group): Choice | null {
    const { t } = this.locale;
    if (isEnded(group)) return null;
    const over = group.phase === 'finishing' && liveMembers(group).length === 0;
    return over
      ? {
          label: t('group:finish.close'),
          act: () => void this.tools?.ask({ name: 'close-group', group: group.id }),
        }
      : { label: t('group:finish.open'), act: () => this.tools?.giveOver(true) };
  }

  /** Each shows one point, not all the same one (D5). */
  #pointFor(at: number): TaughtPoint | undefined {
    const all = pointsOf(this.guide);
    const own = all.filter(({ step }) => step !== null);
    const points = own.length > 0 ? own : all;
    return points[at % points.length];
  }

  protected override render() {
    const { t } = this.locale;
    const { group } = this;
    if (group === null) return nothing;
    const [heading, ...more] = this.#words(group);
    const next = this.#next(group);
    const members = isEnded(group) ? [] : shownMembers(group);
    return this.frame({
      words: html`<div class="stack">
        <h1 tabindex="-1">${heading}</h1>
        ${more.map((sentence) => html`<p>${sentence}</p>`)}
        ${
          members.length === 0
            ? nothing
            : html`<h2>${t('group:finish.final')}</h2>
                <ul class="plain" aria-label=${t('group:members.label')}>
                  ${members.map((member, i) => this.#renderMember(group, member, this.#pointFor(i)))}
                </ul>`
        }
        <div class="answers">
          ${this.#choices(group).map(({ label, act }) => html`<button @click=${act}>${label}</button>`)}
        </div>
      </div>`,
      top: this.undoButton(),
      absent: next === null ? ['back', 'next'] : ['back'],
      labels: { finish: t('group:pick.other'), next: next?.label ?? '' },
    });
  }

  #renderMember(group: Group, member: Member, point: TaughtPoint | undefined): TemplateResult {
    const { t } = this.locale;
    const number = this.numberOf(member);
    const token = this.tokenOf(member);
    const ready = member.standing === 'ready';
    const check = (): void =>
      void this.tools?.ask({ name: 'check-member', group: group.id, ticket: member.ticket });
    return html`<li>
      <div>
        <p class="who">
          ${token === null ? nothing : html`<kiot-token beside .token=${token}></kiot-token>`}
          <strong>${number}</strong>
          <span>${standingWords(t, { group, member }, this.tools?.hand.current.now ?? 0)}</span>
        </p>
        ${ready && point !== undefined ? html`<p>${point.ask}</p>` : nothing}
      </div>
      ${ready ? html`<button @click=${check}>${t('group:finish.done', { number })}</button>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-desk-page': GroupDeskPage;
  }
}
