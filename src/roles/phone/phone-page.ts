import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Phone } from '../../app/compose-phone.ts';
import { chooseLocale, guideLanguage, locale, offeredLocales, type Locale } from '../../app/i18n/i18n.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { openAddress, type Opened } from '../../app/open-address.ts';
import { PHONE_PATH } from '../../domain/centre/phone-path.ts';
import { dayOf } from '../../domain/statistics/day.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { drawGuide } from './draw-guide.ts';
import { phone } from './phone.styles.ts';

/** Languages a guide can be read in; the pseudo-locale is nobody's. */
const LANGUAGES: readonly Locale[] = ['vi', 'en'];

/** What a person sees who scanned the code of a guide: the whole guide below one heading, or a way on. */
@customElement('phone-page')
export class PhonePage extends LitElement {
  static override styles = [base, phone];

  @state() private accessor opened: Opened | null = null;

  readonly #locale = new LocaleController(this);
  readonly #phone: Phone;
  readonly #id: string;
  #stop: () => void = () => undefined;
  #turn = 0;
  #wasAtStep = false;

  constructor(services: Phone, id: string) {
    super();
    this.#phone = services;
    this.#id = id;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = locale.subscribe(() => void this.#open());
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override updated(): void {
    const { opened } = this;
    document.title = opened?.at === 'guide' ? opened.guide.title : this.#locale.t('common:brand');
    if (opened?.at === 'guide') this.#goToStep();
  }

  /** Whoever came for one step, from the supervisor's list, finds it; once, so that nobody is pulled back to it. */
  #goToStep(): void {
    const step = decodeURIComponent(location.hash.slice(1));
    if (step === '' || this.#wasAtStep) return;
    this.#wasAtStep = true;
    this.renderRoot.querySelector(`[id="${CSS.escape(step)}"]`)?.scrollIntoView();
  }

  /** Opens the guide in the language shown now; what stands there stays until the other one has come. */
  async #open(): Promise<void> {
    const mine = ++this.#turn;
    const opened = await openAddress(this.#phone.guides, this.#id, guideLanguage());
    if (mine === this.#turn) this.opened = opened;
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<header>
        <p class="brand">${t('common:brand')}</p>
        ${this.#renderLanguages()}
      </header>
      <main>${this.#renderOpened()}</main>`;
  }

  #renderLanguages(): TemplateResult | typeof nothing {
    const languages = LANGUAGES.filter((language) => offeredLocales().includes(language));
    if (languages.length < 2) return nothing;
    const { t } = this.#locale;
    return html`<div class="languages" role="group" aria-label=${t('common:language.choose')}>
      ${languages.map(
        (language) =>
          html`<button
            lang=${language}
            aria-pressed=${language === guideLanguage() ? 'true' : 'false'}
            @click=${() => void chooseLocale(language)}
          >
            ${t(language === 'en' ? 'common:language.en' : 'common:language.vi')}
          </button>`,
      )}
    </div>`;
  }

  #renderOpened(): TemplateResult {
    const { t } = this.#locale;
    const { opened } = this;
    if (opened === null) return html`<p role="status">${t('phone:page.opening')}</p>`;
    if (opened.at === 'guide') return drawGuide(t, opened.guide, dayOf(this.#phone.clock.read().wall).day);
    if (opened.at === 'list') return this.#renderList(opened);
    return html`<h1>${t('phone:unreachable.title')}</h1>
      <p>${t('phone:unreachable.hint')}</p>
      ${this.#renderAgain()}`;
  }

  #renderList({ reason, guides }: Extract<Opened, { at: 'list' }>): TemplateResult {
    const { t } = this.#locale;
    return html`<h1>${t(`phone:list.${reason}`)}</h1>
      ${reason === 'unknown' ? html`<p>${t('phone:list.unknownHint')}</p>` : nothing}
      ${
        reason === 'unopened'
          ? html`<p>${t('phone:list.unopenedHint')}</p>
              ${this.#renderAgain()}`
          : nothing
      }
      <nav aria-label=${t('phone:list.label')}>
        <ul class="guides">
          ${guides.map(({ id, title }) => html`<li><a href="/${PHONE_PATH}/${id}">${title}</a></li>`)}
        </ul>
      </nav>`;
  }

  #renderAgain(): TemplateResult {
    return html`<button class="primary" @click=${this.#onAgain}>
      ${this.#locale.t('phone:unreachable.again')}
    </button>`;
  }

  #onAgain(): void {
    this.opened = null;
    void this.#open();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phone-page': PhonePage;
  }
}
