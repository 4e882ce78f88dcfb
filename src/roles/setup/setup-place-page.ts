import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { startRoles } from '../../app/router.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { Centre } from '../../domain/centre/centre.schema.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { SetupStepEvent } from './setup-step-event.ts';
import { setup } from './setup.styles.ts';
import { letterAt, type DeviceSettings } from './steps.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Where this machine stands, which letter heads its tickets, and what it opens at start-up. Kept at once. */
@customElement('setup-place-page')
export class SetupPlacePage extends LitElement {
  static override styles = [base, setup];

  @state() private accessor outcome: 'kept' | 'refused' | null = null;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    new WatchController(this, () => [kiosk.centre]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#adopt();
  }

  /** A centre file brought after the place was chosen may give its device another letter. */
  async #adopt(): Promise<void> {
    await this.#kiosk.centre.read();
    const { current } = this.#kiosk.centre;
    const { place, letter } = this.#kiosk.machine.settings();
    if (current === null || current.devices.length === 0) return;
    const given = letterAt(current, place);
    if (given !== letter && current.places.some(({ code }) => code === place)) this.#keep({ letter: given });
  }

  #keep(change: Partial<DeviceSettings>): void {
    const { machine } = this.#kiosk;
    this.outcome = machine.keepSettings({ ...machine.settings(), ...change }) ? 'kept' : 'refused';
    this.requestUpdate(); // the settings themselves are no property
    this.dispatchEvent(new SetupStepEvent(null));
  }

  protected override render() {
    const { t } = this.#locale;
    const settings = this.#kiosk.machine.settings();
    const { current } = this.#kiosk.centre;
    return html`<section>
      <h1 tabindex="-1">${t('setup:place.title')}</h1>
      ${
        current === null
          ? html`<p>${t('setup:place.noCentre', { place: settings.place })}</p>`
          : this.#renderPlaces(current, settings)
      }
      ${this.#renderLetter(current, settings)} ${this.#renderRoles(settings)}
      <div role="status">
        ${this.outcome === null ? nothing : html`<p class="told">${t(`setup:place.${this.outcome}`)}</p>`}
      </div>
    </section>`;
  }

  #renderPlaces(centre: Centre, { place }: DeviceSettings) {
    const { t } = this.#locale;
    return html`<h2 id="where">${t('setup:place.where')}</h2>
      <div class="choices" role="group" aria-labelledby="where">
        ${centre.places.map(({ code, name }) =>
          this.#renderChoice(name, code === place, () =>
            this.#keep({
              place: code,
              ...(centre.devices.length === 0 ? {} : { letter: letterAt(centre, code) }),
            }),
          ),
        )}
      </div>`;
  }

  /** A centre that lists its devices gives the letters; else somebody chooses one. */
  #renderLetter(centre: Centre | null, { letter }: DeviceSettings) {
    const { t } = this.#locale;
    if (centre !== null && centre.devices.length > 0)
      return html`<p>
        ${letter === null ? t('setup:place.noLetter') : t('setup:place.letterIs', { letter })}
      </p>`;
    return html`<h2 id="letter">${t('setup:place.letter')}</h2>
      <p>${t('setup:place.letterLead')}</p>
      <div class="choices" role="group" aria-labelledby="letter">
        ${LETTERS.map((one) => this.#renderChoice(one, one === letter, () => this.#keep({ letter: one })))}
      </div>`;
  }

  #renderRoles({ role }: DeviceSettings) {
    const { t } = this.#locale;
    return html`<h2 id="role">${t('setup:place.role')}</h2>
      <p>${t('setup:place.roleLead')}</p>
      <div class="choices" role="group" aria-labelledby="role">
        ${startRoles.map((one) =>
          this.#renderChoice(t(`setup:place.roles.${one}`), one === role, () => this.#keep({ role: one })),
        )}
      </div>`;
  }

  #renderChoice(label: string, chosen: boolean, choose: () => void) {
    return html`<button aria-pressed=${chosen ? 'true' : 'false'} @click=${choose}>${label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-place-page': SetupPlacePage;
  }
}
