import { daysBefore, type Day } from '../day.ts';
import type { DayRange } from './calendar.ts';
import {
  periodBefore,
  periodOf,
  readPeriod,
  type PeriodScheme,
  type PeriodUnit,
  type ReportPeriod,
} from './period.ts';

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

/** How many periods further back than the last one may be looked at: days are kept 13 months. */
const FURTHER_BACK = { month: 10, quarter: 3 } as const;

/**
 * Periods before the running one and the one before it, which have names of their own (`RANGE_CHOICES`): months, then
 * quarters, then the year before, the newest first. `since`: first day that anything is known of; none before it.
 */
export function earlierPeriods(scheme: PeriodScheme, today: Day, since: Day): readonly ReportPeriod[] {
  const back = (unit: keyof typeof FURTHER_BACK): ReportPeriod[] => {
    const found = [periodBefore(periodBefore(periodOf(scheme, unit, today)))];
    while (found.length < FURTHER_BACK[unit]) found.push(...found.slice(-1).map(periodBefore));
    return found;
  };
  const year = periodBefore(periodOf(scheme, 'year', today));
  return [...back('month'), ...back('quarter'), year].filter(({ last }) => last >= since);
}

/** The days of a choice or of a period by its name; null when it is neither. */
export function readRange(choice: string, scheme: PeriodScheme, today: Day): DayRange | null {
  const named = RANGE_CHOICES.find((one) => one === choice);
  if (named !== undefined) return rangeOf(named, scheme, today);
  const period = readPeriod(scheme, choice);
  return period && { first: period.first, last: period.last };
}

/** The first day of which any choice in any scheme tells. */
export function firstChosen(today: Day): Day {
  const schemes = ['admin-15', 'calendar'] as const;
  const firsts = schemes.flatMap((scheme) =>
    RANGE_CHOICES.map((choice) => rangeOf(choice, scheme, today).first),
  );
  return firsts.sort()[0] ?? today;
}
