import { nowhere, type CountedPlace } from '../../app/counting.ts';
import {
  countsOfLeaving,
  countsOfPracticeMove,
  countsOfRetelling,
  countsOfShowing,
  countsOfWalkMove,
  practiceRunMetric,
  type Count,
  type Showing,
} from '../../domain/walkthrough/index.ts';
import { stepIndexOf, type Journey, type JourneyMove, type PageName } from './journey.ts';
import { PAGE_OF } from './ways.ts';

/** One move of a journey and what it led to. */
export type Moved = { readonly before: Journey; readonly after: Journey; readonly move: JourneyMove };

/** From the end a person may look once more at what to take home. */
const END: ReadonlySet<PageName> = new Set(['end', 'take-away']);

/** Counts and where they belong. */
export type Tally = { readonly counts: readonly Count[]; readonly place: CountedPlace };

/** Screens on which counts belong to the chosen way; everywhere else to the menus. */
const IN_WAY: ReadonlySet<string> = new Set(['before', 'help', 'end', ...Object.values(PAGE_OF)]);

/**
 * Turns a journey's moves into counters and forgets the rest. What it remembers (the step on the screen, since
 * when, which steps were left backward) lives in RAM and dies with the session.
 */
export class StepTracker {
  #showing: Showing | null = null;
  #backs = new Map<string, number>();
  #pausedAt: number | null = null;
  #used = false;
  #aided = false;

  /** What one move counts. `now`: steady milliseconds. */
  moved({ before, after, move }: Moved, now: number): readonly Tally[] {
    return [
      ...this.#answers(before, after, move),
      ...this.#steps(before, after, now),
      ...this.#milestones(before, after, move),
    ];
  }

  /** What ends with the session: the step that is still up, and how the person left. */
  left(journey: Journey, byIdle: boolean, now: number): readonly Tally[] {
    this.#resume(now);
    const way = byIdle ? 'idle' : END.has(journey.page) && journey.finished ? 'end' : 'finish';
    const leaving =
      this.#showing === null
        ? []
        : countsOfLeaving(this.#showing, now, false).filter((c) => c.metric !== 'back');
    const step = this.#showing?.step ?? '';
    this.#showing = null;
    this.#backs.clear();
    this.#used = false;
    return [{ place: placeOf(journey), counts: [...leaving, { step, metric: `exit-${way}` }] }];
  }

  #answers(before: Journey, after: Journey, move: JourneyMove): Tally[] {
    const counts = countsOfAnswer(before, after, move);
    return counts.length === 0 ? [] : [{ place: placeOf(before), counts }];
  }

  #steps(before: Journey, after: Journey, now: number): Tally[] {
    this.#resume(now);
    if (isPause(after)) {
      this.#pausedAt = now;
      return [];
    }
    const from = this.#showing?.step ?? null;
    const to = stepOf(after);
    if (from === to) return [];
    const forward = stepIndexOf(after) > stepIndexOf(before) || after.finished;
    const tallies: Tally[] = [];
    if (this.#showing !== null) {
      tallies.push({ place: placeOf(before), counts: countsOfLeaving(this.#showing, now, forward) });
      if (!forward) this.#backs.set(this.#showing.step, (this.#backs.get(this.#showing.step) ?? 0) + 1);
    }
    const cameBackFrom = forward ? (this.#showing?.cameBackFrom ?? null) : from;
    this.#showing =
      to === null
        ? null
        : { step: to, since: now, backs: this.#backs.get(to) ?? 0, cameBackFrom: forward ? null : from };
    if (to !== null)
      tallies.push({ place: placeOf(after), counts: countsOfShowing(to, forward ? cameBackFrom : null) });
    return tallies;
  }

  #milestones(before: Journey, after: Journey, move: JourneyMove): Tally[] {
    const place = placeOf(after);
    const one = (metric: string): Tally[] => [{ place, counts: [{ step: '', metric }] }];
    if (after.page === 'help') this.#aided = true;
    if (move.type === 'guide-opened') return [...one('opened'), ...this.#firstUse()];
    if (before.page === after.page || before.page === 'take-away') return [];
    const isAsked = before.page === 'before' && (after.page === 'walk' || after.page === 'practice');
    if (isAsked || (move.type === 'choose-way' && after.page !== 'before')) {
      this.#aided = false;
      const run = isAsked && after.page === 'practice' ? one(practiceRunMetric(after.practice.run)) : [];
      return [...one('started'), ...run];
    }
    if (after.page !== 'end' || !after.finished) return [];
    return [...one('finished'), ...(this.#aided || place.mode !== 'do' ? [] : one('unaided'))];
  }

  /** A session counts as use once, when it first opens a guide. */
  #firstUse(): Tally[] {
    if (this.#used) return [];
    this.#used = true;
    return [{ place: nowhere, counts: [{ step: '', metric: 'used' }] }];
  }

  /** Waiting for help is not working at the step: the pause is left out of its dwell. */
  #resume(now: number): void {
    if (this.#pausedAt === null) return;
    const away = now - this.#pausedAt;
    this.#pausedAt = null;
    if (this.#showing !== null) this.#showing = { ...this.#showing, since: this.#showing.since + away };
  }
}

/** Where counts of this screen belong. */
export function placeOf(journey: Journey): CountedPlace {
  const { guide, way, trail } = journey;
  if (guide === null) return nowhere;
  const page = journey.page === 'take-away' ? (trail.at(-1) ?? 'guide') : journey.page;
  return { guide: guide.id, version: guide.version, mode: IN_WAY.has(page) ? way : 'menu' };
}

/** What answering a checkpoint, touching a practice screen or telling back counts. */
function countsOfAnswer(before: Journey, after: Journey, move: JourneyMove): readonly Count[] {
  const { guide } = before;
  if (guide === null) return [];
  if (move.type === 'walk') return countsOfWalkMove(before.walk, move.move, guide);
  if (move.type === 'practise') return countsOfPracticeMove(before.practice, move.move, guide);
  return move.type === 'retell' ? countsOfRetelling(before.retelling, after.retelling) : [];
}

/** Calling for help or hesitating at the end is no leaving: the person still stands at the step. */
function isPause(journey: Journey): boolean {
  return journey.page === 'help' || (END.has(journey.page) && !journey.finished);
}

function stepOf(journey: Journey): string | null {
  const index = stepIndexOf(journey);
  return index < 0 ? null : (journey.guide?.steps[index]?.id ?? null);
}
