import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { CompiledGuide, Step } from '../../../domain/content/guide.schema.ts';
import { offersStaffFirst, repairStepOf, type WalkMove } from '../../../domain/walkthrough/index.ts';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { CitizenPage, type Framing } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';
import { drawScreen } from '../draw-screen.ts';
import { ownerBadge } from '../owner-badge.ts';
import { answerWords, checkQuestion, entersPortal, repairProgress, walkWords } from '../walk-words.ts';

type Scene = Omit<Framing, 'progress'>;

/** "Làm thật": the companion beside the person's own phone or the portal, with checkpoints and repairs. */
@customElement('citizen-walk-page')
export class CitizenWalkPage extends CitizenPage {
  static override styles = [
    base,
    citizen,
    css`
      .where {
        font-size: var(--kiot-size-large);
      }
      .thumbs {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(40 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
        --kiot-size-picture: calc(3.8 * var(--kiot-mm));
      }
      .thumb-number {
        font-weight: 700;
      }
    `,
  ];

  protected override spoken(): Spoken {
    const { guide, walk } = this.journey;
    if (guide === null) return [];
    return [...walkWords(this.locale.t, guide, walk), this.spokenProgress(walk.step + 1)];
  }

  protected override face(): string {
    const { step, at, repair } = this.journey.walk;
    return `walk ${step} ${at} ${repair?.difference ?? ''} ${repair?.index ?? ''}`;
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.#go({ type: 'next' });
    else if (action === 'stuck' && this.journey.walk.at !== 'stuck') this.#go({ type: 'stuck' });
    else super.onAction(action);
  }

