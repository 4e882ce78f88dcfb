import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { createFiguresDesk, type FiguresDesk } from '../../app/figures-desk.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import type { GuideIndex } from '../../domain/content/guide-index.schema.ts';
import {
  daysOfWeeks,
  firstChosen,
  fromWeek,
  PERIOD_SCHEMES,
  rangeOf,
  readPeriod,
  readRange,
  toWeek,
  weeksOf,
  type DayRange,
  type OwnWeeks,
  type PeriodScheme,
} from '../../domain/statistics/index.ts';
import '../../ui/elements/kiot-select/kiot-select.ts';
import type { KiotSelectChooseEvent } from '../../ui/elements/kiot-select/kiot-select-choose-event.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { sheet } from '../../ui/styles/sheet.styles.ts';
import { CHARTS, PAGES, type PageName } from './chart-spec.ts';
import { createLatePages, isLate, type LatePage } from './late-pages.ts';
import { pageStyles } from './page.styles.ts';
import { OWN_WEEKS, periodWords, rangeOptions, weekOptions, weeksOffered } from './period-words.ts';
import { SupervisorContentPage } from './supervisor-content-page.ts';
import './supervisor-charts.ts';
import './supervisor-stuck.ts';

/** Everything the head of the centre sees: figures by page, the days they are of, and the guides to review. */
@customElement('supervisor-page')
export class SupervisorPage extends LitElement {
  static override styles = [base, sheet, pageStyles];

