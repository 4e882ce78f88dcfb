import { growFigures, type Figures } from '../domain/statistics/query/figures.ts';
import { daysBefore, type Day } from '../domain/statistics/day.ts';
import { daysOfDocument, isIn } from '../domain/statistics/periods/calendar.ts';
import type { Records } from './contexts.ts';

/** So many days are read in one go, so that the page answers a touch in between even in a busy centre. */
const DAYS_AT_ONCE = 4;
/** Whatever a wrong clock has counted ahead of today is read with it. */
export const AFTER_ALL = '9999-12-31';

/** What has been read of the counters so far: everything from some day on, and more of the past whenever it is asked for. */
export type FiguresReading = {
  readonly figures: Figures;
  /** First day that anything is known of; null before there is any. */
  readonly since: Day | null;
  /** Whether everything from a day on has been read. */
  holds(first: Day): boolean;
  /** Reads on until everything from a day on has been read, or rest is called for. Rejects when the storage refuses. */
  reach(first: Day): Promise<void>;
  /** Reads no further until it is asked to: the device has something else to do. */
  rest(): void;
};

/** Begins to read with today, the newest days first. */
export async function beginReading(records: Records, today: Day): Promise<FiguresReading> {
  const growing = growFigures();
  const oldest = await records.since();
  const since = oldest && daysOfDocument(oldest).first;
  let from: Day = AFTER_ALL;
  let turn: Promise<void> | null = null;
  let rests = 0;
  const holds = (first: Day): boolean => since === null || from <= first || from <= since;
  const readOn = async (): Promise<void> => {
    const first = from > today ? today : daysBefore(from, DAYS_AT_ONCE);
    const slice = { first, last: daysBefore(from, 1) };
    const read = await records.periods(slice);
    // slices follow each other without a gap: a month is taken with its last day and not again
    growing.take(read.filter(({ period }) => isIn(daysOfDocument(period).last, slice)));
    from = first;
  };
  return {
    ...{ figures: growing.figures, since, holds },
    async reach(first) {
      const mine = rests;
      while (!holds(first) && mine === rests) await (turn ??= readOn().finally(() => (turn = null)));
    },
    rest: () => void (rests += 1),
  };
}
