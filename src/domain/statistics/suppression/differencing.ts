import type { DayRange } from '../periods/calendar.ts';
import { daysAfter, daysIn } from '../periods/calendar.ts';

/** With procedures or steps nothing is shown, and nothing may be worked out, of fewer days than these (PR-17). */
export const LEAST_DAYS = 7;

/**
 * Whether ranges of days may be shown beside those that were shown before. Whoever adds and subtracts sums of ranges can
 * only come to stretches between two of their ends; all of these must be a week or more.
 */
export function mayCompare(asked: readonly DayRange[], before: readonly DayRange[]): boolean {
  const ends = [...asked, ...before].flatMap(({ first, last }) => [first, daysAfter(last, 1)]);
  const sorted = [...new Set(ends)].sort();
  return sorted.every((end, i) => {
    const next = sorted[i + 1];
    return next === undefined || daysIn({ first: end, last: next }) - 1 >= LEAST_DAYS;
  });
}