  #scene(guide: CompiledGuide, step: Step): Scene {
    switch (this.journey.walk.at) {
      case 'checking':
        return this.#checkScene(guide, step);
      case 'unsure':
        return this.#unsureScene(guide, step);
      case 'differing':
      case 'stuck':
        return this.#differScene(guide, step);
      case 'repairing':
        return this.#repairScene(guide, step);
      default:
        return this.#doScene(guide, step);
    }
  }

  #doScene(guide: CompiledGuide, step: Step): Scene {
    const { t } = this.locale;
    const { walk } = this.journey;
    const screen = guide.screens[step.screen];
    const words = html`<div class="stack words">
      <h1 tabindex="-1">${step.do}</h1>
      ${step.where === undefined ? nothing : html`<p class="where">${step.where}</p>`}
      ${step.secret ? ownerBadge(t('citizen:walk.owner'), t('citizen:walk.ownerHint')) : nothing}
      ${entersPortal(guide, walk) ? html`<p class="note">${t('citizen:walk.portal')}</p>` : nothing}
      ${step.safe === undefined ? nothing : html`<p class="soft">${step.safe}</p>`}
    </div>`;
    return {
      words,
      ...this.#picture(drawScreen(t, screen, { target: step.target, number: String(walk.step + 1) })),
    };
  }

  #checkScene(guide: CompiledGuide, step: Step): Scene {
    const { t } = this.locale;
    const [alike, different, unsure] = answerWords(t);
    const words = html`<div class="stack words">
      <h1 tabindex="-1">${step.see.text}</h1>
      <p>${checkQuestion(t, step)}</p>
      <div class="answers row">
        <button @click=${() => this.#go({ type: 'alike' })}>
          <kiot-icon name="circle-check"></kiot-icon>${alike}
        </button>
        <button @click=${() => this.#go({ type: 'different' })}>
          <kiot-icon name="circle-x"></kiot-icon>${different}
        </button>
        <button @click=${() => this.#go({ type: 'unsure' })}>
          <kiot-icon name="circle-question"></kiot-icon>${unsure}
        </button>
      </div>
    </div>`;
    const next = step.see.screen ?? guide.steps[this.journey.walk.step + 1]?.screen ?? '';
    const drawn = drawScreen(t, guide.screens[next]);
    const picture = html`<div class="stack tight">
      <p class="soft">${t('citizen:walk.thenSee')}</p>
      ${drawn}
    </div>`;
    return { words, absent: ['next'], ...(drawn === nothing ? {} : { picture }) };
  }

  #unsureScene(guide: CompiledGuide, step: Step): Scene {
    const { t } = this.locale;
    const words = html`<div class="stack words">
      <h1 tabindex="-1">${t('citizen:walk.unsureTitle')}</h1>
      <p>${t('citizen:walk.unsureHint')}</p>
      ${step.safe === undefined ? nothing : html`<p class="soft">${step.safe}</p>`}
      <div class="answers">
        <button @click=${() => this.#go({ type: 'alike' })}>
          <kiot-icon name="circle-check"></kiot-icon>${t('citizen:walk.alike')}
        </button>
        <button @click=${() => this.#go({ type: 'look-again' })}>${t('citizen:walk.lookAgain')}</button>
        ${this.#callButton('')}
      </div>
    </div>`;
    const next = step.see.screen ?? step.screen;
    return { words, absent: ['next'], ...this.#picture(drawScreen(t, guide.screens[next])) };
  }

  #differScene(guide: CompiledGuide, step: Step): Scene {
    const { t } = this.locale;
    const { walk } = this.journey;
    const first = offersStaffFirst(walk);
    const words = html`<div class="stack words">
      <h1 tabindex="-1">
        ${t(walk.at === 'stuck' ? 'citizen:walk.stuckTitle' : 'citizen:walk.differTitle')}
      </h1>
      ${walk.at === 'stuck' ? html`<p>${t('citizen:walk.stuckHint')}</p>` : nothing}
      <div class="answers">
        ${first ? this.#callButton('primary') : nothing}
        ${step.differs.map(
          ({ id, when }, i) =>
            html`<button @click=${() => this.#go({ type: 'choose-difference', difference: id })}>
              <span>${i + 1}.</span><span>${when}</span>
            </button>`,
        )}
        <button @click=${() => this.#go({ type: 'look-again' })}>${t('citizen:walk.lookAgain')}</button>
        ${first ? nothing : this.#callButton('')}
      </div>
    </div>`;
    const drawn = step.differs.map((d, i) => ({ number: i + 1, screen: guide.screens[d.screen ?? ''] }));
    const thumbs = drawn.filter(({ screen }) => screen !== undefined);
    if (thumbs.length === 0) return { words, absent: ['next'] };
    const picture = html`<div class="thumbs">
      ${thumbs.map(({ number, screen }) => html`<div><span class="thumb-number">${number}.</span>${drawScreen(t, screen)}</div>`)}
    </div>`;
    return { words, absent: ['next'], picture };
  }

  #repairScene(guide: CompiledGuide, step: Step): Scene {
    const { t } = this.locale;
    const { walk } = this.journey;
    const now = repairStepOf(walk, step);
    const progress = repairProgress(walk, step);
    if (now === null || progress === null) return { words: html``, absent: ['next'] };
    const words = html`<div class="stack words">
      <p class="soft">${t('citizen:walk.repairTitle')} – ${t('citizen:walk.repairProgress', progress)}</p>
      <h1 tabindex="-1">${now.do}</h1>
    </div>`;
    const screen = guide.screens[now.screen ?? ''];
    const labels = progress.number === progress.total ? { next: t('citizen:walk.repairDone') } : {};
    return { words, labels, ...this.#picture(drawScreen(t, screen, { target: now.target, number: '' })) };
  }

  #picture(drawn: TemplateResult | typeof nothing): Pick<Framing, 'picture'> {
    return drawn === nothing ? {} : { picture: drawn as TemplateResult };
  }

  #callButton(classes: string) {
    return html`<button class=${classes} @click=${() => this.move({ type: 'open', page: 'help' })}>
      <kiot-icon name="hand"></kiot-icon>${this.locale.t('citizen:walk.call')}
    </button>`;
  }

  #go(move: WalkMove): void {
    this.move({ type: 'walk', move });
  }

  protected override render() {
    const { guide, walk } = this.journey;
    const step = guide?.steps[walk.step];
    if (guide === null || step === undefined) return nothing;
    const progress = { number: walk.step + 1, total: guide.steps.length };
    return this.frame({ ...this.#scene(guide, step), progress });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-walk-page': CitizenWalkPage;
  }
}
