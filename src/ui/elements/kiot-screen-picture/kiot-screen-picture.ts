/* eslint-disable lit-a11y/click-events-have-key-events -- keys cannot miss: in practice every place is a button */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Screen } from '../../../domain/content/screen.schema.ts';
import { base } from '../../styles/base.styles.ts';
import { drawAddress, drawPart, type Drawing } from './draw-part.ts';
import { styles } from './kiot-screen-picture.styles.ts';
import { KiotScreenTouchEvent } from './kiot-screen-touch-event.ts';
import { marks } from './screen-marks.styles.ts';

/** Words around a picture. Already translated. */
export type PictureLabels = Readonly<Record<'illustration' | 'unseen' | 'described', string>>;

/**
 * A redrawn phone or portal screen from data: the picture of a step with its ringed, numbered place, the view
 * that comes next, and the practice screen that can be touched. A screen nobody has seen is a dashed outline
 * with words and no ring.
 *
 * @element kiot-screen-picture
 * @fires kiot-screen-touch - In practice a place, or the space beside all places, was touched.
 */
@customElement('kiot-screen-picture')
export class KiotScreenPicture extends LitElement {
  static override styles = [base, styles, marks];

  /** What is drawn. */
  @property({ attribute: false }) accessor screen: Screen | null = null;

  /** Place with the ring; empty for none. */
  @property() accessor target = '';

  /** Number in the ring. */
  @property() accessor number = '';

  /** True in practice: places are buttons. */
  @property({ type: Boolean }) accessor practice = false;

  /** True where pictures stand below each other on a page that scrolls: the page stays where it is. */
  @property({ type: Boolean }) accessor still = false;

  /** Words around the picture. */
  @property({ attribute: false }) accessor labels: PictureLabels = {
    illustration: '',
    unseen: '',
    described: '',
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.still && (changed.has('target') || changed.has('screen')))
      requestAnimationFrame(() =>
        this.renderRoot.querySelector('.ringed')?.scrollIntoView({ block: 'nearest' }),
      );
  }

  protected override render() {
    const { screen } = this;
    if (screen === null) return nothing;
    const unseen = screen.basis === 'unseen';
    const touchable = this.practice && !unseen;
    const classes = [screen.device, unseen ? 'unseen' : '', touchable ? 'practice' : '']
      .filter(Boolean)
      .join(' ');
    const caption = html`<figcaption>
      <span>${this.labels.illustration}</span>${unseen ? html`<span>${this.labels.unseen}</span>` : nothing}
    </figcaption>`;

    return html`<figure class=${classes}>
      ${caption}
      ${
        touchable
          ? html`<div class="device" @click=${this.#onBeside}>${this.#renderInside(screen, touchable)}</div>`
          : html`<div class="device" role="img" aria-label=${this.labels.described}>
              ${this.#renderInside(screen, false)}
            </div>`
      }
    </figure>`;
  }

  #renderInside(screen: Screen, touchable: boolean) {
    const unseen = screen.basis === 'unseen';
    const drawing: Drawing = {
      target: unseen ? '' : this.target,
      number: this.number,
      touchable,
      onTouch: (place) => this.#onTouch(place),
    };
    return html`<div class="bar">
        ${screen.address === undefined ? nothing : html`<span class="address">${drawAddress(screen.address)}</span>`}
        <span>${screen.title}</span>
      </div>
      ${screen.parts.map((part) => drawPart(part, drawing))}`;
  }

  #onTouch(place: string | null): void {
    this.dispatchEvent(new KiotScreenTouchEvent(place));
  }

  #onBeside(): void {
    this.#onTouch(null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-screen-picture': KiotScreenPicture;
  }
}
