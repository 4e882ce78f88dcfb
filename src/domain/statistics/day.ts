import type { HalfDay } from './counter-key.ts';

const VIET_NAM_OFFSET = 7 * 3_600_000;
const NOON = 12;

/** A calendar day in Viet Nam, yyyy-mm-dd. The zone is fixed: Asia/Ho_Chi_Minh has no summer time (PR-10). */
export type Day = string;

/** The day and half-day of a moment (milliseconds since 1970), as coarse as anything is ever kept (PR-10). */
export function dayOf(moment: number): { readonly day: Day; readonly half: HalfDay } {
  const local = new Date(moment + VIET_NAM_OFFSET);
  return {
    day: local.toISOString().slice(0, 10),
    half: local.getUTCHours() < NOON ? 'morning' : 'afternoon',
  };
}

/** The month of a day, yyyy-mm. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The month that lies `count` months before the given one. */
export function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + (number - 1) - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The day that lies `count` days before the given one. */
export function daysBefore(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}

/** True when `day` is over: it lies before `today`. Used for review dates (SEC-34). */
export function isPast(day: Day, today: Day): boolean {
  return day < today;
}
