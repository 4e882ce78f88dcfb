import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import {
  movePractice,
  moveRetelling,
  moveWalk,
  moveWatching,
  practiceStart,
  retellStart,
  walkStart,
  watchStart,
  type Practice,
  type PracticeMove,
  type Retelling,
  type RetellMove,
  type Walk,
  type WalkMove,
  type WatchMove,
  type Watching,
} from '../../domain/walkthrough/index.ts';

/** The ways through a guide: Làm thật, Tập, Xem, Nói lại (product.md §2). */
export type Way = 'do' | 'practice' | 'watch' | 'retell';

/** The screen of each way. */
export const PAGE_OF = { do: 'walk', practice: 'practice', watch: 'example', retell: 'teach-back' } as const;

/** Where a person stands in each way. */
export type Standing = {
  readonly walk: Walk;
  readonly practice: Practice;
  readonly watching: Watching;
  readonly retelling: Retelling;
};

/** What can happen inside a way. */
export type WayMove =
  | { readonly type: 'walk'; readonly move: WalkMove }
  | { readonly type: 'practise'; readonly move: PracticeMove }
  | { readonly type: 'watch'; readonly move: WatchMove }
  | { readonly type: 'retell'; readonly move: RetellMove };

const WAY_OF = { walk: 'do', practise: 'practice', watch: 'watch', retell: 'retell' } as const;

/** Nobody has begun anything yet. */
export const standingStart: Standing = {
  walk: walkStart,
  practice: practiceStart(1),
  watching: watchStart,
  retelling: retellStart(0, 0),
};

/** The ways a guide has: walking through and practising always, the others when they are written. */
export function waysOf({ example, teachBack }: CompiledGuide): readonly Way[] {
  return [
    'do',
    ...(example === undefined ? [] : (['watch'] as const)),
    'practice',
    ...(teachBack === undefined ? [] : (['retell'] as const)),
  ];
}

/** The way a move belongs to. */
export function wayOf(move: WayMove): Way {
  return WAY_OF[move.type];
}

/** A way from its beginning. `run`: which practice run it is; `chance`: decides the order of cards (0 … 1). */
export function beginWay(
  way: Way,
  guide: CompiledGuide,
  { run, chance }: { readonly run: number; readonly chance: number },
): Partial<Standing> {
  switch (way) {
    case 'do':
      return { walk: walkStart };
    case 'practice':
      return { practice: practiceStart(run) };
    case 'watch':
      return { watching: watchStart };
    case 'retell':
      return { retelling: retellStart(guide.teachBack?.cards.length ?? 0, chance) };
  }
}

/** Where the person stands after a move inside a way: a changed part, `finished`, or `unmoved`. */
export function moveInWay(
  standing: Standing,
  wayMove: WayMove,
  guide: CompiledGuide,
): Partial<Standing> | 'finished' | 'unmoved' {
  switch (wayMove.type) {
    case 'walk': {
      const walk = moveWalk(standing.walk, wayMove.move, guide);
      return outcome(standing.walk, walk, { walk });
    }
    case 'practise': {
      const practice = movePractice(standing.practice, wayMove.move, guide);
      return outcome(standing.practice, practice, { practice });
    }
    case 'watch': {
      if (guide.example === undefined) return 'unmoved';
      const watching = moveWatching(standing.watching, wayMove.move, guide.example);
      return outcome(standing.watching, watching, { watching });
    }
    case 'retell': {
      const retelling = moveRetelling(standing.retelling, wayMove.move);
      return outcome(standing.retelling, retelling, { retelling });
    }
  }
}

/** The last state inside a way is kept when it is finished, so that one can go back to it. */
function outcome(
  before: { readonly at: string },
  after: { readonly at: string },
  moved: Partial<Standing>,
): Partial<Standing> | 'finished' | 'unmoved' {
  if (after === before) return 'unmoved';
  return after.at === 'finished' ? 'finished' : moved;
}

/** The move back in the way of a screen; null on screens that belong to no way. */
export function backIn(page: string): WayMove | null {
  switch (page) {
    case 'walk':
      return { type: 'walk', move: { type: 'back' } };
    case 'practice':
      return { type: 'practise', move: { type: 'back' } };
    case 'example':
      return { type: 'watch', move: { type: 'back' } };
    case 'teach-back':
      return { type: 'retell', move: { type: 'back' } };
    default:
      return null;
  }
}

/** True when another screen, or another face of it, is up: touches meant for the old one must not hit the new one. */
export function showsOther(before: Standing, after: Standing): boolean {
  return (
    after.walk !== before.walk ||
    after.practice.step !== before.practice.step ||
    after.watching !== before.watching ||
    after.retelling.at !== before.retelling.at ||
    after.retelling.checks !== before.retelling.checks
  );
}
