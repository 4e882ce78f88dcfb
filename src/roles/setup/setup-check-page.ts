import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { selfCheck, type Check } from '../../app/self-check.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import { setup } from './setup.styles.ts';

const ICONS = { good: 'circle-check', look: 'circle-question', bad: 'circle-x' } as const;

/** Everything a page can find out about its own device, and what to do about it (SEC-20). */
@customElement('setup-check-page')
export class SetupCheckPage extends LitElement {
  static override styles = [base, setup];

  @state() private accessor checks: readonly Check[] = [];
  @state() private accessor busy = false;

  readonly #kiosk: Kiosk;
  readonly #onChecked: (checks: readonly Check[]) => void;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Kiosk, onChecked: (checks: readonly Check[]) => void) {
    super();
    this.#kiosk = kiosk;
    this.#onChecked = onChecked;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#check();
  }

  async #check(): Promise<void> {
    this.busy = true;
    const { probe } = await this.#kiosk.tools();
    this.checks = await selfCheck(this.#kiosk, probe);
    this.busy = false;
    this.#onChecked(this.checks);
  }

  protected override render() {
    const { t } = this.#locale;
    const windowed = this.checks.some(({ name, level }) => name === 'fullscreen' && level !== 'good');
    return html`<section>
      <h1 tabindex="-1">${t('setup:check.title')}</h1>
      <p>${t('setup:check.lead')}</p>
      <div class="buttons">
        <button @click=${() => this.#check()}>${t('setup:check.again')}</button>
        ${windowed ? html`<button @click=${this.#onFullScreen}>${t('setup:check.full')}</button>` : nothing}
      </div>
      <p role="status">${this.busy ? t('setup:check.busy') : nothing}</p>
      <ul class="cards">
        ${this.checks.map((check) => this.#renderCheck(check))}
      </ul>
      <p>${t('setup:check.limit')}</p>
    </section>`;
  }

  #renderCheck({ name, level }: Check) {
    const { t } = this.#locale;
    return html`<li class=${level === 'bad' ? 'card bad' : 'card'}>
      <kiot-icon name=${ICONS[level]}></kiot-icon>
      <strong>${t(`setup:check.name.${name}`)}: ${t(`setup:check.level.${level}`)}</strong>
      ${level === 'good' ? nothing : html`<p>${t(`setup:check.do.${name}`)}</p>`}
    </li>`;
  }

  async #onFullScreen(): Promise<void> {
    const { probe } = await this.#kiosk.tools();
    await probe.askFullScreen();
    await this.#check();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-check-page': SetupCheckPage;
  }
}
