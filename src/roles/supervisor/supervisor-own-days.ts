import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { plainDate } from '../../app/plain-date.ts';
import {
  oldestDay,
  readOwnDays,
  type Day,
  type DayRange,
  type OwnDaysRefusal,
} from '../../domain/statistics/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { field } from '../../ui/styles/field.styles.ts';
import { forms } from './forms.styles.ts';
import { OwnDaysEvent } from './own-days-event.ts';

/**
 * The first and the last of some days, as a supervisor wants them.
 *
 * @fires own-days - Both days stand and may be looked at.
 */
@customElement('supervisor-own-days')
export class SupervisorOwnDays extends LitElement {
  static override styles = [
    base,
    forms,
    field,
    css`
      :host {
        display: grid;
        gap: var(--kiot-space-2);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-2) var(--kiot-space-3);
        align-items: end;
      }
    `,
  ];

  @property() accessor today: Day = '';
  /** What stands in the fields at first. */
  @property({ attribute: false }) accessor range: DayRange = { first: '', last: '' };

  @state() private accessor refusal: OwnDaysRefusal | null = null;

  readonly #locale = new LocaleController(this);

  protected override render() {
    const { t } = this.#locale;
    return html`<form novalidate @submit=${this.#onSubmit}>
        ${this.#renderDay('first', this.range.first)} ${this.#renderDay('last', this.range.last)}
        <button>${t('supervisor:ownDays.look')}</button>
      </form>
      <div role="alert">${this.#renderRefusal()}</div>`;
  }

  #renderDay(name: 'first' | 'last', value: Day): TemplateResult {
    return html`<label
      >${this.#locale.t(`supervisor:ownDays.${name}`)}
      <input type="date" name=${name} .value=${value} min=${oldestDay(this.today)} max=${this.today} />
    </label>`;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (this.refusal === null) return nothing;
    const day = plainDate(oldestDay(this.today));
    return html`<p class="fault">${this.#locale.t(`supervisor:ownDays.${this.refusal}`, { day })}</p>`;
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const valueOf = (name: string): string =>
      this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
    const read = readOwnDays({ first: valueOf('first'), last: valueOf('last') }, this.today);
    this.refusal = read.ok ? null : read.refusal;
    if (read.ok) this.dispatchEvent(new OwnDaysEvent(read.value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-own-days': SupervisorOwnDays;
  }
}
