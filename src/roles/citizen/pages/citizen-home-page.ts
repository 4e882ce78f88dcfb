import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { centreContext, clockContext, popularContext } from '../../../app/contexts.ts';
import type { Spoken, SpokenText } from '../../../app/spoken.ts';
import { WatchController } from '../../../app/watch-controller.ts';
import { isDigitalDay, noticesOf } from '../../../domain/centre/centre-days.ts';
import { onShelf } from '../../../domain/content/chooser.ts';
import type { Findable } from '../../../domain/content/guide-index.schema.ts';
import { dayOf } from '../../../domain/statistics/day.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { IconName } from '../../../ui/elements/kiot-icon/icon-name.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';
import { TicketController } from '../ticket-controller.ts';

/** Guides, or choosers of several, shown on the home screen itself. */
const OFTEN = 3;

/** A sentence of the centre; its own are written in Vietnamese, whatever language is shown. */
type News = Pick<SpokenText, 'text' | 'language'>;

/** "Hôm nay bác cần làm gì?": what the centre has to say, search, the three most used guides, two ways to all others. */
@customElement('citizen-home-page')
export class CitizenHomePage extends CitizenChoicePage {
  static override styles = [
    base,
    citizen,
    css`
      .search {
        --kiot-tile-tint: var(--kiot-color-action-tint);
      }
      .first {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(88 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
      }
      .tiles {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(52 * var(--kiot-mm))), 1fr));
      }
      .notices {
        display: grid;
        gap: var(--kiot-space-2);
      }
      .records {
        border-color: transparent;
        background: transparent;
        text-decoration: underline;
        font-weight: 400;
        padding-inline: 0;
      }
    `,
  ];

  protected readonly news = new WatchController(this, () => [this.#centre.value, this.#popular.value]);
  readonly #ticket = new TicketController(this);
  readonly #centre = new ContextConsumer(this, { context: centreContext, subscribe: true });
  readonly #clock = new ContextConsumer(this, { context: clockContext, subscribe: true });
  readonly #popular = new ContextConsumer(this, { context: popularContext, subscribe: true });

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const ticket = this.#ticket.label(t);
    return [
      t('citizen:home.title'),
      ...this.#news(),
      t('citizen:home.search'),
      t('citizen:resume.open'),
      ...this.#often().map((guide) => guide.title),
      t('citizen:home.events'),
      t('citizen:home.all'),
      ...(ticket === null ? [] : [ticket]),
      t('citizen:home.records'),
      t('citizen:aloud.bar'),
      t('citizen:aloud.corner'),
    ];
  }

  /** The most used first; where too few were used yet, the pack's own order fills up. */
  #often(): readonly Findable[] {
    const { guides, choosers } = this.index;
    const used = (this.#popular.value?.current ?? []).flatMap((id) => guides.filter((g) => g.id === id));
    const ordered = [...used, ...guides.filter((guide) => !used.includes(guide))];
    return onShelf(ordered, choosers).slice(0, OFTEN);
  }

  /** What is said today: the banner of 10 October and the centre's notices. */
  #news(): readonly News[] {
    const wall = this.#clock.value?.read().wall;
    const centre = this.#centre.value?.current ?? null;
    if (wall === undefined) return [];
    const { day } = dayOf(wall);
    const banner = isDigitalDay(centre, day) ? [{ text: this.locale.t('citizen:home.digitalDay') }] : [];
    return [...banner, ...noticesOf(centre, day).map(({ text }) => ({ text, language: 'vi' }))];
  }

  #icon(category: string): IconName {
    return (this.index.categories.find((c) => c.id === category)?.icon ?? 'file-text') as IconName;
  }

  protected override render() {
    const { t } = this.locale;
    const ticket = this.#ticket.label(t);
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${t('citizen:home.title')}</h1>
      ${this.#renderNews()}
      <div class="first">
        <kiot-tile
          class="search"
          icon="search"
          label=${t('citizen:home.search')}
          @click=${this.#onSearch}
        ></kiot-tile>
        <kiot-tile icon="images" label=${t('citizen:resume.open')} @click=${this.#onResume}></kiot-tile>
      </div>
      <div class="tiles">
        ${this.#often().map(
          (guide) =>
            html`<kiot-tile
              icon=${this.#icon(guide.category)}
              label=${guide.title}
              @click=${() => this.openFound(guide.id)}
            ></kiot-tile>`,
        )}
      </div>
      <div class="tiles">
        <kiot-tile icon="heart" label=${t('citizen:home.events')} @click=${this.#onEvents}></kiot-tile>
        <kiot-tile icon="list" label=${t('citizen:home.all')} @click=${this.#onAll}></kiot-tile>
        ${ticket === null ? nothing : html`<kiot-tile icon="ticket" label=${ticket} @click=${this.#onTicket}></kiot-tile>`}
      </div>
    </div>`;
    const extra = html`<button slot="extra" class="records" @click=${this.#onRecords}>
      ${t('citizen:home.records')}
    </button>`;
    return this.frame({ words, extra, absent: ['next'] });
  }

  #renderNews(): TemplateResult | typeof nothing {
    const news = this.#news();
    if (news.length === 0) return nothing;
    return html`<section class="notices" aria-label=${this.locale.t('citizen:home.notices')}>
      ${news.map(({ text, language }) => html`<p class="note" lang=${language ?? nothing}>${text}</p>`)}
    </section>`;
  }

  #onSearch(): void {
    this.move({ type: 'open', page: 'search' });
  }

  #onResume(): void {
    this.move({ type: 'open', page: 'resume' });
  }

  #onEvents(): void {
    this.move({ type: 'open', page: 'events' });
  }

  #onAll(): void {
    this.move({ type: 'show-category', category: null });
  }

  #onTicket(): void {
    void this.#ticket.touch(null, () => this.move({ type: 'open', page: 'ticket' }));
  }

  #onRecords(): void {
    this.move({ type: 'open', page: 'records' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-home-page': CitizenHomePage;
  }
}
