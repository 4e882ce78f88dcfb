import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heard, isRhythm, silence, type Knocks } from '../../../src/domain/access/knock.ts';

/** Whether the rhythm was complete at any touch, given the pauses before the touches in ms. */
const opens = (...pauses: number[]): boolean => {
  let at = 0;
  let knocks: Knocks = silence;
  return pauses.some((pause) => {
    at += pause;
    knocks = heard(knocks, at);
    return isRhythm(knocks);
  });
};

describe('the unmarked corner', () => {
  test('opens to three touches, one, and two', () => {
    expect(opens(0, 300, 300, 1200, 1200, 300)).toBe(true);
  });

  test.each([
    ['a single touch', [0]],
    ['a trembling hand', [0, 120, 120, 120, 120, 120, 120]],
    ['steady touches with pauses', [0, 1200, 1200, 1200, 1200, 1200]],
    ['three, two', [0, 300, 300, 1200, 300, 1200]],
    ['one too many at first', [0, 300, 300, 300, 1200, 1200, 300]],
    ['too long a pause', [0, 300, 300, 2600, 1200, 300]],
  ])('stays closed to %s', (_, pauses) => {
    expect(opens(...pauses)).toBe(false);
  });

  test('begins anew after a silence', () => {
    expect(opens(0, 300, 5000, 300, 300, 1200, 1200, 300)).toBe(true);
  });

  test('stays closed to whoever never pauses, and to whoever always does', () => {
    const quick = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 });
    const slow = fc.array(fc.integer({ min: 701, max: 10_000 }), { maxLength: 60 });
    fc.assert(fc.property(fc.oneof(quick, slow), (pauses) => !opens(...pauses)));
  });
});
