import { daysBefore, type Day } from '../statistics/day.ts';
import { dayInMonth, monthsOf, type ReportPeriod } from '../statistics/periods/index.ts';

/** "Before the 15th of the last month of the quarter": the 14th is the last day (reports.md §1). */
const LAST_DAY = 14;

/** Days by which the reports of a year were asked for, by year; no year is guessed from another (reports.md §1). */
const YEAR_DUES: Readonly<Record<string, Day>> = { '2026': '2026-10-19' };

/** When a report must have been sent: `last`, the last day; `remind`, that day or the Friday before a weekend. */
export type ReportDue = { readonly last: Day; readonly remind: Day };

/** Days before a report is due from which somebody is reminded of it. */
const REMINDED_FOR = 14;

/** Whether somebody should be reminded of a report today: from two weeks before it should go until it is due. */
export function isRemindedOf({ last, remind }: ReportDue, today: Day): boolean {
  return daysBefore(remind, REMINDED_FOR) <= today && today <= last;
}

/**
 * When the report of a period is due. A quarter: the 14th of its last month, in both ways of cutting the year. A year:
 * what its own letter says, which somebody types in (`asked`, "" for nothing yet), or what is known of that year.
 * Null: nobody has said.
 */
export function dueOf({ unit, id, last }: ReportPeriod, asked: string): ReportDue | null {
  if (unit === 'quarter') return dueOn(dayInMonth(monthsOf(last), LAST_DAY));
  if (unit !== 'year') return null;
  const day = isDay(asked) ? asked : YEAR_DUES[id];
  return day === undefined ? null : dueOn(day);
}

function dueOn(last: Day): ReportDue {
  const weekday = new Date(`${last}T00:00:00Z`).getUTCDay();
  const past = { 0: 2, 6: 1 }[weekday] ?? 0;
  return { last, remind: daysBefore(last, past) };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
