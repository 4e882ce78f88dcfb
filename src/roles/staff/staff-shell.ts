import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import type { HelpDesk } from '../../app/help-desk.ts';
import type { LocaleKey } from '../../app/i18n/i18n.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { closingList } from '../../domain/queue/index.ts';
import { TapGuard } from '../../ui/controllers/tap-guard.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { openLatePages, type LatePages } from './late-pages.ts';
import { openCalls } from './open-calls.ts';
import { StaffBoardPage } from './staff-board-page.ts';
import { StaffGreeterPage } from './staff-greeter-page.ts';
import { StaffHelpPage } from './staff-help-page.ts';
import { styles } from './staff-shell.styles.ts';
import { StaffWallNote } from './staff-wall-note.ts';
import './staff-said-bar.ts';
import { openTools, type StaffTools } from './staff-tools.ts';

/** Pages of the staff role, in the order of their tabs. */
const TABS = ['greeter', 'board', 'help', 'closing', 'machine'] as const;
type Tab = (typeof TABS)[number];

/** The gong sounds again after this long while a call stands that nobody has answered (product.md §2). */
const GONG_EVERY = 15_000;

/** The late pages are fetched after this long in ms at the latest, however busy the window is. */
const LATE_AFTER = 3000;

/**
 * The staff's window: known to kiosks by its heartbeat for as long as it stands, and heard when somebody calls,
 * whichever page is up.
 */
@customElement('staff-shell')
export class StaffShell extends LitElement {
  static override styles = [base, styles];

  @state() private accessor tab: Tab = 'help';
  @state() private accessor sound = false;
  @state() private accessor desk: HelpDesk | null = null;
  @state() private accessor tools: StaffTools | null = null;
  /** The code of the queue could not be loaded. */
  @state() private accessor noQueue = false;
  @state() private accessor late: LatePages | null = null;
  /** The code of the late pages could not be loaded. */
  @state() private accessor noLate = false;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);
  readonly #help: StaffHelpPage;
  readonly #openLate: () => Promise<LatePages>;
  readonly #wall: StaffWallNote;
  readonly #greeter = new StaffGreeterPage();
  readonly #board = new StaffBoardPage();
  readonly #guard = new TapGuard(this);
  #touched = false;
  #turn = 0;
  #calls = 0;
  #stopGong: () => void = () => undefined;

  /** Browsers give sound only to pages that were touched: any touch will do. */
  readonly #onTouch = (): void => this.#kiosk.bell.gong.unlock(() => (this.sound = true));

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    this.#help = new StaffHelpPage(kiosk);
    this.#openLate = openLatePages(kiosk);
    this.#wall = new StaffWallNote(kiosk);
    this.#wall.brief = true;
    new WatchController(this, () => (this.desk === null ? [] : [this.desk]));
    new WatchController(this, () => (this.tools === null ? [] : [this.tools.queue, this.tools.hand]));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pointerdown', this.#onTouch);
    this.#onTouch(); // a centre whose policy allows sound needs no touch
    void this.#kiosk.help.desk().then((desk) => {
      this.desk = desk;
      if (this.isConnected) desk.open();
    });
    void openTools(this.#kiosk).then(
      (tools) => this.#begin(tools),
      () => (this.noQueue = true),
    );
    requestIdleCallback(() => void this.#fetchLate(), { timeout: LATE_AFTER });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pointerdown', this.#onTouch);
    this.#stopGong();
    this.desk?.close();
    this.tools?.hand.close();
    this.tools?.seen.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#help.desk = this.desk;
    this.#help.sound = this.sound;
    for (const page of [this.#greeter, this.#board, this.late?.closing])
      if (page !== undefined) page.tools = this.tools;
    this.#sound();
    const turn = this.tools?.hand.current.turn ?? 0;
    if (turn !== this.#turn) this.#guard.screenChanged(performance.now()); // another button may stand there now
    this.#turn = turn;
  }

  /** The late pages come while the hands rest, at the latest when one of them is touched. */
  async #fetchLate(): Promise<void> {
    this.noLate = false;
    try {
      this.late = await this.#openLate();
    } catch {
      this.noLate = true;
    }
  }

  /** A device that takes part in the queue begins there, unless somebody has already chosen a page. */
  #begin(tools: StaffTools): void {
    if (!this.isConnected) return tools.hand.close();
    this.tools = tools;
    if (this.#touched) return;
    if (tools.desk.current.desk !== null) this.tab = 'board';
    else if (this.#kiosk.machine.settings().letter !== null) this.tab = 'greeter';
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

  /** The name of a page, and how many wait for an answer there. */
  #label(tab: Tab): string {
    const { t } = this.#locale;
    const calls = this.#open();
    if (tab === 'help' && calls > 0) return t('staff:tabs.calls', { count: calls });
    const left = tab === 'closing' ? this.#toTell() : 0;
    return left > 0 ? t('staff:tabs.closingCount', { count: left }) : t(`staff:tabs.${tab}`);
  }

  /** How many people staff must tell that the centre has closed. */
  #toTell(): number {
    if (this.tools === null) return 0;
    const { queue, hand } = this.tools;
    return closingList(queue.current.log.state, this.#kiosk.centre.current, hand.current.now)?.length ?? 0;
  }

  #page(): HTMLElement | TemplateResult {
    const { tab } = this;
    if (this.noQueue && isOfQueue(tab)) return this.#renderMissing(tab, 'staff:board.notLoaded');
    if (tab === 'closing' || tab === 'machine')
      return this.late?.[tab] ?? this.#renderMissing(tab, this.noLate ? 'staff:tabs.notLoaded' : null);
    return { greeter: this.#greeter, board: this.#board, help: this.#help }[tab];
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<div class="shell">
      <div class="all">
        <nav aria-label=${t('staff:tabs.label')}>${TABS.map((tab) => this.#renderTab(tab))}</nav>
        ${this.tab === 'machine' ? nothing : this.#wall}
        <div class="page">${this.#page()}</div>
      </div>
      <staff-said-bar .tools=${this.tools}></staff-said-bar>
    </div>`;
  }

  /** A page whose code is on its way, or could not be loaded. */
  #renderMissing(tab: Tab, why: LocaleKey | null) {
    const { t } = this.#locale;
    return html`<main>
      <h1>${t(`staff:tabs.${tab}`)}</h1>
      ${why === null ? nothing : html`<p role="status">${t(why)}</p>`}
    </main>`;
  }

  #renderTab(tab: Tab) {
    const onTab = (): void => {
      this.#touched = true;
      this.tab = tab;
      if (this.late === null) void this.#fetchLate();
    };
    return html`<button aria-current=${this.tab === tab ? 'page' : 'false'} @click=${onTab}>
      ${this.#label(tab)}
    </button>`;
  }
}

function isOfQueue(tab: Tab): boolean {
  return tab === 'greeter' || tab === 'board' || tab === 'closing';
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-shell': StaffShell;
  }
}
