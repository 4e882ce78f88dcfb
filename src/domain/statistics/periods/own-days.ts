import { accept, refuse, type Result } from '../../shared/result.ts';
import { daysBefore, monthOf, monthsBefore, type Day } from '../day.ts';
import { MONTHS_BY_DAY } from '../retention.ts';
import type { DayRange } from './calendar.ts';

/** Why days somebody chose by themselves are not looked at; each has a sentence of the same name. */
export type OwnDaysRefusal = 'days-missing' | 'days-turned' | 'days-ahead' | 'days-gone';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first day that is still kept by itself; what is older has gone into the sum of its month. */
export function oldestDay(today: Day): Day {
  return `${monthsBefore(monthOf(today), MONTHS_BY_DAY)}-01`;
}

/**
 * Days a supervisor chose freely, from `first` to `last`, both yyyy-mm-dd as a field for dates gives them. What may be
 * asked of them is judged with every question (`judgeAsk`): by procedure seven days at least, and not too close to
 * what was shown before (PR-17).
 */
export function readOwnDays({ first, last }: DayRange, today: Day): Result<DayRange, OwnDaysRefusal> {
  if (!isDay(first) || !isDay(last)) return refuse('days-missing');
  if (last < first) return refuse('days-turned');
  if (last > today) return refuse('days-ahead');
  return first < oldestDay(today) ? refuse('days-gone') : accept({ first, last });
}

/** A day that is in the calendar: 31 February is none. */
function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && daysBefore(text, 0) === text;
}
