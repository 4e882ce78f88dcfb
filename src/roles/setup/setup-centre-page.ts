import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { judgeCentreText, type CentreImport } from '../../app/centre-import.ts';
import type { Kiosk } from '../../app/compose.ts';
import { textOf } from '../../app/file-text.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { Centre } from '../../domain/centre/centre.schema.ts';
import { dayOf } from '../../domain/statistics/day.ts';
import '../../ui/elements/kiot-file-button/kiot-file-button.ts';
import type { KiotFilesChooseEvent } from '../../ui/elements/kiot-file-button/kiot-files-choose-event.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import { SetupStepEvent } from './setup-step-event.ts';
import { setup } from './setup.styles.ts';

/** The centre file: chosen, judged, looked at, and only then used. A broken one changes nothing. */
@customElement('setup-centre-page')
export class SetupCentrePage extends LitElement {
  static override styles = [base, setup];

  @state() private accessor found: (CentreImport & { readonly file: string }) | null = null;
  @state() private accessor outcome: 'used' | 'refused' | 'dropped' | null = null;
  @state() private accessor own = false;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    new WatchController(this, () => [kiosk.centre]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  async #look(): Promise<void> {
    await this.#kiosk.centre.read();
    const { from } = await (await this.#kiosk.centre.store()).read();
    this.own = from === 'device';
    this.dispatchEvent(new SetupStepEvent(null));
  }

  async #keep(centre: Centre | null): Promise<void> {
    const { centre: current, machine } = this.#kiosk;
    const kept = (await current.store()).keep(centre);
    if (!kept) this.outcome = 'refused';
    else this.outcome = centre === null ? 'dropped' : 'used';
    if (kept) void machine.log.write('centre-brought', centre?.id ?? '');
    this.found = null;
    await this.#look();
  }

  protected override render() {
    const { t } = this.#locale;
    const { current } = this.#kiosk.centre;
    return html`<section>
      <h1 tabindex="-1">${t('setup:centre.title')}</h1>
      <p>${t('setup:centre.lead')}</p>
      <div role="status">
        ${this.outcome === null ? nothing : html`<p class="told">${t(`setup:centre.${this.outcome}`)}</p>`}
      </div>
      ${
        current === null
          ? html`<p><strong>${t('setup:centre.none')}</strong></p>`
          : html`<h2>${t('setup:centre.current')}</h2>
              ${this.#renderCentre(current)}
              <p>${t(this.own ? 'setup:centre.own' : 'setup:centre.built')}</p>`
      }
      <div class="buttons">
        <kiot-file-button
          label=${t('setup:centre.choose')}
          accept=".yaml,.yml,.json"
          @kiot-files-choose=${this.#onFile}
        ></kiot-file-button>
        ${this.own ? html`<button @click=${() => this.#keep(null)}>${t('setup:centre.drop')}</button>` : nothing}
      </div>
      <div role="alert">${this.found === null ? nothing : this.#renderFound(this.found)}</div>
    </section>`;
  }

  #renderFound({ file, centre, sentences }: CentreImport & { readonly file: string }) {
    const { t } = this.#locale;
    return html`<section>
      <h2>${t(centre === null ? 'setup:centre.broken' : 'setup:centre.sound', { file })}</h2>
      ${
        sentences.length === 0
          ? nothing
          : html`<ul class="problems">
              ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
      }
      ${
        centre === null
          ? nothing
          : html`${this.#renderCentre(centre)}
              <button class="primary" @click=${() => this.#keep(centre)}>${t('setup:centre.use')}</button>`
      }
    </section>`;
  }

  #renderCentre({ name, places, desks, notices }: Centre) {
    const { t } = this.#locale;
    return html`<dl>
      <dt>${t('setup:centre.name')}</dt>
      <dd>${name}</dd>
      <dt>${t('setup:centre.places')}</dt>
      <dd>${places.map((place) => place.name).join(', ')}</dd>
      <dt>${t('setup:centre.desks')}</dt>
      <dd>${desks.map((desk) => desk.name).join(', ') || '–'}</dd>
      <dt>${t('setup:centre.notices')}</dt>
      <dd>${notices.map((notice) => notice.text).join(' ') || '–'}</dd>
    </dl>`;
  }

  async #onFile({ files: [file] }: KiotFilesChooseEvent): Promise<void> {
    const { centre, machine, tools } = this.#kiosk;
    const text = await textOf(file);
    const [store, { parser }] = await Promise.all([centre.store(), tools()]);
    const { day: today } = dayOf(machine.clock.read().wall);
    this.outcome = null;
    this.found = { file: file.name, ...(await judgeCentreText(file.name, text, { store, parser, today })) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-centre-page': SetupCentrePage;
  }
}
