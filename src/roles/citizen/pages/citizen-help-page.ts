import { ContextConsumer } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { bellContext } from '../../../app/contexts.ts';
import type { HelpStanding } from '../../../app/help-caller.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-call-signal/kiot-call-signal.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import type { HelpShown } from '../citizen-help.ts';
import { NO_HELP } from '../help-notice.ts';
import { helpPlaceOf } from '../help-place.ts';

/** The gong sounds again after this long until somebody touches the screen (product.md §2). */
const GONG_EVERY = 15_000;

/** Title and sentences of the calm states; the signal is drawn over the whole screen instead. */
const WORDS = {
  calling: ['citizen:help.calling', 'citizen:help.callingHint', 'citizen:help.louder'],
  coming: ['citizen:help.coming', 'citizen:help.comingHint'],
  promised: ['citizen:help.promised', 'citizen:help.promisedHint'],
  asked: ['citizen:help.asked'],
  helped: ['citizen:help.helped', 'citizen:help.helpedHint'],
} as const;

type Calm = keyof typeof WORDS;

/** What the person may answer in each calm state, the first one foremost. */
const ANSWERS = {
  calling: ['onward', 'withdraw'],
  coming: ['onward', 'withdraw'],
  promised: ['onward', 'again', 'withdraw'],
  asked: ['met', 'notYet'],
  helped: ['goOn', 'more'],
} as const satisfies Record<Calm, readonly string[]>;

type Answer = (typeof ANSWERS)[Calm][number];

/**
 * What happens while help is called for. It says that somebody comes only when staff said so; when nobody answers,
 * or nobody is there, the kiosk itself is the signal. The person may go on with the guide at any moment.
 */
@customElement('citizen-help-page')
export class CitizenHelpPage extends CitizenPage {
  static override styles = [base, citizen];

  readonly #bell = new ContextConsumer(this, { context: bellContext, subscribe: true });
  #ringing = false;
  #last: Calm | 'signal' | null = null;
  #stop: () => void = () => undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hush();
  }

  protected override updated(): void {
    super.updated();
    const standing = this.#standing();
    const moved = this.#last !== standing && inPlace(this.#last) && inPlace(standing);
    if (moved && this.aids?.current.readAloud === true) this.voice?.say(this.spoken());
    this.#last = standing;
    if (standing !== 'signal') this.#hush();
    else if (!this.#ringing && this.isConnected) this.#begin();
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const standing = this.#standing();
    if (standing === 'signal')
      return [t('citizen:help.title'), t('citizen:help.sentence'), this.#where(), t('citizen:help.touch')];
    const answers = ANSWERS[standing].map((answer) => t(`citizen:help.${answer}`));
    return [...WORDS[standing].map((key) => t(key)), ...answers];
  }

  /** A call that moves on changes its words where they stand; only the signal is another screen. */
  protected override face(): string {
    const standing = this.#standing();
    return inPlace(standing) ? 'help' : `help ${standing}`;
  }

  /** The page itself says how the call stands. */
  protected override get helpShown(): HelpShown {
    return NO_HELP;
  }

  /** Without a line to anybody the kiosk is the signal; a call that is over keeps its last words until the page goes. */
  #standing(): Calm | 'signal' {
    const standing: HelpStanding = this.help?.current.standing ?? 'signal';
    return standing === 'none' ? (this.#last ?? 'calling') : standing;
  }

  #where(): string {
    const { guide } = this.journey;
    const { step } = helpPlaceOf(this.journey);
    if (guide === null || step === null) return guide?.title ?? '';
    return this.locale.t('citizen:help.where', { guide: guide.title, number: step.number });
  }

  #begin(): void {
    this.#ringing = true;
    this.renderRoot.querySelector<HTMLElement>('kiot-call-signal')?.focus();
    this.#ring();
  }

  #ring(): void {
    const bell = this.#bell.value;
    bell?.gong.strike();
    this.#stop = bell?.timers.after(GONG_EVERY, () => this.#ring()) ?? this.#stop;
  }

  #hush(): void {
    this.#ringing = false;
    this.#stop();
  }

  protected override render() {
    const standing = this.#standing();
    return standing === 'signal' ? this.#renderSignal() : this.#renderCalm(standing);
  }

  #renderSignal() {
    const { t } = this.locale;
    return html`<main>
      <h1 class="visually-hidden">${t('citizen:help.title')}</h1>
      <kiot-call-signal
        label=${t('citizen:help.title')}
        sentence=${t('citizen:help.sentence')}
        where=${this.#where()}
        touch-label=${t('citizen:help.touch')}
        @click=${this.#onSignal}
      ></kiot-call-signal>
    </main>`;
  }

  #renderCalm(standing: Calm) {
    const { t } = this.locale;
    const [title, ...more] = WORDS[standing];
    const words = html`<div class="stack words">
      <div class="stack tight" aria-live="polite">
        <h1 tabindex="-1">${t(title)}</h1>
        ${more.map((key) => html`<p>${t(key)}</p>`)}
      </div>
      <div class="answers side-by-side">
        ${ANSWERS[standing].map((answer, i) => this.#renderAnswer(answer, i === 0 && standing !== 'asked'))}
      </div>
    </div>`;
    return this.frame({ words, absent: ['stuck', 'next'] });
  }

  #renderAnswer(answer: Answer, foremost: boolean): TemplateResult {
    return html`<button class=${foremost ? 'primary' : ''} @click=${() => this.#onAnswer(answer)}>
      ${this.locale.t(`citizen:help.${answer}`)}
    </button>`;
  }

  #onSignal(): void {
    if (this.help === undefined || this.help.current.standing !== 'signal') this.move({ type: 'back' });
    else this.help.touch();
  }

  #onAnswer(answer: Answer): void {
    if (answer === 'again' || answer === 'notYet' || answer === 'more') return this.help?.again();
    if (answer === 'met') this.help?.met();
    if (answer === 'withdraw') this.help?.withdraw();
    this.move({ type: 'back' });
    this.move({ type: 'walk', move: { type: 'look-again' } }); // to the step itself, not to the list of what may be wrong
  }
}

/** States that change their words where they stand; the others are screens of their own. */
function inPlace(standing: Calm | 'signal' | null): boolean {
  return standing !== null && standing !== 'signal' && standing !== 'asked';
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-help-page': CitizenHelpPage;
  }
}
