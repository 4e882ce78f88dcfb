import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { exportBackup, isBackupDue, restoreBackup } from '../../app/figures-backup.ts';
import { eraseFigures } from '../../app/figures-erase.ts';
import { exportCentre, importCentre, type FiguresFile } from '../../app/figures-exchange.ts';
import { textOf } from '../../app/file-text.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { exportLog } from '../../app/log-export.ts';
import { readLogFile } from '../../domain/log/log-file.schema.ts';
import type { Result } from '../../domain/shared/result.ts';
import '../../ui/elements/kiot-file-button/kiot-file-button.ts';
import type { KiotFilesChooseEvent } from '../../ui/elements/kiot-file-button/kiot-files-choose-event.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { sayBrought, sayErased, sayLog, type Said } from './file-answers.ts';
import { forms } from './forms.styles.ts';
import './supervisor-sources.ts';
import './supervisor-upward-pile.ts';

type Digest = Awaited<ReturnType<Kiosk['tools']>>['digest'];
/** What is known of the storage of this device. */
type Storage = {
  readonly isPersisted: boolean;
  readonly isBackupDue: boolean;
  readonly isLogWhole: boolean;
};
type Take = (event: KiotFilesChooseEvent) => void;

/** "Máy và tệp": figures between devices, backup, erasure, the machine's own log (product.md §5). */
@customElement('supervisor-files')
export class SupervisorFiles extends LitElement {
  static override styles = [base, forms];

