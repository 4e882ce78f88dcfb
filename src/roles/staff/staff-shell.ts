import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import type { HelpDesk } from '../../app/help-desk.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { openCalls } from './open-calls.ts';
import { StaffHelpPage } from './staff-help-page.ts';
import { StaffMachinePage } from './staff-machine-page.ts';

/** Pages of the staff role. */
type Tab = 'help' | 'machine';

/** The gong sounds again after this long while a call stands that nobody has answered (product.md §2). */
const GONG_EVERY = 15_000;

/**
 * The staff's window: known to kiosks by its heartbeat for as long as it stands, and heard when somebody calls,
 * whichever page is up.
 */
@customElement('staff-shell')
export class StaffShell extends LitElement {
  static override styles = [
    base,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
        padding: var(--kiot-space-2) var(--kiot-space-4);
        border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
      }
      button[aria-current='page'] {
        border-color: var(--kiot-color-action);
        box-shadow: inset 0 0 0 var(--kiot-line-thick) var(--kiot-color-action);
        background: var(--kiot-color-action-tint);
      }
    `,
  ];

  @state() private accessor tab: Tab = 'help';
  @state() private accessor sound = false;
  @state() private accessor desk: HelpDesk | null = null;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);
  readonly #help: StaffHelpPage;
  readonly #machine: StaffMachinePage;
  #calls = 0;
  #stopGong: () => void = () => undefined;

  /** Browsers give sound only to pages that were touched: any touch will do. */
  readonly #onTouch = (): void => this.#kiosk.bell.gong.unlock(() => (this.sound = true));

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    this.#help = new StaffHelpPage(kiosk);
    this.#machine = new StaffMachinePage(kiosk);
    new WatchController(this, () => [this.desk ?? undefined]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pointerdown', this.#onTouch);
    this.#onTouch(); // a centre whose policy allows sound needs no touch
    void this.#kiosk.help.desk().then((desk) => {
      this.desk = desk;
      if (this.isConnected) desk.open();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.#onTouch);
    this.#stopGong();
    this.desk?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#help.desk = this.desk;
    this.#help.sound = this.sound;
    this.#sound();
  }

  /** A call more than before is heard at once, calls that stay open every 15 s. */
  #sound(): void {
    const open = this.#open();
    const more = open > this.#calls;
    this.#calls = open;
    if (open > 0 && !more) return;
    this.#stopGong();
    if (more) this.#ring();
  }

  #ring(): void {
    const { gong, timers } = this.#kiosk.bell;
    gong.strike();
    this.#stopGong = timers.after(GONG_EVERY, () => this.#ring());
  }

  #open(): number {
    return openCalls(this.desk?.current);
  }

  protected override render() {
    const { t } = this.#locale;
    const count = this.#open();
    return html`<nav aria-label=${t('staff:tabs.label')}>
        ${this.#renderTab('help', count === 0 ? t('staff:tabs.help') : t('staff:tabs.calls', { count }))}
        ${this.#renderTab('machine', t('staff:tabs.machine'))}
      </nav>
      ${this.tab === 'help' ? this.#help : this.#machine}`;
  }

  #renderTab(tab: Tab, label: string) {
    return html`<button aria-current=${this.tab === tab ? 'page' : 'false'} @click=${() => (this.tab = tab)}>
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-shell': StaffShell;
  }
}
