import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-calibration/kiot-calibration.ts';
import { SetupStepEvent } from './setup-step-event.ts';
import { setup } from './setup.styles.ts';
import type { KiotCalibrateEvent } from '../../ui/elements/kiot-calibration/kiot-calibrate-event.ts';

const GUESS = 5.88;

/** Lay a card on the screen once; from then on every size on this machine is in real millimetres. */
@customElement('setup-calibration-page')
export class SetupCalibrationPage extends LitElement {
  static override styles = [base, setup];

  @state() private accessor value: number;
  @state() private accessor outcome: 'saved' | 'refused' | null = null;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    this.value = kiosk.machine.settings().pixelsPerMillimetre ?? GUESS;
  }

  #keep(pixelsPerMillimetre: number | null): void {
    const { machine } = this.#kiosk;
    const kept = machine.keepSettings({ ...machine.settings(), pixelsPerMillimetre });
    const { style } = document.documentElement;
    if (pixelsPerMillimetre === null) style.removeProperty('--kiot-pixels-per-mm');
    else style.setProperty('--kiot-pixels-per-mm', `${pixelsPerMillimetre}px`);
    this.outcome = kept ? 'saved' : 'refused';
    this.dispatchEvent(new SetupStepEvent(null));
  }

  protected override render() {
    const { t } = this.#locale;
    const shown = this.value.toFixed(2).replace('.', ',');
    return html`<section>
      <h1 tabindex="-1">${t('setup:size.title')}</h1>
      <p>${t('setup:size.lead')}</p>
      <kiot-calibration
        .pixelsPerMillimetre=${this.value}
        .labels=${{
          frame: t('setup:size.frame'),
          smaller: `− ${t('setup:size.smaller')}`,
          larger: `+ ${t('setup:size.larger')}`,
          smallerMuch: `−− ${t('setup:size.smallerMuch')}`,
          largerMuch: `++ ${t('setup:size.largerMuch')}`,
          figure: t('setup:size.figure', { value: shown }),
        }}
        @kiot-calibrate=${this.#onCalibrate}
      ></kiot-calibration>
      <p>${t('setup:size.sample')}</p>
      <div class="buttons">
        <button class="primary" @click=${this.#onSave}>${t('setup:size.save')}</button>
        <button @click=${this.#onReset}>${t('setup:size.reset')}</button>
      </div>
      ${this.outcome === null ? nothing : html`<p role="status">${t(`setup:size.${this.outcome}`)}</p>`}
    </section>`;
  }

  #onCalibrate(event: KiotCalibrateEvent): void {
    this.value = event.pixelsPerMillimetre;
    this.outcome = null;
  }

  #onSave(): void {
    this.#keep(this.value);
  }

  #onReset(): void {
    this.#keep(null);
    this.value = GUESS;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-calibration-page': SetupCalibrationPage;
  }
}