  @state() private accessor said: Said | null = null;
  /** How often the state of the device was looked at: after whatever may have changed it. */
  @state() private accessor looks = 0;
  @state() private accessor storage: Storage | null = null;
  @state() private accessor asking = false;
  /** The app kept on this device is to go as well. */
  @state() private accessor withApp = false;
  @state() private accessor busy = false;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);

  readonly #onCentreOut = (): void => void this.#give((digest) => exportCentre(this.#kiosk, digest));
  readonly #onBackup = (): void => void this.#give((digest) => exportBackup(this.#kiosk, digest));
  readonly #onLog = (): void =>
    void this.#give(async () => ({ ok: true, value: await exportLog(this.#kiosk) }) as const);
  readonly #onCentreIn: Take = (event) =>
    void this.#take(event, async (digest, text) =>
      sayBrought(this.#locale, await importCentre(this.#kiosk, digest, text)),
    );
  readonly #onRestore: Take = (event) =>
    void this.#take(event, async (digest, text) =>
      sayBrought(this.#locale, await restoreBackup(this.#kiosk, digest, text)),
    );
  readonly #onVerify: Take = (event) =>
    void this.#take(event, async (digest, text) => sayLog(this.#locale, readLogFile(text, digest.sha256)));
  readonly #onErase = (): void => void this.#erase();
  readonly #onPrint = (): void => void this.#kiosk.takeAway.printer.print();

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  /** The answer stands above the buttons, which may be far below. */
  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!changed.has('said') || this.said === null) return;
    const answer = this.renderRoot.querySelector('[role="status"] > *, [role="alert"] > *');
    answer?.scrollIntoView({ block: 'center' });
  }

  async #look(): Promise<void> {
    const { machine } = this.#kiosk;
    this.looks += 1;
    const [isPersisted, due, { whole }] = await Promise.all([
      machine.persisted(),
      isBackupDue(this.#kiosk),
      machine.log.read(),
    ]).catch(() => [false, false, { whole: true }] as const);
    this.storage = { isPersisted, isBackupDue: due, isLogWhole: whole };
  }

  /** Makes a file and hands it over. */
  async #give(make: (digest: Digest) => Promise<Result<FiguresFile, string>>): Promise<void> {
    this.busy = true;
    const { files, digest } = await this.#kiosk.tools();
    const made = await make(digest);
    if (made.ok) files.save(made.value.name, made.value.text);
    this.said = made.ok
      ? { told: this.#locale.t('supervisor:report.saved', { name: made.value.name }) }
      : { fault: this.#locale.named(`supervisor:file.${made.refusal}`) };
    this.busy = false;
    await this.#look();
  }

  /** Reads a file somebody chose and does something with it. */
  async #take(
    { files: [file] }: KiotFilesChooseEvent,
    work: (digest: Digest, text: string) => Promise<Said>,
  ): Promise<void> {
    this.busy = true;
    this.said = null; // the same sentence said once more is seen and heard as a new one
    const { digest } = await this.#kiosk.tools();
    this.said = await work(digest, await textOf(file));
    this.busy = false;
    await this.#look();
  }

  /** Asks, or no longer asks, whether everything is to be erased; the keys stay where they were. */
  async #ask(asking: boolean): Promise<void> {
    this.asking = asking;
    this.withApp &&= asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.erase .buttons button')?.focus();
  }

  async #erase(): Promise<void> {
    const keptApp = this.withApp ? (await this.#kiosk.tools()).keptApp : undefined;
    await this.#ask(false);
    this.said = sayErased(this.#locale, await eraseFigures(this.#kiosk, keptApp));
    await this.#look();
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<section>
      <h1>${t('supervisor:files.title')}</h1>
      ${this.#renderStorage()} ${this.#renderSaid()}
      <supervisor-sources class="screen" .kiosk=${this.#kiosk} .changes=${this.looks}></supervisor-sources>
      <div class="card screen">
        <h2>${t('supervisor:files.centre')}</h2>
        <p>${t('supervisor:files.centreLead')}</p>
        <div class="buttons">
          ${this.#renderButton('centreOut', this.#onCentreOut)}${this.#renderFile('centreIn', this.#onCentreIn)}
        </div>
      </div>
      <supervisor-upward-pile class="screen" .kiosk=${this.#kiosk}></supervisor-upward-pile>
      <div class="card screen">
        <h2>${t('supervisor:files.backup')}</h2>
        <p>${t('supervisor:files.backupLead')}</p>
        <div class="buttons">
          ${this.#renderButton('backupOut', this.#onBackup)}${this.#renderFile('backupIn', this.#onRestore)}
        </div>
      </div>
      <div class="card screen">
        <h2>${t('supervisor:files.log')}</h2>
        ${this.storage === null ? nothing : html`<p>${t(this.storage.isLogWhole ? 'supervisor:files.chainWhole' : 'supervisor:files.chainBroken')}</p>`}
        <div class="buttons">
          ${this.#renderButton('logOut', this.#onLog)}${this.#renderFile('logCheck', this.#onVerify)}
        </div>
      </div>
      ${this.#renderErase()}
    </section>`;
  }

  #renderSaid(): TemplateResult {
    const { said } = this;
    const told = said !== null && 'told' in said ? said : null;
    const fault = said !== null && 'fault' in said ? said.fault : null;
    return html`<div role="status">${told === null ? nothing : html`<p class="told">${told.told}</p>`}</div>
      <div role="alert">${fault === null ? nothing : html`<p class="fault">${fault}</p>`}</div>
      ${
        told?.isRecord === true
          ? html`<div class="buttons screen">
              <button @click=${this.#onPrint}>${this.#locale.t('supervisor:files.printRecord')}</button>
            </div>`
          : nothing
      }`;
  }

  #renderStorage(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    if (this.storage === null) return nothing;
    const { isPersisted, isBackupDue: due } = this.storage;
    return html`<p class="screen">${t(isPersisted ? 'supervisor:files.kept' : 'supervisor:files.mayGo')}</p>
      ${due ? html`<p class="fault screen">${t('supervisor:files.due')}</p>` : nothing}`;
  }

  #renderButton(name: 'centreOut' | 'backupOut' | 'logOut', act: () => void): TemplateResult {
    return html`<button ?disabled=${this.busy} @click=${act}>
      ${this.#locale.t(`supervisor:files.${name}`)}
    </button>`;
  }

  #renderFile(name: 'centreIn' | 'backupIn' | 'logCheck', take: Take): TemplateResult {
    return html`<kiot-file-button
      label=${this.#locale.t(`supervisor:files.${name}`)}
      @kiot-files-choose=${take}
    ></kiot-file-button>`;
  }

  #renderErase(): TemplateResult {
    const { t } = this.#locale;
    return html`<div class="card erase screen">
      <h2>${t('supervisor:files.erase')}</h2>
      <p>${t(this.asking ? 'supervisor:files.eraseSure' : 'supervisor:files.eraseLead')}</p>
      ${this.asking ? this.#renderWithApp() : nothing}
      <div class="buttons">
        ${
          this.asking
            ? html`<button @click=${() => void this.#ask(false)}>${t('supervisor:files.eraseNo')}</button>
                <button @click=${this.#onErase}>${t('supervisor:files.eraseYes')}</button>`
            : html`<button @click=${() => void this.#ask(true)}>${t('supervisor:files.eraseAsk')}</button>`
        }
      </div>
    </div>`;
  }

  /** "Nếu chọn" of PR-19. */
  #renderWithApp(): TemplateResult {
    const { t } = this.#locale;
    return html`<button
        class="with-app"
        aria-pressed=${this.withApp ? 'true' : 'false'}
        @click=${() => (this.withApp = !this.withApp)}
      >
        ${t('supervisor:files.eraseApp')}
      </button>
      ${this.withApp ? html`<p>${t('supervisor:files.eraseAppLead')}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-files': SupervisorFiles;
  }
}
