import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { searchGuides } from '../../domain/assistant/index.ts';
import { mostAsked } from '../../domain/queue/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { ProcedurePickEvent } from './procedure-pick-event.ts';
import { titleOf } from './queue-words.ts';
import { StaffQueueElement } from './staff-queue-element.ts';
import type { StaffTools } from './staff-tools.ts';

/** Procedures offered without typing: what people come for most often (product.md §2). */
const OFFERED = 7;
/** No title is found by more letters. */
const LONGEST_TEXT = 80;

/**
 * What does this person come for: the most used guides, a search as one types, and “nobody knows yet”. What is typed
 * lives in RAM until something was picked.
 *
 * @fires staff-procedure-pick - One was touched.
 */
@customElement('staff-procedure-picker')
export class StaffProcedurePicker extends StaffQueueElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--kiot-space-3);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(58 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
      }
      li,
      li > button {
        inline-size: 100%;
        block-size: 100%;
      }
      button {
        justify-content: start;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      input {
        inline-size: 100%;
        min-block-size: var(--kiot-touch-target);
        padding: var(--kiot-space-1) var(--kiot-space-3);
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
        color: inherit;
        font: inherit;
      }
      input::placeholder {
        color: var(--kiot-color-text-soft);
        opacity: 1;
      }
    `,
  ];

  /** One that is not offered, because the ticket has it already. */
  @property({ attribute: false }) accessor without: string | null | undefined = undefined;

  /** Comes after the first drawing: most people ask for one of the procedures that stand there. */
  @state() private accessor search: typeof searchGuides | null = null;

  @state() private accessor query = '';
  /** A question between several guides whose branches are shown. */
  @state() private accessor chooser: string | null = null;

  #order: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../../domain/assistant/index.ts').then(({ searchGuides: search }) => (this.search = search));
  }

  override willUpdate(changed?: PropertyValues): void {
    super.willUpdate();
    // the order stands still while somebody's finger is on its way
    if (changed?.has('tools') === true && this.tools !== null) this.#order = mostUsed(this.tools);
  }

  #count(count: number): string {
    const { t } = this.locale;
    if (this.query.trim() === '' || this.search === null) return '';
    return count === 0 ? t('staff:greeter.nothingFound') : t('staff:greeter.found', { count });
  }

  #found({ index }: StaffTools): readonly string[] {
    const asked = index.choosers?.find(({ id }) => id === this.chooser);
    if (asked !== undefined) return asked.branches.map(({ guide }) => guide);
    if (this.query.trim() === '') return this.#order;
    return this.search?.(this.query, index).map(({ guide }) => guide.id) ?? [];
  }

  protected override render() {
    const { t } = this.locale;
    const { tools } = this;
    if (tools === null) return nothing;
    const found = this.#found(tools);
    return html`<label class="visually-hidden" for="query">${t('staff:greeter.search')}</label>
      <input
        id="query"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        maxlength=${LONGEST_TEXT}
        placeholder=${t('staff:greeter.search')}
        .value=${this.query}
        @input=${this.#onInput}
      />
      ${tools.index.guides.length === 0 ? html`<p>${t('staff:greeter.noGuides')}</p>` : nothing}
      <p role="status" class=${found.length === 0 ? '' : 'visually-hidden'}>${this.#count(found.length)}</p>
      <ul>
        ${found.filter((id) => id !== this.without).map((id) => this.#renderOne(tools, id))}
        ${this.without === null ? nothing : this.#renderOne(tools, null)}
      </ul>`;
  }

  #renderOne(tools: StaffTools, id: string | null) {
    return html`<li><button @click=${() => this.#onPick(tools, id)}>${titleOf(tools, id)}</button></li>`;
  }

  #onInput(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.chooser = null;
  }

  #onPick({ index }: StaffTools, id: string | null): void {
    if (index.choosers?.some((one) => one.id === id) === true) {
      this.chooser = id;
      return;
    }
    this.query = '';
    this.chooser = null;
    this.dispatchEvent(new ProcedurePickEvent(id));
  }
}

/** What numbers were given for most today, then the most used guides, then the others of the pack. */
function mostUsed({ kiosk, index, queue }: StaffTools): readonly string[] {
  const known = new Set(index.guides.map(({ id }) => id));
  const today = mostAsked(queue.current.log.state);
  return [...new Set([...today, ...kiosk.popular.current, ...known])]
    .filter((id) => known.has(id))
    .slice(0, OFFERED);
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-procedure-picker': StaffProcedurePicker;
  }
}
