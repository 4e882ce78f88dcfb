import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Access, NewPinRefusal } from '../../app/access.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { PinKind } from '../../domain/access/access.schema.ts';
import { PIN_KINDS } from '../../domain/access/pins.ts';
import { judgePin } from '../../domain/access/pin-rule.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import '../../ui/elements/kiot-pin-pad/kiot-pin-pad.ts';
import type { KiotPinEnterEvent } from '../../ui/elements/kiot-pin-pad/kiot-pin-enter-event.ts';
import { SetupStepEvent } from './setup-step-event.ts';
import { setup } from './setup.styles.ts';

/** Three PINs: typed twice each, the installer's first. A forgotten one is set anew in the same way. */
@customElement('setup-pins-page')
export class SetupPinsPage extends LitElement {
  static override styles = [
    base,
    setup,
    css`
      .typing {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--kiot-space-4);
        align-items: start;
        inline-size: 100%;
      }
      .words {
        display: grid;
        gap: var(--kiot-space-3);
        justify-items: start;
      }
      @media (orientation: portrait) {
        .typing {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private accessor kind: PinKind | null = null;
  @state() private accessor fault: NewPinRefusal | 'different' | null = null;
  @state() private accessor kept: PinKind | null = null;
  @state() private accessor again = false;
  @state() private accessor busy = false;

  readonly #access: Access;
  readonly #locale = new LocaleController(this);
  #first = '';

  constructor(access: Access) {
    super();
    this.#access = access;
    new WatchController(this, () => [access]);
    if (access.current.standing === 'unset') this.kind = 'installer';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#begin(null);
  }

  #begin(kind: PinKind | null): void {
    this.kind = kind;
    this.again = false;
    this.fault = null;
    this.#first = '';
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<section>
      <h1 tabindex="-1">${t('setup:pins.title')}</h1>
      ${this.kind === null ? this.#renderKinds() : this.#renderPad(this.kind)}
    </section>`;
  }

  #renderKinds() {
    const { t } = this.#locale;
    const { missing } = this.#access.current;
    return html`<p>${t('setup:pins.lead')}</p>
      <div role="status">
        ${this.kept === null ? nothing : html`<p class="told">${t(`setup:pins.kept.${this.kept}`)}</p>`}
      </div>
      <ul class="cards">
        ${PIN_KINDS.map((kind) => {
          const isMissing = missing.includes(kind);
          return html`<li class=${isMissing ? 'card bad' : 'card'}>
            <kiot-icon name=${isMissing ? 'circle-x' : 'circle-check'}></kiot-icon>
            <strong
              >${t(`setup:pins.kind.${kind}`)}:
              ${t(isMissing ? 'setup:pins.unset' : 'setup:pins.set')}</strong
            >
            <p>${t(`setup:pins.for.${kind}`)}</p>
            <button class=${isMissing ? 'primary' : nothing} @click=${() => this.#begin(kind)}>
              ${t(isMissing ? `setup:pins.do.${kind}` : `setup:pins.change.${kind}`)}
            </button>
          </li>`;
        })}
      </ul>`;
  }

  #renderPad(kind: PinKind) {
    const { t, named } = this.#locale;
    const first = this.#access.current.standing === 'unset';
    return html`<div class="typing">
      <div class="words">
        <div role="status">
          <h2>
            ${this.busy ? t('access:looking') : t(this.again ? 'setup:pins.again' : `setup:pins.type.${kind}`)}
          </h2>
        </div>
        <p>${t(`setup:pins.for.${kind}`)}</p>
        <p>${t('setup:pins.rule')}</p>
        <div role="alert">
          ${
            this.fault === null
              ? nothing
              : html`<p class="fault">
                  <kiot-icon name="circle-x"></kiot-icon>
                  ${this.fault === 'different' ? t('setup:pins.different') : named(`access:refusal.${this.fault}`)}
                </p>`
          }
        </div>
        ${first ? nothing : html`<button @click=${() => this.#begin(null)}>${t('setup:pins.leave')}</button>`}
      </div>
      <kiot-pin-pad
        ?busy=${this.busy}
        .labels=${{
          name: t('access:pad.name'),
          typed: t('access:pad.typed'),
          erase: t('access:pad.erase'),
          enter: t(this.again ? 'setup:pins.keep' : 'setup:pins.next'),
        }}
        @kiot-pin-enter=${this.#onPin}
      ></kiot-pin-pad>
    </div>`;
  }

  async #onPin({ pin }: KiotPinEnterEvent): Promise<void> {
    const { kind } = this;
    if (kind === null) return;
    if (!this.again) this.#onFirst(pin);
    else await this.#onSecond(kind, pin);
  }

  /** What cannot become a PIN is said before it is asked for a second time. */
  #onFirst(pin: string): void {
    this.fault = judgePin(pin);
    if (this.fault !== null) return;
    this.#first = pin;
    this.again = true;
  }

  async #onSecond(kind: PinKind, pin: string): Promise<void> {
    if (pin !== this.#first) {
      this.#begin(kind);
      this.fault = 'different';
      return;
    }
    this.busy = true;
    const outcome = await this.#access.setPin(kind, pin);
    this.busy = false;
    this.#begin(outcome.ok ? (this.#access.current.missing[0] ?? null) : kind);
    this.fault = outcome.ok ? null : outcome.refusal;
    this.kept = outcome.ok ? kind : null;
    this.dispatchEvent(new SetupStepEvent(null));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-pins-page': SetupPinsPage;
  }
}
