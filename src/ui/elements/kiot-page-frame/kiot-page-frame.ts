import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AfterPaint } from '../../controllers/after-paint.ts';
import { base } from '../../styles/base.styles.ts';
import type { FirstIconName } from '../kiot-icon/icon-name.ts';
import '../kiot-icon/kiot-icon.ts';
import { KiotFrameActionEvent, type FrameAction } from './kiot-frame-action-event.ts';
import { styles } from './kiot-page-frame.styles.ts';
import { typing } from './typing.styles.ts';

/** Words on the buttons that every citizen screen has. Already translated. */
export type FrameLabels = Readonly<Record<FrameAction | 'bar', string>>;

const NO_LABELS: FrameLabels = { back: '', listen: '', stuck: '', next: '', finish: '', bar: '' };
/** More dots than this say nothing any more; the words beside them do. */
const MOST_DOTS = 16;
const BAR: readonly { action: FrameAction; icon: FirstIconName }[] = [
  { action: 'back', icon: 'arrow-left' },
  { action: 'listen', icon: 'volume' },
  { action: 'stuck', icon: 'life-buoy' },
  { action: 'next', icon: 'arrow-right' },
];

/** Pages make lists anew at every drawing; the frame is drawn again only for other words in them. */
function differs(next: object, before: object | undefined): boolean {
  return before === undefined || JSON.stringify(next) !== JSON.stringify(before);
}

/**
 * The one skeleton of all citizen screens, so that a hand learns it: where I am on top, words left, picture
 * right (above in portrait), four buttons at the bottom that never move. While somebody types, the keyboard covers
 * those four as far as the screen needs it, and the way back stands in the top bar.
 *
 * @element kiot-page-frame
 * @slot - Words: the question or step and its answers.
 * @slot top - Quiet controls in the top bar, before the button that ends.
 * @slot notice - One short thing under the words that takes no place when empty; nothing above it moves.
 * @slot extra - A quiet control where “next” has no meaning.
 * @slot picture - Picture of the phone or portal; without it the words take the whole width.
 * @slot field - A field for the top bar; shown while `asking`.
 * @slot keyboard - The keyboard; shown while `typing`.
 * @fires kiot-frame-action - One of the fixed buttons was pressed.
 */
@customElement('kiot-page-frame')
export class KiotPageFrame extends LitElement {
  static override styles = [base, styles, typing];

  /** Name of the guide or of the kiosk, in the top bar. */
  @property() accessor name = '';

  /** "Bước 3 trong 9"; empty outside a guide. */
  @property() accessor progress = '';

  /** Steps of the guide, for the dots. */
  @property({ type: Number }) accessor total = 0;

  /** The step shown now, from 1. */
  @property({ type: Number }) accessor current = 0;

  /** Words on the fixed buttons. */
  @property({ attribute: false, hasChanged: differs }) accessor labels: FrameLabels = NO_LABELS;

  /** Fixed buttons that have no meaning on this screen; their places stay empty. */
  @property({ attribute: false, hasChanged: differs }) accessor absent: readonly FrameAction[] = [];

  /** True when there is no picture, so the words may use the whole width. */
  @property({ type: Boolean }) accessor wide = false;

  /** True when a field stands in the top bar. */
  @property({ type: Boolean, reflect: true }) accessor asking = false;

  /** True while the keyboard is up. */
  @property({ type: Boolean, reflect: true }) accessor typing = false;

  readonly #later = new AfterPaint();

  /** Puts the focus on the heading of the screen, for keyboard and screen reader, once the screen is to be seen. */
  focusHeading(): void {
    this.#later.do(() => this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
  }

  protected override render() {
    return html`
      <header>
        ${this.typing && !this.absent.includes('back') ? this.#renderLeave() : nothing}
        <div class="where">
          <p class="title">${this.name}</p>
          ${this.progress === '' ? nothing : this.#renderProgress()}
        </div>
        ${this.asking ? html`<div class="field"><slot name="field"></slot></div>` : nothing}
        <slot name="top"></slot>
        ${this.absent.includes('finish') ? nothing : this.#renderFinish()}
      </header>
      <main class=${this.wide ? 'single' : ''}>
        <div class="words"><slot></slot></div>
        <div class="picture"><slot name="picture"></slot></div>
        <div class="notice"><slot name="notice"></slot></div>
      </main>
      ${this.typing ? html`<div class="keyboard"><slot name="keyboard"></slot></div>` : nothing}
      <nav aria-label=${this.labels.bar}>${BAR.map(({ action, icon }) => this.#renderBar(action, icon))}</nav>
    `;
  }

  #renderProgress() {
    const shown = this.total <= MOST_DOTS ? this.total : 0;
    const dots = Array.from({ length: shown }, (_, i) => i + 1);
    return html`<p class="progress">
      <span>${this.progress}</span>
      <span class="dots" aria-hidden="true"
        >${dots.map((n) => html`<i class=${n < this.current ? 'done' : n === this.current ? 'now' : ''}></i>`)}</span
      >
    </p>`;
  }

  #renderLeave() {
    return html`<button class="leave" @click=${() => this.#onAction('back')}>${this.labels.back}</button>`;
  }

  #renderFinish() {
    return html`<button class="finish" @click=${() => this.#onAction('finish')}>
      ${this.labels.finish}
    </button>`;
  }

  #renderBar(action: FrameAction, icon: FirstIconName) {
    const classes = [action === 'next' ? 'primary' : '', this.absent.includes(action) ? 'absent' : '']
      .join(' ')
      .trim();
    const after = action === 'next';
    const drawing = html`<kiot-icon name=${icon}></kiot-icon>`;
    const button = html`<button class=${classes} data-action=${action} @click=${() => this.#onAction(action)}>
      ${after ? nothing : drawing}<span>${this.labels[action]}</span>${after ? drawing : nothing}
    </button>`;
    return after ? html`<div class="last">${button}<slot name="extra"></slot></div>` : button;
  }

  #onAction(action: FrameAction): void {
    this.dispatchEvent(new KiotFrameActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-page-frame': KiotPageFrame;
  }
}
