import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { KiotPinEnterEvent } from './kiot-pin-enter-event.ts';

/** More digits are not taken. */
const LONGEST = 12;
/** The same key again within this time is the glass bouncing, not a finger: "11" must stay possible (ms). */
const BOUNCE = 120;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Words of the pad. Already translated. `typed` stands before the number of digits. */
export type PinPadLabels = Readonly<Record<'name' | 'typed' | 'erase' | 'enter', string>>;

/**
 * Number keys for a PIN, for fingers and for a keyboard. What is typed is never shown and never said, only how many
 * digits there are; it is forgotten as soon as it is handed over.
 *
 * @element kiot-pin-pad
 * @fires kiot-pin-enter - A PIN was typed.
 */
@customElement('kiot-pin-pad')
export class KiotPinPad extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        inline-size: min(100%, calc(64 * var(--kiot-mm)));
      }
      section {
        display: grid;
        gap: var(--kiot-space-3);
      }
      .dots {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: calc(1.6 * var(--kiot-mm));
        min-block-size: calc(12 * var(--kiot-mm));
        padding: var(--kiot-space-1) var(--kiot-space-2);
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
      }
      .dots i {
        inline-size: calc(3.6 * var(--kiot-mm));
        block-size: calc(3.6 * var(--kiot-mm));
        border-radius: 50%;
        background: var(--kiot-color-text);
      }
      .keys {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: var(--kiot-space-3);
      }
      .keys button {
        min-block-size: var(--kiot-touch-target);
        font-size: var(--kiot-size-large);
        font-variant-numeric: tabular-nums;
        text-align: center;
      }
      .keys button.word {
        font-size: var(--kiot-size-body);
        padding-inline: var(--kiot-space-1);
      }
      .keys button[aria-disabled='true'] {
        background: var(--kiot-color-page);
        border-style: dashed;
        color: var(--kiot-color-text-soft);
      }
    `,
  ];

  /** Words. */
  @property({ attribute: false }) accessor labels: PinPadLabels = {
    name: '',
    typed: '',
    erase: '',
    enter: '',
  };

  /** While a PIN is looked at nothing can be typed. */
  @property({ type: Boolean }) accessor busy = false;

  @state() private accessor count = 0;

  #typed = '';
  #last = { key: '', at: -Infinity };

  /** A keyboard works wherever the focus is, but never takes Enter from a button that has it. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const [from] = event.composedPath();
    if (!this.checkVisibility()) return; // it lives on behind a closed door
    if (event.ctrlKey || event.altKey || event.metaKey || from instanceof HTMLInputElement) return;
    if (/^\d$/.test(event.key)) this.#type(event.key);
    if (event.key === 'Backspace') this.#erase();
    if (event.key === 'Enter' && !(from instanceof HTMLButtonElement)) this.#enter();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKeyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKeyDown);
    this.#forget();
  }

  #type(digit: string): void {
    if (this.busy || this.#typed.length >= LONGEST) return;
    this.#typed += digit;
    this.count = this.#typed.length;
  }

  #erase(): void {
    if (this.busy) return;
    this.#typed = this.#typed.slice(0, -1);
    this.count = this.#typed.length;
  }

  #enter(): void {
    const pin = this.#typed;
    if (this.busy || pin === '') return;
    this.#forget();
    this.dispatchEvent(new KiotPinEnterEvent(pin));
  }

  #forget(): void {
    this.#typed = '';
    this.count = 0;
  }

  protected override render() {
    const { labels, count } = this;
    return html`<section aria-label=${labels.name}>
      <div class="dots" aria-hidden="true">${Array.from({ length: count }, () => html`<i></i>`)}</div>
      <p class="visually-hidden" role="status">${labels.typed}: ${count}</p>
      <div class="keys">
        ${KEYS.map((digit) => this.#renderKey(digit))}
        ${this.#renderWord(labels.erase, 'word', () => this.#erase())} ${this.#renderKey('0')}
        ${this.#renderWord(labels.enter, 'word primary', () => this.#enter())}
      </div>
    </section>`;
  }

  #renderKey(digit: string) {
    return html`<button
      type="button"
      data-repeat
      aria-disabled=${this.busy ? 'true' : 'false'}
      @click=${(event: Event) => this.#onDigit(digit, event)}
    >
      ${digit}
    </button>`;
  }

  #renderWord(label: string, look: string, press: () => void) {
    return html`<button
      type="button"
      class=${look}
      data-repeat
      aria-disabled=${this.busy || this.count === 0 ? 'true' : 'false'}
      @click=${press}
    >
      ${label}
    </button>`;
  }

  #onDigit(digit: string, { timeStamp }: Event): void {
    const bounced = this.#last.key === digit && timeStamp - this.#last.at < BOUNCE;
    this.#last = { key: digit, at: timeStamp };
    if (!bounced) this.#type(digit);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-pin-pad': KiotPinPad;
  }
}
