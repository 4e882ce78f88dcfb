import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { textOf } from '../../app/file-text.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainNumber } from '../../app/plain-number.ts';
import {
  addToPile,
  readUpwardFile,
  summed,
  type LeastSum,
  type Summed,
  type UpwardPile,
} from '../../domain/statistics/exchange/index.ts';
import '../../ui/elements/kiot-file-button/kiot-file-button.ts';
import type { KiotFilesChooseEvent } from '../../ui/elements/kiot-file-button/kiot-files-choose-event.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { forms } from './forms.styles.ts';

/** Tables of the upward files that are added up here, with the measure that names each. */
const SHOWN = [
  ['used', 'used'],
  ['walk', 'started-do'],
  ['practice', 'started-practice'],
  ['leading', 'groups'],
  ['helping', 'helped'],
  ['line', 'tickets'],
] as const;

/** Files of several centres for one period, added up in memory: lower bounds, printed with "≥" (reports.md §4.3). */
@customElement('supervisor-upward-pile')
export class SupervisorUpwardPile extends LitElement {
  static override styles = [base, forms];

  @property({ attribute: false }) accessor kiosk: Kiosk | null = null;

  @state() private accessor pile: UpwardPile = new Map();
  @state() private accessor faults: readonly string[] = [];

  readonly #locale = new LocaleController(this);

  protected override render() {
    const { t } = this.#locale;
    return html`<section class="card">
      <h2>${t('supervisor:files.upward')}</h2>
      <p>${t('supervisor:files.upwardLead')}</p>
      <div class="buttons">
        <kiot-file-button
          label=${t('supervisor:files.upwardIn')}
          multiple
          @kiot-files-choose=${this.#onFiles}
        ></kiot-file-button>
        ${
          this.pile.size === 0
            ? nothing
            : html`<button @click=${() => (this.pile = new Map())}>
                ${t('supervisor:files.upwardEmpty')}
              </button>`
        }
      </div>
      <div role="alert">${this.faults.map((fault) => html`<p class="fault">${fault}</p>`)}</div>
      <div role="status">${this.pile.size === 0 ? nothing : this.#renderSum(summed(this.pile))}</div>
    </section>`;
  }

  #renderSum({ centres, tables }: Summed): TemplateResult {
    const { t } = this.#locale;
    const rows = SHOWN.flatMap(([id, measure]) => {
      const table = tables.find((one) => one.id === id);
      return table === undefined ? [] : [{ measure, total: table.all.total }];
    });
    return html`<p>
        ${t('supervisor:files.upwardOf', { count: centres.length, centres: centres.join(', ') })}
      </p>
      <dl>
        ${rows.map(
          ({ measure, total }) =>
            html`<dt>${t(`supervisor:measure.${measure}`)}</dt>
              <dd>${leastText(total)}</dd>`,
        )}
      </dl>
      <p class="soft">${t('supervisor:files.upwardLeast')}</p>`;
  }

  async #onFiles({ files }: KiotFilesChooseEvent): Promise<void> {
    const { kiosk } = this;
    if (kiosk === null) return;
    const { digest } = await kiosk.tools();
    const faults: string[] = [];
    let { pile } = this; // drawn once, when all are added
    for (const file of files) {
      const read = readUpwardFile(await textOf(file), kiosk.rehearsing.on, digest.sha256);
      const added = read.ok ? addToPile(pile, read.value) : read;
      if (added.ok) pile = added.value;
      else faults.push(`${file.name}: ${this.#locale.t(`supervisor:file.${added.refusal}`)}`);
    }
    this.pile = pile;
    this.faults = faults;
  }
}

function leastText({ value, isExact }: LeastSum): string {
  return isExact ? plainNumber(value) : `≥ ${plainNumber(value)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-upward-pile': SupervisorUpwardPile;
  }
}
