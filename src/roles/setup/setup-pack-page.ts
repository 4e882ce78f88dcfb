import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { judgePackFile, type PackJudgement } from '../../app/pack-import.ts';
import type { Packs } from '../../app/packs.ts';
import { plainDate } from '../../app/plain-date.ts';
import type { CarriedPack } from '../../domain/packs/manifest.schema.ts';
import { BUILT_IN } from '../../domain/packs/turns.ts';
import { dayOf } from '../../domain/statistics/day.ts';
import '../../ui/elements/kiot-file-button/kiot-file-button.ts';
import type { KiotFilesChooseEvent } from '../../ui/elements/kiot-file-button/kiot-files-choose-event.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { SetupStepEvent } from './setup-step-event.ts';
import { setup } from './setup.styles.ts';

type Outcome = 'kept' | 'asked' | 'storage-full' | 'storage-refused';

/** The packs of this device: which one serves, a new one from a file, and the way back. A bad file changes nothing. */
@customElement('setup-pack-page')
export class SetupPackPage extends LitElement {
  static override styles = [base, setup];

  @state() private accessor found: (PackJudgement & { readonly name: string }) | null = null;
  @state() private accessor outcome: Outcome | null = null;
  @state() private accessor busy = false;
  @state() private accessor packs: Packs | null = null;

  readonly #kiosk: Kiosk;
  readonly #locale = new LocaleController(this);
  #stop: () => void = () => undefined;

  constructor(kiosk: Kiosk) {
    super();
    this.#kiosk = kiosk;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  async #watch(): Promise<void> {
    const packs = await this.#kiosk.packs();
    await packs.content();
    this.packs = packs;
    if (this.isConnected) this.#stop = packs.subscribe(() => this.requestUpdate());
  }

  async #keep(pack: CarriedPack): Promise<void> {
    const kept = await this.packs?.bring(pack);
    if (kept === undefined) return;
    this.outcome = kept.ok ? 'kept' : kept.refusal;
    if (kept.ok) this.found = null;
    this.dispatchEvent(new SetupStepEvent(null));
  }

  async #goBack(id: string): Promise<void> {
    const asked = await this.packs?.goBack(id);
    if (asked === undefined) return;
    this.found = null;
    this.outcome = asked.ok ? 'asked' : asked.refusal;
  }

  #nameOf(id: string): string {
    const { t } = this.#locale;
    if (id === BUILT_IN)
      return t('setup:pack.builtIn', { day: plainDate(dayOf(this.#kiosk.machine.built).day) });
    const manifest = this.packs?.current.packs[id];
    if (manifest === undefined) return t('setup:pack.unknown');
    return t('setup:pack.from', { title: manifest.title, day: plainDate(manifest.made) });
  }

  /** A newer version of the app may bring newer guides than a pack that was brought long ago. */
  #isOld(serving: string): boolean {
    const builtOn = dayOf(this.#kiosk.machine.built).day;
    const manifest = this.packs?.current.packs[serving];
    return manifest !== undefined && manifest.made < builtOn;
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<section aria-busy=${this.busy ? 'true' : 'false'}>
      <h1 tabindex="-1">${t('setup:pack.title')}</h1>
      <p>${t('setup:pack.lead')}</p>
      <div role="status">${this.busy ? html`<p>${t('setup:pack.busy')}</p>` : this.#renderOutcome()}</div>
      ${this.packs === null ? nothing : this.#renderTurns(this.packs)}
      <div role="alert">${this.found === null ? nothing : this.#renderFound(this.found)}</div>
    </section>`;
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    if (this.outcome === null) return nothing;
    const isFault = this.outcome === 'storage-full' || this.outcome === 'storage-refused';
    const isDone = !isFault && this.packs?.current.turns.waiting === null;
    const sentence = this.#locale.t(`setup:pack.${isDone ? 'done' : this.outcome}`);
    return html`<p class=${isFault ? 'fault' : 'told'}>${sentence}</p>`;
  }

  #renderTurns({ current: { turns } }: Packs): TemplateResult {
    const { t } = this.#locale;
    const { serving, before, waiting } = turns;
    const others = [...new Set([before, serving === BUILT_IN ? null : BUILT_IN])].filter((id) => id !== null);
    return html`<dl>
        <dt>${t('setup:pack.serving')}</dt>
        <dd>${this.#nameOf(serving)}</dd>
        ${
          waiting === null
            ? nothing
            : html`<dt>${t('setup:pack.waiting')}</dt>
                <dd>${this.#nameOf(waiting)}</dd>`
        }
      </dl>
      ${
        waiting === null
          ? nothing
          : html`<p class="told">${t('setup:pack.waits')}</p>
              <button @click=${() => this.#goBack(serving)}>${t('setup:pack.stay')}</button>`
      }
      ${turns.withdrawn ? html`<p class="fault">${t('setup:pack.withdrawn')}</p>` : nothing}
      ${this.#isOld(serving) ? html`<p class="told">${t('setup:pack.old')}</p>` : nothing}
      ${this.#renderMoves(others.filter((id) => id !== waiting))}`;
  }

  #renderMoves(others: readonly string[]): TemplateResult {
    const { t } = this.#locale;
    return html`<div class="buttons">
      <kiot-file-button
        label=${t('setup:pack.choose')}
        accept=".zip"
        @kiot-files-choose=${this.#onFile}
      ></kiot-file-button>
      ${others.map(
        (id) =>
          html`<button @click=${() => this.#goBack(id)}>
            ${t('setup:pack.back', { pack: this.#nameOf(id) })}
          </button>`,
      )}
    </div>`;
  }

  #renderFound(found: PackJudgement & { readonly name: string }): TemplateResult {
    const { t } = this.#locale;
    const { name } = found;
    if (!found.ok)
      return html`<section>
        <h2>${t('setup:pack.broken', { file: name })}</h2>
        <p class="fault">${t(`setup:pack.refusal.${found.refusal}`)}</p>
        ${found.file === '' ? nothing : html`<p>${t('setup:pack.at', { file: found.file })}</p>`}
      </section>`;
    const { pack } = found;
    const { title, made, guides } = pack.manifest;
    return html`<section>
      <h2>${t('setup:pack.sound', { file: name })}</h2>
      <dl>
        <dt>${t('setup:pack.name')}</dt>
        <dd>${title}</dd>
        <dt>${t('setup:pack.made')}</dt>
        <dd>${plainDate(made)}</dd>
        <dt>${t('setup:pack.guides')}</dt>
        <dd>${guides}</dd>
      </dl>
      ${
        pack.id === this.packs?.current.turns.serving
          ? html`<p class="told">${t('setup:pack.same')}</p>`
          : html`<button class="primary" @click=${() => this.#keep(pack)}>${t('setup:pack.use')}</button>`
      }
    </section>`;
  }

  async #onFile({ files: [file] }: KiotFilesChooseEvent): Promise<void> {
    const { packs } = this;
    if (packs === null) return;
    this.outcome = null;
    this.found = null;
    this.busy = true;
    const { unpacker, digest } = await this.#kiosk.tools();
    const judged = await judgePackFile(file, {
      unpacker,
      hash: digest.sha256Of,
      read: (files) => packs.read(files),
    });
    this.busy = false;
    this.found = { ...judged, name: file.name };
    await this.updateComplete;
    this.renderRoot.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-pack-page': SetupPackPage;
  }
}
