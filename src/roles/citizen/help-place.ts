import type { HelpPlace } from '../../app/help-caller.ts';
import type { Step } from '../../domain/content/guide.schema.ts';
import type { StepSigns } from '../../domain/walkthrough/index.ts';
import type { Journey } from './journey.ts';
import type { Tally } from './step-tracker.ts';

/** Faces of a step on which nothing else is asked; the others have their own way to a human. */
const FREE: ReadonlySet<Journey['walk']['at']> = new Set(['doing', 'repairing']);

/** Where the person stands, for staff. */
export function helpPlaceOf(journey: Journey): HelpPlace {
  const { guide } = journey;
  const at = stepBehind(journey);
  if (guide === null || at === null) return { guide: guide?.id ?? null, step: null };
  return { guide: guide.id, step: { number: at.number, total: guide.steps.length } };
}

/** What the soft offer looks at after a move; `tallies` is what the move counted. */
export function signsOf(journey: Journey, tallies: readonly Tally[]): StepSigns {
  const at = stepBehind(journey);
  const { page, practice, walk } = journey;
  const bounced = tallies.some(({ counts }) => counts.some(({ metric }) => metric === 'bounce'));
  const practising = page === 'practice';
  return {
    step: at === null ? null : `${journey.guide?.id ?? ''} ${journey.way} ${at.step.id}`,
    p80: at?.step.seconds.p80 ?? 0,
    bounced,
    misses: practising ? practice.misses : 0,
    here: practising || page === 'walk',
    free: practising || (page === 'walk' && FREE.has(walk.at)),
  };
}

/** The step on the screen, or the one the person left for the help page or the question whether to stop. */
export function stepBehind(journey: Journey): { readonly step: Step; readonly number: number } | null {
  const { guide, page, trail, walk, practice } = journey;
  const behind = page === 'help' || (page === 'end' && !journey.finished) ? trail.at(-1) : page;
  if (guide === null || (behind !== 'walk' && behind !== 'practice')) return null;
  const index = behind === 'walk' ? walk.step : practice.step;
  const step = guide.steps[index];
  return step === undefined ? null : { step, number: index + 1 };
}
