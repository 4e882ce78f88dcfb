import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clockContext } from '../../../app/contexts.ts';
import type { CompiledGuide, Fact } from '../../../domain/content/guide.schema.ts';
import { dayOf, isPast } from '../../../domain/statistics/day.ts';
import { guideLanguage } from '../../../app/i18n/i18n.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-check-list/kiot-check-list.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { plainDate } from '../plain-date.ts';
import type { Way } from '../journey.ts';

/** Before the start: what you get, how long, what it costs, what to bring – and the ways through the guide. */
@customElement('citizen-guide-page')
export class CitizenGuidePage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      dl {
        display: grid;
        gap: var(--kiot-space-3);
      }
      dt {
        font-weight: 700;
        color: var(--kiot-color-action);
      }
      small {
        display: block;
        font-size: inherit;
        color: var(--kiot-color-text-soft);
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #clock = new ContextConsumer(this, { context: clockContext, subscribe: true });

  protected override spoken(): string {
    const { guide } = this.journey;
    if (guide === null) return '';
    const { t } = this.locale;
    const { before } = guide;
    const papers = before.papers.map((paper) => paper.text);
    return [
      guide.title,
      guide.summary,
      t('citizen:guide.minutesValue', before.minutes),
      ...(this.#isStale(guide)
        ? [t('citizen:guide.stale')]
        : [before.fee?.text ?? '', before.deadline?.text ?? '']),
      ...(papers.length === 0 ? [] : [t('citizen:guide.papers'), ...papers]),
    ]
      .filter(Boolean)
      .join('. ');
  }

  protected override face(): string {
    return `guide ${this.journey.guide?.id ?? ''}`;
  }

  #isStale(guide: CompiledGuide): boolean {
    const clock = this.#clock.value;
    return clock !== undefined && isPast(guide.reviewBy, dayOf(clock.read().wall).day);
  }

  protected override render() {
    const { guide } = this.journey;
    if (guide === null) return nothing;
    const { t } = this.locale;
    const words = html`<div class="stack">
      <h1 tabindex="-1">${guide.title}</h1>
      ${guideLanguage() === (guide.stepsLanguage ?? 'vi') ? nothing : html`<p class="note">${t('citizen:list.language')}</p>`}
      <p>${guide.summary}</p>
      ${this.#renderFacts(guide)}
      ${
        guide.before.papers.length === 0
          ? nothing
          : html`<h2>${t('citizen:guide.papers')}</h2>
              <kiot-check-list
                label=${t('citizen:guide.papers')}
                .items=${guide.before.papers.map((paper) => paper.text)}
              ></kiot-check-list>`
      }
    </div>`;
    const picture = html`<div class="stack">
      <kiot-tile
        primary
        icon="arrow-right"
        label=${t('citizen:guide.do')}
        @click=${() => this.#onWay('do')}
      ></kiot-tile>
      <kiot-tile
        icon="hand"
        label=${t('citizen:guide.practice')}
        @click=${() => this.#onWay('practice')}
      ></kiot-tile>
    </div>`;
    return this.frame({ words, picture, absent: ['next'] });
  }

  #renderFacts(guide: CompiledGuide) {
    const { t } = this.locale;
    const { before } = guide;
    const stale = this.#isStale(guide);
    return html`<dl>
        ${this.#renderFact(t('citizen:guide.result'), before.result)}
        <div>
          <dt>${t('citizen:guide.minutes')}</dt>
          <dd>${t('citizen:guide.minutesValue', before.minutes)}</dd>
        </div>
        ${stale ? nothing : this.#renderFact(t('citizen:guide.fee'), before.fee)}
        ${stale ? nothing : this.#renderFact(t('citizen:guide.deadline'), before.deadline)}
        ${this.#renderFact(t('citizen:guide.who'), before.who)}${this.#renderFact(t('citizen:guide.where'), before.where)}
      </dl>
      ${stale ? html`<p class="note">${t('citizen:guide.stale')}</p>` : nothing}
      ${guide.boundaryFree === 'unknown' ? html`<p class="note">${t('citizen:guide.filing')}</p>` : nothing}`;
  }

  /** Money and time limits carry their source and date; the rest carries none on screen, to stay readable. */
  #renderFact(label: string, fact: Fact | undefined): TemplateResult | typeof nothing {
    if (fact === undefined) return nothing;
    const { before, sources } = this.journey.guide as CompiledGuide;
    const isFigure = fact === before.fee || fact === before.deadline;
    const cited = isFigure ? sources.filter((source) => fact.source.includes(source.id)) : [];
    return html`<div>
      <dt>${label}</dt>
      <dd>
        ${fact.text}
        ${cited.map(
          ({ title, checked }) =>
            html`<small
              >${this.locale.t('citizen:guide.source', { source: title, date: plainDate(checked) })}</small
            >`,
        )}
      </dd>
    </div>`;
  }

  #onWay(way: Way): void {
    this.move({ type: 'choose-way', way });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-guide-page': CitizenGuidePage;
  }
}
