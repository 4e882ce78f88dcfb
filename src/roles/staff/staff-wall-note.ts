import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Kiosk } from '../../app/compose.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { watchWalls, type WallWatch } from '../../app/wall-watch.ts';
import { WatchController } from '../../app/watch-controller.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';

/** Whether the hall can hear the calls, and "Thử loa" to make sure of it (product.md §4). */
@customElement('staff-wall-note')
export class StaffWallNote extends LitElement {
  static override styles = [
    base,
    css`
      :host([brief]) div {
        padding: var(--kiot-space-2) var(--kiot-space-4);
        border-block-end: var(--kiot-line-thick) solid var(--kiot-color-ring);
        background: var(--kiot-color-ring-tint);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--kiot-space-2) var(--kiot-space-4);
      }
      p {
        flex: 1 1 calc(60 * var(--kiot-mm));
      }
    `,
  ];

  /** Says something only when the hall hears nothing, for pages that have no room to spare. */
  @property({ type: Boolean, reflect: true }) accessor brief = false;

  @state() private accessor watch: WallWatch | null = null;

  readonly #kiosk: Pick<Kiosk, 'hall' | 'machine' | 'bell'>;
  readonly #locale = new LocaleController(this);

  readonly #onTest = (): void => this.watch?.test();

  constructor(kiosk: Pick<Kiosk, 'hall' | 'machine' | 'bell'>) {
    super();
    this.#kiosk = kiosk;
    new WatchController(this, () => [this.watch ?? undefined]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#kiosk.hall().then(({ line }) => {
      const { machine, bell } = this.#kiosk;
      if (this.isConnected) this.watch = watchWalls(line, machine.clock, bell.timers);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch?.close();
    this.watch = null;
  }

  protected override render() {
    const { t } = this.#locale;
    const standing = this.watch?.current ?? 'none';
    if (this.brief && standing !== 'silent') return nothing;
    return html`<div>
      <p role="status">${t(`staff:wall.${standing}`)}</p>
      <button ?disabled=${standing === 'none'} @click=${this.#onTest}>
        <kiot-icon name="volume"></kiot-icon>${t('staff:wall.test')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-wall-note': StaffWallNote;
  }
}
