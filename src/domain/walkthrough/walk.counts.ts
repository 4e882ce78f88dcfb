import type { CompiledGuide } from '../content/guide.schema.ts';
import { dwellMetric, STUCK_BACKS, STUCK_SECONDS } from '../statistics/dwell.ts';
import { hintOf, isTouchable, type Practice, type PracticeMove } from './practice.machine.ts';
import { gateOf, resultOf, type Retelling } from './teach-back.machine.ts';
import type { Walk, WalkMove } from './walk.machine.ts';

/** One thing to count: at which step ("" for the whole guide) and which metric of D6; once unless `times` says more. */
export type Count = { readonly step: string; readonly metric: string; readonly times?: number };

/** How one showing of a step went, kept in RAM only until the step is left. */
export type Showing = {
  readonly step: string;
  /** Steady milliseconds at which the step came up. */
  readonly since: number;
  /** Times this step was left backward in this session, this showing not counted. */
  readonly backs: number;
  /** The step the person came from by going back, for `bounce` (A → B → A). */
  readonly cameBackFrom: string | null;
};

/** What answering a checkpoint or opening a side face counts. */
export function countsOfWalkMove(before: Walk, move: WalkMove, guide: CompiledGuide): readonly Count[] {
  const step = guide.steps[before.step]?.id ?? '';
  switch (move.type) {
    case 'unsure':
      return before.at === 'checking' ? [{ step, metric: 'unsure' }] : [];
    case 'different':
      return before.at === 'checking' || before.at === 'unsure' ? [{ step, metric: 'differs' }] : [];
    case 'choose-difference':
      return isOffered(before, move.difference, guide)
        ? [{ step, metric: `differs-${move.difference}` }]
        : [];
    default:
      return [];
  }
}

/** What leaving a step counts: done or back, its dwell bucket, and `stuck` once per showing (product.md §5). */
export function countsOfLeaving(showing: Showing, now: number, forward: boolean): readonly Count[] {
  const { step } = showing;
  const seconds = (now - showing.since) / 1000;
  const dwell = dwellMetric(seconds);
  const backs = showing.backs + (forward ? 0 : 1);
  const stuck = seconds > STUCK_SECONDS || backs >= STUCK_BACKS;
  return [
    { step, metric: forward ? 'done' : 'back' },
    ...(dwell === null ? [] : [{ step, metric: dwell }]),
    ...(stuck ? [{ step, metric: 'stuck' }] : []),
  ];
}

/** What a step coming up counts: `shown`, and `bounce` when the person returns to where they just were. */
export function countsOfShowing(step: string, cameBackFrom: string | null): readonly Count[] {
  const shown = { step, metric: 'shown' };
  return cameBackFrom === step ? [shown, { step, metric: 'bounce' }] : [shown];
}

/** What a move in practice counts: misses in buckets happen at leaving; hints and runs at once. */
export function countsOfPracticeMove(
  before: Practice,
  move: PracticeMove,
  guide: CompiledGuide,
): readonly Count[] {
  const step = guide.steps[before.step];
  if (step === undefined || move.type !== 'touch' || before.at !== 'trying') return [];
  if (!isTouchable(step, guide)) return [];
  if (move.place === step.target) return [{ step: step.id, metric: `hint-${hintOf(before)}` }];
  return [{ step: step.id, metric: 'miss' }];
}

/** What "Nói lại" counts, once per run, when its result is known: `teach-pass` or `teach-fail` (D6). */
export function countsOfRetelling(before: Retelling, after: Retelling): readonly Count[] {
  if (resultOf(before) !== null || resultOf(after) === null) return [];
  return [{ step: '', metric: gateOf(after) === 'passed' ? 'teach-pass' : 'teach-fail' }];
}

/** The metric of a practice run: `practice-run-1`, `-2`, `-3` (3 and more). */
export function practiceRunMetric(run: number): string {
  return `practice-run-${Math.min(Math.max(1, run), 3)}`;
}

function isOffered(walk: Walk, difference: string, guide: CompiledGuide): boolean {
  const offered = guide.steps[walk.step]?.differs.some((d) => d.id === difference) ?? false;
  return offered && (walk.at === 'differing' || walk.at === 'stuck');
}
