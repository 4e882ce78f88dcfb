import type { Access } from './access.schema.ts';

/** Wrong PINs before the device waits (SEC-23). */
export const TRIES = 5;
/** The first wait, in ms; every further wrong PIN doubles it (SEC-23). */
export const FIRST_WAIT = 60_000;
/** The wait grows no further: a passer-by must not keep staff out for days, in ms. */
export const LONGEST_WAIT = 3_600_000;
/** A device whose installer PIN is forgotten is set up anew after this long, in ms (product.md §1). */
export const RESET_WAIT = 24 * 3_600_000;

/** How long the device waits after so many wrong PINs in a row, in ms. */
export function waitAfter(failures: number): number {
  return failures < TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - TRIES, 20));
}

/**
 * A try begins: it is counted as a failure before the PIN is looked at, so that pulling the plug gives none away.
 * Null when the device is still waiting.
 */
export function beginTry(access: Access): Access | null {
  if (access.wait > 0) return null;
  const failures = access.failures + 1;
  const wait = waitAfter(failures);
  return { ...access, failures, wait, turn: wait > 0 ? access.turn + 1 : access.turn };
}

/** The PIN was right: nothing is held against anybody any more. */
export function forgive(access: Access): Access {
  return { ...access, failures: 0, wait: 0 };
}

/** Somebody asks to set the device up anew; asking again neither shortens nor prolongs the wait. */
export function askReset(access: Access): Access {
  return access.reset === null ? { ...access, reset: RESET_WAIT, turn: access.turn + 1 } : access;
}

/** The installer PIN was found again, or staff stopped it. */
export function cancelReset(access: Access): Access {
  return { ...access, reset: null };
}

/** Whether anything is still being waited for. */
export function isWaiting({ wait, reset }: Access): boolean {
  return wait > 0 || (reset !== null && reset > 0);
}

/**
 * Lets time pass that a running kiosk has measured with its steady counter since it last saw `turn`. The wall clock is
 * never asked: setting it, or switching the device off, can only make the wait longer. A wait that began meanwhile
 * (another `turn`) is given nothing.
 */
export function elapse(access: Access, ms: number, turn: number): Access {
  if (access.turn !== turn || ms <= 0) return access;
  const less = (left: number): number => Math.max(0, left - Math.floor(ms));
  return { ...access, wait: less(access.wait), reset: access.reset === null ? null : less(access.reset) };
}
