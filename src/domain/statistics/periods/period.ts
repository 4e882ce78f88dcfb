import { daysBefore, type Day } from '../day.ts';
import { dayInMonth, daysAfter, mondayOf, monthsOf, type DayRange } from './calendar.ts';

/** How a year is cut: from the 15th to the 14th as reports to the authorities are, or by the calendar (reports.md §1). */
export const PERIOD_SCHEMES = ['admin-15', 'calendar'] as const;
/** The name of such a cut. */
export type PeriodScheme = (typeof PERIOD_SCHEMES)[number];

/** Lengths of a period. A week runs from Monday to Sunday in both schemes. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/**
 * One period, both days included. `id` names it for good within its scheme: `2026`, `2026-H1`, `2026-Q4`, `2026-M11`,
 * `2026-11-16` (a week, by its Monday).
 */
export type ReportPeriod = DayRange & {
  readonly scheme: PeriodScheme;
  readonly unit: PeriodUnit;
  readonly id: string;
};

/** A period of `admin-15` begins on this day of the month before and ends the day before it. */
const ADMIN_DAY = 15;
const MONTHS: Readonly<Record<Exclude<PeriodUnit, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};
const LETTERS: Readonly<Record<Exclude<PeriodUnit, 'week'>, string>> = {
  month: 'M',
  quarter: 'Q',
  'half-year': 'H',
  year: '',
};

/** The period of this scheme and length that a day lies in. Every day lies in exactly one (RP-01). */
export function periodOf(scheme: PeriodScheme, unit: PeriodUnit, day: Day): ReportPeriod {
  if (unit === 'week') {
    const first = mondayOf(day);
    return { scheme, unit, id: first, first, last: daysAfter(first, 6) };
  }
  const shifted = scheme === 'admin-15' && Number(day.slice(8)) >= ADMIN_DAY ? 1 : 0;
  const months = monthsOf(day) + shifted;
  return periodFrom(scheme, unit, months - (months % MONTHS[unit]));
}

/** The period right after this one. */
export function periodAfter({ scheme, unit, last }: ReportPeriod): ReportPeriod {
  return periodOf(scheme, unit, daysAfter(last, 1));
}

/** The period right before this one. */
export function periodBefore({ scheme, unit, first }: ReportPeriod): ReportPeriod {
  return periodOf(scheme, unit, daysBefore(first, 1));
}

/**
 * The periods of a series inside a range, oldest first. Months and longer ones are those that lie in it whole; a week
 * belongs to the range its Monday lies in, so that no week is ever cut and none counted in two ranges that follow.
 */
export function periodsIn({ first, last }: DayRange, scheme: PeriodScheme, unit: PeriodUnit): ReportPeriod[] {
  const found: ReportPeriod[] = [];
  let next = periodOf(scheme, unit, first);
  if (next.first < first) next = periodAfter(next);
  while (next.first <= last && (unit === 'week' || next.last <= last)) {
    found.push(next);
    next = periodAfter(next);
  }
  return found;
}

/** A period by its name; null when there is none of that name in the scheme. */
export function readPeriod(scheme: PeriodScheme, id: string): ReportPeriod | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(id)) {
    if (Number.isNaN(Date.parse(id))) return null;
    const week = periodOf(scheme, 'week', id);
    return week.id === id ? week : null;
  }
  const [, year = '', letter = '', number = '1'] = /^(\d{4})(?:-([MQH])(\d{1,2}))?$/.exec(id) ?? [];
  const unit = (['month', 'quarter', 'half-year', 'year'] as const).find((one) => LETTERS[one] === letter);
  if (year === '' || unit === undefined) return null;
  const period = periodFrom(scheme, unit, Number(year) * 12 + (Number(number) - 1) * MONTHS[unit]);
  return period.id === id ? period : null;
}

function periodFrom(scheme: PeriodScheme, unit: Exclude<PeriodUnit, 'week'>, from: number): ReportPeriod {
  const year = String(Math.floor(from / 12)).padStart(4, '0');
  const number = (from % 12) / MONTHS[unit] + 1;
  const id = unit === 'year' ? year : `${year}-${LETTERS[unit]}${number}`;
  const until = from + MONTHS[unit];
  const [first, next] =
    scheme === 'admin-15'
      ? [dayInMonth(from - 1, ADMIN_DAY), dayInMonth(until - 1, ADMIN_DAY)]
      : [dayInMonth(from, 1), dayInMonth(until, 1)];
  return { scheme, unit, id, first, last: daysBefore(next, 1) };
}
