import { html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { setup } from './setup.styles.ts';

/** "Diễn tập": the whole team practises on a busy morning, apart from everything real; behind the installer PIN. */
@customElement('setup-rehearsal-page')
export class SetupRehearsalPage extends LitElement {
  static override styles = [base, setup];

  readonly #kiosk: Pick<Kiosk, 'rehearsing'>;
  readonly #locale = new LocaleController(this);

  readonly #onBegin = (): void => void this.#kiosk.rehearsing.begin();
  readonly #onEnd = (): void => this.#kiosk.rehearsing.end();

  constructor(kiosk: Pick<Kiosk, 'rehearsing'>) {
    super();
    this.#kiosk = kiosk;
  }

  protected override render() {
    const { t } = this.#locale;
    const { on, always } = this.#kiosk.rehearsing;
    return html`<section>
      <h1 tabindex="-1">${t('setup:rehearsal.title')}</h1>
      <p>${t('setup:rehearsal.lead')}</p>
      <p>${t('setup:rehearsal.apart')}</p>
      <p>${t('setup:rehearsal.whole')}</p>
      ${on ? this.#renderRunning(always) : nothing}
      ${on ? nothing : html`<button class="primary" @click=${this.#onBegin}>${t('setup:rehearsal.begin')}</button>`}
    </section>`;
  }

  #renderRunning(always: boolean) {
    const { t } = this.#locale;
    if (always) return html`<p class="told">${t('setup:rehearsal.demo')}</p>`;
    return html`<p class="told" role="status">
        ${t('setup:rehearsal.running')} ${t('setup:rehearsal.leave')}
      </p>
      <button class="primary" @click=${this.#onEnd}>${t('setup:rehearsal.end')}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-rehearsal-page': SetupRehearsalPage;
  }
}
