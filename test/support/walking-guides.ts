import { placesOf } from '../../src/domain/content/places.ts';
import type { CompiledGuide, Difference, Step } from '../../src/domain/content/guide.schema.ts';
import { isTouchable, repairStepOf, type WalkMove } from '../../src/domain/walkthrough/index.ts';
import {
  journeyStart,
  moveJourney,
  type Journey,
  type JourneyMove,
} from '../../src/roles/citizen/journey.ts';
import { waysOf, type Way } from '../../src/roles/citizen/ways.ts';

/**
 * One person goes a whole guide in one way, by the moves that the pages offer, looking only at what stands there.
 * Every generator gives a sentence for each thing that goes wrong; a guide without a fault gives none.
 */

/** The person at the first screen of a way, or a sentence when the guide does not have it. */
export function begin(guide: CompiledGuide, way: Way): Journey {
  const opened = moveJourney(journeyStart, { type: 'guide-opened', guide });
  const chosen = moveJourney(opened, { type: 'choose-way', way, chance: 0.5 });
  return chosen.page === 'before' ? moveJourney(chosen, { type: 'face-before', value: null }) : chosen;
}

const walk = (
  journey: Journey,
  ...moves: readonly (WalkMove | Exclude<WalkMove['type'], 'choose-difference'>)[]
): Journey =>
  moves.reduce<Journey>(
    (now, move) => moveJourney(now, { type: 'walk', move: typeof move === 'string' ? { type: move } : move }),
    journey,
  );

const isAtEnd = ({ page, finished }: Journey): boolean => page === 'end' && finished;

/** What is looked at must be there: the screen drawn, and the place to look at on it. */
function* lookAt(
  guide: CompiledGuide,
  where: string,
  { screen, target }: { readonly screen?: string | undefined; readonly target?: string | undefined },
): Generator<string> {
  if (screen === undefined) return target === undefined ? undefined : yield `${where}: a ring and no screen`;
  const drawn = guide.screens[screen];
  if (drawn === undefined) return yield `${where}: no screen ${screen}`;
  if (target !== undefined && !placesOf(drawn).some(({ id }) => id === target))
    yield `${where}: nothing on ${screen} is ${target}`;
}

/** *Làm thật*: every step, each of its differences repaired from both places where they are offered, three times unsure. */
export function* troubleInDoing(guide: CompiledGuide): Generator<string> {
  let now = begin(guide, 'do');
  if (now.page !== 'walk') return yield 'cannot be begun';
  for (const [at, step] of guide.steps.entries()) {
    if (now.page !== 'walk' || now.walk.step !== at) return yield `${step.id}: is never reached`;
    yield* lookAt(guide, step.id, step);
    yield* lookAt(guide, `${step.id} then`, { screen: step.see.screen });
    yield* troubleInSideWays(now, step, guide);
    const before = now;
    now = step.later ? walk(now, 'next') : walk(now, 'next', 'alike');
    if (now === before) return yield `${step.id}: a dead end`;
  }
  if (!isAtEnd(now)) yield 'has no end';
}

function* troubleInSideWays(now: Journey, step: Step, guide: CompiledGuide): Generator<string> {
  const home = now.walk.step;
  const isHome = ({ page, walk: { step: at, at: face } }: Journey): boolean =>
    page === 'walk' && at === home && face === 'doing';
  const named = step.later ? walk(now, 'stuck') : walk(now, 'next', 'different');
  for (const standing of [named, walk(now, 'stuck')]) {
    if (!isHome(walk(standing, 'look-again'))) yield `${step.id}: no way back from the differences`;
    for (const difference of step.differs)
      yield* troubleInRepair(standing, difference, { step, guide, isHome });
  }
  if (step.later) return;
  let unsure = now;
  for (let times = 0; times < 3; times += 1) {
    unsure = walk(unsure, 'next', 'unsure');
    if (unsure.walk.at !== 'unsure') yield `${step.id}: is not calmed the ${times + 1}. time`;
    unsure = walk(unsure, 'look-again');
  }
  if (!isHome(unsure)) yield `${step.id}: does not come back from being unsure`;
}

type Repairing = {
  readonly step: Step;
  readonly guide: CompiledGuide;
  readonly isHome: (journey: Journey) => boolean;
};

