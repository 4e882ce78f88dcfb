import { ContextConsumer } from '@lit/context';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { bellContext } from '../../../app/contexts.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import '../../../ui/elements/kiot-call-signal/kiot-call-signal.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';

/** The gong sounds again after this long until somebody touches the screen (product.md §2). */
const GONG_EVERY = 15_000;

/** The kiosk as its own signal. It never says that someone is coming. */
@customElement('citizen-help-page')
export class CitizenHelpPage extends CitizenPage {
  static override styles = [base, citizen];

  readonly #bell = new ContextConsumer(this, { context: bellContext, subscribe: true });
  #stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ring();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('kiot-call-signal')?.focus();
  }

  protected override spoken(): Spoken {
    const { t } = this.locale;
    return [t('citizen:help.title'), t('citizen:help.sentence'), this.#where(), t('citizen:help.touch')];
  }

  #where(): string {
    const { guide, walk, practice, way, trail } = this.journey;
    const inSteps = trail.at(-1) === 'walk' || trail.at(-1) === 'practice';
    if (guide === null || !inSteps) return guide?.title ?? '';
    const number = (way === 'do' ? walk.step : practice.step) + 1;
    return this.locale.t('citizen:help.where', { guide: guide.title, number });
  }

  #ring(): void {
    const bell = this.#bell.value;
    bell?.gong.strike();
    this.#stop = bell?.timers.after(GONG_EVERY, () => this.#ring()) ?? this.#stop;
  }

  protected override render() {
    const { t } = this.locale;
    return html`<main>
      <h1 class="visually-hidden">${t('citizen:help.title')}</h1>
      <kiot-call-signal
        label=${t('citizen:help.title')}
        sentence=${t('citizen:help.sentence')}
        where=${this.#where()}
        touch-label=${t('citizen:help.touch')}
        @click=${() => this.move({ type: 'back' })}
      ></kiot-call-signal>
    </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-help-page': CitizenHelpPage;
  }
}
