import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { NO_AIDS, type AidName } from '../../app/aids.ts';
import { chooseLocale, locale, offeredLocales } from '../../app/i18n/i18n.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import type { Voice, VoiceState } from '../../app/voice.ts';
import { ArrowKeys } from '../../ui/controllers/arrow-keys.ts';
import { TapGuard } from '../../ui/controllers/tap-guard.ts';
import '../../ui/elements/kiot-idle-warning/kiot-idle-warning.ts';
import { CitizenMoveEvent, type CitizenOpenGuideEvent } from './citizen-move-event.ts';
import { journeyStart, moveJourney, type Journey, type JourneyMove } from './journey.ts';
import { drawPage } from './draw-page.ts';
import { helpContext } from './help-context.ts';
import { ticketContext } from './ticket-context.ts';
import { paceOf } from './pace-of.ts';
import { quietBrowser } from './quiet-browser.ts';
import { EaseController } from './ease-controller.ts';
import { provideKiosk } from './provide-kiosk.ts';
import { placeOf, StepTracker } from './step-tracker.ts';
import { PAGE_OF, showsOther } from './ways.ts';

/** A screen reader hears the warning again this often while it stands (C-34). */
const ANNOUNCE_EVERY = 15_000;

const isNoted = (state: VoiceState): boolean => state === 'no-voice' || state === 'partly';

