import { daysBefore, type Day } from '../day.ts';
import { daysAfter, type DayRange } from './calendar.ts';
import { periodBefore, type ReportPeriod } from './period.ts';

/**
 * Days before the end of a period at the end of which its figures are locked: a quarter that ends on the 14th is
 * locked when the 12th is over, because the report is due on the 14th itself (reports.md §1).
 */
export const CUTOFF_DAYS = 2;

/**
 * What one report counts: its own days, and those of the period before that came after the lock (days 13 and 14 of a
 * quarter), printed as an adjustment. Reports that follow each other count every day once.
 */
export type ReportCut = {
  readonly period: ReportPeriod;
  readonly own: DayRange;
  readonly carried: DayRange;
};

/** How a report is cut. `cutoff`: days before the end, 0–6. */
export function cutOf(period: ReportPeriod, cutoff = CUTOFF_DAYS): ReportCut {
  const before = periodBefore(period);
  return {
    period,
    own: { first: period.first, last: daysBefore(period.last, cutoff) },
    carried: { first: daysAfter(before.last, 1 - cutoff), last: before.last },
  };
}

/** The last day that counts into the report; the figures are locked when it is over. */
export function lockDay(period: ReportPeriod, cutoff = CUTOFF_DAYS): Day {
  return cutOf(period, cutoff).own.last;
}

/** Whether a period is locked: it is never cut anew then (PR-17, RP-03). */
export function isLocked(period: ReportPeriod, today: Day, cutoff = CUTOFF_DAYS): boolean {
  return today > lockDay(period, cutoff);
}
