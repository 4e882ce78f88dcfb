import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { centreContext, clockContext, takeAwayContext } from '../../../app/contexts.ts';
import type { LocaleKey } from '../../../app/i18n/i18n.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { codeTargetOf } from '../../../domain/centre/code-target.ts';
import { dayOf } from '../../../domain/statistics/day.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-code/kiot-code.ts';
import '../../../ui/elements/kiot-picture-code/kiot-picture-code.ts';
import type { Paper, SheetContent } from '../../../ui/elements/kiot-print-sheet/kiot-print-sheet.ts';
import '../../../ui/elements/kiot-print-sheet/kiot-print-sheet.ts';
import { CitizenPage } from '../citizen-page.ts';
import { WaitingSheet } from '../../../ui/elements/kiot-print-sheet/waiting-sheet.ts';
import { citizen } from '../citizen.styles.ts';
import { namedPictures, takenHomeAt } from '../resume-words.ts';
import { addressWords, sheetOf, type Scan } from '../sheet-of.ts';

type Told = 'nothing' | 'printing' | 'asked' | 'unavailable';

const PAPERS = ['a5', 'roll'] as const satisfies readonly Paper[];

/** "Mang về": the guide on paper, as a code for one's own phone, and as three pictures. Nothing of it is kept. */
@customElement('citizen-take-away-page')
export class CitizenTakeAwayPage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      .papers button {
        text-align: center;
      }
      .papers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(36 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
      }
      .scan {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
        align-items: start;
      }
      .scan div {
        flex: 1 1 calc(45 * var(--kiot-mm));
        overflow-wrap: anywhere;
      }
      [role='status']:empty {
        margin-block-start: calc(-1 * var(--kiot-space-3));
      }
      .sheet {
        justify-self: start;
        max-inline-size: 100%;
        padding: 4mm;
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        background: var(--kiot-color-print-paper);
      }
    `,
  ];

  @state() private accessor paper: Paper = 'a5';
  @state() private accessor told: Told = 'nothing';
  @state() private accessor scan: Scan | null = null;

  readonly #centre = new ContextConsumer(this, { context: centreContext, subscribe: true });
  readonly #clock = new ContextConsumer(this, { context: clockContext, subscribe: true });
  readonly #takeAway = new ContextConsumer(this, { context: takeAwayContext, subscribe: true });
  readonly #waiting = new WaitingSheet();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#waiting.take();
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    return [
      t('citizen:takeAway.title'),
      ...this.#notes(),
      ...PAPERS.map((paper) => t(`citizen:takeAway.${paper}`)),
      t('citizen:takeAway.print'),
      t('citizen:takeAway.preview'),
      t('citizen:resume.keep'),
      ...this.#pictures().map(({ label }) => label),
      ...this.#scanWords(),
    ];
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') void this.#print();
    else super.onAction(action);
  }

  #pictures() {
    return namedPictures(this.locale.t, takenHomeAt(this.journey));
  }

  /** What is known of the printing, and what to do without it. */
  #notes(): readonly string[] {
    const { t } = this.locale;
    if (this.told === 'nothing') return [];
    const said: LocaleKey = `citizen:takeAway.${this.told}`;
    return this.told === 'printing' ? [t(said)] : [t(said), t('citizen:takeAway.instead')];
  }

  #scanWords(): readonly string[] {
    const { t } = this.locale;
    if (this.scan === null) return [t('citizen:takeAway.noCode')];
    const { target, code } = this.scan;
    return [
      t('citizen:takeAway.scan'),
      ...(code === null
        ? []
        : [t('citizen:takeAway.scanHint'), t('citizen:takeAway.scanSafe', { host: target.host })]),
      addressWords(t, target),
    ];
  }

  #content(): SheetContent | null {
    const { guide } = this.journey;
    const wall = this.#clock.value?.read().wall;
    if (guide === null || wall === undefined) return null;
    return sheetOf(this.locale.t, guide, {
      day: dayOf(wall).day,
      pictures: this.#pictures(),
      scan: this.scan,
    });
  }

  /** Where the code leads is judged by the domain; without a good address there are words only (SEC-11). */
  async #draw(): Promise<void> {
    const { guide } = this.journey;
    const target = guide === null ? null : codeTargetOf(this.#centre.value?.current ?? null, guide);
    if (target === null) return;
    this.scan = { target, code: null };
    const drawer = await this.#takeAway.value?.codes().catch(() => undefined);
    this.scan = { target, code: drawer?.draw(target) ?? null };
  }

  /** Once at a time, however often it is touched. Silence and wiping go on meanwhile. */
  async #print(): Promise<void> {
    const printer = this.#takeAway.value?.printer;
    const content = this.#content();
    if (this.told === 'printing' || printer === undefined || content === null) return;
    this.told = 'printing';
    this.told = await this.#waiting.print(printer, this.paper, content);
    if (this.aids?.current.readAloud === true) this.voice?.say(this.#notes());
  }

  protected override render() {
    const content = this.#content();
    if (content === null) return nothing;
    const { t } = this.locale;
    const words = html`<div class="stack tight">
      <h1 tabindex="-1">${t('citizen:takeAway.title')}</h1>
      <div role="status">${this.#notes().map((note) => html`<p class="note">${note}</p>`)}</div>
      <div class="papers" role="group" aria-label=${t('citizen:takeAway.paper')}>
        ${PAPERS.map(
          (paper) =>
            html`<button
              aria-pressed=${paper === this.paper ? 'true' : 'false'}
              @click=${() => this.#onPaper(paper)}
            >
              ${t(`citizen:takeAway.${paper}`)}
            </button>`,
        )}
      </div>
      <h2>${t('citizen:resume.keep')}</h2>
      <kiot-picture-code label=${t('citizen:resume.keep')} .pictures=${this.#pictures()}></kiot-picture-code>
      ${this.#renderScan()}
    </div>`;
    const picture = html`<div class="stack tight">
      <p class="soft" aria-hidden="true">${t('citizen:takeAway.preview')}</p>
      <div class="sheet" role="img" aria-label=${t('citizen:takeAway.preview')}>
        <kiot-print-sheet paper=${this.paper} .content=${content}></kiot-print-sheet>
      </div>
    </div>`;
    return this.frame({ words, picture, absent: ['stuck'], labels: { next: t('citizen:takeAway.print') } });
  }

  #renderScan(): TemplateResult {
    const { t } = this.locale;
    const { scan } = this;
    if (scan === null) return html`<p class="soft">${t('citizen:takeAway.noCode')}</p>`;
    const { target, code } = scan;
    const [heading, ...lines] = this.#scanWords();
    return html`<h2>${heading}</h2>
      <div class="scan">
        ${
          code === null
            ? nothing
            : html`<kiot-code
                label=${t('citizen:takeAway.scanLabel', { host: target.host })}
                .code=${code}
              ></kiot-code>`
        }
        <div class="stack tight">${lines.map((line) => html`<p>${line}</p>`)}</div>
      </div>`;
  }

  #onPaper(paper: Paper): void {
    this.paper = paper;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-take-away-page': CitizenTakeAwayPage;
  }
}
