import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import type { LocaleKey } from '../../app/i18n/i18n.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import type { PrinterChoice, SlipOutcome, TicketSlip } from '../../app/ticket-printing.ts';
import { namedToken } from '../../app/ticket-words.ts';
import {
  fitPrinter,
  PRINTER_WAYS,
  SERIAL_SPEEDS,
  SLIP_PAPERS,
  type PrinterSettings,
} from '../../domain/centre/printer.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { animals } from '../../ui/elements/kiot-token/animals.ts';
import { SetupStepEvent } from './setup-step-event.ts';
import { setup } from './setup.styles.ts';

/** What the page has to tell of the last touch. */
type Told = 'trying' | SlipOutcome | PrinterChoice | 'refused';

/** How this machine prints tickets, kept at once, and a slip to try it with. */
@customElement('setup-printer-page')
export class SetupPrinterPage extends LitElement {
  static override styles = [base, setup];

  @state() private accessor told: Told | null = null;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
  }

  /** The printers come before they are touched: a browser opens its list only soon after a touch. */
  override connectedCallback(): void {
    super.connectedCallback();
    void this.#kiosk.printing();
  }

  #settings(): PrinterSettings {
    return this.#kiosk.machine.settings().printer;
  }

  #keep(change: Partial<PrinterSettings>): void {
    const { machine } = this.#kiosk;
    const printer = fitPrinter({ ...this.#settings(), ...change });
    this.told = machine.keepSettings({ ...machine.settings(), printer }) ? null : 'refused';
    this.requestUpdate(); // the settings themselves are no property
    this.dispatchEvent(new SetupStepEvent(null));
  }

  /** A slip with the tallest stacks of accents; nobody can take it for a number. */
  #sample(): TicketSlip {
    const { t } = this.#locale;
    const token = { colour: 'green', animal: 'rabbit' } as const;
    return {
      centre: this.#kiosk.centre.current?.name ?? t('common:brand'),
      number: 'A000',
      picture: animals[token.animal],
      token: namedToken(t, token).label,
      lines: [t('setup:printer.accents')],
      foot: [t('setup:printer.sample')],
    };
  }

  #isFault(): boolean {
    const { told } = this;
    return told === 'failed' || told === 'unsupported' || told === 'refused';
  }

  protected override render() {
    const { t } = this.#locale;
    const settings = this.#settings();
    return html`<section>
      <h1 tabindex="-1">${t('setup:printer.title')}</h1>
      <p>${t('setup:printer.lead')}</p>
      <h2 id="way">${t('setup:printer.way')}</h2>
      <div class="choices" role="group" aria-labelledby="way">
        ${PRINTER_WAYS.map((way) => this.#renderChoice(`setup:printer.ways.${way}`, way === settings.way, { way }))}
      </div>
      ${settings.way === 'none' ? nothing : this.#renderPrinter(settings)}
      <div role="status">
        ${this.told === null ? nothing : html`<p class=${this.#isFault() ? 'fault' : 'told'}>${t(`setup:printer.${this.told}`)}</p>`}
      </div>
    </section>`;
  }

  #renderPrinter({ way, paper, speed }: PrinterSettings) {
    const { t } = this.#locale;
    const papers = SLIP_PAPERS.filter((one) => one !== 'a6' || way === 'browser');
    return html`<p>${t(way === 'browser' ? 'setup:printer.browserHint' : 'setup:printer.cableHint')}</p>
      <h2 id="paper">${t('setup:printer.paper')}</h2>
      <div class="choices" role="group" aria-labelledby="paper">
        ${papers.map((one) => this.#renderChoice(`setup:printer.papers.${one}`, one === paper, { paper: one }))}
      </div>
      ${way === 'serial' ? this.#renderSpeeds(speed) : nothing}
      <div class="buttons">
        ${
          way === 'browser'
            ? nothing
            : html`<button @click=${() => this.#onChoose(way)}>${t('setup:printer.choose')}</button>`
        }
        <button class="primary" @click=${this.#onTry}>${t('setup:printer.try')}</button>
      </div>`;
  }

  #renderSpeeds(chosen: PrinterSettings['speed']) {
    const { t } = this.#locale;
    return html`<h2 id="speed">${t('setup:printer.speed')}</h2>
      <p>${t('setup:printer.speedHint')}</p>
      <div class="choices" role="group" aria-labelledby="speed">
        ${SERIAL_SPEEDS.map(
          (speed) =>
            html`<button
              aria-pressed=${speed === chosen ? 'true' : 'false'}
              @click=${() => this.#keep({ speed })}
            >
              ${speed}
            </button>`,
        )}
      </div>`;
  }

  #renderChoice(label: LocaleKey, chosen: boolean, change: Partial<PrinterSettings>) {
    return html`<button aria-pressed=${chosen ? 'true' : 'false'} @click=${() => this.#keep(change)}>
      ${this.#locale.t(label)}
    </button>`;
  }

  async #onChoose(way: PrinterSettings['way']): Promise<void> {
    if (way !== 'usb' && way !== 'serial') return;
    this.told = await (await this.#kiosk.printing()).choose(way);
  }

  async #onTry(): Promise<void> {
    if (this.told === 'trying') return;
    this.told = 'trying';
    this.told = await (await this.#kiosk.printing()).tryOut(this.#sample());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-printer-page': SetupPrinterPage;
  }
}
