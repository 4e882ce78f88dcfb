import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Aids } from '../../app/aids.ts';
import { aidsContext, countingContext, voiceContext } from '../../app/contexts.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import type { Spoken, SpokenText } from '../../app/spoken.ts';
import type { Voice } from '../../app/voice.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type {
  FrameAction,
  KiotFrameActionEvent,
} from '../../ui/elements/kiot-page-frame/kiot-frame-action-event.ts';
import type { FrameLabels, KiotPageFrame } from '../../ui/elements/kiot-page-frame/kiot-page-frame.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import '../../ui/elements/kiot-page-frame/kiot-page-frame.ts';
import '../../ui/elements/kiot-scroll-area/kiot-scroll-area.ts';
import { CitizenAidsEvent } from './citizen-aid-event.ts';
import { CitizenFinishEvent, CitizenMoveEvent, CitizenOpenGuideEvent } from './citizen-move-event.ts';
import { journeyStart, type Journey, type JourneyMove, type PageName } from './journey.ts';
import type {} from './citizen-group-strip.ts';
import { drawsAnew } from './drawn-of-journey.ts';
import { frameLabels } from './frame-labels.ts';
import type { CitizenHelp, HelpShown } from './citizen-help.ts';
import { helpContext } from './help-context.ts';
import { helpNotice, NO_HELP, noticeWords } from './help-notice.ts';
import { placeOf } from './step-tracker.ts';

/** What a page puts into the one skeleton. */
export type Framing = {
  readonly words: TemplateResult;
  readonly picture?: TemplateResult;
  /** A quiet control in the place of “next”; its root carries `slot="extra"`. */
  readonly extra?: TemplateResult;
  /** A field for the top bar. */
  readonly field?: TemplateResult;
  /** The keyboard, while it is up. */
  readonly keyboard?: TemplateResult | undefined;
  readonly absent?: readonly FrameAction[];
  readonly labels?: Partial<FrameLabels>;
  /** Where in the guide; `words` when it is not steps that are counted. */
  readonly progress?: { readonly number: number; readonly total: number; readonly words?: string };
};

/** Screens that belong to no guide, even when one was open before. */
const MENUS: ReadonlySet<PageName> = new Set([
  'home',
  'events',
  'list',
  'search',
  'chooser',
  'refused',
  'records',
  'resume',
  'ticket',
  'group',
]);

/** What every citizen page shares: the skeleton, the fixed buttons, reading aloud, moves of the journey. */
export abstract class CitizenPage extends LitElement {
  /** Where the person is. */
  @property({ attribute: false, hasChanged: drawsAnew }) accessor journey: Journey = journeyStart;

  protected readonly locale = new LocaleController(this);
  protected readonly watch = new WatchController(this, () => [this.voice, this.aids, this.help]);
  readonly #voice = new ContextConsumer(this, { context: voiceContext, subscribe: true });
  readonly #aids = new ContextConsumer(this, { context: aidsContext, subscribe: true });
  readonly #counting = new ContextConsumer(this, { context: countingContext, subscribe: true });
  readonly #help = new ContextConsumer(this, { context: helpContext, subscribe: true });
  #lastFace = '';

