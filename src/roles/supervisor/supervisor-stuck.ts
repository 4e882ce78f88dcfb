import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskRefusal, FiguresDesk } from '../../app/figures-desk.ts';
import type { Guides } from '../../app/contexts.ts';
import { locale } from '../../app/i18n/i18n.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainNumber } from '../../app/plain-number.ts';
import { PHONE_PATH } from '../../domain/centre/phone-path.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import type { DayRange, StuckStep } from '../../domain/statistics/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-bars/kiot-bars.ts';
import { cellText } from './answer-words.ts';
import { charts } from './charts.styles.ts';

/** So many steps are listed; a step below them troubles few. */
const LISTED = 15;

/** Whose steps, over which days. */
export type StuckOf = { readonly desk: FiguresDesk; readonly range: DayRange; readonly guides: Guides };

type Found = { readonly steps: readonly StuckStep[]; readonly guides: ReadonlyMap<string, CompiledGuide> };

/** Where people get stuck: the steps with the highest index, each with its counters and a way to see it (D6). */
@customElement('supervisor-stuck')
export class SupervisorStuck extends LitElement {
  static override styles = [base, charts];

  @property({ attribute: false }) accessor of: StuckOf | null = null;

  @state() private accessor found: Found | DeskRefusal | null = null;

  readonly #locale = new LocaleController(this);
  #turn = 0;
  #guides: { readonly language: string; readonly read: Promise<Found['guides']> } | null = null;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('of')) void this.#find();
  }

  /** Guides say how long a step usually takes and what it is called. */
  async #find(): Promise<void> {
    const mine = ++this.#turn;
    const { of } = this;
    if (of === null) return;
    this.found = null;
    const guides = await this.#read(of.guides);
    if (mine !== this.#turn) return;
    const expected = (guide: string, step: string): number | null =>
      guides.get(guide)?.steps.find(({ id }) => id === step)?.seconds.p80 ?? null;
    const said = of.desk.stuck({ range: of.range, expected });
    this.found = said.ok ? { steps: said.value, guides } : said.refusal;
  }

  /** Guides are read once in a language: other days ask for the same ones. */
  #read(guides: Guides): Promise<Found['guides']> {
    if (this.#guides?.language === locale.current) return this.#guides.read;
    const read = readGuides(guides);
    this.#guides = { language: locale.current, read };
    return read;
  }

  protected override render() {
    const { t } = this.#locale;
    const { found } = this;
    if (found === null) return html`<p role="status">${t('supervisor:page.reading')}</p>`;
    if (typeof found === 'string') return html`<p class="refused">${t(`supervisor:refusal.${found}`)}</p>`;
    return this.#renderFound(found);
  }

  #renderFound({ steps, guides }: Found): TemplateResult {
    const { t } = this.#locale;
    const [worst, ...others] = steps.filter(({ index }) => index !== null).slice(0, LISTED);
    if (worst === undefined) return html`<p>${t('supervisor:stuck.none')}</p>`;
    const all = [worst, ...others];
    const heading = t('supervisor:stuck.title', { step: labelOf(worst, guides) });
    const columns = ['step', 'index', 'shown', 'done', 'stuck', 'differs', 'calls'] as const;
    return html`<div class="charts">
      <section>
        <kiot-bars
          dense
          heading=${heading}
          .columns=${columns.map((column) => t(`supervisor:stuck.${column}`))}
          .rows=${all.map((step) => ({
            label: labelOf(step, guides),
            cells: [
              plainNumber(step.index ?? 0, 2),
              ...[step.shown, step.done, step.stuck, step.differs, step.calls].map((cell) =>
                cellText(t, cell),
              ),
            ],
            length: step.index,
            more: t('supervisor:stuck.see', { step: labelOf(step, guides) }),
          }))}
          .notes=${[t('supervisor:stuck.note'), t('supervisor:stuck.formula')]}
          @kiot-bars-choose=${({ row }: { row: number }) => open(addressOf(all[row]))}
        ></kiot-bars>
      </section>
      ${steps.some(({ isListed }) => isListed) ? html`<p>${t('supervisor:stuck.mend')}</p>` : nothing}
    </div>`;
  }
}

async function readGuides(guides: Guides): Promise<ReadonlyMap<string, CompiledGuide>> {
  const index = await guides.index();
  const ids = index.ok ? index.value.guides.map(({ id }) => id) : [];
  const read = await Promise.all(ids.map((id) => guides.guide(id)));
  return new Map(read.flatMap((guide) => (guide.ok ? [[guide.value.id, guide.value] as const] : [])));
}

/** “Đăng ký khai sinh – bước 3: Chụp giấy chứng sinh”. */
function labelOf({ guide, step }: StuckStep, guides: Found['guides']): string {
  const known = guides.get(guide);
  const place = known?.steps.findIndex(({ id }) => id === step) ?? -1;
  const said = known?.steps[place];
  return said === undefined
    ? `${known?.title ?? guide} – ${step}`
    : `${known?.title} – ${place + 1}. ${said.do}`;
}

/** The page on which anybody reads the guide; nothing is counted there. */
function addressOf(step: StuckStep | undefined): string {
  return step === undefined ? '' : `/${PHONE_PATH}/${step.guide}#${step.step}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-stuck': SupervisorStuck;
  }
}
