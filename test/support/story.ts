import type { Counting } from '../../src/app/counting.ts';
import {
  journeyStart,
  moveJourney,
  type Journey,
  type JourneyMove,
} from '../../src/roles/citizen/journey.ts';
import { StepTracker } from '../../src/roles/citizen/step-tracker.ts';

/** A person at the kiosk: moves through pages with time between the moves, and everything is counted. */
export function person(counting: Pick<Counting, 'count'>) {
  const tracker = new StepTracker();
  let journey: Journey = journeyStart;
  let now = 0;
  const tally = (tallies: ReturnType<StepTracker['moved']>): void => {
    for (const { counts, place } of tallies) counting.count(counts, place);
  };
  const one = {
    /** Waits, then moves, as the shell does it. */
    does(move: JourneyMove, seconds = 5) {
      now += seconds * 1000;
      const after = moveJourney(journey, move);
      if (after !== journey) tally(tracker.moved({ before: journey, after, move }, now));
      journey = after;
      return one;
    },
    leaves(byIdle = false, seconds = 5): void {
      now += seconds * 1000;
      tally(tracker.left(journey, byIdle, now));
    },
    get page() {
      return journey.page;
    },
  };
  return one;
}
