import { ContextConsumer } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { bellContext, searchContext } from '../../../app/contexts.ts';
import type { Spoken } from '../../../app/spoken.ts';
import type { Answer } from '../../../domain/assistant/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { KiotKeyEvent } from '../../../ui/elements/kiot-keyboard/kiot-key-event.ts';
import '../../../ui/elements/kiot-keyboard/kiot-keyboard.ts';
import { AfterPaint } from '../../../ui/controllers/after-paint.ts';
import { answerTiles } from '../answer-tiles.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';
import { Finding } from '../finding.ts';
import { keyboardWords } from '../key-words.ts';
import { QuietAnnouncer } from '../quiet-announcer.ts';
import { searchField } from '../search-field.ts';
import {
  adviceOf,
  countOf,
  hasMore,
  isAsked,
  shownOf,
  spokenOf,
  summaryOf,
  wayOutOf,
  type SearchSight,
} from '../search-words.ts';
import { TypingHand } from '../typing-hand.ts';
import { styles } from './citizen-search-page.styles.ts';

/**
 * Finding a guide by the words people use, with a Vietnamese keyboard on the glass. What is typed lives in RAM and
 * dies with the session (PR-01); it is never read out to the room (C-59).
 */
@customElement('citizen-search-page')
export class CitizenSearchPage extends CitizenChoicePage {
  static override styles = [base, citizen, styles];

  @state() private accessor keyboardUp = true;
  @state() private accessor shortened = false;

