import { html, nothing, type TemplateResult } from 'lit';
import type { text } from '../../app/i18n/i18n.ts';
import { pointsOf, type TaughtPoint } from '../../app/critical-points.ts';
import { pictureLabels } from '../../app/picture-labels.ts';
import type { CompiledGuide, Step } from '../../domain/content/guide.schema.ts';
import '../../ui/elements/kiot-screen-picture/kiot-screen-picture.ts';

type Translate = typeof text;

/** What whoever shows a step says and asks, and what usually goes wrong there. */
export type StepWords = {
  readonly heading: string;
  readonly say: string;
  readonly ask: string;
  readonly point: TaughtPoint | null;
  /** What is seen instead, and the way back, in one line each. */
  readonly mistakes: readonly string[];
};

/** The words of one step, from the guide alone: nobody adds advice of their own (D8). */
export function stepWords(t: Translate, guide: CompiledGuide, step: Step): StepWords {
  return {
    heading: step.do,
    say: step.say,
    ask: step.check ?? t('group:step.askThis'),
    point: pointsOf(guide).find((one) => one.step === step.id) ?? null,
    mistakes: step.differs.map(({ when, repair }) => `${when}: ${repair.map((one) => one.do).join(' ')}`),
  };
}

/** The same words as they stand on the left of the screen. `teacher`: why a point matters is told only to staff. */
export function drawStepWords(t: Translate, words: StepWords, teacher: boolean): TemplateResult {
  const { heading, say, ask, point, mistakes } = words;
  const why = teacher ? (point?.why ?? null) : null;
  return html`<div class="stack">
    <h1 tabindex="-1">${heading}</h1>
    <p><strong>${t('group:step.say')}:</strong> ${say}</p>
    <p><strong>${t('group:step.ask')}:</strong> ${ask}</p>
    ${
      point === null
        ? nothing
        : html`<p class="point">
            <strong>${t('group:step.point')}:</strong> ${point.show}${why === null ? nothing : ` ${why}`}
          </p>`
    }
    ${
      mistakes.length === 0
        ? nothing
        : html`<p><strong>${t('group:step.mistakes')}:</strong></p>
            <ul>
              ${mistakes.map((one) => html`<li>${one}</li>`)}
            </ul>`
    }
    <p class="note">${t('group:onlyStaff')}</p>
  </div>`;
}

/** What the learner sees: the redrawn screen with specimen values, never anybody's data (SEC-04). */
export function drawStepPicture(
  t: Translate,
  guide: CompiledGuide,
  { step, number }: { readonly step: Step; readonly number: number },
): TemplateResult | typeof nothing {
  const screen = guide.screens[step.screen];
  if (screen === undefined) return nothing;
  return html`<div class="stack">
    <kiot-screen-picture
      .screen=${screen}
      .target=${step.target ?? ''}
      .number=${String(number)}
      .labels=${pictureLabels(t, screen, step.target)}
    ></kiot-screen-picture>
    <p>${t('group:step.sample')}</p>
  </div>`;
}

/** What is heard of a step, in the order it is read. */
export function spokenStep(
  t: Translate,
  { heading, say, ask, point, mistakes }: StepWords,
): readonly string[] {
  return [
    heading,
    ...[t('group:step.say'), say, t('group:step.ask'), ask],
    ...(point === null ? [] : [t('group:step.point'), point.show]),
    ...(mistakes.length === 0 ? [] : [t('group:step.mistakes'), ...mistakes]),
    t('group:onlyStaff'),
  ];
}
