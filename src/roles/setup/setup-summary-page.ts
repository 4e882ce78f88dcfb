import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Access } from '../../app/access.ts';
import type { Kiosk } from '../../app/compose.ts';
import { textOf } from '../../app/file-text.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { exportSettings, importSettings } from '../../app/settings-exchange.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-file-button/kiot-file-button.ts';
import type { KiotFilesChooseEvent } from '../../ui/elements/kiot-file-button/kiot-files-choose-event.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import { SetupStepEvent } from './setup-step-event.ts';
import { setup } from './setup.styles.ts';
import { stateOf, STEPS, type SetupFacts } from './steps.ts';

/** What stands and what is missing, the settings as a file, and the way to begin anew. */
@customElement('setup-summary-page')
export class SetupSummaryPage extends LitElement {
  static override styles = [base, setup];

  /** What is known of the machine. */
  @property({ attribute: false }) accessor facts: SetupFacts | null = null;

  @state() private accessor told = '';
  @state() private accessor fault = '';
  @state() private accessor asking = false;

  readonly #kiosk: Kiosk;
  readonly #access: Access;
  readonly #forget: () => void;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Kiosk, access: Access, forget: () => void) {
    super();
    this.#kiosk = kiosk;
    this.#access = access;
    this.#forget = forget;
  }

  #go(step: (typeof STEPS)[number]): void {
    this.dispatchEvent(new SetupStepEvent(step));
  }

  protected override render() {
    const { t } = this.#locale;
    const { facts } = this;
    return html`<section>
      <h1 tabindex="-1">${t('setup:summary.title')}</h1>
      ${facts === null ? nothing : html`${this.#renderMissing(facts)}${this.#renderValues(facts)}`}
      <h2>${t('setup:summary.file')}</h2>
      <p>${t('setup:summary.fileLead')}</p>
      <div class="buttons">
        <button @click=${this.#onExport}>${t('setup:summary.export')}</button>
        <kiot-file-button
          label=${t('setup:summary.import')}
          @kiot-files-choose=${this.#onImport}
        ></kiot-file-button>
      </div>
      <div role="alert">
        ${this.told === '' ? nothing : html`<p class="told">${this.told}</p>`}
        ${this.fault === '' ? nothing : html`<p class="fault">${this.fault}</p>`}
      </div>
      <h2>${t('setup:summary.pins')}</h2>
      <button @click=${() => this.#go('pins')}>${t('setup:summary.changePins')}</button>
      ${this.#renderReset()}
    </section>`;
  }

  #renderMissing(facts: SetupFacts) {
    const { t } = this.#locale;
    const missing = STEPS.filter((step) => stateOf(step, facts) === 'missing');
    if (missing.length === 0)
      return html`<p class="told"><kiot-icon name="circle-check"></kiot-icon>${t('setup:summary.whole')}</p>`;
    return html`<p>${t('setup:summary.missing')}</p>
      <div class="buttons">
        ${missing.map((step) => html`<button @click=${() => this.#go(step)}>${t(`setup:step.${step}`)}</button>`)}
      </div>`;
  }

  #renderValues({ centre, settings }: SetupFacts) {
    const { t } = this.#locale;
    const place = centre?.places.find(({ code }) => code === settings.place);
    const size = settings.pixelsPerMillimetre;
    return html`<dl>
      <dt>${t('setup:step.centre')}</dt>
      <dd>${centre?.name ?? t('setup:centre.none')}</dd>
      <dt>${t('setup:step.place')}</dt>
      <dd>${place === undefined ? settings.place : `${place.name} (${place.code})`}</dd>
      <dt>${t('setup:summary.letter')}</dt>
      <dd>${settings.letter ?? '–'}</dd>
      <dt>${t('setup:place.role')}</dt>
      <dd>${t(`setup:place.roles.${settings.role}`)}</dd>
      <dt>${t('setup:step.size')}</dt>
      <dd>
        ${size === null ? t('setup:summary.unmeasured') : t('setup:size.figure', { value: size.toFixed(2).replace('.', ',') })}
      </dd>
    </dl>`;
  }

  #renderReset() {
    const { t } = this.#locale;
    if (!this.asking)
      return html`<h2>${t('setup:summary.reset')}</h2>
        <p>${t('access:forgot.keeps')}</p>
        <button @click=${() => (this.asking = true)}>${t('setup:summary.resetAsk')}</button>`;
    return html`<h2>${t('setup:summary.reset')}</h2>
      <p>${t('setup:summary.resetSure')}</p>
      <div class="buttons">
        <button @click=${() => (this.asking = false)}>${t('access:forgot.no')}</button>
        <button @click=${this.#onReset}>${t('access:forgot.now')}</button>
      </div>`;
  }

  async #onExport(): Promise<void> {
    const { machine, tools } = this.#kiosk;
    const { files, digest } = await tools();
    const { place } = machine.settings();
    files.save(`kiot-${place}.json`, await exportSettings(this.#kiosk, digest));
    this.fault = '';
    this.told = this.#locale.t('setup:summary.exported', { file: `kiot-${place}.json` });
  }

  async #onImport({ files: [file] }: KiotFilesChooseEvent): Promise<void> {
    const { digest } = await this.#kiosk.tools();
    const outcome = await importSettings(this.#kiosk, digest, await textOf(file));
    const { t } = this.#locale;
    this.told = outcome.ok ? t('setup:summary.imported') : '';
    this.fault = outcome.ok ? '' : t(`setup:refusal.${outcome.refusal}`);
    this.dispatchEvent(new SetupStepEvent(null));
  }

  async #onReset(): Promise<void> {
    this.asking = false;
    if (await this.#access.reset()) this.#forget();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-summary-page': SetupSummaryPage;
  }
}
