import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeClock, LARGEST_DRIFT } from '../../../src/domain/statistics/clock-trust.ts';
import { dayOf, isPast, monthOf, monthsBefore } from '../../../src/domain/statistics/day.ts';
import { runs } from '../../support/seed.ts';

describe('the day and half-day in Viet Nam', () => {
  test.each([
    ['2026-03-03T16:59:59.999Z', '2026-03-03', 'afternoon'],
    ['2026-03-03T17:00:00.000Z', '2026-03-04', 'morning'],
    ['2026-03-04T04:59:59.999Z', '2026-03-04', 'morning'],
    ['2026-03-04T05:00:00.000Z', '2026-03-04', 'afternoon'],
    ['2025-12-31T16:59:59.999Z', '2025-12-31', 'afternoon'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01', 'morning'],
    ['2028-02-28T17:00:00.000Z', '2028-02-29', 'morning'],
    ['1969-12-31T17:00:00.000Z', '1970-01-01', 'morning'],
  ])('%s is %s, %s', (moment, day, half) => {
    expect(dayOf(Date.parse(moment))).toEqual({ day, half });
  });

  test('holds nothing finer: every moment of one half-day gives the same (PR-10)', () => {
    const morning = Date.UTC(2026, 2, 3, 17);
    fc.assert(
      fc.property(fc.nat({ max: 12 * 3_600_000 - 1 }), (later) => {
        expect(dayOf(morning + later)).toEqual({ day: '2026-03-04', half: 'morning' });
      }),
      runs(),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-03', 0, '2026-03'],
    ['2026-03', 2, '2026-01'],
    ['2026-03', 3, '2025-12'],
    ['2026-01', 1, '2025-12'],
    ['2026-03', 13, '2025-02'],
    ['2026-12', 60, '2021-12'],
    ['2026-01', 60, '2021-01'],
  ])('%s less %i is %s', (month, count, before) => {
    expect(monthsBefore(month, count)).toBe(before);
  });

  test('twelve steps back are one year back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`;
        let at = month;
        for (let i = 0; i < 12; i += 1) at = monthsBefore(at, 1);
        expect(at).toBe(monthsBefore(month, 12));
        expect(at.slice(5)).toBe(month.slice(5));
      }),
      runs(),
    );
  });

  test('a day knows its month, and is past from the next day on', () => {
    expect(monthOf('2026-03-04')).toBe('2026-03');
    expect(isPast('2026-03-04', '2026-03-04')).toBe(false);
    expect(isPast('2026-03-04', '2026-03-05')).toBe(true);
    expect(isPast('2026-12-31', '2027-01-01')).toBe(true);
  });
});

describe('a clock is doubted (C-83)', () => {
  const start = { wall: 1_000_000_000, steady: 500 };
  const later = (wall: number, steady: number) => ({
    wall: start.wall + wall,
    steady: start.steady + steady,
  });

  test.each([
    ['when it runs as it should', later(60_000, 60_000), 'good'],
    ['when it drifts five minutes', later(60_000 + LARGEST_DRIFT, 60_000), 'good'],
    ['when it drifts more', later(60_001 + LARGEST_DRIFT, 60_000), 'doubtful'],
    ['when it falls back as far', later(60_000 - LARGEST_DRIFT, 60_000), 'good'],
    ['when it falls back further', later(59_999 - LARGEST_DRIFT, 60_000), 'doubtful'],
    ['when it is set a day forward', later(86_400_000, 1000), 'doubtful'],
  ])('%s', (_, now, trust) => {
    expect(judgeClock(start, now, 0)).toBe(trust);
  });

  test('when it stands before the day the app was built', () => {
    expect(judgeClock(start, start, start.wall)).toBe('good');
    expect(judgeClock(start, start, start.wall + 1)).toBe('doubtful');
  });
});
