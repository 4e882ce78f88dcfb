import { ContextConsumer } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { bellContext } from '../../../app/contexts.ts';
import type { Spoken } from '../../../app/spoken.ts';
import type { Answer } from '../../../domain/assistant/index.ts';
import type { Aliases } from '../../../domain/content/guide-index.schema.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { KiotKeyEvent } from '../../../ui/elements/kiot-keyboard/kiot-key-event.ts';
import '../../../ui/elements/kiot-keyboard/kiot-keyboard.ts';
import { AnswersToQuery } from '../answers-to-query.ts';
import { answerTiles, reasonOf } from '../answer-tiles.ts';
import { citizen } from '../citizen.styles.ts';
import { CitizenChoicePage } from '../citizen-choice-page.ts';
import { keyboardWords } from '../key-words.ts';
import { QuietAnnouncer } from '../quiet-announcer.ts';
import { searchField } from '../search-field.ts';
import { TypingHand } from '../typing-hand.ts';
import { styles } from './citizen-search-page.styles.ts';

/** Answers shown while the keyboard takes half the screen. */
const BESIDE_KEYBOARD = 2;

/**
 * Finding a guide by the words people use, with a Vietnamese keyboard on the glass. What is typed lives in RAM and
 * dies with the session (PR-01); it is never read out to the room (C-59).
 */
@customElement('citizen-search-page')
export class CitizenSearchPage extends CitizenChoicePage {
  static override styles = [base, citizen, styles];

  @state() private accessor keyboardUp = true;
  @state() private accessor shortened = false;
  /** What answers give as their reason, once it has been read. */
  @state() private accessor aliases: Aliases = {};

  #chosen = false;
  /** The letter that is being written comes from the keyboard on the glass. */
  #byGlass = false;
  #frame = 0;
  readonly #search = new AnswersToQuery();
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
    void this.guides.value?.aliases().then((aliases) => (this.aliases = aliases));
    this.keyboardUp = this.journey.query.trim() === ''; // whoever comes back sees the answers again
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this.#chosen && this.journey.query.trim() !== '' && this.#answers().length === 0)
      this.count('search-miss');
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const field = [t('citizen:search.title'), t('citizen:search.label'), t('citizen:search.clear')];
    const away = this.keyboardUp ? [this.#wayOut()] : [];
    if (this.journey.query.trim() === '') return [...field, t('citizen:search.example'), ...away];
    const answers = this.#shown();
    if (answers.length === 0) return [this.#advice(), t('citizen:walk.call'), ...field, ...away];
    return [
      { text: this.#found(), extra: true },
      ...answers.flatMap((answer) => [answer.guide.title, { text: reasonOf(answer, t), private: true }]),
      ...field,
      ...away,
    ];
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

  #answers(): readonly Answer[] {
    return this.#search.of({ query: this.journey.query, index: this.index, aliases: this.aliases });
  }

  #shown(): readonly Answer[] {
    return this.#answers().slice(0, this.keyboardUp ? BESIDE_KEYBOARD : undefined);
  }

  /** What to do while there is no answer; shorter where the keyboard leaves little room. */
  #advice(): string {
    const { t } = this.locale;
    if (this.shortened) return t('citizen:keyboard.number');
    if (this.journey.query.trim() === '') return t('citizen:search.example');
    return t(this.keyboardUp ? 'citizen:keyboard.unsure' : 'citizen:search.unsure');
  }

  /** What putting the keyboard away gives. */
  #wayOut(): string {
    const { length: count } = this.#answers();
    const { t } = this.locale;
    return count > BESIDE_KEYBOARD ? t('citizen:keyboard.all', { count }) : t('citizen:keyboard.away');
  }

  #found(): string {
    return this.locale.t('citizen:search.answers', { count: this.#answers().length });
  }

  #ask(query: string, shortened: boolean): void {
    this.shortened = shortened;
    if (query !== this.journey.query) this.move({ type: 'type', query });
  }

  #summary(): string {
    if (this.journey.query.trim() === '') return '';
    return this.#answers().length > 0 ? this.#found() : this.#advice();
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
      query: this.journey.query,
      hand: this.#hand,
      onTouch: () => (this.keyboardUp = true),
      onEnough: () => (this.keyboardUp = false),
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
    const asked = this.journey.query.trim() !== '';
    const hint = this.shortened || this.#answers().length === 0;
    return html`<div class="beside">
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      <div class="best">
        <h1 tabindex="-1" class=${asked ? 'visually-hidden' : ''}>
          ${this.locale.t('citizen:search.title')}
        </h1>
        ${hint ? html`<p>${this.#advice()}</p>` : this.#renderTiles(this.#shown())}
      </div>
      ${hint && asked && !this.shortened ? this.#renderCall() : nothing} ${this.#renderAway('lying')}
    </div>`;
  }

  /** Puts the keyboard away. On a screen that stands it has its place beside the field. */
  #renderAway(screen: 'lying' | 'standing') {
    const more = this.#answers().length > BESIDE_KEYBOARD ? 'more' : '';
    return html`<button class="away ${screen} ${more}" @click=${() => (this.keyboardUp = false)}>
      ${this.#wayOut()}
    </button>`;
  }

  /** Without the keyboard: at most five answers, or the way to a human. */
  #renderAll() {
    const answers = this.#answers();
    const none = answers.length === 0;
    return html`<div class="stack tight">
      <h1 tabindex="-1">${this.locale.t('citizen:search.title')}</h1>
      <p class=${none ? 'note' : ''} role="status">${none ? this.#advice() : this.#found()}</p>
      ${none ? html`<div>${this.#renderCall()}</div>` : this.#renderTiles(answers)}
    </div>`;
  }

  #renderCall(): TemplateResult {
    const call = this.locale.t('citizen:walk.call');
    return html`<button @click=${() => this.onAction('stuck')}>${call}</button>`;
  }

  #renderTiles(answers: readonly Answer[]) {
    const beside = this.keyboardUp;
    const reasons = !beside || this.aids?.current.bigText !== true;
    return answerTiles(answers, { t: this.locale.t, beside, reasons }, (guide) => this.#onChoose(guide));
  }

  /** The letter is painted first; its answers, and what is told about them, come with the frame after it. */
  #onText(query: string, shortened: boolean): void {
    cancelAnimationFrame(this.#frame);
    const written = this.#byGlass ? [query] : []; // the keys on the glass do not say what they wrote
    const ask = (): void => {
      if (!this.isConnected) return;
      this.#announcer.soon(() => [...written, this.#summary()].join('. '));
      this.#ask(query, shortened);
    };
    this.#frame = requestAnimationFrame(() => (this.#frame = requestAnimationFrame(ask)));
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
