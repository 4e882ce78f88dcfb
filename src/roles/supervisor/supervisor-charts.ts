import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FiguresDesk } from '../../app/figures-desk.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainNumber } from '../../app/plain-number.ts';
import type { DayRange, PeriodScheme } from '../../domain/statistics/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-bars/kiot-bars.ts';
import { chartOf, type NameOf } from './answer-words.ts';
import { CHARTS, type ChartSpec } from './chart-spec.ts';
import { charts } from './charts.styles.ts';

/** What the charts are about. */
export type ChartsOf = {
  readonly desk: FiguresDesk;
  readonly page: keyof typeof CHARTS;
  readonly range: DayRange;
  readonly scheme: PeriodScheme;
  readonly name: NameOf;
};

/** The charts of one page, each with its answer as a heading and its table. */
@customElement('supervisor-charts')
export class SupervisorCharts extends LitElement {
  static override styles = [base, charts];

  @property({ attribute: false }) accessor of: ChartsOf | null = null;

  readonly #locale = new LocaleController(this);

  protected override render() {
    const { of } = this;
    if (of === null) return html``;
    return html`<div class="charts">
      ${CHARTS[of.page].map((spec) => this.#renderChart(of, spec))}
      ${of.page === 'waiting' ? this.#renderHours(of) : ''}
    </div>`;
  }

  #renderChart({ desk, range, scheme, name }: ChartsOf, spec: ChartSpec) {
    const { t } = this.#locale;
    const breakdown = { by: spec.by ?? 'nothing' } as const;
    const { measure, series = 'nothing' } = spec;
    const said = desk.ask({ measure, range, scheme, breakdown, series });
    if (!said.ok)
      return html`<section>
        <h2>${this.#locale.named(`supervisor:measure.${measure}`)}</h2>
        <p class="refused">${t(`supervisor:refusal.${said.refusal}`)}</p>
      </section>`;
    const of = series === 'nothing' ? breakdown.by : series;
    const drawing = { name, of, range, rows: spec.rows ?? 20 };
    const { heading, columns, rows, notes } = chartOf(t, said.value, drawing);
    return html`<section>
      <kiot-bars heading=${heading} .columns=${columns} .rows=${rows} .notes=${notes}></kiot-bars>
    </section>`;
  }

  #renderHours({ desk, range }: ChartsOf) {
    const { t } = this.#locale;
    const hours = desk.hours(range);
    const most = Math.max(1, ...hours.map(({ people }) => people));
    const [busiest] = [...hours].sort((a, b) => b.people - a.people);
    const heading =
      busiest === undefined
        ? t('supervisor:hours.none')
        : t('supervisor:hours.title', { hour: busiest.hour, people: plainNumber(busiest.people, 1) });
    return html`<section>
      <kiot-bars
        heading=${heading}
        .columns=${[t('supervisor:hours.hour'), t('supervisor:hours.people'), t('supervisor:hours.days')]}
        .rows=${hours.map(({ hour, people, days }) => ({
          label: t('supervisor:hours.at', { hour }),
          cells: [plainNumber(people, 1), plainNumber(days)],
          length: people / most,
        }))}
      ></kiot-bars>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-charts': SupervisorCharts;
  }
}
