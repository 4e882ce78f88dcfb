import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { AfterPaint } from '../../controllers/after-paint.ts';
import { base } from '../../styles/base.styles.ts';
import { KiotKeyEvent } from './kiot-key-event.ts';
import { styles } from './kiot-keyboard.styles.ts';
import { layoutOf, pressOf, TONE_LETTERS, type Key, type Layer, type Layout } from './layout.ts';
import { neighbourOf, type Arrow } from './neighbour.ts';

/** Words for the keys, by key: a letter, a tone (`acute` … `level`), `space erase digits letters telex vni`. */
export type KeyWords = Readonly<Record<string, string>>;

const STANDING = '(orientation: portrait)';
const PRESSED = 'data-pressed';
const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies Arrow[];

/**
 * Vietnamese on big keys: a row of tones, the seven letters with a shape, and the plain letters, so that a person
 * needs no typing method; whoever knows Telex or VNI uses it on the same keys. It writes nothing itself.
 *
 * Keys act when they are let go, never take the focus or the caret from the field when touched, and carry
 * `data-key-strike` for the tap guard. With keys alone: Tab goes in and out, arrows go from key to
 * key, and at the edge they are left to whoever walks the screen with them.
 *
 * @element kiot-keyboard
 * @fires kiot-key - A key was pressed.
 */
@customElement('kiot-keyboard')
export class KiotKeyboard extends LitElement {
  static override styles = [base, styles];

  /** Name of the whole keyboard for screen readers. */
  @property() accessor label = '';

  /** How each key is called aloud: "chữ ê", "dấu sắc", "xóa một chữ". */
  @property({ attribute: false }) accessor names: KeyWords = {};

  /** Words drawn on keys that bear no letter: "cách", "xóa", "bỏ dấu", "123", "abc", "Telex", "VNI". */
  @property({ attribute: false }) accessor legends: KeyWords = {};

  /** The typing method that is on. */
  @property() accessor method: 'telex' | 'vni' = 'telex';

  @state() private accessor layer: Layer = 'letters';
  @state() private accessor standing = false;
  @state() private accessor current = 'acute';

  #media: MediaQueryList | null = null;
  #pressed: Element | null = null;
  /** A key looks pressed until its letter stands: the browser draws one thing less before it. */
  readonly #later = new AfterPaint();

  readonly #onTurn = (): void => {
    this.standing = this.#media?.matches ?? false;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#media = matchMedia(STANDING);
    this.#media.addEventListener('change', this.#onTurn);
    this.#onTurn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#media?.removeEventListener('change', this.#onTurn);
    this.#later.cancel();
    this.#pressed?.removeAttribute(PRESSED);
  }

  #layout(): Layout {
    return layoutOf(this.layer, this.standing ? 'tall' : 'wide');
  }

  #show(layer: Layer): void {
    this.layer = layer;
    this.current = layer === 'digits' ? 'letters' : 'digits'; // the switch back stands where the hand is
  }

  /** A key keeps its button when the keyboard turns over; so does the switch, and with it the focus. */
  #placeOf({ id }: Key): string {
    return pressOf(id) === null ? 'switch' : id;
  }

  protected override render() {
    const keys = this.#layout().rows.flat();
    return html`<div
      class="keys ${this.standing ? 'tall' : ''}"
      role="region"
      aria-label=${this.label}
      @mousedown=${this.#onMouseDown}
      @pointerdown=${this.#onPointerDown}
      @pointerup=${this.#onPointerGone}
      @pointercancel=${this.#onPointerGone}
      @pointerout=${this.#onPointerGone}
      @keydown=${this.#onKeyDown}
    >
      ${repeat(
        keys,
        (key, i) => (key.kind === 'gap' ? i : this.#placeOf(key)),
        (key) => this.#renderKey(key),
      )}
    </div>`;
  }

  #renderKey(key: Key) {
    const { id, kind, span } = key;
    if (kind === 'gap') return html`<span class="span-${span}"></span>`;
    const chosen = id === 'telex' || id === 'vni' ? (this.method === id ? 'true' : 'false') : null;
    const legend = TONE_LETTERS[id] ?? this.legends[id] ?? id;
    return html`<button
      class="${kind} span-${span}"
      data-key=${id}
      ?data-key-strike=${kind !== 'aid' || id === 'space' || id === 'erase'}
      tabindex=${id === this.current ? 0 : -1}
      aria-label=${this.names[id] ?? legend}
      .ariaPressed=${chosen}
      @click=${() => this.#onPress(id)}
      @focus=${() => (this.current = id)}
    >
      ${legend}
    </button>`;
  }

  #onPress(id: string): void {
    const press = pressOf(id);
    if (press !== null) this.dispatchEvent(new KiotKeyEvent(press));
    else this.#show(id === 'digits' ? 'digits' : 'letters');
  }

  #onPointerDown(event: Event): void {
    this.#later.cancel();
    this.#pressed?.removeAttribute(PRESSED);
    this.#pressed = event.target instanceof Element ? event.target.closest('button') : null;
    this.#pressed?.setAttribute(PRESSED, '');
  }

  #onPointerGone(): void {
    if (this.#pressed?.hasAttribute(PRESSED) === true)
      this.#later.do(() => this.#pressed?.removeAttribute(PRESSED));
  }

  /** A finger or mouse on a key leaves focus and caret in the field. */
  #onMouseDown(event: Event): void {
    event.preventDefault();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (!ARROWS.includes(event.key)) return;
    const keys = [...this.renderRoot.querySelectorAll('button')];
    const from = keys.find(({ dataset }) => dataset['key'] === this.current);
    const next = from === undefined ? undefined : neighbourOf(from, keys, event.key as Arrow);
    if (next === from || next === undefined) return; // the edge: the arrow leads out, if there is a way
    event.preventDefault();
    next.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-keyboard': KiotKeyboard;
  }
}