  #chosen = false;
  /** The letter that is being written comes from the keyboard on the glass. */
  #byGlass = false;
  /** What stood in the field when the page was opened; from then on the hand writes in it. */
  #begun = '';
  readonly #later = new AfterPaint();
  readonly #search = new ContextConsumer(this, { context: searchContext });
  readonly #finding = new Finding(this, () => this.#search.value);
  readonly #bell = new ContextConsumer(this, { context: bellContext });
  readonly #announcer = new QuietAnnouncer(this, () => this.#bell.value?.timers);
  readonly #hand: TypingHand = new TypingHand({
    field: () => this.renderRoot.querySelector('input'),
    typing: () => this.journey.typing,
    onText: (text, shortened) => this.#onText(text, shortened),
    onDevice: () => this.#onDevice(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#begun = this.journey.query;
    this.keyboardUp = this.#begun.trim() === ''; // whoever comes back sees the answers again
    void this.#finding.ask(this.#begun);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#later.cancel();
    const { found, waits } = this.#finding;
    if (!this.#chosen && !waits && isAsked(this.#sight) && found.answers.length === 0)
      this.count('search-miss');
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('index') && this.index.guides.length > 0)
      void this.#finding.learn(this.index, this.guides.value?.aliases());
  }

  /** The page counts as shown, and is read aloud, once its answers stand on it. */
  protected override updated(): void {
    if (this.#finding.waits) this.#finding.drawAnyway();
    else super.updated();
  }

  protected override spoken(): Spoken {
    return spokenOf(this.#sight, this.locale.t);
  }

  protected override face(): string {
    return this.keyboardUp ? 'search' : 'search, all answers';
  }

  /** With the keyboard up the hand begins in the field; else at the heading, as everywhere. */
  protected override arrive(): void {
    if (!this.keyboardUp) return super.arrive();
    this.renderRoot.querySelector('input')?.focus();
    scrollTo(0, 0); // on a zoomed screen the page before may have been scrolled
  }

  get #sight(): SearchSight {
    return { found: this.#finding.found, keyboardUp: this.keyboardUp, shortened: this.shortened };
  }

  #announce(written: readonly string[]): void {
    this.#announcer.soon(() => {
      if (!this.#finding.waits) return [...written, summaryOf(this.#sight, this.locale.t)].join('. ');
      this.#announce(written);
      return '';
    });
  }

  protected override render() {
    return this.frame({
      words: this.keyboardUp ? this.#renderBeside() : this.#renderAll(),
      field: this.#renderField(),
      keyboard: this.keyboardUp ? this.#renderKeyboard() : undefined,
      absent: ['next'],
    });
  }

  #renderField() {
    const { t } = this.locale;
    const field = searchField({
      label: t('citizen:search.label'),
      query: this.#begun,
      hand: this.#hand,
      onTouch: () => (this.keyboardUp = true),
      onEnough: () => this.#onAway(),
    });
    return html`<div slot="field" class="field">
      ${field}<button @click=${this.#onClear}>${t('citizen:search.clear')}</button>
      ${this.keyboardUp ? this.#renderAway('standing') : nothing}
    </div>`;
  }

  #renderKeyboard() {
    const { names, legends } = keyboardWords();
    return html`<kiot-keyboard
      slot="keyboard"
      label=${this.locale.t('citizen:keyboard.label')}
      method=${this.journey.typing.method}
      .names=${names}
      .legends=${legends}
      @kiot-key=${this.#onKey}
    ></kiot-keyboard>`;
  }

  /** With the keyboard up: the two best answers, or what to do, and the way to all of them. */
  #renderBeside() {
    const { t } = this.locale;
    const sight = this.#sight;
    const asked = isAsked(sight);
    const hint = sight.shortened || sight.found.answers.length === 0;
    return html`<div class="beside">
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      <div class="best">
        <h1 tabindex="-1" class=${asked ? 'visually-hidden' : ''}>${t('citizen:search.title')}</h1>
        ${hint ? html`<p>${adviceOf(sight, t)}</p>` : this.#renderTiles(shownOf(sight))}
      </div>
      ${hint && asked && !sight.shortened ? this.#renderCall() : nothing} ${this.#renderAway('lying')}
    </div>`;
  }

  /** Puts the keyboard away. On a screen that stands it has its place beside the field. */
  #renderAway(screen: 'lying' | 'standing') {
    const more = hasMore(this.#sight) ? 'more' : '';
    const words = wayOutOf(this.#sight, this.locale.t);
    return html`<button class="away ${screen} ${more}" @click=${this.#onAway}>${words}</button>`;
  }

  /** Without the keyboard: at most five answers, or the way to a human; neither while the first ones are on their way. */
  #renderAll() {
    const { t } = this.locale;
    const sight = this.#sight;
    const { answers } = sight.found;
    const none = answers.length === 0;
    const waits = this.#finding.waits && !isAsked(sight);
    return html`<div class="stack tight">
      <h1 tabindex="-1">${t('citizen:search.title')}</h1>
      <p class=${none ? 'note' : ''} role="status" ?hidden=${waits}>
        ${none ? adviceOf(sight, t) : countOf(sight, t)}
      </p>
      ${waits ? nothing : none ? html`<div>${this.#renderCall()}</div>` : this.#renderTiles(answers)}
    </div>`;
  }

  #renderCall(): TemplateResult {
    return html`<button @click=${() => this.onAction('stuck')}>
      ${this.locale.t('citizen:walk.call')}
    </button>`;
  }

  #renderTiles(answers: readonly Answer[]) {
    const beside = this.keyboardUp;
    const reasons = !beside || this.aids?.current.bigText !== true;
    return answerTiles(answers, { t: this.locale.t, beside, reasons }, (guide) => this.#onChoose(guide));
  }

  /** The letter is painted first; its answers, and what is told about them, come after it. */
  #onText(query: string, shortened: boolean): void {
    const written = this.#byGlass ? [query] : []; // the keys on the glass do not say what they wrote
    this.#later.do(() => {
      this.#announce(written);
      this.shortened = shortened;
      if (query !== this.journey.query) this.move({ type: 'type', query });
      void this.#finding.ask(query);
    });
  }

  #onKey(event: KiotKeyEvent): void {
    const { press } = event;
    if (press.kind === 'method')
      this.move({ type: 'type-with', typing: { ...this.journey.typing, method: press.method } });
    this.#byGlass = true;
    this.#hand.press(press);
    this.#byGlass = false;
  }

  #onDevice(): void {
    this.move({ type: 'type-with', typing: { ...this.journey.typing, byDevice: true } });
  }

  #onAway(): void {
    this.keyboardUp = false;
  }

  #onClear(): void {
    this.#hand.clear();
    this.renderRoot.querySelector('input')?.focus();
  }

  /** Of a search only this is kept: whether it had a result, and the guide that was chosen (PR-01). */
  #onChoose(id: string): void {
    if (!this.#chosen) this.count('search-hit');
    this.#chosen = true;
    this.openFound(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-search-page': CitizenSearchPage;
  }
}
