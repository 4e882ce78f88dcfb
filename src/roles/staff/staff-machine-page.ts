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
      <h1>${t('staff:title')}</h1>
      <p class="soft">${t('staff:version', { version: this.#kiosk.machine.version })}</p>
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
        ${this.#renderCheck(kept, t('staff:check.storage'), kept ? t('staff:check.storage-good') : t('staff:check.storage-bad', { count: counting.waiting }))}
        ${this.#renderCheck(found.persisted, t('staff:check.persist'), t(found.persisted ? 'staff:check.persist-good' : 'staff:check.persist-bad'))}
        ${this.#renderCheck(found.clockGood, t('staff:check.clock'), t(found.clockGood ? 'staff:check.clock-good' : 'staff:check.clock-bad', { day: found.today }))}
        ${this.#renderCheck(updating === 'none' || updating === 'waiting', t('staff:check.update'), t(`staff:check.update-${updating}`))}
        ${this.#renderCheck(
          found.unreadable.length === 0,
          t('staff:check.guides'),
          found.unreadable.length === 0
            ? t('staff:check.guides-good', { count: found.readable })
            : t('staff:check.guides-bad', { names: found.unreadable.join(', ') }),
        )}
      </ul>
      ${found.due.length === 0 ? nothing : html`<p>${t('staff:due', { names: found.due.join(', ') })}</p>`}
      <div><button @click=${this.#onReview}>${t('staff:review')}</button></div>
      ${found.retentionWaits ? this.#renderRetention(found) : nothing}
      <h2>${t('staff:log')}</h2>
      <p>${t(found.logWhole ? 'staff:logWhole' : 'staff:logBroken')}</p>
      <ul>
        ${found.log.map((entry) => html`<li>${entry.day} – ${this.#locale.named(`staff:event.${entry.event}`)} ${entry.detail}</li>`)}
      </ul>
      ${found.log.length === 0 ? html`<p>${t('staff:logEmpty')}</p>` : nothing}`;
  }

  #renderCheck(good: boolean, title: string, sentence: string): TemplateResult {
    const { t } = this.#locale;
    return html`<li class=${good ? 'check' : 'check bad'}>
      <kiot-icon name=${good ? 'circle-check' : 'circle-x'}></kiot-icon>
      <strong>${title}: ${t(good ? 'staff:good' : 'staff:look')}</strong>
      <p>${sentence}</p>
    </li>`;
  }

  #renderRetention(found: Inspection) {
    const { t } = this.#locale;
    if (this.confirmed) return html`<p role="status">${t('staff:confirmed')}</p>`;
    return html`<p>${t('staff:retention', { day: found.today })}</p>
      <div><button class="primary" @click=${this.#onConfirm}>${t('staff:confirmDate')}</button></div>`;
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
