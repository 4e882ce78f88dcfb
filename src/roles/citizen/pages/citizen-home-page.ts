import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { IconName } from '../../../ui/elements/kiot-icon/icon-paths.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';

/** Guides shown on the home screen itself. */
const OFTEN = 3;

/** "Hôm nay bác cần làm gì?": search, three guides, two ways to all others. */
@customElement('citizen-home-page')
export class CitizenHomePage extends CitizenChoicePage {
  static override styles = [
    base,
    citizen,
    css`
      .search {
        --kiot-tile-tint: var(--kiot-color-action-tint);
      }
      .tiles {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(52 * var(--kiot-mm))), 1fr));
      }
    `,
  ];

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const often = this.index.guides.slice(0, OFTEN).map((guide) => guide.title);
    return [
      t('citizen:home.title'),
      t('citizen:home.search'),
      ...often,
      t('citizen:home.events'),
      t('citizen:home.all'),
      t('citizen:aloud.bar'),
      t('citizen:aloud.corner'),
    ];
  }

  #icon(category: string): IconName {
    return (this.index.categories.find((c) => c.id === category)?.icon ?? 'file-text') as IconName;
  }

  protected override render() {
    const { t } = this.locale;
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${t('citizen:home.title')}</h1>
      <kiot-tile
        class="search"
        icon="search"
        label=${t('citizen:home.search')}
        @click=${this.#onSearch}
      ></kiot-tile>
      <div class="tiles">
        ${this.index.guides
          .slice(0, OFTEN)
          .map(
            (guide) =>
              html`<kiot-tile
                icon=${this.#icon(guide.category)}
                label=${guide.title}
                @click=${() => this.openGuide(guide.id)}
              ></kiot-tile>`,
          )}
      </div>
      <div class="tiles">
        <kiot-tile icon="heart" label=${t('citizen:home.events')} @click=${this.#onEvents}></kiot-tile>
        <kiot-tile icon="list" label=${t('citizen:home.all')} @click=${this.#onAll}></kiot-tile>
      </div>
    </div>`;
    return this.frame({ words, absent: ['next'] });
  }

  #onSearch(): void {
    this.move({ type: 'open', page: 'search' });
  }

  #onEvents(): void {
    this.move({ type: 'open', page: 'events' });
  }

  #onAll(): void {
    this.move({ type: 'show-category', category: null });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-home-page': CitizenHomePage;
  }
}
