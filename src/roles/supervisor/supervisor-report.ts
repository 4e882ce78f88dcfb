import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { todayOf } from '../../app/figures-exchange.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import { makeFigures, writeReport, type ReportFigures } from '../../app/quarter-report.ts';
import { sayReport } from '../../app/report-words.ts';
import { csvOf } from '../../domain/report/csv.ts';
import { EMPTY_DRAFT, type ReportDraft } from '../../domain/report/draft.schema.ts';
import { sayDue } from '../../domain/report/due-words.ts';
import { periodName, tablesOf } from '../../domain/report/quarter-report.ts';
import type { Report } from '../../domain/report/report.view.ts';
import {
  isLocked,
  lockDay,
  PERIOD_SCHEMES,
  type PeriodScheme,
  type ReportPeriod,
} from '../../domain/statistics/periods/index.ts';
import '../../ui/elements/kiot-select/kiot-select.ts';
import type { KiotSelectChooseEvent } from '../../ui/elements/kiot-select/kiot-select-choose-event.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { forms } from './forms.styles.ts';
import { DraftChangeEvent } from './draft-change-event.ts';
import { reportablePeriods, usualPeriod } from './report-periods.ts';
import './supervisor-report-fields.ts';
import './supervisor-report-sheet.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv;charset=utf-8';

/** Makes the report of a quarter or a year: chosen, told what it locks, written around, taken away (product.md §5). */
@customElement('supervisor-report')
export class SupervisorReport extends LitElement {
  static override styles = [base, forms];

