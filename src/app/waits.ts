import type { AccessVault, Duty } from '../ports/access-vault.ts';
import { elapse, isWaiting } from '../domain/access/lock-out.ts';
import type { Clock, Timers } from '../ports/device.ts';

/** Somebody may be looking at the seconds of a lock-out, in ms. */
const SHORT_TICK = 1000;
/** The day of a reset passes more quietly, in ms. */
const LONG_TICK = 10_000;

/** What the passing of time needs. `steady` of the clock is used, never its wall time. */
export type WaitParts = {
  readonly vault: AccessVault;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly duty: Duty;
};

/**
 * Lets the waits of the PINs pass while this kiosk runs, in one window at a time; resolves when nothing is waited for
 * any more. Only time that was measured here counts: a restart, or a clock that was set, never shortens a wait.
 */
export function passTime(parts: WaitParts): Promise<void> {
  return parts.duty.alone(() => untilNothingWaits(parts));
}

async function untilNothingWaits({ vault, clock, timers }: WaitParts): Promise<void> {
  let at = clock.read().steady;
  let seen = await vault.read();
  while (isWaiting(seen)) {
    const ms = seen.wait > 0 ? SHORT_TICK : LONG_TICK;
    await new Promise<void>((resolve) => timers.after(ms, resolve));
    const now = clock.read().steady;
    const passed = now - at;
    const { turn } = seen;
    at = now;
    seen = await vault.change((access) => {
      const later = elapse(access, passed, turn);
      return { access: later, outcome: later };
    }, false);
  }
}
