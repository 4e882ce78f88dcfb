import {
  answer,
  busyHours,
  dayOf,
  isFine,
  LEAST_ON_SCREEN,
  stuckSteps,
  type Answer,
  type Ask,
  type AskRefusal,
  type BusyHour,
  type Day,
  type DayRange,
  type Figures,
  type StuckAsk,
  type StuckStep,
} from '../domain/statistics/index.ts';
import { judgeRanges } from '../domain/statistics/query/index.ts';
import { refuse, type Result } from '../domain/shared/result.ts';
import type { Clock } from '../ports/device.ts';
import type { Records } from './contexts.ts';
import { beginReading, type FiguresReading } from './figures-reading.ts';

/** Why a question is not answered; each has a sentence of the same name. `unread`: its days have not been read yet. */
export type DeskRefusal = AskRefusal | 'unread';

/** The counters of this device as a supervisor asks them: nothing leaves it that must be hidden (PR-14…18). */
export interface FiguresDesk {
  /** Reads anew what is kept, from a day on; false when the storage cannot be read: what was known stays. */
  read(first: Day): Promise<boolean>;
  /** Whether everything from a day on has been read. */
  holds(first: Day): boolean;
  /** Reads on into the past, until rest is called for; false when the storage cannot be read. */
  reach(first: Day): Promise<boolean>;
  /** Reads no further until it is asked to: the device has something else to do. */
  rest(): void;
  /** Today in Vietnam. */
  today(): Day;
  /** First day that anything is known of; null before there is any. */
  since(): Day | null;
  /** Answers a question; what was told by procedure or step is remembered for as long as this desk stands (PR-17). */
  ask(ask: Omit<Ask, 'shown'>): Result<Answer, DeskRefusal>;
  /** Where people get stuck, the worst first. */
  stuck(ask: StuckAsk): Result<readonly StuckStep[], DeskRefusal>;
  /** How long the line was by the hour; of what has been read. */
  hours(range: DayRange): readonly BusyHour[];
}

/** Opens the desk; nothing is read before it is asked to. */
export function createFiguresDesk(records: Records, clock: Clock): FiguresDesk {
  let reading: FiguresReading | null = null;
  const told = rememberRanges();
  const today = (): Day => dayOf(clock.read().wall).day;
  const held = ({ first }: DayRange): Figures | null => (reading?.holds(first) ? reading.figures : null);
  return {
    async read(first) {
      const news = await worked(async () => {
        const begun = await beginReading(records, today());
        await begun.reach(first);
        return begun;
      });
      if (news === null) return false;
      reading?.rest();
      reading = news;
      return true;
    },
    holds: (first) => reading?.holds(first) ?? false,
    reach: async (first) => (await worked(async () => reading?.reach(first))) !== null,
    rest: () => reading?.rest(),
    today,
    since: () => reading?.since ?? null,
    ask(asked) {
      const figures = held(asked.range);
      if (figures === null) return refuse('unread');
      const said = answer(figures, { ...asked, shown: told.ranges() }, LEAST_ON_SCREEN);
      if (said.ok && isFine(asked.breakdown)) told.add(said.value.ranges);
      return said;
    },
    stuck(asked) {
      const figures = held(asked.range);
      if (figures === null) return refuse('unread');
      const refusal = judgeRanges([asked.range], told.ranges());
      if (refusal !== null) return refuse(refusal);
      told.add([asked.range]);
      return { ok: true, value: stuckSteps(figures, asked, LEAST_ON_SCREEN) };
    },
    hours: (range) => busyHours(held(range) ?? NO_FIGURES, range),
  };
}

const NO_FIGURES: Figures = { periods: [], places: [], guides: [], steps: [], metrics: [] };

/** Ranges of days that were told of by procedure or step (PR-17). */
function rememberRanges() {
  let shown: readonly DayRange[] = [];
  return {
    ranges: () => shown,
    add(ranges: readonly DayRange[]): void {
      const fresh = ranges.filter(
        ({ first, last }) => !shown.some((one) => one.first === first && one.last === last),
      );
      shown = [...shown, ...fresh];
    },
  };
}

/** What a work on the storage came to; null when it was refused. */
async function worked<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
