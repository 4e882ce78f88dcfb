import { daysBefore, type Day } from '../day.ts';
import type { DayRange } from './calendar.ts';
import { periodBefore, periodOf, type PeriodScheme, type PeriodUnit } from './period.ts';

/** Stretches of days a supervisor chooses from: the running one until today, or the whole one before it. */
export type RangeChoice =
  'today' | 'week' | 'week-before' | 'month' | 'month-before' | 'quarter' | 'quarter-before' | 'year';

/** In the order they are offered. */
export const RANGE_CHOICES: readonly RangeChoice[] = [
  'week',
  'week-before',
  'month',
  'month-before',
  'quarter',
  'quarter-before',
  'year',
];

/** The days of a choice; a running period ends today. */
export function rangeOf(choice: RangeChoice, scheme: PeriodScheme, today: Day): DayRange {
  if (choice === 'today') return { first: today, last: today };
  const unit = choice.replace('-before', '') as PeriodUnit;
  const running = periodOf(scheme, unit, today);
  if (!choice.endsWith('-before')) return { first: running.first, last: today };
  const { first, last } = periodBefore(running);
  return { first, last: last < today ? last : daysBefore(today, 1) };
}

/** The first day of which any choice in any scheme tells. */
export function firstChosen(today: Day): Day {
  const schemes = ['admin-15', 'calendar'] as const;
  const firsts = schemes.flatMap((scheme) =>
    RANGE_CHOICES.map((choice) => rangeOf(choice, scheme, today).first),
  );
  return firsts.sort()[0] ?? today;
}