  @state() private accessor page: PageName = 'today';
  /** One of `RANGE_CHOICES`, the name of an earlier period, or `OWN_WEEKS`. */
  @state() private accessor choice = 'month';
  /** Weeks of one's own, once somebody has chosen some. */
  @state() private accessor ownWeeks: OwnWeeks | null = null;
  @state() private accessor scheme: PeriodScheme = 'admin-15';
  @state() private accessor standing: 'reading' | 'read' | 'unread' = 'reading';
  @state() private accessor index: GuideIndex | null = null;
  /** A page that came late and is shown instead of figures. */
  @state() private accessor late: LitElement | null = null;
  /** Rises with every reading, so that charts are asked anew. */
  @state() private accessor reading = 0;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);
  readonly #content: SupervisorContentPage;
  readonly #desk: FiguresDesk;
  readonly #openLate: (page: LatePage) => Promise<LitElement>;

  readonly #onPrint = (): void => void this.#kiosk.takeAway.printer.print();
  readonly #onStaff = (): void => location.assign('/staff');
  readonly #onRange = ({ value }: KiotSelectChooseEvent): void => {
    if (value === OWN_WEEKS) this.ownWeeks ??= weeksOf(this.#range(), weeksOffered(this.#desk)); // goes on from what is shown
    this.choice = value;
  };
  readonly #onFromWeek = ({ value }: KiotSelectChooseEvent): void => {
    this.ownWeeks = this.ownWeeks && fromWeek(this.ownWeeks, value);
  };
  readonly #onToWeek = ({ value }: KiotSelectChooseEvent): void => {
    this.ownWeeks = this.ownWeeks && toWeek(this.ownWeeks, value);
  };
  readonly #onScheme = ({ value }: KiotSelectChooseEvent): void => {
    this.scheme = PERIOD_SCHEMES.find((one) => one === value) ?? this.scheme;
  };

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    this.#content = new SupervisorContentPage(kiosk);
    this.#openLate = createLatePages(kiosk);
    this.#desk = createFiguresDesk(kiosk.records, kiosk.machine.clock);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  /** Days that have not been read yet are drawn as soon as they are. */
  protected override willUpdate(): void {
    const { first } = this.#range();
    if (isLate(this.page) || this.standing !== 'read' || this.#desk.holds(first)) return;
    void this.#reach(first).then(() => (this.reading += 1));
  }

  async #read(): Promise<void> {
    const { counting } = this.#kiosk.machine;
    await counting.flush();
    const [read, index] = await Promise.all([
      this.#desk.read(this.#range().first),
      this.#kiosk.guides.index(),
    ]);
    this.index = index.ok ? index.value : null;
    this.standing = read ? 'read' : 'unread';
    this.reading += 1;
    void import('./late-bundle.ts'); // figures first, then reminders
    if (!isLate(this.page)) void this.#reach(firstChosen(this.#desk.today())); // so that days chosen later stand at once
  }

  async #reach(first: DayRange['first']): Promise<void> {
    if (!(await this.#desk.reach(first))) this.standing = 'unread';
  }

  /** Figures are read anew after a page that may have changed them. */
  async #turnTo(page: PageName): Promise<void> {
    const wasLate = this.late !== null;
    this.page = page;
    this.late = null;
    if (!isLate(page)) {
      if (!wasLate) return;
      this.standing = 'reading'; // nothing of what was read before is shown meanwhile
      return this.#read();
    }
    this.#desk.rest();
    const late = await this.#openLate(page);
    if (this.page === page) this.late = late;
  }

  #range(): DayRange {
    const today = this.#desk.today();
    if (this.page === 'today') return rangeOf('today', this.scheme, today);
    if (this.choice === OWN_WEEKS && this.ownWeeks !== null) return daysOfWeeks(this.ownWeeks);
    return readRange(this.choice, this.scheme, today) ?? rangeOf('month', this.scheme, today);
  }

  /** What a place, a guide, a week or half a day is called; what nobody knows any more keeps its id. */
  #nameOf(key: string): string {
    const { t } = this.#locale;
    if (key === '') return t('supervisor:period.all');
    if (key === 'morning' || key === 'afternoon') return t(`supervisor:half.${key}`);
    const period = readPeriod(this.scheme, key);
    if (period !== null) return periodWords(t, period);
    const place = this.#kiosk.centre.current?.places.find(({ code }) => code === key);
    return this.index?.guides.find(({ id }) => id === key)?.title ?? place?.name ?? key;
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<main>
      ${['content', 'report', 'devices'].includes(this.page) ? nothing : html`<h1>${t('supervisor:page.title')}</h1>`}
      <nav aria-label=${t('supervisor:page.pages')}>
        ${PAGES.map(
          (page) =>
            html`<button
              aria-current=${page === this.page ? 'page' : 'false'}
              @click=${() => void this.#turnTo(page)}
            >
              ${t(`supervisor:tab.${page}`)}
            </button>`,
        )}
      </nav>
      ${this.#renderCurrent()}
    </main>`;
  }

  #renderCurrent(): TemplateResult | LitElement {
    const { page } = this;
    if (page === 'content') return this.#content;
    if (!isLate(page)) return this.#renderFigures();
    return this.late ?? html`<p role="status">${this.#locale.t('supervisor:page.reading')}</p>`;
  }

  #renderFigures(): TemplateResult {
    const { t } = this.#locale;
    if (this.standing !== 'read')
      return html`<p role="status">${t(`supervisor:page.${this.standing}`)}</p>
        ${this.#renderActions()}`;
    const since = this.#desk.since();
    if (since === null)
      return html`<p>${t('supervisor:page.empty')}</p>
        ${this.#renderActions()}`;
    const range = this.#range();
    const values = { first: plainDate(range.first), last: plainDate(range.last) };
    return html`${this.page === 'today' ? html`<supervisor-reminders .kiosk=${this.#kiosk}></supervisor-reminders>` : this.#renderFilters()}
      <p role="status">
        ${t('supervisor:page.from', values)} ${t('supervisor:page.since', { day: plainDate(since) })}
      </p>
      ${this.#renderPage(range)} ${this.#renderActions()}`;
  }

  #renderPage(range: DayRange): TemplateResult | typeof nothing {
    const { page, scheme } = this;
    const desk = this.#desk;
    if (!desk.holds(range.first))
      return html`<p role="status">${this.#locale.t('supervisor:page.reading')}</p>`;
    if (page === 'stuck')
      return html`<supervisor-stuck .of=${{ desk, range, guides: this.#kiosk.guides }}></supervisor-stuck>`;
    if (page === 'content' || !(page in CHARTS)) return nothing;
    const name = (key: string): string => this.#nameOf(key);
    return html`<supervisor-charts .of=${{ desk, page, range, scheme, name }}></supervisor-charts>`;
  }

  #renderFilters(): TemplateResult {
    const { t } = this.#locale;
    return html`<div class="filters">
      <kiot-select
        label=${t('supervisor:page.range')}
        .options=${rangeOptions(this.#locale, this.scheme, this.#desk)}
        .value=${this.choice}
        @kiot-select-choose=${this.#onRange}
      ></kiot-select>
      <kiot-select
        label=${t('supervisor:page.scheme')}
        .options=${PERIOD_SCHEMES.map((value) => ({ value, text: t(`supervisor:scheme.${value}`) }))}
        .value=${this.scheme}
        @kiot-select-choose=${this.#onScheme}
      ></kiot-select>
      ${this.choice === OWN_WEEKS && this.ownWeeks !== null ? this.#renderOwnWeeks(this.ownWeeks) : nothing}
    </div>`;
  }

  #renderOwnWeeks({ first, last }: OwnWeeks): TemplateResult {
    const { t } = this.#locale;
    return html`<kiot-select
        label=${t('supervisor:ownWeeks.first')}
        .options=${weekOptions(this.#desk, 'first')}
        .value=${first}
        @kiot-select-choose=${this.#onFromWeek}
      ></kiot-select>
      <kiot-select
        label=${t('supervisor:ownWeeks.last')}
        .options=${weekOptions(this.#desk, 'last')}
        .value=${last}
        @kiot-select-choose=${this.#onToWeek}
      ></kiot-select>`;
  }

  #renderActions(): TemplateResult {
    const { t } = this.#locale;
    return html`<div class="actions">
      <button @click=${() => void this.#read()}>${t('supervisor:page.again')}</button>
      <button @click=${this.#onPrint}>${t('supervisor:page.print')}</button>
      <button @click=${this.#onStaff}>${t('supervisor:page.staff')}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-page': SupervisorPage;
  }
}
