import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { isBackupDue } from '../../app/figures-backup.ts';
import { todayOf } from '../../app/figures-exchange.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { sayReport } from '../../app/report-words.ts';
import { dueOf, isRemindedOf } from '../../domain/report/due.ts';
import { sayDue } from '../../domain/report/due-words.ts';
import { lockedOf, periodOf } from '../../domain/statistics/periods/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { forms } from './forms.styles.ts';

/** What must not be forgotten: the report of the running quarter, and a backup where the storage may go. */
@customElement('supervisor-reminders')
export class SupervisorReminders extends LitElement {
  static override styles = [base, forms];

  @property({ attribute: false }) accessor kiosk: Kiosk | null = null;

  @state() private accessor report = '';
  @state() private accessor isBackupDue = false;

  readonly #locale = new LocaleController(this);

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    // A storage that cannot be read is told of by the page itself.
    if (changed.has('kiosk') && this.kiosk !== null) void this.#look(this.kiosk).catch(() => undefined);
  }

  async #look(kiosk: Kiosk): Promise<void> {
    this.isBackupDue = await isBackupDue(kiosk);
    const today = todayOf(kiosk);
    const period = periodOf('admin-15', 'quarter', today);
    const due = dueOf(period, '');
    const locked = await (await kiosk.machine.figures()).locked();
    const isOpen = due !== null && isRemindedOf(due, today) && lockedOf(period, locked) === null;
    this.report = isOpen ? sayDue(sayReport, period, '') : '';
  }

  protected override render() {
    const { t } = this.#locale;
    return html`${this.report === '' ? nothing : html`<p class="told" lang="vi">${this.report}</p>`}
    ${this.isBackupDue ? html`<p class="told">${t('supervisor:files.dueShort')}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-reminders': SupervisorReminders;
  }
}
