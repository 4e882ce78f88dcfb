import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAbsurd, momentAfter, momentOf, newestSane, partsOf } from '../../../src/domain/queue/moment.ts';
import { EIGHT } from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

const HOUR = 3_600_000;
const writer = 'window-01';

describe('logical time', () => {
  test('is the wall clock while that runs', () => {
    const first = momentAfter([null], { wall: EIGHT, writer });
    expect(partsOf(first)).toEqual({ wall: EIGHT, count: 0, writer });
    expect(partsOf(momentAfter([first], { wall: EIGHT + 5, writer }))).toEqual({
      wall: EIGHT + 5,
      count: 0,
      writer,
    });
  });

  test('stands still and counts when somebody sets the clock back an hour', () => {
    const before = momentOf({ wall: EIGHT, count: 0, writer });
    const after = momentAfter([before], { wall: EIGHT - HOUR, writer });
    expect(partsOf(after)).toEqual({ wall: EIGHT, count: 1, writer });
    expect(after > before).toBe(true);
  });

  test('does not follow its own clock more than a day ahead of what is known', () => {
    const before = momentOf({ wall: EIGHT, count: 3, writer });
    expect(partsOf(momentAfter([before], { wall: EIGHT + 25 * HOUR, writer }))).toEqual({
      wall: EIGHT,
      count: 4,
      writer,
    });
  });

  test('is not dragged along by a device whose clock is years ahead', () => {
    const sane = { moment: momentOf({ wall: EIGHT, count: 0, writer }) };
    const absurd = { moment: momentOf({ wall: EIGHT + 25 * HOUR, count: 0, writer: 'window-99' }) };
    expect(isAbsurd(absurd.moment, EIGHT)).toBe(true);
    expect(newestSane([sane, absurd], EIGHT)).toBe(sane.moment);
    expect(newestSane([absurd], EIGHT)).toBeNull();
    expect(newestSane([], EIGHT)).toBeNull();
  });

  test('goes on with the next millisecond when its count is full', () => {
    const full = momentOf({ wall: EIGHT, count: 999_999, writer });
    expect(partsOf(momentAfter([full], { wall: EIGHT, writer }))).toEqual({
      wall: EIGHT + 1,
      count: 0,
      writer,
    });
  });

  test('never goes back, whatever the wall clock does, and sorts as text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000_000 }), { minLength: 2 }), (walls) => {
        let last = '';
        for (const wall of walls) {
          const next = momentAfter([last === '' ? null : last], { wall, writer });
          expect(next > last).toBe(true);
          last = next;
        }
      }),
      runs(),
    );
  });
});
