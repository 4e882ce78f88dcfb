import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { groupsAt, watchingOf } from '../../../app/groups.ts';
import { liveMembers, signalsOf, type Group } from '../../../domain/group/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { deskName, titleOf } from '../queue-words.ts';
import { StaffQueueElement } from '../staff-queue-element.ts';
import type { StaffTools } from '../staff-tools.ts';
import { groupWords, isQuiet, signalWords } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import { UsualSteps } from './usual-steps.ts';

/**
 * Every open group, the own desk's first; a touch opens its card.
 *
 * @fires staff-group-choose - `detail`: id of the group.
 */
@customElement('staff-group-list')
export class StaffGroupList extends StaffQueueElement {
  static override styles = [base, board, groupStyles];

  readonly #steps = new UsualSteps(this);

  /** What presses most; of other desks' groups only how many need help. */
  #told(tools: StaffTools, group: Group): string {
    const isOwn = group.desk === this.desk;
    const watching = isOwn ? watchingOf(tools.queue, group, this.#steps.of(tools, group.procedure)) : null;
    const urgent = watching === null ? undefined : signalsOf(group, watching).find((one) => !isQuiet(one));
    if (urgent !== undefined) return signalWords(this.state, urgent);
    const count = liveMembers(group).filter(({ standing }) => standing === 'needsHelp').length;
    return count === 0 ? '' : this.locale.t('staff-group:flags', { count });
  }

  protected override render() {
    const { t } = this.locale;
    const { tools, state, desk } = this;
    if (tools === null || state === null) return nothing;
    const all = groupsAt(state, null);
    const own = all.filter((group) => group.desk === desk);
    const others = all.filter((group) => group.desk !== desk);
    if (all.length === 0) return nothing;
    return html`<section>
      <h3>${t('staff-group:list', { count: all.length })}</h3>
      <ul class="tickets">
        ${repeat(
          [...own, ...others],
          ({ id }) => id,
          (group) => html`<li>${this.#renderGroup(tools, group)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #renderGroup(tools: StaffTools, group: Group): TemplateResult {
    const isOwn = group.desk === this.desk;
    const told = this.#told(tools, group);
    return html`<button class="ticket" @click=${() => this.#onChoose(group.id)}>
      <span class="head">${titleOf(tools, group.procedure)}</span>
      <span class="marks">
        ${isOwn ? nothing : `${deskName(tools, group.desk)} · `}${groupWords(group, this.now)}
        ${told === '' ? nothing : html`<br /><strong>${told}</strong>`}
      </span>
    </button>`;
  }

  #onChoose(detail: string): void {
    this.dispatchEvent(new CustomEvent('staff-group-choose', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-list': StaffGroupList;
  }
}
