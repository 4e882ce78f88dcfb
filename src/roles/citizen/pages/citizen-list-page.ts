import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import { onShelf } from '../../../domain/content/chooser.ts';
import type { GuideEntry } from '../../../domain/content/guide-index.schema.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { IconName } from '../../../ui/elements/kiot-icon/icon-name.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';

/** Choices on one screen; more are behind "Xem thêm" (C-10). */
const AT_ONCE = 5;

type Choice = {
  readonly label: string;
  readonly note: string;
  readonly icon: IconName;
  readonly choose: () => void;
};

/** Life events, the guides of one of them, or all guides: at most five at once. */
@customElement('citizen-list-page')
export class CitizenListPage extends CitizenChoicePage {
  static override styles = [base, citizen];

  @state() private accessor first = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('journey') && this.first >= this.#choices().length) this.first = 0;
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const shown = this.#choices().slice(this.first, this.first + AT_ONCE);
    return [
      this.#title(),
      ...shown.flatMap(({ label, note }) => [label, note]),
      ...(this.#pages().total > 1 ? [this.#pageOf(), t('citizen:list.more')] : []),
    ];
  }

  protected override face(): string {
    return `${this.journey.page} ${this.journey.category ?? ''} ${this.first}`;
  }

  #pages(): { readonly number: number; readonly total: number } {
    const total = Math.max(1, Math.ceil(this.#choices().length / AT_ONCE));
    return { number: Math.floor(this.first / AT_ONCE) + 1, total };
  }

  #pageOf(): string {
    return this.locale.t('citizen:list.page', this.#pages());
  }

  #title(): string {
    const { t } = this.locale;
    if (this.journey.page === 'events') return t('citizen:list.events');
    const category = this.index.categories.find((c) => c.id === this.journey.category);
    return category?.title ?? t('citizen:list.all');
  }

  /** Life events without a guide are not offered: an empty shelf helps nobody. */
  #choices(): readonly Choice[] {
    const { categories, guides, choosers } = this.index;
    const iconOf = (id: string): IconName =>
      (categories.find((c) => c.id === id)?.icon ?? 'file-text') as IconName;
    if (this.journey.page === 'events')
      return categories
        .filter((category) => guides.some((guide) => guide.category === category.id))
        .map(({ id, title, icon }) => ({
          label: title,
          note: '',
          icon: icon as IconName,
          choose: () => this.move({ type: 'show-category', category: id }),
        }));
    const here = ({ category }: GuideEntry): boolean =>
      this.journey.category === null || category === this.journey.category;
    return onShelf(guides.filter(here), choosers).map(({ id, title, summary, category }) => ({
      label: title,
      note: summary,
      icon: iconOf(category),
      choose: () => this.openFound(id),
    }));
  }

  protected override render(): TemplateResult {
    const { t } = this.locale;
    const choices = this.#choices();
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${this.#title()}</h1>
      <div class="tiles">
        ${choices
          .slice(this.first, this.first + AT_ONCE)
          .map(
            ({ label, note, icon, choose }) =>
              html`<kiot-tile icon=${icon} label=${label} note=${note} @click=${choose}></kiot-tile>`,
          )}
      </div>
      ${
        this.#pages().total > 1
          ? html`<p class="soft">${this.#pageOf()}</p>
              <div><button @click=${this.#onMore}>${t('citizen:list.more')}</button></div>`
          : ''
      }
    </div>`;
    return this.frame({ words, absent: ['next'] });
  }

  #onMore(): void {
    const next = this.first + AT_ONCE;
    this.first = next < this.#choices().length ? next : 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-list-page': CitizenListPage;
  }
}
