import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import type { Centre } from '../../domain/centre/centre.schema.ts';
import type { Source } from '../../domain/statistics/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { forms } from './forms.styles.ts';

/** Whose figures lie on this device and until when, and which places of the centre are still missing. */
@customElement('supervisor-sources')
export class SupervisorSources extends LitElement {
  static override styles = [base, forms];

  @property({ attribute: false }) accessor sources: readonly Source[] = [];
  @property({ attribute: false }) accessor centre: Centre | null = null;

  readonly #locale = new LocaleController(this);

  protected override render(): TemplateResult {
    const { t } = this.#locale;
    const places = this.centre?.places ?? [];
    const named = (code: string): string => places.find((place) => place.code === code)?.name ?? code;
    const missing = places.filter(({ code }) => !this.sources.some(({ place }) => place === code));
    return html`<section class="card">
      <h2>${t('supervisor:sources.title')}</h2>
      ${
        this.sources.length === 0
          ? html`<p>${t('supervisor:page.empty')}</p>`
          : html`<ul>
              ${this.sources.map(({ place, first, last }) => {
                const days = { first: plainDate(first), last: plainDate(last) };
                return html`<li>${t('supervisor:sources.of', { place: named(place), ...days })}</li>`;
              })}
            </ul>`
      }
      ${
        this.sources.length === 0 || missing.length === 0
          ? nothing
          : html`<p>
              ${t('supervisor:sources.missing', { places: missing.map(({ name }) => name).join(', ') })}
            </p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-sources': SupervisorSources;
  }
}