  @state() private accessor scheme: PeriodScheme = 'admin-15';
  @state() private accessor chosen = '';
  @state() private accessor draft: ReportDraft = EMPTY_DRAFT;
  @state() private accessor figures: ReportFigures | null = null;
  @state() private accessor told = '';
  @state() private accessor fault = '';
  @state() private accessor busy = false;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);
  /** Something was written that no file holds yet. */
  #isUnsaved = false;

  readonly #onPrint = (): void => void this.#kiosk.takeAway.printer.print();
  readonly #onDraft = ({ draft, isKept }: DraftChangeEvent): void => {
    this.draft = draft;
    this.#isUnsaved = !isKept;
    this.#holdUpdates();
  };
  readonly #onScheme = ({ value }: KiotSelectChooseEvent): void => {
    this.scheme = PERIOD_SCHEMES.find((one) => one === value) ?? this.scheme;
    this.#choose('');
  };
  readonly #onPeriod = ({ value }: KiotSelectChooseEvent): void => this.#choose(value);

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    kiosk.machine.update.subscribe(() => queueMicrotask(() => this.#holdUpdates()));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const office = this.#kiosk.centre.current?.name ?? '';
    if (this.draft.office === '') this.draft = { ...this.draft, office };
  }

  /** A new version waits until what was written is in a file: loading it would lose the words. */
  #holdUpdates(): void {
    const { update } = this.#kiosk.machine;
    if (this.#isUnsaved) update.occupy();
    else update.vacate();
  }

  /** Another period: what was made for the last one is no longer shown; what was written stays. */
  #choose(id: string): void {
    this.chosen = id;
    this.figures = null;
    this.told = '';
    this.fault = '';
  }

  async #make(period: ReportPeriod): Promise<void> {
    this.busy = true;
    const { digest } = await this.#kiosk.tools();
    const made = await makeFigures(this.#kiosk, digest, period);
    this.busy = false;
    this.figures = made.ok ? made.value : null;
    this.told = made.ok ? this.#locale.t('supervisor:report.made') : '';
    this.fault = made.ok ? '' : this.#locale.t(`supervisor:file.${made.refusal}`);
  }

  /** Makes a file and hands it over; says so, or that it could not be made. */
  async #save(name: string, type: string, make: () => Promise<Uint8Array>): Promise<void> {
    const { files } = await this.#kiosk.tools();
    this.busy = true;
    const bytes = await make().catch(() => null);
    this.busy = false;
    if (bytes !== null) files.saveBytes(name, bytes, type);
    this.told = bytes === null ? '' : this.#locale.t('supervisor:report.saved', { name });
    this.fault = bytes === null ? this.#locale.t('supervisor:report.unmade') : '';
  }

  async #saveUpward(): Promise<void> {
    if (this.figures === null) return;
    const { name, text } = this.figures.upward;
    (await this.#kiosk.tools()).files.save(name, text);
    this.told = this.#locale.t('supervisor:report.saved', { name });
  }

  protected override render() {
    const { t } = this.#locale;
    const today = todayOf(this.#kiosk);
    const periods = reportablePeriods(this.scheme, today);
    const period = periods.find(({ id }) => id === this.chosen) ?? usualPeriod(periods, today);
    if (period === undefined) return nothing;
    const report = this.figures === null ? null : writeReport(this.figures, this.draft, sayReport);
    return html`<section class="screen">
        <h1>${t('supervisor:report.title')}</h1>
        ${this.#renderChoice({ periods, period })} ${this.#renderDue(period)}
        ${this.#renderMaking(period, today)}
        <div role="status">${this.told === '' ? nothing : html`<p class="told">${this.told}</p>`}</div>
        <div role="alert">${this.fault === '' ? nothing : html`<p class="fault">${this.fault}</p>`}</div>
        ${report === null ? nothing : this.#renderTaking(report, period)}
        <supervisor-report-fields
          .draft=${this.draft}
          .year=${period.unit === 'year'}
          .files=${this.#kiosk.tools}
          @draft-change=${this.#onDraft}
        ></supervisor-report-fields>
        ${report === null ? nothing : html`<h2>${t('supervisor:report.preview')}</h2>`}
      </section>
      ${
        report === null
          ? nothing
          : html`<supervisor-report-sheet .report=${report}></supervisor-report-sheet>`
      }`;
  }

  #renderChoice({
    periods,
    period,
  }: {
    readonly periods: readonly ReportPeriod[];
    readonly period: ReportPeriod;
  }): TemplateResult {
    const { t } = this.#locale;
    return html`<div class="fields">
      <kiot-select
        label=${t('supervisor:page.scheme')}
        .options=${PERIOD_SCHEMES.map((value) => ({ value, text: t(`supervisor:scheme.${value}`) }))}
        .value=${this.scheme}
        @kiot-select-choose=${this.#onScheme}
      ></kiot-select>
      <kiot-select
        label=${t('supervisor:report.period')}
        .options=${periods.map((one) => ({ value: one.id, text: periodName({ say: sayReport }, one) }))}
        .value=${period.id}
        @kiot-select-choose=${this.#onPeriod}
      ></kiot-select>
    </div>`;
  }

  #renderDue(period: ReportPeriod): TemplateResult {
    const values = { first: plainDate(period.first), last: plainDate(period.last) };
    return html`<p>${this.#locale.t('supervisor:report.window', values)}</p>
      <p lang="vi">${sayDue(sayReport, period, this.draft.yearDue)}</p>`;
  }

  /** What making it does, before it is done. */
  #renderMaking(period: ReportPeriod, today: string): TemplateResult {
    const { t } = this.#locale;
    if (!isLocked(period, today))
      return html`<p>
        <strong>${t('supervisor:report.early', { day: plainDate(lockDay(period)) })}</strong>
      </p>`;
    return html`<p>${t('supervisor:report.locks')}</p>
      <div class="buttons">
        <button class="primary" ?disabled=${this.busy} @click=${() => void this.#make(period)}>
          ${t('supervisor:report.make')}
        </button>
      </div>`;
  }

  #renderTaking(report: Report, { id }: ReportPeriod): TemplateResult {
    const { t } = this.#locale;
    const name = (end: string): string => `bao-cao-${this.#kiosk.centre.current?.id ?? 'kiot'}-${id}.${end}`;
    const encode = async (text: string): Promise<Uint8Array> => new TextEncoder().encode(text);
    const files = [
      [
        'docx',
        () => this.#save(name('docx'), DOCX, async () => (await this.#kiosk.reportFiles()).document(report)),
      ],
      [
        'xlsx',
        () =>
          this.#save(name('xlsx'), XLSX, async () =>
            (await this.#kiosk.reportFiles()).workbook(tablesOf(report)),
          ),
      ],
      ['csv', () => this.#save(name('csv'), CSV, () => encode(csvOf(tablesOf(report))))],
      ['upward', () => this.#saveUpward()],
    ] as const;
    return html`<div class="buttons">
      ${files.map(
        ([kind, save]) =>
          html`<button ?disabled=${this.busy} @click=${() => void save()}>
            ${t(`supervisor:report.${kind}`)}
          </button>`,
      )}
      <button @click=${this.#onPrint}>${t('supervisor:report.print')}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-report': SupervisorReport;
  }
}