  protected override updated(): void {
    const face = this.face();
    if (face === this.#lastFace) return;
    this.#lastFace = face;
    this.arrive();
    for (const area of this.renderRoot.querySelectorAll('kiot-scroll-area')) area.toTop();
    if (this.aids?.current.readAloud === true) this.voice?.say(this.#heard());
    else this.voice?.hush();
  }

  /** Reads this screen aloud from its beginning. */
  listen(): void {
    this.voice?.say(this.spoken());
  }

  /** Reads aloud. */
  protected get voice(): Voice | undefined {
    return this.#voice.value;
  }

  /** Which aids are on. */
  protected get aids(): Aids | undefined {
    return this.#aids.value;
  }

  /** Help for the person of this session; there is none on the welcome screen. */
  protected get help(): CitizenHelp | undefined {
    return this.#help.value;
  }

  /** What is heard on this screen, in the order it is read: one entry for each text, everything needed (C-55). */
  protected abstract spoken(): Spoken;

  /** "Bước 3 trong 9", nice to hear after what is to be done. */
  protected spokenProgress(number: number): SpokenText {
    const total = this.journey.guide?.steps.length ?? 0;
    return { text: this.locale.t('common:bar.progress', { number, total }), extra: true };
  }

  /** Text that changes when another screen (or another face of a step) is up. */
  protected face(): string {
    return this.journey.page;
  }

  /** Where a new screen begins for keyboard and screen reader: at its heading. */
  protected arrive(): void {
    this.renderRoot.querySelector<KiotPageFrame>('kiot-page-frame')?.focusHeading();
  }

  /** Asks the shell for a move. */
  protected move(move: JourneyMove): void {
    this.dispatchEvent(new CitizenMoveEvent(move));
  }

  /** Opens a guide, or goes on at one of its steps, from 0. */
  protected openGuide(id: string, step?: number): void {
    this.dispatchEvent(new CitizenOpenGuideEvent(id, step));
  }

  protected finish(): void {
    this.dispatchEvent(new CitizenFinishEvent());
  }

  /** Counts one thing on the step or screen shown now. */
  protected count(metric: string, step = ''): void {
    this.#counting.value?.count([{ step, metric }], placeOf(this.journey));
  }

  /** The fixed buttons; pages change single ones. */
  protected onAction(action: FrameAction): void {
    switch (action) {
      case 'back':
        return this.move({ type: 'back' });
      case 'listen':
        this.count('replay');
        return this.voice?.say(this.#heard());
      case 'stuck':
        return this.move({ type: 'open', page: 'help' });
      case 'finish':
        return this.finish();
      case 'next':
        return undefined;
    }
  }

  /** How help stands for the screens of the guide; the help page itself says more. */
  protected get helpShown(): HelpShown {
    return this.help?.current ?? NO_HELP;
  }

  /** The page inside the skeleton. */
  protected frame(framing: Framing): TemplateResult {
    const { t } = this.locale;
    const { words, picture, extra, field, keyboard, absent = [], labels = {}, progress } = framing;
    const shown =
      progress === undefined
        ? ''
        : (progress.words ?? t('common:bar.progress', { number: progress.number, total: progress.total }));
    return html`<kiot-page-frame
      .name=${this.#name()}
      .progress=${shown}
      .total=${progress?.total ?? 0}
      .current=${progress?.number ?? 0}
      .labels=${{ ...frameLabels(t), ...labels }}
      .absent=${absent}
      ?wide=${picture === undefined}
      ?asking=${field !== undefined}
      ?typing=${keyboard !== undefined}
      @kiot-frame-action=${this.#onFrameAction}
    >
      ${extra}${this.#aidsButton()}${this.#area(html`${this.voiceNote()}${words}`, '')}
      ${picture === undefined ? '' : this.#area(picture, 'picture')}${field ?? ''}${keyboard ?? ''}
      <div slot="notice" aria-live="polite">
        ${this.#notice()}<citizen-group-strip .journey=${this.journey}></citizen-group-strip>
      </div>
    </kiot-page-frame>`;
  }

  /** The visible switch to everything that makes the kiosk easier (C-66). */
  #aidsButton(): TemplateResult {
    return html`<button slot="top" @click=${() => this.dispatchEvent(new CitizenAidsEvent())}>
      <kiot-icon name="accessibility"></kiot-icon>${this.locale.t('citizen:aids.open')}
    </button>`;
  }

  /** The guide is named on its own screens only; a menu belongs to the kiosk. */
  #name(): string {
    const { guide, page } = this.journey;
    return guide === null || MENUS.has(page) ? this.locale.t('common:brand') : guide.title;
  }

  /** Whoever cannot be read to is told to read (C-63). */
  protected voiceNote(): TemplateResult | typeof nothing {
    const { t } = this.locale;
    const state = this.voice?.current;
    if (state !== 'no-voice' && state !== 'partly') return nothing;
    return html`<p class="note voice-note" role="status">
      ${t(state === 'partly' ? 'common:voice.partly' : 'common:voice.none')}
    </p>`;
  }

  /** The call for help that stands, or the offer of help. */
  #notice(): TemplateResult | typeof nothing {
    return helpNotice(this.locale.t, this.helpShown, {
      open: () => this.move({ type: 'open', page: 'help' }),
      answer: ({ wanted }) => {
        this.help?.answer(wanted);
        if (wanted) this.move({ type: 'open', page: 'help' });
      },
    });
  }

  /** The page's own words, then the notice. */
  #heard(): Spoken {
    const own = this.spoken();
    const group = this.renderRoot.querySelector('citizen-group-strip')?.spoken?.() ?? [];
    return [
      ...(typeof own === 'string' ? [own] : own),
      ...noticeWords(this.locale.t, this.helpShown),
      ...group,
    ];
  }

  #area(content: TemplateResult, slot: string): TemplateResult {
    const { t } = this.locale;
    return html`<kiot-scroll-area
      slot=${slot}
      down-label=${t('common:bar.scrollDown')}
      up-label=${t('common:bar.scrollUp')}
      >${content}</kiot-scroll-area
    >`;
  }

  #onFrameAction(event: KiotFrameActionEvent): void {
    this.onAction(event.action);
  }
}
