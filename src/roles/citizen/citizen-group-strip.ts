import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { isInGroup } from '../../domain/group/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import { CitizenMoveEvent } from './citizen-move-event.ts';
import { drawsAnew } from './drawn-of-journey.ts';
import { isAtWork } from './group-steps.ts';
import { markerWords, stuckWords } from './group-words.ts';
import { journeyStart, type Journey } from './journey.ts';
import { TicketController } from './ticket-controller.ts';

/**
 * The group on every other screen: an invitation or a question in one line; in the walkthrough that the group is
 * taught, how far it is, and the two ways out of it (D6).
 */
@customElement('citizen-group-strip')
export class CitizenGroupStrip extends LitElement {
  static override styles = [
    base,
    css`
      .flag {
        margin-block-start: var(--kiot-space-2);
        inline-size: 100%;
        justify-content: start;
        line-height: 1.3;
        text-align: start;
        background: var(--kiot-color-quiet-tint);
      }
      .flag span {
        flex: 1;
      }
      :host {
        display: block;
        container-type: inline-size;
      }
      .strip {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--kiot-space-1) var(--kiot-space-3);
        align-items: center;
        margin-block-start: var(--kiot-space-2);
        padding-inline-start: var(--kiot-space-2);
        border-inline-start: var(--kiot-line-thick) solid var(--kiot-color-ring);
      }
      .strip p {
        grid-column: 1 / -1;
        line-height: 1.4;
      }
      .strip button {
        align-self: stretch;
        padding-inline: var(--kiot-space-1);
        text-align: center;
        text-wrap: balance;
        line-height: 1.25;
      }
      /* Beside its two ways out the marker leaves more of the step to be seen. */
      @container (min-width: 19em) {
        .strip {
          grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) minmax(0, 5fr);
        }
        .strip.calm p {
          grid-column: auto;
        }
      }
    `,
  ];

  /** Where the person is. */
  @property({ attribute: false, hasChanged: drawsAnew }) accessor journey: Journey = journeyStart;

  readonly #locale = new LocaleController(this);
  readonly #tickets = new TicketController(this);

  /** What is heard of it, in the order it is read (C-55). */
  spoken(): readonly string[] {
    const { t } = this.#locale;
    if (!this.#isStrip()) return [this.#flag() ?? ''].filter((words) => words !== '');
    return [...this.#told(), ...this.#ways().map(({ label }) => label), t('citizen:group.stopRule')];
  }

  #isStrip(): boolean {
    const shown = this.#tickets.groupShown;
    return shown !== null && this.journey.page === 'walk' && isAtWork(this.journey, shown);
  }

  #told(): readonly string[] {
    const shown = this.#tickets.groupShown;
    if (shown === null) return [];
    const { t } = this.#locale;
    return [...markerWords(t, shown), ...stuckWords(t, shown)];
  }

  #ways(): readonly { readonly label: string; readonly act: () => void }[] {
    const { t } = this.#locale;
    const stuck = this.#tickets.groupShown?.helper ?? null;
    const over = { label: t('citizen:group.stuck.over'), act: () => void this.#tickets.group?.stuck(false) };
    return [
      ...(stuck === null ? [] : [over]),
      { label: t('citizen:group.stop'), act: () => this.#onLeave() },
      { label: t('citizen:group.staff'), act: () => this.#onLeave() },
    ];
  }

  /** One line for a screen that is about something else; null when there is nothing to say. */
  #flag(): string | null {
    const { t } = this.#locale;
    const { page } = this.journey;
    const shown = this.#tickets.groupShown;
    if (shown === null || page === 'group' || page === 'welcome') return null;
    const { place, others } = shown;
    if (place === 'invited') return t('citizen:group.news');
    if (place === 'asked') return t('citizen:group.question');
    if (place !== null) return isInGroup(place) ? t('citizen:group.mine') : null;
    return page === 'home' && others.length > 0 ? t('citizen:group.claim.open') : null;
  }

  protected override render() {
    if (this.#isStrip()) return this.#renderStrip();
    const flag = this.#flag();
    if (flag === null) return nothing;
    return html`<button class="flag" @click=${this.#onOpen}>
      <kiot-icon name="ticket"></kiot-icon><span>${flag}</span><kiot-icon name="arrow-right"></kiot-icon>
    </button>`;
  }

  #renderStrip(): TemplateResult {
    const calm = this.#tickets.groupShown?.helper === null && this.#told().length > 0;
    return html`<div class=${calm ? 'strip calm' : 'strip'}>
      ${this.#told().length === 0 ? nothing : html`<p aria-live="off">${this.#told().join(' ')}</p>`}
      ${this.#ways().map(({ label, act }) => html`<button @click=${act}>${label}</button>`)}
    </div>`;
  }

  #onOpen(): void {
    this.dispatchEvent(new CitizenMoveEvent({ type: 'open', page: 'group' }));
  }

  #onLeave(): void {
    void this.#tickets.group?.answer('leave-group');
    this.#onOpen();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-group-strip': CitizenGroupStrip;
  }
}
