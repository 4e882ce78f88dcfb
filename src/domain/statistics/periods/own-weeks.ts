import { monthOf, monthsBefore, type Day } from '../day.ts';
import { MONTHS_BY_DAY } from '../retention.ts';
import { mondayOf, type DayRange } from './calendar.ts';
import { periodBefore, periodOf, periodsIn, type ReportPeriod } from './period.ts';

/**
 * Weeks a supervisor chose freely, by their Mondays. Weeks and not days: whatever is chosen, two choices never differ by
 * less than the seven days below which nothing may be told by procedure (PR-17).
 */
export type OwnWeeks = { readonly first: Day; readonly last: Day };

/**
 * Weeks to choose from, the running one first, back to the first day that anything is known of (`since`), and no
 * further than days are kept by themselves (privacy.md, retention).
 */
export function weeksBack(today: Day, since: Day): readonly ReportPeriod[] {
  const oldest = `${monthsBefore(monthOf(today), MONTHS_BY_DAY)}-01`;
  const weeks: ReportPeriod[] = [];
  let week = periodOf('calendar', 'week', today);
  do {
    weeks.push(week);
    week = periodBefore(week);
  } while (week.first >= oldest && week.last >= since);
  return weeks;
}

/** The weeks to begin with: those whose Mondays lie in the days that are shown. */
export function weeksOf(shown: DayRange): OwnWeeks {
  const weeks = periodsIn(shown, 'calendar', 'week');
  const lone = mondayOf(shown.last);
  return { first: weeks[0]?.first ?? lone, last: weeks.at(-1)?.first ?? lone };
}

/** Another first week; the last one is never before it. */
export function fromWeek({ last }: OwnWeeks, first: Day): OwnWeeks {
  return { first, last: last < first ? first : last };
}

/** Another last week; the first one is never after it. */
export function toWeek({ first }: OwnWeeks, last: Day): OwnWeeks {
  return { first: first > last ? last : first, last };
}

/** Their days; the running week ends today. */
export function daysOfWeeks({ first, last }: OwnWeeks, today: Day): DayRange {
  const { last: sunday } = periodOf('calendar', 'week', last);
  return { first, last: sunday < today ? sunday : today };
}
