import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { guidesContext, recordsContext } from '../../../app/contexts.ts';
import type { Spoken } from '../../../app/spoken.ts';
import type { CompiledGuide } from '../../../domain/content/guide.schema.ts';
import {
  ledgerOf,
  type LedgerGroup,
  type LedgerLine,
  type LedgerPage,
} from '../../../domain/statistics/ledger.view.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { heardValue, metricWords, valueWords, whereWords } from '../metric-words.ts';
import { plainDate } from '../plain-date.ts';

type Ledger = readonly LedgerPage[] | 'loading' | 'unreadable';

/** "Máy này ghi gì": every counter of the real store in words, small values covered, for anyone (product.md §5). */
@customElement('citizen-records-page')
export class CitizenRecordsPage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      .turn {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
        align-items: center;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
      }
      th {
        text-align: start;
      }
      th,
      td {
        padding: var(--kiot-space-2) var(--kiot-space-3) var(--kiot-space-2) 0;
        border-block-end: var(--kiot-line) solid var(--kiot-color-border);
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      td:last-child,
      th:last-child {
        padding-inline-end: 0;
        text-align: end;
        white-space: nowrap;
      }
    `,
  ];

  @state() private accessor ledger: Ledger = 'loading';
  @state() private accessor turned = 0;
  @state() private accessor guides: ReadonlyMap<string, CompiledGuide> = new Map();

  readonly #records = new ContextConsumer(this, { context: recordsContext, subscribe: true });
  readonly #shelf = new ContextConsumer(this, { context: guidesContext, subscribe: true });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const page = this.#page();
    return [
      t('citizen:records.title'),
      ...this.#promises(),
      ...this.#state(),
      ...(page === undefined
        ? []
        : [this.#title(page), ...page.groups.flatMap((group) => this.#heard(group))]),
    ];
  }

  protected override face(): string {
    return `records ${this.turned} ${typeof this.ledger === 'string' ? this.ledger : ''}`;
  }

  async #read(): Promise<void> {
    this.ledger = await (this.#records.value?.periods() ?? Promise.reject(new Error('no-records'))).then(
      ledgerOf,
      () => 'unreadable' as const,
    );
    const ids = typeof this.ledger === 'string' ? [] : this.ledger.flatMap(({ groups }) => groups);
    for (const id of new Set(ids.map(({ guide }) => guide).filter(Boolean))) await this.#name(id);
  }

  /** Steps are told by their own sentence; a guide that is gone leaves the ids it was counted under. */
  async #name(id: string): Promise<void> {
    const outcome = await this.#shelf.value?.guide(id);
    if (outcome?.ok === true) this.guides = new Map([...this.guides, [id, outcome.value]]);
  }

  #page(): LedgerPage | undefined {
    return typeof this.ledger === 'string' ? undefined : this.ledger[this.turned];
  }

  #promises(): readonly string[] {
    const { t } = this.locale;
    return [
      t('citizen:records.nothing'),
      t('citizen:records.onlyCounts'),
      t('citizen:records.queue'),
      t('citizen:records.small'),
      t('citizen:records.kept'),
    ];
  }

  /** One line instead of a table: while it is read, when it cannot be, when nothing was counted yet. */
  #state(): readonly string[] {
    const { t } = this.locale;
    if (this.ledger === 'loading') return [t('citizen:records.loading')];
    if (this.ledger === 'unreadable') return [t('citizen:records.unreadable')];
    return this.ledger.length === 0 ? [t('citizen:records.empty')] : [];
  }

  #title({ period }: LedgerPage): string {
    const { t } = this.locale;
    const [year = '', month = ''] = period.split('-');
    return period.length === 7
      ? t('citizen:records.month', { date: `${month}/${year}` })
      : t('citizen:records.day', { date: plainDate(period) });
  }

  #nameOf({ guide }: LedgerGroup): string {
    return guide === '' ? this.locale.t('citizen:records.outside') : (this.guides.get(guide)?.title ?? guide);
  }

  #heard(group: LedgerGroup): readonly string[] {
    return [
      this.#nameOf(group),
      ...group.lines.map((line) => [...this.#cells(group, line).slice(0, -1), heardValue(line)].join(', ')),
    ];
  }

  #cells({ guide }: LedgerGroup, line: LedgerLine): readonly string[] {
    const { t } = this.locale;
    const known = this.guides.get(guide) ?? null;
    return [
      metricWords(line, known),
      whereWords(line, known),
      [t(`citizen:records.${line.half}`), line.place].filter(Boolean).join(', '),
      valueWords(line),
    ];
  }

  #turnButton(name: 'older' | 'newer', by: 1 | -1): TemplateResult | typeof nothing {
    const there = typeof this.ledger !== 'string' && this.ledger[this.turned + by] !== undefined;
    if (!there) return nothing;
    return html`<button @click=${() => this.#turn(by)}>${this.locale.t(`citizen:records.${name}`)}</button>`;
  }

  #turn(by: 1 | -1): void {
    this.turned += by;
  }

  protected override render() {
    const { t } = this.locale;
    const page = this.#page();
    const words = html`<div class="stack">
      <h1 tabindex="-1">${t('citizen:records.title')}</h1>
      <div class="words">${this.#promises().map((sentence) => html`<p>${sentence}</p>`)}</div>
      ${this.#state().map((sentence) => html`<p class="note" role="status">${sentence}</p>`)}
      ${page === undefined ? nothing : this.#renderPage(page)}
    </div>`;
    return this.frame({ words, absent: ['next'] });
  }

  #renderPage(page: LedgerPage): TemplateResult {
    return html`<h2>${this.#title(page)}</h2>
      ${this.#renderTurns()} ${page.groups.map((group) => this.#renderGroup(group))}`;
  }

  #renderTurns(): TemplateResult | typeof nothing {
    if (typeof this.ledger === 'string' || this.ledger.length < 2) return nothing;
    return html`<div class="turn">${this.#turnButton('older', 1)}${this.#turnButton('newer', -1)}</div>`;
  }

  #renderGroup(group: LedgerGroup): TemplateResult {
    const { t } = this.locale;
    return html`<h3>${this.#nameOf(group)}</h3>
      <table aria-label=${this.#nameOf(group)}>
        <thead>
          <tr>
            ${(['what', 'where', 'half', 'value'] as const).map(
              (head) => html`<th scope="col">${t(`citizen:records.head.${head}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${group.lines.map(
            (line) =>
              html`<tr>
                ${this.#cells(group, line).map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-records-page': CitizenRecordsPage;
  }
}
