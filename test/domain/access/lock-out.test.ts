import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askReset,
  beginTry,
  elapse,
  isWaiting,
  LONGEST_WAIT,
  RESET_WAIT,
  TRIES,
  waitAfter,
} from '../../../src/domain/access/lock-out.ts';
import { freshAccess } from '../../../src/domain/access/pins.ts';
import type { Access } from '../../../src/domain/access/access.schema.ts';

const MINUTE = 60_000;
const tried = (times: number): Access =>
  Array.from({ length: times }).reduce<Access>(
    (access) => beginTry({ ...access, wait: 0 }) ?? access,
    freshAccess,
  );

describe('wrong PINs (SEC-23)', () => {
  test('the first four cost nothing, the fifth a minute, and every further one twice as much up to an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 400].map((n) => waitAfter(n) / MINUTE)).toEqual([
      0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });

  test('while the device waits nothing can be tried', () => {
    expect(tried(TRIES).wait).toBe(MINUTE);
    expect(beginTry(tried(TRIES))).toBeNull();
  });
});

describe('a device to be set up anew', () => {
  test('waits 24 hours, and asking again neither shortens nor prolongs that', () => {
    const asked = askReset(freshAccess);
    expect(asked.reset).toBe(RESET_WAIT);
    const later = elapse(asked, 3 * MINUTE, asked.turn);
    expect(askReset(later)).toEqual(later);
    expect(later.reset).toBe(RESET_WAIT - 3 * MINUTE);
  });

  test('is waited for until nothing is left', () => {
    const asked = askReset(freshAccess);
    expect(isWaiting(asked)).toBe(true);
    expect(isWaiting(elapse(asked, RESET_WAIT, asked.turn))).toBe(false);
  });
});

describe('time that passes', () => {
  test('before a wait began is not counted for it', () => {
    const asked = askReset(freshAccess);
    const locked = { ...asked, wait: MINUTE, turn: asked.turn + 1 };
    expect(elapse(locked, 10 * MINUTE, asked.turn)).toEqual(locked);
  });

  type Step = { readonly kind: 'pass' | 'fail' | 'ask'; readonly ms: number; readonly stale: boolean };
  const steps = fc.array(
    fc.record<Step>({
      kind: fc.constantFrom('pass', 'pass', 'fail', 'ask'),
      ms: fc.integer({ min: -LONGEST_WAIT, max: LONGEST_WAIT }),
      stale: fc.boolean(),
    }),
    { maxLength: 40 },
  );

  test('never shortens a wait by more than has passed since it began', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let access = freshAccess;
        let since = { wait: 0, reset: 0 };
        let began = { wait: 0, reset: RESET_WAIT };
        for (const { kind, ms, stale } of all) {
          const before = access;
          if (kind === 'fail') access = beginTry(access) ?? access;
          if (kind === 'ask') access = askReset(access);
          if (kind === 'pass') {
            access = elapse(access, ms, stale ? access.turn - 1 : access.turn);
            const real = Math.max(0, ms);
            since = { wait: since.wait + real, reset: since.reset + real };
          }
          if (access.wait > before.wait)
            [since, began] = [
              { ...since, wait: 0 },
              { ...began, wait: access.wait },
            ];
          if (before.reset === null && access.reset !== null) since = { ...since, reset: 0 };
          expect(access.wait).toBeGreaterThanOrEqual(Math.max(0, began.wait - since.wait));
          if (access.reset !== null)
            expect(access.reset).toBeGreaterThanOrEqual(Math.max(0, began.reset - since.reset));
        }
      }),
    );
  });
});
