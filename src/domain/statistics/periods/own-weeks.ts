import { monthOf, monthsBefore, type Day } from '../day.ts';
import { MONTHS_BY_DAY } from '../retention.ts';
import { isIn, type DayRange } from './calendar.ts';
import { periodBefore, periodOf, type ReportPeriod } from './period.ts';

/**
 * Weeks a supervisor chose freely, by their Mondays. Whole weeks that are over, and not days: whatever is chosen, two
 * choices never differ by less than the seven days below which nothing may be told by procedure (PR-17).
 */
export type OwnWeeks = { readonly first: Day; readonly last: Day };

/**
 * Weeks to choose from, the newest that is over first, back to the first day that anything is known of (`since`), and
 * no further than days are kept by themselves (privacy.md, retention). None in a centre's first week.
 */
export function weeksBack(today: Day, since: Day): readonly ReportPeriod[] {
  const oldest = `${monthsBefore(monthOf(today), MONTHS_BY_DAY)}-01`;
  const weeks: ReportPeriod[] = [];
  let week = periodBefore(periodOf('calendar', 'week', today));
  while (week.first >= oldest && week.last >= since) {
    weeks.push(week);
    week = periodBefore(week);
  }
  return weeks;
}

/** The weeks to begin with: of those on offer, whose Mondays lie in the days that are shown; else the newest. */
export function weeksOf(shown: DayRange, offered: readonly ReportPeriod[]): OwnWeeks | null {
  const inside = offered.filter(({ first }) => isIn(first, shown));
  const [newest = offered[0]] = inside;
  return newest === undefined ? null : { first: (inside.at(-1) ?? newest).first, last: newest.first };
}

/** Another first week; the last one is never before it. */
export function fromWeek({ last }: OwnWeeks, first: Day): OwnWeeks {
  return { first, last: last < first ? first : last };
}

/** Another last week; the first one is never after it. */
export function toWeek({ first }: OwnWeeks, last: Day): OwnWeeks {
  return { first: first > last ? last : first, last };
}

/** Their days, from Monday to Sunday. */
export function daysOfWeeks({ first, last }: OwnWeeks): DayRange {
  return { first, last: periodOf('calendar', 'week', last).last };
}
