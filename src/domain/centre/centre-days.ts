import type { Day } from '../statistics/day.ts';
import type { Centre, Notice, Opening } from './centre.schema.ts';

/** "Ngày Chuyển đổi số quốc gia", every year (month and day). */
const DIGITAL_DAY = '-10-10';

/** Weekdays in the order of `Date.getUTCDay`. */
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Notices that stand on a day, in the order of the file. The day is handed in (`dayOf`). */
export function noticesOf(centre: Centre | null, day: Day): readonly Notice[] {
  return centre?.notices.filter(({ from, to }) => from <= day && day <= to) ?? [];
}

/** Whether the banner of the national digital day stands on a day: 10 October, unless the centre switched it off. */
export function isDigitalDay(centre: Centre | null, day: Day): boolean {
  return centre !== null && centre.digitalDay && day.endsWith(DIGITAL_DAY);
}

/** Hours of a day; null when the centre is closed on it. */
export function openingOf(centre: Centre, day: Day): Opening | null {
  const { hours } = centre;
  if (hours.closed.some(({ from, to }) => from <= day && day <= to)) return null;
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return (weekday === undefined ? undefined : hours[weekday]) ?? null;
}
