import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Ease } from '../../app/aids.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { VOLUME_STEPS } from '../../app/voice.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { KiotAidToggleEvent } from '../../ui/elements/kiot-aids/kiot-aid-toggle-event.ts';
import type { AidSwitch } from '../../ui/elements/kiot-aids/kiot-aids.ts';
import type { VolumeControl } from '../../ui/elements/kiot-aids-panel/kiot-aids-panel.ts';
import '../../ui/elements/kiot-aids-panel/kiot-aids-panel.ts';
import type { KiotVolumeEvent } from '../../ui/elements/kiot-aids-panel/kiot-volume-event.ts';
import type { IconName } from '../../ui/elements/kiot-icon/icon-name.ts';
import type { GroupTools } from './group-tools.ts';

const SWITCHES = [
  { aid: 'bigText', icon: 'a-large-small', label: 'common:aid.bigText' },
  { aid: 'contrast', icon: 'contrast', label: 'common:aid.contrast' },
  { aid: 'readAloud', icon: 'volume', label: 'common:aid.readAloud' },
  { aid: 'slow', icon: 'snail', label: 'group:aids.slow' },
] as const satisfies readonly { aid: Ease; icon: IconName; label: string }[];

/**
 * What makes the tablet of a group easier, over the screen one stands on: big text, contrast, reading aloud, pace and
 * volume. All of it goes with the group.
 *
 * @fires kiot-aids-closed - Put away.
 */
@customElement('group-aids')
export class GroupAids extends LitElement {
  /** What it works with. */
  @property({ attribute: false }) accessor tools: GroupTools | null = null;

  @state() private accessor open = false;

  protected readonly watch = new WatchController(this, () => {
    const kiosk = this.tools?.kiosk;
    return kiosk === undefined ? [] : [kiosk.aids, kiosk.voice];
  });
  readonly #locale = new LocaleController(this);

  /** Puts the panel over the screen. */
  show(): void {
    this.open = true;
    this.#read();
  }

  #switches({ kiosk: { aids, voice } }: GroupTools): readonly AidSwitch[] {
    const on = { ...aids.current, slow: voice.pace === 'slow' };
    return SWITCHES.map(({ aid, icon, label }) => ({ aid, icon, label: this.#locale.t(label), on: on[aid] }));
  }

  #volume({ kiosk: { voice } }: GroupTools): VolumeControl {
    const { t } = this.#locale;
    const { volume: step } = voice;
    return {
      label: t('group:aids.volume'),
      shown: t('group:aids.volumeAt', { step, steps: VOLUME_STEPS }),
      softer: t('group:aids.softer'),
      louder: t('group:aids.louder'),
      ...{ step, steps: VOLUME_STEPS },
    };
  }

  /** Whoever listens hears the panel, too. */
  #read(): void {
    const { tools } = this;
    if (tools?.kiosk.aids.current.readAloud !== true) return;
    const { t } = this.#locale;
    const { shown, softer, louder } = this.#volume(tools);
    const switches = this.#switches(tools).map(({ label }) => label);
    tools.kiosk.voice.say([t('common:aid.title'), ...switches, shown, softer, louder, t('group:aids.close')]);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    const { tools } = this;
    if (!this.open || tools === null) return nothing;
    return html`<kiot-aids-panel
      open
      heading=${t('common:aid.title')}
      .switches=${this.#switches(tools)}
      .volume=${this.#volume(tools)}
      close-label=${t('group:aids.close')}
      @kiot-aid-toggle=${({ aid }: KiotAidToggleEvent) => this.#onToggle(tools, aid as Ease)}
      @kiot-volume=${({ step }: KiotVolumeEvent) => this.#onVolume(tools, step)}
      @kiot-aids-closed=${() => this.#onClosed()}
    ></kiot-aids-panel>`;
  }

  #onToggle({ kiosk: { aids, voice } }: GroupTools, aid: Ease): void {
    if (aid === 'slow') voice.togglePace();
    else aids.toggle(aid);
    if (aid === 'readAloud' && !aids.current.readAloud) voice.hush();
    if (aid === 'readAloud' || aid === 'slow') this.#read();
  }

  /** The new volume is heard at once. */
  #onVolume(tools: GroupTools, step: number): void {
    tools.kiosk.voice.setVolume(step);
    tools.kiosk.voice.say([this.#volume(tools).shown]);
  }

  #onClosed(): void {
    this.open = false;
    this.dispatchEvent(new Event('kiot-aids-closed'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-aids': GroupAids;
  }
}
