import { placesOf } from '../content/places.ts';
import type { CompiledGuide, Step } from '../content/guide.schema.ts';

/**
 * "Tập": the same steps on redrawn screens. Wrong taps are answered kindly; the help fades from run to run
 * (ring → word → nothing, D3) and comes back as soon as a tap misses.
 */
export type Practice = {
  readonly step: number;
  readonly at: 'trying' | 'answered' | 'finished';
  /** 1 for the first run of this guide in this session. */
  readonly run: number;
  /** Misses on this step; each brings back one kind of hint. */
  readonly misses: number;
  /** What the last miss touched; an empty text means beside everything. */
  readonly missed: string | null;
};

/** What can happen in practice. */
export type PracticeMove =
  | { readonly type: 'touch'; readonly place: string | null }
  | { readonly type: 'next' }
  | { readonly type: 'back' };

/** How much help is on the screen: the ringed place, the place in words, or none. */
export type Hint = 'ring' | 'word' | 'none';

/** The first step of the given run. */
export function practiceStart(run: number): Practice {
  return { step: 0, at: 'trying', run, misses: 0, missed: null };
}

/** The state after one move. */
export function movePractice(practice: Practice, move: PracticeMove, guide: CompiledGuide): Practice {
  const step = guide.steps[practice.step];
  if (step === undefined) return practice;
  switch (move.type) {
    case 'touch':
      return practice.at === 'trying' && isTouchable(step, guide)
        ? touch(practice, move.place, step)
        : practice;
    case 'next':
      return mayGoOn(practice, guide) ? goOn(practice, guide) : practice;
    case 'back':
      return goBack(practice);
  }
}

/** Steps that are touched in practice; secret and unseen screens are only looked at (SEC-04, product.md §3). */
export function isTouchable(step: Step, guide: CompiledGuide): boolean {
  const screen = guide.screens[step.screen];
  return !step.secret && screen?.basis === 'source' && screen.device !== 'paper' && step.target !== undefined;
}

/** Whether "Tiếp" is open: after the right touch, or at once where nothing is to be touched. */
export function mayGoOn(practice: Practice, guide: CompiledGuide): boolean {
  const step = guide.steps[practice.step];
  if (step === undefined || practice.at === 'finished') return false;
  return practice.at === 'answered' || !isTouchable(step, guide);
}

/** Hints fade with the run and return with every miss. */
export function hintOf({ run, misses }: Pick<Practice, 'run' | 'misses'>): Hint {
  const level = Math.min(run, 3) - misses;
  if (level <= 1) return 'ring';
  return level === 2 ? 'word' : 'none';
}

/** What a place is called on the drawn screen, for the kind answer. Empty when nothing was hit. */
export function placeLabel(step: Step, guide: CompiledGuide, place: string | null): string {
  const screen = guide.screens[step.screen];
  if (screen === undefined || place === null) return '';
  return placesOf(screen).find((p) => p.id === place)?.label ?? '';
}

function touch(practice: Practice, place: string | null, step: Step): Practice {
  if (place === step.target) return { ...practice, at: 'answered', missed: null };
  return { ...practice, misses: practice.misses + 1, missed: place ?? '' };
}

function goOn(practice: Practice, guide: CompiledGuide): Practice {
  return practice.step + 1 < guide.steps.length
    ? { ...practiceStart(practice.run), step: practice.step + 1 }
    : { ...practice, at: 'finished' };
}

function goBack(practice: Practice): Practice {
  if (practice.at === 'finished') return { ...practice, at: 'trying', misses: 0, missed: null };
  if (practice.at === 'answered') return { ...practice, at: 'trying' };
  return practice.step === 0 ? practice : { ...practiceStart(practice.run), step: practice.step - 1 };
}
