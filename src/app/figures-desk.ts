import {
  answer,
  busyHours,
  dayOf,
  figuresOf,
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

/** The counters of this device as a supervisor asks them: nothing leaves it that must be hidden (PR-14…18). */
export interface FiguresDesk {
  /** Reads what is kept now; false when the storage cannot be read. */
  read(): Promise<boolean>;
  /** Today in Vietnam. */
  today(): Day;
  /** First day that anything is known of; null before there is any. */
  since(): Day | null;
  /** Answers a question; what was told by procedure or step is remembered for as long as this desk stands (PR-17). */
  ask(ask: Omit<Ask, 'shown'>): Result<Answer, AskRefusal>;
  /** Where people get stuck, the worst first. */
  stuck(ask: StuckAsk): Result<readonly StuckStep[], AskRefusal>;
  /** How long the line was by the hour. */
  hours(range: DayRange): readonly BusyHour[];
}

/** Opens the desk; nothing is read before it is asked to. */
export function createFiguresDesk(records: Records, clock: Clock): FiguresDesk {
  let figures: Figures = figuresOf([]);
  let shown: readonly DayRange[] = [];
  const remember = (ranges: readonly DayRange[]): void => {
    const fresh = ranges.filter(
      ({ first, last }) => !shown.some((one) => one.first === first && one.last === last),
    );
    shown = [...shown, ...fresh];
  };
  return {
    async read() {
      try {
        figures = figuresOf(await records.periods());
        return true;
      } catch {
        return false;
      }
    },
    today: () => dayOf(clock.read().wall).day,
    since: () => figures.documents.map(({ range }) => range.first).sort()[0] ?? null,
    ask(asked) {
      const said = answer(figures, { ...asked, shown }, LEAST_ON_SCREEN);
      if (said.ok && isFine(asked.breakdown)) remember(said.value.ranges);
      return said;
    },
    stuck(asked) {
      const refusal = judgeRanges([asked.range], shown);
      if (refusal !== null) return refuse(refusal);
      remember([asked.range]);
      return { ok: true, value: stuckSteps(figures, asked, LEAST_ON_SCREEN) };
    },
    hours: (range) => busyHours(figures, range),
  };
}
