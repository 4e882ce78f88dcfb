import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Access } from '../../app/access.ts';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import type { Check } from '../../app/self-check.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import { SetupCalibrationPage } from './setup-calibration-page.ts';
import { SetupCentrePage } from './setup-centre-page.ts';
import { SetupCheckPage } from './setup-check-page.ts';
import { SetupPackPage } from './setup-pack-page.ts';
import { SetupPinsPage } from './setup-pins-page.ts';
import { SetupPlacePage } from './setup-place-page.ts';
import { SetupRehearsalPage } from './setup-rehearsal-page.ts';
import { SetupPrinterPage } from './setup-printer-page.ts';
import { SetupSoundPage } from './setup-sound-page.ts';
import type { SetupStepEvent } from './setup-step-event.ts';
import { SetupSummaryPage } from './setup-summary-page.ts';
import { wizard } from './setup-wizard.styles.ts';
import { stateOf, STEPS, type SetupFacts, type StepName, type StepState } from './steps.ts';

/** Setting a machine up, step by step; every step can be done later and says what is missing. */
@customElement('setup-wizard-page')
export class SetupWizardPage extends LitElement {
  static override styles = [base, wizard];

  @state() private accessor step: StepName = 'pins';
  @state() private accessor heard = false;
  @state() private accessor checks: readonly Check[] | null = null;

  readonly #kiosk: Kiosk;
  readonly #access: Access;
  readonly #forget: () => void;
  readonly #locale = new LocaleController(this);
  #page: HTMLElement;

  constructor(kiosk: Kiosk, access: Access, forget: () => void) {
    super();
    this.#kiosk = kiosk;
    this.#access = access;
    this.#forget = forget;
    this.#page = new SetupPinsPage(access);
    new WatchController(this, () => [access, kiosk.centre]);
    if (access.current.missing.length === 0) this.#go('summary');
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#page instanceof SetupSummaryPage) this.#page.facts = this.#facts();
    if (changed.has('step') && changed.get('step') !== undefined) this.#focusHeading();
  }

  #facts(): SetupFacts {
    const { machine, centre } = this.#kiosk;
    return {
      access: this.#access.current,
      centre: centre.current,
      settings: machine.settings(),
      heard: this.heard,
      checks: this.checks,
    };
  }

  #go(step: StepName): void {
    if (step === this.step || this.#isBarred(step)) return;
    this.#page = this.#pageOf(step);
    this.step = step;
  }

  /** On a device nobody has set up the installer PIN comes before everything else. */
  #isBarred(step: StepName): boolean {
    return step !== 'pins' && this.#access.current.standing === 'unset';
  }

  #pageOf(step: StepName): HTMLElement {
    const kiosk = this.#kiosk;
    const make: Readonly<Record<StepName, () => HTMLElement>> = {
      pins: () => new SetupPinsPage(this.#access),
      centre: () => new SetupCentrePage(kiosk),
      pack: () => new SetupPackPage(kiosk),
      place: () => new SetupPlacePage(kiosk),
      size: () => new SetupCalibrationPage(kiosk),
      sound: () => new SetupSoundPage(kiosk, () => (this.heard = true)),
      printer: () => new SetupPrinterPage(kiosk),
      check: () => new SetupCheckPage(kiosk, (checks) => (this.checks = checks)),
      rehearsal: () => new SetupRehearsalPage(kiosk),
      summary: () => new SetupSummaryPage(kiosk, this.#access, () => this.#begin()),
    };
    return make[step]();
  }

  /** After a reset the first run begins again. */
  #begin(): void {
    this.#forget();
    this.#page = new SetupPinsPage(this.#access);
    this.step = 'pins';
    this.requestUpdate();
  }

  #focusHeading(): void {
    const page = this.#page;
    requestAnimationFrame(() => page.shadowRoot?.querySelector('h1')?.focus());
    scrollTo({ top: 0 });
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<div class="shell" @setup-step=${this.#onStep}>
      <header>
        <p class="brand">${t('setup:title')}</p>
        <div class="ends">
          <a href="/">${t('access:link.citizen')}</a>
          <button @click=${() => this.#access.lock()}>${t('setup:lock')}</button>
        </div>
      </header>
      <nav aria-label=${t('setup:steps')}>
        <ol>
          ${STEPS.map((step, i) => this.#renderStep(step, i + 1))}
        </ol>
      </nav>
      <main>${this.#page}${this.#renderMoves()}</main>
    </div>`;
  }

  #renderStep(step: StepName, number: number) {
    const { t } = this.#locale;
    const state = stateOf(step, this.#facts());
    return html`<li>
      <button
        aria-current=${step === this.step ? 'step' : nothing}
        aria-disabled=${this.#isBarred(step) ? 'true' : 'false'}
        @click=${() => this.#go(step)}
      >
        <span>${number}. ${t(`setup:step.${step}`)}</span>
        ${step === 'summary' ? nothing : this.#renderState(state)}
      </button>
    </li>`;
  }

  #renderState(state: StepState) {
    return html`<span class="state">
      ${state === 'done' ? html`<kiot-icon name="circle-check"></kiot-icon>` : nothing}
      ${this.#locale.t(`setup:state.${state}`)}
    </span>`;
  }

  #renderMoves() {
    const { t } = this.#locale;
    const at = STEPS.indexOf(this.step);
    const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
    const later = stateOf(this.step, this.#facts()) === 'missing';
    if (this.#access.current.standing === 'unset') return nothing;
    return html`<div class="moves">
      ${before === undefined ? nothing : html`<button @click=${() => this.#go(before)}>${t('common:bar.back')}</button>`}
      ${
        after === undefined
          ? nothing
          : html`<button class=${later ? nothing : 'primary'} @click=${() => this.#go(after)}>
              ${t(later ? 'setup:later' : 'common:bar.next')}
            </button>`
      }
    </div>`;
  }

  #onStep({ step }: SetupStepEvent): void {
    if (step === null) this.requestUpdate();
    else this.#go(step);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-wizard-page': SetupWizardPage;
  }
}
