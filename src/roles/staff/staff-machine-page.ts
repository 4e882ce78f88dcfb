import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { sheet } from '../../ui/styles/sheet.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import { confirmDate, inspect, type Inspection } from './inspect.ts';
import { StaffWallNote } from './staff-wall-note.ts';

/** "Tình trạng máy": is this kiosk keeping its promises, and if not, what to do. */
@customElement('staff-machine-page')
export class StaffMachinePage extends LitElement {
  static override styles = [
    base,
    sheet,
    css`
      ul {
        display: grid;
        gap: var(--kiot-space-3);
      }
      .check {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--kiot-space-3);
        padding: var(--kiot-space-2) var(--kiot-space-3);
        border: var(--kiot-line-thin) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
      }
      .check.bad {
        border-width: var(--kiot-line-thick);
        border-color: var(--kiot-color-danger);
      }
      .check p {
        grid-column: 2;
      }
    `,
  ];

  @state() private accessor found: Inspection | null = null;
  @state() private accessor confirmed = false;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  readonly #wall: StaffWallNote;

  readonly #onReview = (): void => location.assign('/supervisor');

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
    this.#wall = new StaffWallNote(kiosk);
    const again = { subscribe: (call: () => void) => kiosk.machine.update.subscribe(call) };
    new WatchController(this, () => [kiosk.machine.counting.health, again]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void inspect(this.#kiosk).then((found) => (this.found = found));
  }

  protected override render() {
    const { t } = this.#locale;
    const { found } = this;
    return html`<main>
      <h1>${t('staff-late:machine.title')}</h1>
      <p class="soft">${t('staff-late:machine.version', { version: this.#kiosk.machine.version })}</p>
      ${this.#wall} ${found === null ? nothing : this.#renderFound(found)}
    </main>`;
  }

  #renderFound(found: Inspection) {
    const { t } = this.#locale;
    const { counting, update } = this.#kiosk.machine;
    const kept = found.storageGood && counting.health.current === 'kept';
    const state = {
      none: 'none',
      waiting: 'waiting',
      replaced: 'waiting',
      'install-failed': 'failed',
      unsupported: 'unsupported',
    } as const;
    const updating = state[update.state()];
    return html`<ul>
        ${this.#renderCheck(kept, t('staff-late:check.storage'), kept ? t('staff-late:check.storage-good') : t('staff-late:check.storage-bad', { count: counting.waiting }))}
        ${this.#renderCheck(found.persisted, t('staff-late:check.persist'), t(found.persisted ? 'staff-late:check.persist-good' : 'staff-late:check.persist-bad'))}
        ${this.#renderCheck(found.clockGood, t('staff-late:check.clock'), t(found.clockGood ? 'staff-late:check.clock-good' : 'staff-late:check.clock-bad', { day: found.today }))}
        ${this.#renderCheck(updating === 'none' || updating === 'waiting', t('staff-late:check.update'), t(`staff-late:check.update-${updating}`))}
        ${this.#renderCheck(
          found.unreadable.length === 0,
          t('staff-late:check.guides'),
          found.unreadable.length === 0
            ? t('staff-late:check.guides-good', { count: found.readable })
            : t('staff-late:check.guides-bad', { names: found.unreadable.join(', ') }),
        )}
      </ul>
      ${found.due.length === 0 ? nothing : html`<p>${t('staff-late:machine.due', { names: found.due.join(', ') })}</p>`}
      <div><button @click=${this.#onReview}>${t('staff-late:machine.review')}</button></div>
      ${found.retentionWaits ? this.#renderRetention(found) : nothing}
      <h2>${t('staff-late:machine.log')}</h2>
      <p>${t(found.logWhole ? 'staff-late:machine.logWhole' : 'staff-late:machine.logBroken')}</p>
      <ul>
        ${found.log.map((entry) => html`<li>${entry.day} – ${this.#locale.named(`staff-late:event.${entry.event}`)} ${entry.detail}</li>`)}
      </ul>
      ${found.log.length === 0 ? html`<p>${t('staff-late:machine.logEmpty')}</p>` : nothing}`;
  }

  #renderCheck(good: boolean, title: string, sentence: string): TemplateResult {
    const { t } = this.#locale;
    return html`<li class=${good ? 'check' : 'check bad'}>
      <kiot-icon name=${good ? 'circle-check' : 'circle-x'}></kiot-icon>
      <strong>${title}: ${t(good ? 'staff-late:machine.good' : 'staff-late:machine.look')}</strong>
      <p>${sentence}</p>
    </li>`;
  }

  #renderRetention(found: Inspection) {
    const { t } = this.#locale;
    if (this.confirmed) return html`<p role="status">${t('staff-late:machine.confirmed')}</p>`;
    return html`<p>${t('staff-late:machine.retention', { day: found.today })}</p>
      <div>
        <button class="primary" @click=${this.#onConfirm}>${t('staff-late:machine.confirmDate')}</button>
      </div>`;
  }

  async #onConfirm(): Promise<void> {
    this.confirmed = await confirmDate(this.#kiosk);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-machine-page': StaffMachinePage;
  }
}
