import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { groupsAt } from '../../../app/groups.ts';
import { liveMembers, type Group } from '../../../domain/group/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { deskName, titleOf } from '../queue-words.ts';
import { StaffQueueElement } from '../staff-queue-element.ts';
import type { StaffTools } from '../staff-tools.ts';
import { groupWords } from './group-words.ts';
import { groupStyles } from './group.styles.ts';

/**
 * Every open group, the own desk's first; a touch opens its card.
 *
 * @fires staff-group-choose - `detail`: id of the group.
 */
@customElement('staff-group-list')
export class StaffGroupList extends StaffQueueElement {
  static override styles = [base, board, groupStyles];

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
    const { t } = this.locale;
    const flags = liveMembers(group).filter(({ standing }) => standing === 'needsHelp').length;
    const isOwn = group.desk === this.desk;
    return html`<button class="ticket" @click=${() => this.#onChoose(group.id)}>
      <span class="head">${titleOf(tools, group.procedure)}</span>
      <span class="marks">
        ${isOwn ? nothing : `${deskName(tools, group.desk)} · `}${groupWords(group, this.now)}
        ${flags === 0 ? nothing : html`<br /><strong>${t('staff-group:flags', { count: flags })}</strong>`}
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
