import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import type { HelpDesk, ShownFlag } from '../../app/help-desk.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { sheet } from '../../ui/styles/sheet.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';

/** "Người cần giúp": every kiosk that calls, the one that has waited longest first. */
@customElement('staff-help-page')
export class StaffHelpPage extends LitElement {
  static override styles = [
    base,
    sheet,
    css`
      ul {
        display: grid;
        gap: var(--kiot-space-3);
      }
      li {
        display: grid;
        gap: var(--kiot-space-2);
        padding: var(--kiot-space-3);
        border: var(--kiot-line-thick) solid var(--kiot-color-border);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-card);
      }
      li.open {
        border-color: var(--kiot-color-ring);
        background: var(--kiot-color-ring-tint);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--kiot-space-1) var(--kiot-space-4);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--kiot-space-3);
      }
      .buttons button {
        min-block-size: var(--kiot-touch-primary);
        flex: 1 1 calc(50 * var(--kiot-mm));
        text-align: center;
      }
      .sound {
        inline-size: 100%;
      }
    `,
  ];

  /** The staff's end of the help line; null until it stands. */
  @property({ attribute: false }) accessor desk: HelpDesk | null = null;

  /** True once this window may make a sound. */
  @property({ type: Boolean }) accessor sound = false;

  @state() private accessor titles: ReadonlyMap<string, string> = new Map();

  readonly #kiosk: Pick<Kiosk, 'guides' | 'centre'>;
  readonly #locale = new LocaleController(this);

  constructor(kiosk: Pick<Kiosk, 'guides' | 'centre'>) {
    super();
    this.#kiosk = kiosk;
    new WatchController(this, () => (this.desk === null ? [] : [this.desk, kiosk.centre]));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#kiosk.guides.index().then((index) => {
      if (index.ok) this.titles = new Map(index.value.guides.map(({ id, title }) => [id, title]));
    });
  }

  /** A place as the centre calls it; without a centre file by its code. */
  #place(code: string): string {
    const place = this.#kiosk.centre.current?.places.find((one) => one.code === code);
    return place?.name ?? this.#locale.t('staff:help.kiosk', { place: code });
  }

  protected override render() {
    const { t } = this.#locale;
    const flags = this.desk?.current.flags ?? [];
    const open = flags.filter(({ standing }) => standing === 'open' || standing === 'orphan').length;
    return html`<main>
      <h1>${t('staff:help.title')}</h1>
      ${this.sound ? nothing : html`<button class="sound"><kiot-icon name="volume"></kiot-icon>${t('staff:help.sound')}</button>`}
      <p role="status" class=${open === 0 ? 'visually-hidden' : ''}>
        ${open === 0 ? nothing : t('staff:help.announce', { count: open })}
      </p>
      ${
        flags.length === 0
          ? html`<p>${t('staff:help.none')}</p>`
          : html`<ul>
              ${flags.map((flag) => this.#renderFlag(flag))}
            </ul>`
      }
      ${this.#renderConnection()}
    </main>`;
  }

  #renderConnection(): TemplateResult | typeof nothing {
    const { t } = this.#locale;
    if (this.desk === null) return nothing;
    const { connected, kiosks } = this.desk.current;
    if (!connected) return html`<p>${t('staff:help.unreachable')}</p>`;
    return html`<p class="soft">
      ${kiosks === 0 ? t('staff:help.noKiosk') : t('staff:help.kiosks', { count: kiosks })}
    </p>`;
  }

  #renderFlag(flag: ShownFlag): TemplateResult {
    const { t } = this.#locale;
    const { kiosk, guide, step, standing, waited } = flag;
    const waiting = standing === 'open' || standing === 'orphan';
    return html`<li class=${waiting ? 'open' : ''}>
      <p class="head"><strong>${this.#place(kiosk)}</strong><span>${t(`staff:help.wait.${waited}`)}</span></p>
      <p>${guide === null ? t('staff:help.noGuide') : (this.titles.get(guide) ?? guide)}</p>
      ${step === null ? nothing : html`<p>${t('staff:help.step', step)}</p>`} ${this.#renderAnswer(flag)}
    </li>`;
  }

  #renderAnswer({ call, standing }: ShownFlag): TemplateResult {
    const { t } = this.#locale;
    const come = html`<div class="buttons">
      <button class="primary" @click=${() => this.desk?.come(call)}>
        <kiot-icon name="hand"></kiot-icon>${t('staff:help.come')}
      </button>
    </div>`;
    switch (standing) {
      case 'open':
        return come;
      case 'asking':
        return html`<p>${t('staff:help.asking')}</p>`;
      case 'taken':
        return html`<p>${t('staff:help.taken')}</p>`;
      case 'orphan':
        return html`<p>${t('staff:help.orphan')}</p>
          ${come}`;
      case 'mine':
        return html`<p>${t('staff:help.mine')}</p>
          <div class="buttons">
            <button class="primary" @click=${() => this.desk?.done(call)}>
              <kiot-icon name="check"></kiot-icon>${t('staff:help.done')}
            </button>
            <button @click=${() => this.desk?.release(call)}>${t('staff:help.release')}</button>
          </div>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-help-page': StaffHelpPage;
  }
}
