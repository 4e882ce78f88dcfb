import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clockContext } from '../../../app/contexts.ts';
import type { CompiledGuide, Fact } from '../../../domain/content/guide.schema.ts';
import { dayOf, isPast } from '../../../domain/statistics/day.ts';
import { guideLanguage } from '../../../app/i18n/i18n.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { IconName } from '../../../ui/elements/kiot-icon/icon-name.ts';
import '../../../ui/elements/kiot-check-list/kiot-check-list.ts';
import '../../../ui/elements/kiot-tile/kiot-tile.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { plainDate } from '../plain-date.ts';
import { TicketController } from '../ticket-controller.ts';
import { WAY_ICONS, wayChoices } from '../way-words.ts';
import type { Way } from '../ways.ts';

/** One of the big choices beside the facts. */
type Choice = {
  readonly label: string;
  readonly icon: IconName;
  readonly primary?: boolean;
  readonly onChoose: () => void;
};

type LabelledFact = {
  readonly label: string;
  readonly text: string;
  /** Sources to show with it. */
  readonly source: readonly string[];
};

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
      .choices {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--kiot-space-3);
      }
      .choices > :not([primary]) {
        --kiot-touch-primary: var(--kiot-touch-target);
      }
      /* Five do not fit below each other: two stand side by side, the way most people want keeps its own row. */
      .choices:has(> :nth-child(5)) {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
      }
      .choices:has(> :nth-child(5)) > [primary] {
        grid-column: 1 / -1;
      }
    `,
  ];

  readonly #ticket = new TicketController(this);
  readonly #clock = new ContextConsumer(this, { context: clockContext, subscribe: true });

  protected override spoken(): Spoken {
    const { guide } = this.journey;
    if (guide === null) return [];
    const { t } = this.locale;
    const papers = guide.before.papers.map((paper) => paper.text);
    return [
      guide.title,
      ...(this.#isForeign(guide) ? [t('citizen:list.language')] : []),
      guide.summary,
      ...this.#facts(guide).flatMap(({ label, text }) => [label, text]),
      ...this.#notes(guide),
      ...(papers.length === 0 ? [] : [t('citizen:guide.papers'), ...papers]),
      ...this.#choices(guide).map(({ label }) => label),
      this.#ticket.label(t) ?? '',
    ].filter((words) => words !== '');
  }

  protected override face(): string {
    return `guide ${this.journey.guide?.id ?? ''}`;
  }

  /** Its steps are not written in the language shown. */
  #isForeign(guide: CompiledGuide): boolean {
    return guideLanguage() !== (guide.stepsLanguage ?? 'vi');
  }

  /** What can be done with this guide: its ways, at most five choices with whatever else is offered (C-10). */
  #choices(guide: CompiledGuide): readonly Choice[] {
    const ways = wayChoices(guide).map(({ way, label }) => ({
      label: this.locale.t(label),
      icon: WAY_ICONS[way],
      primary: way === 'do',
      onChoose: () => this.#onWay(way),
    }));
    const home: Choice = {
      label: this.locale.t('citizen:takeAway.open'),
      icon: 'printer',
      onChoose: () => this.move({ type: 'open', page: 'take-away' }),
    };
    return [...ways, home];
  }

  #isStale(guide: CompiledGuide): boolean {
    const clock = this.#clock.value;
    return clock !== undefined && isPast(guide.reviewBy, dayOf(clock.read().wall).day);
  }

  /** What stands before the start, with its label; money and time limits only while they are not stale (SEC-34). */
  #facts(guide: CompiledGuide): readonly LabelledFact[] {
    const { t } = this.locale;
    const { before } = guide;
    const stale = this.#isStale(guide);
    const all: readonly [label: string, fact: Fact | undefined, figure: boolean][] = [
      [t('citizen:guide.result'), before.result, false],
      [
        t('citizen:guide.minutes'),
        { text: t('citizen:guide.minutesValue', before.minutes), source: [] },
        false,
      ],
      [t('citizen:guide.fee'), stale ? undefined : before.fee, true],
      [t('citizen:guide.deadline'), stale ? undefined : before.deadline, true],
      [t('citizen:guide.who'), before.who, false],
      [t('citizen:guide.where'), before.where, false],
    ];
    return all.flatMap(([label, fact, figure]) =>
      fact === undefined ? [] : [{ label, text: fact.text, source: figure ? fact.source : [] }],
    );
  }

  #notes(guide: CompiledGuide): readonly string[] {
    const { t } = this.locale;
    return [
      ...(this.#isStale(guide) ? [t('citizen:guide.stale')] : []),
      ...(guide.boundaryFree === 'unknown' ? [t('citizen:guide.filing')] : []),
    ];
  }

  protected override render() {
    const { guide } = this.journey;
    if (guide === null) return nothing;
    const { t } = this.locale;
    const words = html`<div class="stack">
      <h1 tabindex="-1">${guide.title}</h1>
      ${this.#isForeign(guide) ? html`<p class="note">${t('citizen:list.language')}</p>` : nothing}
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
    const picture = html`<div class="choices">
      ${this.#choices(guide).map(
        ({ label, icon, primary = false, onChoose }) =>
          html`<kiot-tile ?primary=${primary} icon=${icon} label=${label} @click=${onChoose}></kiot-tile>`,
      )}
    </div>`;
    return this.frame({ words, picture, extra: this.#renderTicket(), absent: ['next'] });
  }

  /** The way to a number, always in the corner of the bar; an empty one where no queue runs. */
  #renderTicket(): TemplateResult {
    const label = this.#ticket.label(this.locale.t);
    if (label === null) return html``;
    return html`<button slot="extra" @click=${this.#onTicket}>
      <kiot-icon name="ticket"></kiot-icon>${label}
    </button>`;
  }

  #renderFacts(guide: CompiledGuide) {
    return html`<dl>${this.#facts(guide).map((fact) => this.#renderFact(guide, fact))}</dl>
      ${this.#notes(guide).map((note) => html`<p class="note">${note}</p>`)}`;
  }

  /** Money and time limits carry their source and date; the rest carries none on screen, to stay readable. */
  #renderFact(guide: CompiledGuide, { label, text, source }: LabelledFact): TemplateResult {
    const cited = guide.sources.filter(({ id }) => source.includes(id));
    return html`<div>
      <dt>${label}</dt>
      <dd>
        ${text}
        ${cited.map(
          ({ title, checked }) =>
            html`<small
              >${this.locale.t('citizen:guide.source', { source: title, date: plainDate(checked) })}</small
            >`,
        )}
      </dd>
    </div>`;
  }

  #onTicket(): void {
    const procedure = this.journey.guide?.id ?? null;
    void this.#ticket.touch(procedure, () => this.move({ type: 'open', page: 'ticket' }));
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
