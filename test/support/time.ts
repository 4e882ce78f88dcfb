import type { ClockReading } from '../../src/domain/statistics/clock-trust.ts';
import type { Clock, Timers } from '../../src/ports/device.ts';

/** Timers that run only when a test lets time pass. */
export type FakeTimers = Timers & { advance(ms: number): void; readonly pending: number };

export function fakeTimers(): FakeTimers {
  let now = 0;
  let waiting: { at: number; call: () => void }[] = [];
  const drop = (timer: { at: number }): void => {
    waiting = waiting.filter((other) => other !== timer);
  };
  return {
    after(ms, call) {
      const timer = { at: now + ms, call };
      waiting.push(timer);
      return () => drop(timer);
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = waiting.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        now = next.at;
        drop(next);
        next.call();
      }
      now = until;
    },
    get pending() {
      return waiting.length;
    },
  };
}

/** A clock that a test moves by hand; `set` turns the wall clock alone, as a person with a screwdriver would. */
export type FakeClock = Clock & { advance(ms: number): void; set(wall: number): void };

/** Wednesday 4 March 2026, 09:00 in Viet Nam. */
export const A_MORNING = Date.UTC(2026, 2, 4, 2);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function fakeClock(wall: number = A_MORNING): FakeClock {
  let now: ClockReading = { wall, steady: 0 };
  return {
    read: () => now,
    advance: (ms) => (now = { wall: now.wall + ms, steady: now.steady + ms }),
    set: (next) => (now = { ...now, wall: next }),
  };
}

/** Lets every promise that is ready go on; no time passes. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
}

/** A clock and its timers that go forward together; `pass` in seconds. */
export type FakeTime = { readonly clock: Clock; readonly timers: Timers; pass(seconds: number): void };

export function fakeTime(): FakeTime {
  let steady = 0;
  let waiting: { at: number; call: () => void }[] = [];
  const next = (until: number): { at: number; call: () => void } | undefined =>
    waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    clock: { read: () => ({ wall: A_MORNING + steady, steady }) },
    timers: {
      after(ms, call) {
        const one = { at: steady + ms, call };
        waiting.push(one);
        return () => (waiting = waiting.filter((other) => other !== one));
      },
    },
    pass(seconds) {
      const until = steady + seconds * 1000;
      for (let due = next(until); due !== undefined; due = next(until)) {
        const one = due;
        waiting = waiting.filter((other) => other !== one);
        steady = one.at;
        one.call();
      }
      steady = until;
    },
  };
}
