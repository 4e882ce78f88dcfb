/** What is known of the clock at one look: the wall clock and a counter that cannot be set (both in ms). */
export type ClockReading = { readonly wall: number; readonly steady: number };

/** How the clock stands: good; doubtful, so counting goes on but nothing is deleted (C-83). */
export type ClockTrust = 'good' | 'doubtful';

/** A wall clock may drift this far from the steady one before it is doubted (C-83). */
export const LARGEST_DRIFT = 5 * 60_000;

/** Retention waits for staff when the clock has moved further than this since it last ran (architecture.md §4). */
export const LARGEST_JUMP_DAYS = 31;

/** Judges the clock against the day the app was built and against the steady counter since the start. */
export function judgeClock(start: ClockReading, now: ClockReading, built: number): ClockTrust {
  if (now.wall < built) return 'doubtful';
  const drift = Math.abs(now.wall - start.wall - (now.steady - start.steady));
  return drift > LARGEST_DRIFT ? 'doubtful' : 'good';
}
