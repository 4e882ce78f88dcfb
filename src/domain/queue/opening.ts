import { openingOf } from '../centre/centre-days.ts';
import type { Centre, Opening } from '../centre/centre.schema.ts';
import { dayOf, daysBefore, type Day } from '../statistics/day.ts';

/** Time of day in Viet Nam as HH:MM; sorts as text. */
export type TimeOfDay = string;
/** A day and a time of it. */
export type DayTime = { readonly day: Day; readonly time: TimeOfDay };

/** Why no number is given now; each has a sentence. */
export type ShutReason = 'not-open-yet' | 'in-break' | 'last-ticket-over' | 'closed-today';

/** Whether a number is given now. Shut: why, and when the next one is given; null when no day is known. */
export type Giving =
  | { readonly open: true; readonly until: TimeOfDay | null }
  | { readonly open: false; readonly why: ShutReason; readonly next: DayTime | null };

const VIET_NAM_OFFSET = 7 * 3_600_000;
/** A centre closed for longer than this says nothing about its next opening, in days. */
const DAYS_AHEAD = 60;

/** Day and time of day of a moment (ms since 1970) in Viet Nam. */
export function dayTimeOf(wall: number): DayTime {
  return { day: dayOf(wall).day, time: new Date(wall + VIET_NAM_OFFSET).toISOString().slice(11, 16) };
}

/**
 * Whether a number is given at a moment, by the centre's hours, breaks, closed days and last ticket (product.md §4).
 * Without a centre file there are no hours, and a number is always given. `until`: from then on none is.
 */
export function givingAt(centre: Centre | null, now: DayTime): Giving {
  if (centre === null) return { open: true, until: null };
  const opening = openingOf(centre, now.day);
  if (opening === null) return { open: false, why: 'closed-today', next: nextAfter(centre, now.day) };
  const from = firstTime(opening, now.time);
  if (from === now.time) return { open: true, until: endOf(opening, now.time) };
  const next = from === null ? nextAfter(centre, now.day) : { day: now.day, time: from };
  return { open: false, why: whyShut(opening, now.time, from), next };
}

/** When the centre closes on a day; null on a day without hours. */
export function closingTimeOf(centre: Centre | null, day: Day): TimeOfDay | null {
  return centre === null ? null : (openingOf(centre, day)?.close ?? null);
}

/** The first time of day, from `time` on, at which a number is given; null when it is too late for today. */
function firstTime(opening: Opening, time: TimeOfDay): TimeOfDay | null {
  const { open, breaks } = opening;
  let first = time < open ? open : time;
  for (const { from, to } of [...breaks].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= first && first < to) first = to;
  return first < lastOf(opening) ? first : null;
}

function whyShut({ open }: Opening, time: TimeOfDay, from: TimeOfDay | null): ShutReason {
  if (from === null) return 'last-ticket-over';
  return time < open ? 'not-open-yet' : 'in-break';
}

function lastOf({ lastTicket, close }: Opening): TimeOfDay {
  return lastTicket === undefined || lastTicket > close ? close : lastTicket;
}

function endOf(opening: Opening, time: TimeOfDay): TimeOfDay {
  const pauses = opening.breaks.map(({ from }) => from).filter((from) => from > time);
  return [lastOf(opening), ...pauses].reduce((a, b) => (a < b ? a : b));
}

function nextAfter(centre: Centre, day: Day): DayTime | null {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
    const other = daysBefore(day, -ahead);
    const opening = openingOf(centre, other);
    const time = opening === null ? null : firstTime(opening, '00:00');
    if (time !== null) return { day: other, time };
  }
  return null;
}
