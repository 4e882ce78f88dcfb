import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { openGroups, type Group } from '../../domain/group/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { GroupPage } from './group-page.ts';
import { groupStyles } from './group.styles.ts';

/** Staff choose which open group this tablet is for. */
@customElement('group-pick-page')
export class GroupPickPage extends GroupPage {
  static override styles = [base, groupStyles];

  readonly #name = (group: Group): string => {
    const { t } = this.locale;
    const title = this.tools?.index.guides.find(({ id }) => id === group.procedure)?.title ?? '';
    const desk = this.tools?.kiosk.centre.current?.desks.find(({ code }) => code === group.desk)?.name ?? '';
    return [title, desk, t(`group:phase.${group.phase}`)].filter((part) => part !== '').join(' · ');
  };

  override spoken(): readonly string[] {
    const { t } = this.locale;
    const groups = this.#groups();
    return [t('group:pick.title'), ...(groups.length === 0 ? [this.#none()] : groups.map(this.#name))];
  }

  protected override face(): string {
    return 'pick';
  }

  /** Nobody is said to be without a group before the disk was read. */
  #none(): string {
    return this.locale.t(this.tools?.queue.current.read === true ? 'group:pick.none' : 'group:unread');
  }

  #groups(): readonly Group[] {
    return this.tools === null ? [] : openGroups(this.tools.queue.current.log.state.groups);
  }

  protected override render() {
    const { t } = this.locale;
    const groups = this.#groups();
    return this.frame({
      words: html`<div class="stack">
        <h1 tabindex="-1">${t('group:pick.title')}</h1>
        ${groups.length === 0 ? html`<p>${this.#none()}</p>` : ''}
        <div class="answers">
          ${groups.map(
            (group) =>
              html`<button class="start" @click=${() => this.tools?.choose(group.id)}>
                ${this.#name(group)}
              </button>`,
          )}
        </div>
      </div>`,
      absent: ['back', 'next', 'finish'],
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-pick-page': GroupPickPage;
  }
}
