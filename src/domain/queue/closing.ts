import type { Centre } from '../centre/centre.schema.ts';
import type { ClockReading } from '../statistics/clock-trust.ts';
import { isForgotten } from './decide-day.ts';
import { LONGEST_LIFE } from './limits.ts';
import { closingTimeOf, dayTimeOf } from './opening.ts';
import { openTickets, type QueueState, type Ticket } from './queue.state.ts';

const MINUTE = 60_000;

/** Why the queue is wiped now. */
export type WipeCause = 'day-closed' | 'other-day' | 'too-old';

/** Ms since the centre's closing time of this day, in whole minutes; null before it, and on a day without hours. */
export function closedFor(centre: Centre | null, wall: number): number | null {
  const { day, time } = dayTimeOf(wall);
  const close = closingTimeOf(centre, day);
  return close === null || time < close ? null : (minutesOf(time) - minutesOf(close)) * MINUTE;
}

/** Whether the centre's closing time of this day is past; false on a day without hours. */
export function isPastClosing(centre: Centre | null, wall: number): boolean {
  return closedFor(centre, wall) !== null;
}

/** Whom staff must tell before they close: every open ticket, in the order of the numbers. Null before closing time. */
export function closingList(
  state: QueueState,
  centre: Centre | null,
  wall: number,
): readonly Ticket[] | null {
  return state.closed || !isPastClosing(centre, wall) ? null : openTickets(state);
}

/** Whether the machine may close by itself now: closing time is past and nobody is there any more to confirm. */
export function mayCloseItself(state: QueueState, centre: Centre | null, wall: number): boolean {
  const { day } = dayTimeOf(wall);
  return !state.closed && isForgotten(state, { closedFor: closedFor(centre, wall), wall, day });
}

/**
 * Whether everything of the queue must go now (PR-07). Asked at every start and from time to time: a day that was
 * closed goes at closing time, a log of another day at once, and nothing lives longer than 24 h by either clock.
 * `known`: steady ms at which this window first held a fact. A day closed too early stays until closing time, so that
 * no number is given twice when it is opened again.
 */
export function wipeDue(
  state: QueueState,
  centre: Centre | null,
  { now, known }: { readonly now: ClockReading; readonly known: number },
): WipeCause | null {
  if (state.days.size === 0) return null;
  const { day } = dayTimeOf(now.wall);
  const today = state.days.get(day);
  if (today === undefined) return 'other-day';
  if (now.wall - today.oldest >= LONGEST_LIFE || now.steady - known >= LONGEST_LIFE) return 'too-old';
  const shut = closingTimeOf(centre, day) === null || isPastClosing(centre, now.wall);
  return state.closed && shut ? 'day-closed' : null;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