function* troubleInRepair(
  standing: Journey,
  difference: Difference,
  { step, guide, isHome }: Repairing,
): Generator<string> {
  const where = `${step.id} / ${difference.id}`;
  yield* lookAt(guide, where, { screen: difference.screen });
  let now = walk(standing, { type: 'choose-difference', difference: difference.id });
  if (difference.repair.length > 3) yield `${where}: more than three steps`;
  for (const [i, repair] of difference.repair.entries()) {
    if (repairStepOf(now.walk, step) !== repair)
      return yield `${where}: repair ${i + 1} is not what is shown`;
    yield* lookAt(guide, `${where} ${i + 1}`, repair);
    now = walk(now, 'next');
  }
  if (!isHome(now)) yield `${where}: does not return to its step`;
}

const practise = (journey: Journey, move: 'next' | { readonly touch: string | null }): Journey =>
  moveJourney(journey, {
    type: 'practise',
    move: move === 'next' ? { type: 'next' } : { type: 'touch', place: move.touch },
  });

/** *Tập*: every place of every screen is touched, the right one last; what is secret or unseen is only looked at. */
export function* troubleInPractice(guide: CompiledGuide): Generator<string> {
  let now = begin(guide, 'practice');
  if (now.page !== 'practice') return yield 'cannot be begun';
  for (const [at, step] of guide.steps.entries()) {
    if (now.page !== 'practice' || now.practice.step !== at) return yield `${step.id}: is never reached`;
    yield* lookAt(guide, step.id, step);
    const screen = guide.screens[step.screen];
    const places = screen === undefined ? [] : placesOf(screen).map(({ id }) => id);
    if (isTouchable(step, guide)) {
      yield* troubleInTouching(now, step, places);
      if (places.includes(step.target ?? '')) now = practise(now, { touch: step.target ?? null });
    } else if (places.some((touch) => practise(now, { touch }) !== now))
      yield `${step.id}: is touched, and should only be looked at`;
    const before = now;
    now = practise(now, 'next');
    if (now === before) return yield `${step.id}: a dead end`;
  }
  if (!isAtEnd(now)) yield 'has no end';
}

/** Beside the right place nothing opens, and something kind can be said about what was touched. */
function* troubleInTouching(now: Journey, step: Step, places: readonly string[]): Generator<string> {
  if (step.secret) yield `${step.id}: a secret is typed on a public machine`;
  if (practise(now, 'next') !== now) yield `${step.id}: goes on without a touch`;
  for (const touch of [null, ...places.filter((place) => place !== step.target)]) {
    const missed = practise(now, { touch });
    if (practise(missed, 'next') !== missed) yield `${step.id}: goes on after ${touch}`;
  }
}

/** *Xem*: scene after scene by touch alone, one mistake at least and after it its repair. */
export function* troubleInWatching(guide: CompiledGuide): Generator<string> {
  const next: JourneyMove = { type: 'watch', move: { type: 'next' } };
  let now = begin(guide, 'watch');
  if (now.page !== 'example' || guide.example === undefined) return yield 'cannot be begun';
  const { scenes } = guide.example;
  for (const [i, scene] of scenes.entries()) {
    now = moveJourney(now, next);
    if (now.page !== 'example' || now.watching.scene !== i) return yield `${scene.id}: is never reached`;
    yield* lookAt(guide, `scene ${scene.id}`, scene);
  }
  if (!isAtEnd(moveJourney(now, next))) yield 'has no end';
  const mistake = scenes.findIndex(({ kind }) => kind === 'mistake');
  const repair = scenes.findIndex(({ kind }, i) => kind === 'repair' && i > mistake);
  if (mistake < 0 || repair < 0) yield 'shows no mistake that is put right';
}

/** The four ways in which a guide is walked, each with what goes wrong in it. */
export const TROUBLE_IN = {
  do: troubleInDoing,
  practice: troubleInPractice,
  watch: troubleInWatching,
} satisfies Partial<Record<Way, (guide: CompiledGuide) => Generator<string>>>;

/** The ways a guide does not have; every guide that ships has all four (product.md §2). */
export function* missingWays(guide: CompiledGuide): Generator<string> {
  const has = waysOf(guide);
  for (const way of ['do', 'practice', 'watch', 'retell'] as const)
    if (!has.includes(way)) yield `cannot be gone by ${way}`;
}
