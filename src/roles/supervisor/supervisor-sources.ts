import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { todayOf } from '../../app/figures-exchange.ts';
import { readSources, type SourcesSoFar } from '../../app/figures-sources.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import type { Source } from '../../domain/statistics/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { forms } from './forms.styles.ts';

/** Whose figures lie on this device and until when, and which kiosks of the centre are still missing. */
@customElement('supervisor-sources')
export class SupervisorSources extends LitElement {
  static override styles = [base, forms];

  @property({ attribute: false }) accessor kiosk: Kiosk | null = null;
  /** Rises when the figures may be others. */
  @property({ type: Number }) accessor changes = 0;

  /** Null until something is known, or when nothing can be read. */
  @state() private accessor found: SourcesSoFar | null = null;

  readonly #locale = new LocaleController(this);

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.kiosk !== null && (changed.has('kiosk') || changed.has('changes'))) void this.#read(this.kiosk);
  }

  async #read(kiosk: Kiosk): Promise<void> {
    const { changes } = this;
    const isWanted = (): boolean => this.isConnected && this.changes === changes;
    const read = await readSources(kiosk.records, todayOf(kiosk), (found) => {
      if (isWanted()) this.found = found;
      return isWanted();
    });
    if (!read && isWanted()) this.found = null;
  }

  #sentence({ place, first, last }: Source): string {
    const named = this.kiosk?.centre.current?.places.find(({ code }) => code === place)?.name ?? place;
    const days = { first: plainDate(first), last: plainDate(last) };
    return this.#locale.t('supervisor:sources.of', { place: named, ...days });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    if (this.found === null) return nothing;
    const { sources, whole } = this.found;
    return html`<section class="card">
      <h2>${t('supervisor:sources.title')}</h2>
      ${
        whole && sources.length === 0
          ? html`<p>${t('supervisor:page.empty')}</p>`
          : html`<ul>
              ${sources.map((source) => html`<li>${this.#sentence(source)}</li>`)}
            </ul>`
      }
      ${whole ? this.#renderMissing(sources) : html`<p>${t('supervisor:page.reading')}</p>`}
    </section>`;
  }

  #renderMissing(sources: readonly Source[]): TemplateResult | typeof nothing {
    const places = this.kiosk?.centre.current?.places ?? [];
    const missing = places.filter(
      ({ code, kind }) => kind === 'kiosk' && !sources.some(({ place }) => place === code),
    );
    if (sources.length === 0 || missing.length === 0) return nothing;
    const names = missing.map(({ name }) => name).join(', ');
    return html`<p>${this.#locale.t('supervisor:sources.missing', { places: names })}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-sources': SupervisorSources;
  }
}
