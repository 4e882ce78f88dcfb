import type { CompiledGuide, Difference, Step } from '../content/guide.schema.ts';

/**
 * Where one person is in "Làm thật": the companion beside the person's own phone or the portal.
 * Pure moves over a guide: no timers, no speech, no screen.
 */
export type Walk = {
  readonly step: number;
  /** Which face of the step is shown. */
  readonly at: 'doing' | 'checking' | 'unsure' | 'differing' | 'repairing' | 'stuck' | 'finished';
  /** Which difference is being repaired, and how far. */
  readonly repair: { readonly difference: string; readonly index: number } | null;
  /** How often *Khác* was answered on this step; after the second, staff are offered by default (D4 c). */
  readonly differed: number;
  /** How often this step was left backward in this session. */
  readonly backs: number;
};

/** What can happen to a person in "Làm thật". */
export type WalkMove =
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'alike' }
  | { readonly type: 'different' }
  | { readonly type: 'unsure' }
  | { readonly type: 'choose-difference'; readonly difference: string }
  | { readonly type: 'look-again' }
  | { readonly type: 'stuck' };

/** The first face of the first step. */
export const walkStart: Walk = { step: 0, at: 'doing', repair: null, differed: 0, backs: 0 };

/** The walk resumed at a step, for example after help came. */
export function walkAt(step: number): Walk {
  return { ...walkStart, step };
}

/** The state after one move. A move with no meaning in this state changes nothing. */
export function moveWalk(walk: Walk, move: WalkMove, guide: CompiledGuide): Walk {
  const step = guide.steps[walk.step];
  if (step === undefined || walk.at === 'finished')
    return walk.at === 'finished' && move.type === 'back' ? lastStep(guide) : walk;
  if (move.type === 'back') return moveBack(walk);
  if (move.type === 'stuck') return { ...walk, at: 'stuck', repair: null };
  switch (walk.at) {
    case 'doing':
      if (move.type !== 'next') return walk;
      return step.later ? goOn(walk, guide) : { ...walk, at: 'checking' };
    case 'checking':
    case 'unsure':
      return answer(walk, move, guide);
    case 'differing':
    case 'stuck':
      return chooseDifference(walk, move, step);
    case 'repairing':
      return moveRepair(walk, move, step);
  }
}

/** Staff are offered first from the second *Khác* on one step (D4 c). */
export function offersStaffFirst(walk: Walk): boolean {
  return walk.differed >= 2;
}

/** The repair step on the screen now, or null. */
export function repairStepOf(walk: Walk, step: Step): Difference['repair'][number] | null {
  if (walk.at !== 'repairing' || walk.repair === null) return null;
  const difference = step.differs.find((d) => d.id === walk.repair?.difference);
  return difference?.repair[walk.repair.index] ?? null;
}

function answer(walk: Walk, move: WalkMove, guide: CompiledGuide): Walk {
  switch (move.type) {
    case 'alike':
    case 'next':
      return goOn(walk, guide);
    case 'different':
      return { ...walk, at: 'differing', differed: walk.differed + 1 };
    case 'unsure':
      return { ...walk, at: 'unsure' };
    case 'look-again':
      return { ...walk, at: 'doing' };
    default:
      return walk;
  }
}

function goOn(walk: Walk, guide: CompiledGuide): Walk {
  return walk.step + 1 < guide.steps.length ? walkAt(walk.step + 1) : { ...walk, at: 'finished' };
}

function chooseDifference(walk: Walk, move: WalkMove, step: Step): Walk {
  if (move.type === 'look-again') return { ...walk, at: 'doing' };
  if (move.type !== 'choose-difference') return walk;
  const known = step.differs.some((d) => d.id === move.difference);
  return known ? { ...walk, at: 'repairing', repair: { difference: move.difference, index: 0 } } : walk;
}

/** After the last repair step the person stands at the same step again (D4 b). */
function moveRepair(walk: Walk, move: WalkMove, step: Step): Walk {
  const difference = step.differs.find((d) => d.id === walk.repair?.difference);
  if (walk.repair === null || difference === undefined) return { ...walk, at: 'doing', repair: null };
  if (move.type === 'look-again') return { ...walk, at: 'doing', repair: null };
  if (move.type !== 'next') return walk;
  const index = walk.repair.index + 1;
  return index < difference.repair.length
    ? { ...walk, repair: { ...walk.repair, index } }
    : { ...walk, at: 'doing', repair: null };
}

/** Back never loses: from a side face to the step, from a step to the one before, from the first nowhere. */
function moveBack(walk: Walk): Walk {
  if (walk.at === 'repairing' && walk.repair !== null && walk.repair.index > 0)
    return { ...walk, repair: { ...walk.repair, index: walk.repair.index - 1 } };
  if (walk.at === 'repairing') return { ...walk, at: 'differing', repair: null };
  if (walk.at === 'differing' || walk.at === 'unsure') return { ...walk, at: 'checking' };
  if (walk.at === 'checking' || walk.at === 'stuck') return { ...walk, at: 'doing' };
  return walk.step === 0 ? walk : { ...walkAt(walk.step - 1), backs: walk.backs + 1 };
}

function lastStep(guide: CompiledGuide): Walk {
  return walkAt(Math.max(0, guide.steps.length - 1));
}
