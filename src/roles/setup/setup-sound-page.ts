import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { setup } from './setup.styles.ts';

/** Gong and voice, tried by ear: which voice speaks, or what to do when there is none. */
@customElement('setup-sound-page')
export class SetupSoundPage extends LitElement {
  static override styles = [base, setup];

  @state() private accessor voiceName: string | null = null;
  @state() private accessor looked = false;
  @state() private accessor tried = false;

  readonly #kiosk: Kiosk;
  readonly #onHeard: () => void;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Kiosk, onHeard: () => void) {
    super();
    this.#kiosk = kiosk;
    this.#onHeard = onHeard;
    new WatchController(this, () => [kiosk.voice]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#kiosk.voice.hush();
  }

  async #look(): Promise<void> {
    const { probe } = await this.#kiosk.tools();
    this.voiceName = await probe.voiceName('vi');
    this.looked = true;
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<section>
      <h1 tabindex="-1">${t('setup:sound.title')}</h1>
      <p>${t('setup:sound.lead')}</p>
      <div class="buttons">
        <button @click=${() => this.#kiosk.bell.gong.strike()}>${t('setup:sound.gong')}</button>
        <button @click=${this.#onSpeak}>${t('setup:sound.speak')}</button>
      </div>
      <div role="status">${this.tried ? this.#renderOutcome() : nothing}</div>
      ${
        this.looked
          ? html`<p>
              ${
                this.voiceName === null
                  ? t('setup:sound.noVoice')
                  : t('setup:sound.voice', { name: this.voiceName })
              }
            </p>`
          : nothing
      }
      <p>${t('setup:sound.silent')}</p>
      <button class="primary" @click=${this.#onHeard}>${t('setup:sound.heard')}</button>
    </section>`;
  }

  #renderOutcome() {
    const { t } = this.#locale;
    const { current } = this.#kiosk.voice;
    if (current === 'speaking') return html`<p class="told">${t('setup:sound.speaking')}</p>`;
    if (current === 'quiet') return html`<p class="told">${t('setup:sound.spoken')}</p>`;
    return html`<p class="fault">${t('setup:sound.unheard')}</p>`;
  }

  #onSpeak(): void {
    this.tried = true;
    this.#kiosk.voice.say([this.#locale.t('setup:sound.sentence')]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-sound-page': SetupSoundPage;
  }
}
