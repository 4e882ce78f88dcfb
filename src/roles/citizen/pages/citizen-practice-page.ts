import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { CompiledGuide, Step } from '../../../domain/content/guide.schema.ts';
import { hintOf, isTouchable, mayGoOn, placeLabel } from '../../../domain/walkthrough/index.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import type { KiotScreenTouchEvent } from '../../../ui/elements/kiot-screen-picture/kiot-screen-touch-event.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { pictureLabels } from '../../../app/picture-labels.ts';
import { ownerBadge } from '../owner-badge.ts';

/** "Tập": the same steps on redrawn screens; wrong taps are answered kindly, help fades from run to run. */
@customElement('citizen-practice-page')
export class CitizenPracticePage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      .right {
        display: flex;
        gap: var(--kiot-space-2);
        align-items: center;
        font-weight: 700;
        font-size: var(--kiot-size-large);
        color: var(--kiot-color-action);
      }
    `,
  ];

  protected override spoken(): Spoken {
    const { t } = this.locale;
    const { guide, practice } = this.journey;
    const step = guide?.steps[practice.step];
    if (guide === null || step === undefined) return [];
    return [
      t('citizen:practice.title'),
      step.say,
      ...(step.secret ? [t('citizen:walk.owner'), t('citizen:practice.ownerOnly')] : []),
      ...(this.#isFirst() ? [t('citizen:practice.invite')] : []),
      this.#answer(guide, step),
      this.spokenProgress(practice.step + 1),
    ];
  }

  protected override face(): string {
    return `practice ${this.journey.practice.step}`;
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.move({ type: 'practise', move: { type: 'next' } });
    else super.onAction(action);
  }

  /** The very first step of somebody's first practice. */
  #isFirst(): boolean {
    const { step, run } = this.journey.practice;
    return step === 0 && run === 1;
  }

  /** The one line under the step: what to do, or a kind answer to the last touch. */
  #answer(guide: CompiledGuide, step: Step): string {
    const { t } = this.locale;
    const { practice } = this.journey;
    if (practice.at === 'answered')
      return `${t('citizen:practice.right')} ${t('citizen:practice.rightNext')}`;
    if (!isTouchable(step, guide)) return step.secret ? '' : t('citizen:practice.lookOnly');
    const label = placeLabel(step, guide, practice.missed);
    const hint = hintOf(practice);
    if (practice.missed !== null && label === '') return t('citizen:practice.missedNothing');
    if (practice.missed !== null)
      return t(hint === 'ring' ? 'citizen:practice.missedRing' : 'citizen:practice.missed', { label });
    if (hint === 'ring') return t('citizen:practice.hintRing');
    if (hint === 'none') return t('citizen:practice.hintNone');
    return t('citizen:practice.hintWord', { label: placeLabel(step, guide, step.target ?? null) });
  }

  protected override render() {
    const { guide, practice } = this.journey;
    const step = guide?.steps[practice.step];
    if (guide === null || step === undefined) return nothing;
    const { t } = this.locale;
    const words = html`<div class="stack words">
      <p class="soft">${t('citizen:practice.title')}</p>
      <h1 tabindex="-1">${step.do}</h1>
      ${step.secret ? ownerBadge(t('citizen:walk.owner'), t('citizen:practice.ownerOnly')) : nothing}
      ${this.#isFirst() ? html`<p>${t('citizen:practice.invite')}</p>` : nothing}
      <p
        aria-live="polite"
        class=${practice.at === 'answered' ? 'right' : practice.missed === null ? '' : 'note'}
      >
        ${practice.at === 'answered' ? html`<kiot-icon name="circle-check"></kiot-icon>` : nothing}${this.#answer(guide, step)}
      </p>
    </div>`;
    const progress = { number: practice.step + 1, total: guide.steps.length };
    const absent = mayGoOn(practice, guide) ? [] : (['next'] as const);
    return this.frame({ words, picture: this.#renderScreen(guide, step), absent, progress });
  }

  #renderScreen(guide: CompiledGuide, step: Step) {
    const { practice } = this.journey;
    const screen = guide.screens[step.screen];
    if (screen === undefined) return html``;
    const ringed = practice.at === 'answered' || hintOf(practice) === 'ring' || !isTouchable(step, guide);
    const target = ringed ? (step.target ?? '') : '';
    return html`<kiot-screen-picture
      .screen=${screen}
      .target=${target}
      .number=${String(practice.step + 1)}
      ?practice=${isTouchable(step, guide)}
      .labels=${pictureLabels(this.locale.t, screen, target)}
      @kiot-screen-touch=${this.#onTouch}
    ></kiot-screen-picture>`;
  }

  #onTouch(event: KiotScreenTouchEvent): void {
    this.move({ type: 'practise', move: { type: 'touch', place: event.place } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-practice-page': CitizenPracticePage;
  }
}