/** One person at the kiosk: holds the journey, hands services to the pages, hears every touch. */
@customElement('citizen-shell')
export class CitizenShell extends LitElement {
  @state() private accessor journey: Journey = journeyStart;
  @state() private accessor warned = false;
  @state() private accessor announcement = '';

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);
  readonly #tracker = new StepTracker();
  readonly #guard: TapGuard;
  readonly #ease: EaseController;
  readonly #help = new ContextProvider(this, { context: helpContext });
  readonly #tickets = new ContextProvider(this, { context: ticketContext });
  #stops: (() => void)[] = [];
  #stopAnnouncing: () => void = () => undefined;
  #lastVoice: Pick<Voice, 'pace' | 'current'> = { pace: 'normal', current: 'quiet' };

  readonly #onActivity = (): void => {
    const { session, voice } = this.#kiosk;
    voice.interrupt(); // any touch does (C-56)
    if (session.current === 'warning') this.#count('idle-extend');
    session.touch();
  };

  /** A fault of ours: a neutral screen for the person, a line for staff. */
  readonly #onFault = (event: Event): void => {
    if (event instanceof ErrorEvent && !(event.error instanceof Error)) return; // a browser's remark, no fault
    void this.#kiosk.machine.log.write('unexpected-error', this.journey.page);
    if (this.journey.page !== 'welcome') this.#move({ type: 'guide-refused' });
  };

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    this.#guard = new TapGuard(this, () => this.#count('double'));
    provideKiosk(this, kiosk);
    new ArrowKeys(this);
    const { aids, voice } = kiosk;
    const covered = (): void => this.#guard.screenChanged(performance.now());
    this.#ease = new EaseController(this, { aids, voice, covered, count: (metric) => this.#count(metric) });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { session, aids, voice } = this.#kiosk;
    this.#stops = [
      quietBrowser(window),
      session.subscribe(() => this.#onSession()),
      aids.subscribe(() => this.#onAids()),
      voice.subscribe(() => this.#onVoice()),
      locale.subscribe(() => this.#onLocale()),
      this.#listen(window, 'pointerdown', this.#onActivity),
      this.#listen(window, 'keydown', this.#onActivity),
      this.#listen(window, 'error', this.#onFault),
      this.#listen(window, 'unhandledrejection', this.#onFault),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopAnnouncing();
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('journey')) this.#kiosk.session.pace(paceOf(this.journey));
  }

  /** Resolves once the screen stands and takes touches. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('citizen-welcome-page')?.updateComplete;
  }

  /** Does what was touched on the welcome screen before the app stood: `start`, `aid:…` or `language:…`. */
  grant(wish: string): void {
    const [kind, name = ''] = wish.split(':');
    if (kind === 'start') void this.#onMove(new CitizenMoveEvent({ type: 'open', page: 'home' }));
    if (kind === 'aid' && name in NO_AIDS) this.#ease.toggle(name as AidName);
    const language = offeredLocales().find((offered) => offered === name);
    if (kind === 'language' && language !== undefined) void chooseLocale(language);
  }

  /** What is still to be counted when the session ends. */
  conclude(byIdle: boolean): void {
    this.#tally(this.#tracker.left(this.journey, byIdle, this.#now()));
    if (byIdle) this.#count('idle-reset');
    this.#help.value?.conclude();
  }

  #move(move: JourneyMove): void {
    const before = this.journey;
    const after = moveJourney(before, move);
    if (after === before) return;
    const tallies = this.#tracker.moved({ before, after, move }, this.#now());
    this.#tally(tallies);
    this.#help.value?.moved({ before, after, move }, tallies);
    this.#tickets.value?.moved(before, after);
    this.journey = after;
    if (after.page !== before.page || showsOther(before, after)) this.#guard.screenChanged(performance.now());
  }

  #tally(tallies: ReturnType<StepTracker['moved']>): void {
    for (const { counts, place } of tallies) this.#kiosk.machine.counting.count(counts, place);
  }

  #count(metric: string): void {
    this.#kiosk.machine.counting.count([{ step: '', metric }], placeOf(this.journey));
  }

  #now(): number {
    return this.#kiosk.machine.clock.read().steady;
  }

  #listen(target: EventTarget, kind: string, call: (event: Event) => void): () => void {
    target.addEventListener(kind, call);
    return () => target.removeEventListener(kind, call);
  }

  #announce(): void {
    this.announcement = this.announcement === '' ? this.#locale.t('welcome:idle.soon') : '';
    this.#stopAnnouncing = this.#kiosk.bell.timers.after(ANNOUNCE_EVERY, () => this.#announce());
  }

  /** The pages behind the welcome screen, their texts, and a hand for whoever gets stuck there. */
  async #leaveWelcome(): Promise<void> {
    const { addPageTexts, attendHelp, offerTickets } = await import('./pages/inner.ts');
    const calm = (): void => this.#guard.screenChanged(performance.now());
    const attended = attendHelp(this.#kiosk, calm).catch(() => null); // without it the kiosk is the signal
    const offered = offerTickets(this.#tickets, this.#kiosk); // who listens hears of numbers with the first page
    const [help] = await Promise.all([attended, addPageTexts(), offered]);
    if (this.#help.value === undefined && help !== null) this.#help.setValue(help);
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<div
        @citizen-move=${this.#onMove}
        @citizen-open-guide=${this.#onOpenGuide}
        @citizen-finish=${this.#onFinish}
      >
        ${drawPage(this.journey)}
      </div>
      <citizen-aids></citizen-aids>
      <kiot-idle-warning
        ?open=${this.warned}
        question=${t('welcome:idle.title')}
        sentence=${t('welcome:idle.sentence')}
        stay-label=${t('welcome:idle.stay')}
        announcement=${this.announcement}
        ><citizen-resume-code .journey=${this.journey}></citizen-resume-code
      ></kiot-idle-warning>`;
  }

  async #onMove(event: CitizenMoveEvent): Promise<void> {
    if (this.#kiosk.session.current === 'resting') this.#kiosk.session.begin();
    if (this.journey.page === 'welcome') await this.#leaveWelcome();
    const { move } = event;
    this.#move(move.type === 'choose-way' ? { ...move, chance: this.#kiosk.chance.draw() } : move);
  }

  async #onOpenGuide(event: CitizenOpenGuideEvent): Promise<void> {
    const outcome = await this.#kiosk.guides.guide(event.guide);
    if (!outcome.ok) return this.#move({ type: 'guide-refused' });
    this.#move({ type: 'guide-opened', guide: outcome.value });
    if (event.step !== undefined) this.#move({ type: 'resume', step: event.step });
  }

  /** Midway, waiting for help too, the person is asked once; from a menu, and from the end, everything goes at once. */
  #onFinish(): void {
    if (this.journey.page === 'help') this.#move({ type: 'back' });
    const { page, way } = this.journey;
    if (page === PAGE_OF[way]) this.#move({ type: 'stop' });
    else this.#kiosk.session.end();
  }

  #onSession(): void {
    const warned = this.#kiosk.session.current === 'warning';
    if (warned === this.warned) return;
    this.warned = warned;
    this.#stopAnnouncing();
    this.announcement = '';
    this.#guard.screenChanged(performance.now());
    if (!warned) return;
    this.#count('idle-warn');
    this.#announce();
    const { t } = this.#locale;
    const kept = this.renderRoot.querySelector('citizen-resume-code')?.spoken?.() ?? [];
    const asked = [t('welcome:idle.title'), t('welcome:idle.sentence'), t('welcome:idle.stay')];
    if (this.#kiosk.aids.current.readAloud) this.#kiosk.voice.say([...asked, ...kept]);
  }

  #onAids(): void {
    const { session, aids } = this.#kiosk;
    const used = Object.values(aids.current).some((on) => on);
    if (used && session.current === 'resting') session.begin(); // at the end of a session they all go off
    session.unhurried(aids.current.unhurried);
  }

  /** The slower pace is counted wherever it is switched on; a note that comes up moves no button under a finger. */
  #onVoice(): void {
    const { pace, current } = this.#kiosk.voice;
    if (pace !== this.#lastVoice.pace && pace === 'slow') this.#count('slow');
    if (isNoted(current) && !isNoted(this.#lastVoice.current)) this.#guard.screenChanged(performance.now());
    this.#lastVoice = { pace, current };
  }

  /** Whoever chooses a language is somebody, and is forgotten like everybody. */
  #onLocale(): void {
    if (locale.current !== 'vi' && this.#kiosk.session.current === 'resting') this.#kiosk.session.begin();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-shell': CitizenShell;
  }
}
