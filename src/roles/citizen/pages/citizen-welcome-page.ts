import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { chooseLocale, locale, offeredLocales, type Locale } from '../../../app/i18n/i18n.ts';
import { NO_AIDS, type AidName } from '../../../app/aids.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { AidSwitch } from '../../../ui/elements/kiot-aids/kiot-aids.ts';
import type { KiotAidToggleEvent } from '../../../ui/elements/kiot-aids/kiot-aid-toggle-event.ts';
import '../../../ui/elements/kiot-aids/kiot-aids.ts';
import type { FirstIconName } from '../../../ui/elements/kiot-icon/icon-name.ts';
import { CitizenAidEvent } from '../citizen-aid-event.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';

const SWITCHES = [
  { aid: 'bigText', icon: 'a-large-small' },
  { aid: 'contrast', icon: 'contrast' },
  { aid: 'readAloud', icon: 'volume' },
  { aid: 'unhurried', icon: 'turtle' },
] as const satisfies readonly { readonly aid: AidName; readonly icon: FirstIconName }[];

/** The first screen: one sentence, one big button, languages, four switches, the privacy sentence. */
@customElement('citizen-welcome-page')
export class CitizenWelcomePage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      kiot-scroll-area {
        block-size: var(--kiot-viewport);
      }
      main {
        display: grid;
        gap: var(--kiot-space-4);
        padding: var(--kiot-space-3) calc(7 * var(--kiot-mm));
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: var(--kiot-space-3);
      }
      .languages {
        display: flex;
        gap: var(--kiot-space-3);
      }
      .brand {
        font-weight: 700;
        font-size: var(--kiot-size-large);
        color: var(--kiot-color-action);
      }
      .hero {
        display: grid;
        gap: var(--kiot-space-4);
        justify-items: start;
      }
      h1 {
        font-size: calc(1.15 * var(--kiot-size-step));
        max-inline-size: 30ch;
      }
      .start {
        min-block-size: calc(26 * var(--kiot-mm));
        padding-inline: var(--kiot-space-5);
        font-size: var(--kiot-size-step);
        line-height: 1.35;
        --kiot-icon-size: 1.3em;
      }
      kiot-aids {
        display: block;
      }
      .privacy p {
        max-inline-size: 100ch;
      }
    `,
  ];

  protected override spoken(): Spoken {
    const { t } = this.locale;
    return [
      t('common:address.greet'),
      t('welcome:screen.sentence'),
      t('welcome:screen.start'),
      t('common:aid.title'),
      ...SWITCHES.map(({ aid }) => t(`common:aid.${aid}`)),
      t('welcome:screen.privacy'),
      t('welcome:screen.limit'),
      ...this.#languages().map(({ language, name }) => ({ text: name, language, extra: true })),
    ];
  }

  /** Languages to choose from, none while there is only one. */
  #languages(): readonly { readonly language: Locale; readonly name: string }[] {
    const offered = offeredLocales();
    if (offered.length < 2) return [];
    return offered.map((language) => ({
      language,
      name: this.locale.named(`common:language.${language}`),
    }));
  }

  #switches(): readonly AidSwitch[] {
    const { t } = this.locale;
    const state = this.aids?.current ?? NO_AIDS;
    return SWITCHES.map(({ aid, icon }) => ({
      aid,
      icon,
      label: t(`common:aid.${aid}`),
      on: state[aid],
    }));
  }

  protected override render() {
    const { t } = this.locale;
    return html`<kiot-scroll-area
      down-label=${t('common:bar.scrollDown')}
      up-label=${t('common:bar.scrollUp')}
      ><main>
        <div class="top">
          <p class="brand">${t('common:brand')}</p>
          ${this.#renderLanguages()}
        </div>
        <div class="hero">
          ${this.voiceNote()}
          <h1 tabindex="-1">${t('welcome:screen.sentence')}</h1>
          <button class="primary start" @click=${this.#onStart}>
            ${t('welcome:screen.start')}<kiot-icon name="arrow-right"></kiot-icon>
          </button>
        </div>
        <kiot-aids
          label=${t('common:aid.title')}
          .switches=${this.#switches()}
          @kiot-aid-toggle=${this.#onAid}
        ></kiot-aids>
        <div class="privacy soft">
          <p>${t('welcome:screen.privacy')}</p>
          <p>${t('welcome:screen.limit')}</p>
        </div>
      </main></kiot-scroll-area
    >`;
  }

  #renderLanguages() {
    const { t } = this.locale;
    const languages = this.#languages();
    if (languages.length === 0) return nothing;
    return html`<div class="languages" role="group" aria-label=${t('common:language.choose')}>
      ${languages.map(
        ({ language, name }) =>
          html`<button
            lang=${language}
            aria-pressed=${locale.current === language ? 'true' : 'false'}
            @click=${() => this.#onLanguage(language)}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #onStart(): void {
    this.move({ type: 'open', page: 'home' });
  }

  #onLanguage(language: Locale): void {
    void chooseLocale(language);
  }

  #onAid(event: KiotAidToggleEvent): void {
    this.dispatchEvent(new CitizenAidEvent(event.aid as AidName));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-welcome-page': CitizenWelcomePage;
  }
}
