import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { NO_AIDS, type Ease } from '../../app/aids.ts';
import { aidsContext, voiceContext } from '../../app/contexts.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { VOLUME_STEPS, USUAL_VOLUME } from '../../app/voice.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { KiotAidToggleEvent } from '../../ui/elements/kiot-aids/kiot-aid-toggle-event.ts';
import type { AidSwitch } from '../../ui/elements/kiot-aids/kiot-aids.ts';
import type { VolumeControl } from '../../ui/elements/kiot-aids-panel/kiot-aids-panel.ts';
import '../../ui/elements/kiot-aids-panel/kiot-aids-panel.ts';
import type { KiotVolumeEvent } from '../../ui/elements/kiot-aids-panel/kiot-volume-event.ts';
import type { IconName } from '../../ui/elements/kiot-icon/icon-name.ts';
import { CitizenAidEvent } from './citizen-aid-event.ts';

const SWITCHES: readonly { aid: Ease; icon: IconName }[] = [
  { aid: 'bigText', icon: 'a-large-small' },
  { aid: 'contrast', icon: 'contrast' },
  { aid: 'readAloud', icon: 'volume' },
  { aid: 'slow', icon: 'snail' },
  { aid: 'unhurried', icon: 'turtle' },
  { aid: 'reach', icon: 'panel-bottom' },
];

/** Begins the names of accents among the switches. */
const ACCENT = 'accent-';

/** The panel with everything that makes the kiosk easier; it lies over the screen one stands on. */
@customElement('citizen-aids')
export class CitizenAids extends LitElement {
  @state() private accessor open = false;
  protected readonly watch = new WatchController(this, () => [this.#aids.value, this.#voice.value]);

  readonly #locale = new LocaleController(this);
  readonly #aids = new ContextConsumer(this, { context: aidsContext, subscribe: true });
  readonly #voice = new ContextConsumer(this, { context: voiceContext, subscribe: true });

  /** Puts the panel over the screen. */
  show(): void {
    this.open = true;
    if (this.#aids.value?.current.readAloud === true) this.#voice.value?.say(this.#words());
  }

  #switches(): readonly AidSwitch[] {
    const state = { ...(this.#aids.value?.current ?? NO_AIDS), slow: this.#voice.value?.pace === 'slow' };
    return SWITCHES.map(({ aid, icon }) => ({ aid, icon, label: this.#label(aid), on: state[aid] }));
  }

  /** Accents are offered only where recordings give a choice (C-61). */
  #accents(): readonly AidSwitch[] {
    const { t } = this.#locale;
    const { accents = [], accent = null } = this.#voice.value ?? {};
    if (accents.length < 2) return [];
    return accents.map((one) => ({
      aid: `${ACCENT}${one}`,
      icon: 'volume',
      label: t(`citizen:aids.accents.${one}`),
      on: one === accent,
    }));
  }

  #label(aid: Ease): string {
    const { t } = this.#locale;
    return aid === 'slow' || aid === 'reach' ? t(`citizen:aids.${aid}`) : t(`common:aid.${aid}`);
  }

  #volume(): VolumeControl {
    const { t } = this.#locale;
    const step = this.#voice.value?.volume ?? USUAL_VOLUME;
    return {
      label: t('citizen:aids.volume'),
      shown: t('citizen:aids.volumeAt', { step, steps: VOLUME_STEPS }),
      softer: t('citizen:aids.softer'),
      louder: t('citizen:aids.louder'),
      step,
      steps: VOLUME_STEPS,
    };
  }

  #words(): readonly string[] {
    const { shown, softer, louder } = this.#volume();
    const { t } = this.#locale;
    return [
      t('citizen:aids.open'),
      ...SWITCHES.map(({ aid }) => this.#label(aid)),
      ...this.#accents().map(({ label }) => label),
      shown,
      softer,
      louder,
      t('citizen:aids.close'),
    ];
  }

  protected override render() {
    const { t } = this.#locale;
    if (!this.open) return nothing; // its texts come with the inner pages, after this element may already stand
    return html`<kiot-aids-panel
      open
      heading=${t('citizen:aids.open')}
      .switches=${this.#switches()}
      .accents=${this.#accents()}
      accents-label=${t('citizen:aids.accent')}
      .volume=${this.#volume()}
      close-label=${t('citizen:aids.close')}
      @kiot-aid-toggle=${this.#onToggle}
      @kiot-volume=${this.#onVolume}
      @kiot-aids-closed=${this.#onClosed}
    ></kiot-aids-panel>`;
  }

  #onToggle({ aid }: KiotAidToggleEvent): void {
    const accent = this.#accents().find((one) => one.aid === aid);
    if (accent !== undefined) return this.#onAccent(accent);
    this.dispatchEvent(new CitizenAidEvent(aid as Ease));
    if (aid === 'readAloud' && this.#aids.value?.current.readAloud === true)
      this.#voice.value?.say(this.#words());
  }

  /** Touched again, it is any accent as before; a sentence is heard at once. */
  #onAccent({ aid, label, on }: AidSwitch): void {
    const voice = this.#voice.value;
    voice?.chooseAccent(on ? null : (voice.accents.find((one) => aid === `${ACCENT}${one}`) ?? null));
    voice?.say([label]);
  }

  #onClosed(): void {
    this.open = false;
  }

  /** The new volume is heard at once. */
  #onVolume({ step }: KiotVolumeEvent): void {
    this.#voice.value?.setVolume(step);
    this.#voice.value?.say([this.#volume().shown]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-aids': CitizenAids;
  }
}
