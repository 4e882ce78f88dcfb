import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import '../kiot-icon/kiot-icon.ts';

const PART_OF_VIEW = 0.75;

/** What decides which buttons are needed. */
type Place = { readonly above: boolean; readonly below: boolean; readonly size: string };

/**
 * Content that may be longer than its place. Nothing needs a swipe: two big buttons appear when there is
 * more above or below (C-05).
 *
 * @element kiot-scroll-area
 * @slot - The content.
 * @csspart view - The scrolling box.
 */
@customElement('kiot-scroll-area')
export class KiotScrollArea extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: var(--kiot-space-3);
        min-block-size: 0;
        block-size: 100%;
      }
      .view {
        flex: 1;
        min-inline-size: 0;
        overflow-y: auto;
        overflow-x: clip;
        contain: layout style;
        padding: var(--kiot-space-1);
        scrollbar-width: none;
      }
      /* Within reach of one hand: what is short stands at the bottom (aid “reach”). */
      :host-context([data-reach='low']) .view {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: safe end;
      }
      .buttons {
        display: flex;
        flex-direction: column;
        justify-content: end;
        gap: var(--kiot-space-3);
      }
      button {
        padding: 0;
        inline-size: var(--kiot-touch-target);
      }
      button.unneeded {
        visibility: hidden;
      }
    `,
  ];

  /** Spoken name of the button that shows what is below. */
  @property({ attribute: 'down-label' }) accessor downLabel = '';

  /** Spoken name of the button that shows what is above. */
  @property({ attribute: 'up-label' }) accessor upLabel = '';

  @state() private accessor above = false;
  @state() private accessor below = false;
  /** Room for the buttons, kept while it was needed once at this size: else they would come and go without end. */
  @state() private accessor column = false;

  #observer: ResizeObserver | null = null;
  #frame = 0;
  #size = '';

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = null;
    cancelAnimationFrame(this.#frame);
  }

  /** Shows the beginning, for example after new content. Asks nothing of the layout when it is shown already. */
  toTop(): void {
    this.column = this.above || this.below;
    if (this.above) this.#view()?.scrollTo({ top: 0 });
  }

  #observe(): void {
    const view = this.#view();
    if (view === null) return;
    this.#observer?.disconnect();
    this.#observer = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      if (this.#isMeasured()) return; // most of what changes on a screen asks for no frame of its own
      this.#frame = requestAnimationFrame(() => this.#measure());
    });
    this.#observer.observe(view);
    for (const child of this.children) this.#observer.observe(child);
  }

  #view(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.view');
  }

  /** Where the view stands, and the size of the whole; free of cost right after the browser has laid it out. */
  #place(view: HTMLElement): Place {
    return {
      above: view.scrollTop > 2,
      below: view.scrollTop + view.clientHeight < view.scrollHeight - 2,
      size: `${this.offsetWidth} ${this.offsetHeight}`,
    };
  }

  #isMeasured(): boolean {
    const view = this.#view();
    if (view === null) return true;
    const { above, below, size } = this.#place(view);
    return above === this.above && below === this.below && size === this.#size;
  }

  #measure(): void {
    const view = this.#view();
    if (view === null) return;
    const { above, below, size } = this.#place(view);
    this.above = above;
    this.below = below;
    if (above || below) this.column = true;
    else if (size !== this.#size) this.column = false;
    this.#size = size;
  }

  #step(direction: 1 | -1): void {
    const view = this.#view();
    view?.scrollBy({ top: direction * PART_OF_VIEW * view.clientHeight });
  }

  protected override render() {
    return html`
      <div class="view" part="view" tabindex=${this.above || this.below ? 0 : -1} @scroll=${this.#onScroll}>
        <slot @slotchange=${this.#onSlotChange}></slot>
      </div>
      ${this.column ? this.#renderButtons() : nothing}
    `;
  }

  #renderButtons() {
    return html`<div class="buttons">
      <button class=${this.above ? '' : 'unneeded'} aria-label=${this.upLabel} @click=${this.#onUp}>
        <kiot-icon name="chevron-up"></kiot-icon>
      </button>
      <button class=${this.below ? '' : 'unneeded'} aria-label=${this.downLabel} @click=${this.#onDown}>
        <kiot-icon name="chevron-down"></kiot-icon>
      </button>
    </div>`;
  }

  #onScroll(): void {
    this.#measure();
  }

  #onSlotChange(): void {
    this.#observe();
    this.toTop();
  }

  #onUp(): void {
    this.#step(-1);
  }

  #onDown(): void {
    this.#step(1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-scroll-area': KiotScrollArea;
  }
}
