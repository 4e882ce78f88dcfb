/** A slip may be taken back for so long, in ms (E4 13). */
export const UNDO_FOR = 30_000;

/** What is so much older than the newest fact, in ms, is settled: no undo reaches it and nothing comes before it. */
export const SETTLED_AFTER = 5 * 60_000;

/** Whoever was called, held or missed is not suggested again for so long, in ms (C11.8). */
export const GUARD_FOR = 5 * 60_000;

/** A printer that has said nothing for so long may be asked again, in ms (E4 6). */
export const PRINT_PATIENCE = 5_000;

/** Whoever comes back after a missed call waits for so many others first (C11). */
export const REJOIN_AFTER = 2;

/** The longest time a ticket is held, in minutes; a longer one would outlive the half-day. */
export const LONGEST_HOLD = 120;

/** Tickets one device gives within a minute at most (SEC-43). */
export const MOST_TICKETS_A_MINUTE = 10;

/** Nobody is told of more minutes than a half-day has; a range that ends here means “longer than that”. */
export const LONGEST_WAIT = 240;

/** Live facts never live longer than this, in ms, by either clock (PR-07, architecture.md §4). */
export const LONGEST_LIFE = 24 * 3_600_000;

/** The centre has closed and nothing has happened for so long, in ms: nobody is there any more to confirm. */
export const QUIET_AFTER_CLOSING = 3_600_000;

/** Two devices of a centre may differ by so much, in ms, before one of the clocks is taken for moved. */
export const CLOCK_SKEW = 60_000;

/** Nobody sits at a desk for longer, in ms: then somebody forgot to say that it was over, and no length is known. */
export const LONGEST_SERVICE = 3 * 3_600_000;

/**
 * Milliseconds between two wall times of one case at a desk; null when they say nothing: a clock was moved, or nobody
 * said that the case was over.
 */
export function lengthBetween(from: number, to: number): number | null {
  if (from - to > CLOCK_SKEW || to - from > LONGEST_SERVICE) return null;
  return Math.max(0, to - from);
}

/**
 * Milliseconds that have passed since a moment of the wall clock, never negative. A moment still to come means that
 * a clock was set back: then everything that runs out has run out, and nobody waits an hour for an undo or a hold.
 */
export function elapsed(since: number, now: number): number {
  return since - now > CLOCK_SKEW ? Number.POSITIVE_INFINITY : Math.max(0, now - since);
}
