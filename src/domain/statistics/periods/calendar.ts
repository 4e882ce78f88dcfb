import { daysBefore, type Day } from '../day.ts';

/** Days from `first` to `last`, both included. */
export type DayRange = { readonly first: Day; readonly last: Day };

/** The day that lies `count` days after the given one. */
export function daysAfter(day: Day, count: number): Day {
  return daysBefore(day, -count);
}

/** How many days a range has; 0 when it ends before it begins. */
export function daysIn({ first, last }: DayRange): number {
  return Math.max(0, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1);
}

/** Whether a day lies in a range. */
export function isIn(day: Day, { first, last }: DayRange): boolean {
  return first <= day && day <= last;
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  return daysBefore(day, (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7);
}

/** The day with this number in a month counted from year 0 (12 × year + month − 1). */
export function dayInMonth(months: number, day: number): Day {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day's month counted from year 0 (12 × year + month − 1). */
export function monthsOf(day: Day): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** Whether a document, by its name, is of a whole month (yyyy-mm) and not of a day. */
export function isMonthName(period: string): boolean {
  return period.length === 'yyyy-mm'.length;
}

/** The days of a document, by its name: a day (yyyy-mm-dd) or a month (yyyy-mm). */
export function daysOfDocument(period: string): DayRange {
  if (!isMonthName(period)) return { first: period, last: period };
  const months = monthsOf(`${period}-01`);
  return { first: dayInMonth(months, 1), last: daysBefore(dayInMonth(months + 1, 1), 1) };
}

/** A range of days as the range of the months in which it begins and ends: yyyy-mm. */
export function inMonths({ first, last }: DayRange): DayRange {
  return { first: first.slice(0, 7), last: last.slice(0, 7) };
}
