import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysBefore,
  daysIn,
  daysOfWeeks,
  fromWeek,
  mayCompare,
  toWeek,
  weeksBack,
  weeksOf,
} from '../../../src/domain/statistics/index.ts';

const TODAY = '2026-11-21'; // a Saturday
const weeks = (since: string) => weeksBack(TODAY, since);
const mondays = (since: string): string[] => weeks(since).map(({ first }) => first);

describe('weeks a supervisor chooses freely', () => {
  test('are over, the newest first, back to the first that anything is known of', () => {
    expect(mondays('2026-11-05')).toEqual(['2026-11-09', '2026-11-02']);
    expect(mondays('2026-11-15')).toEqual(['2026-11-09']);
    expect(mondays('2026-11-16')).toEqual([]);
  });

  test('go back no further than days are kept by themselves', () => {
    expect(mondays('2020-01-01').at(-1)).toBe('2025-10-06');
    expect(mondays('2020-01-01')).toHaveLength(58);
  });

  test('begin with those that are shown, else with the newest that is over, else with none', () => {
    const all = weeks('2026-01-01');
    expect(weeksOf({ first: '2026-09-15', last: '2026-10-14' }, all)).toEqual({
      first: '2026-09-21',
      last: '2026-10-12',
    });
    const newest = { first: '2026-11-09', last: '2026-11-09' };
    expect(weeksOf({ first: '2026-11-15', last: TODAY }, all)).toEqual(newest);
    expect(weeksOf({ first: '2026-11-15', last: TODAY }, [])).toBeNull();
  });

  test('never end before they begin, whichever end is chosen', () => {
    const chosen = { first: '2026-10-05', last: '2026-10-19' };
    expect(fromWeek(chosen, '2026-10-12')).toEqual({ first: '2026-10-12', last: '2026-10-19' });
    expect(fromWeek(chosen, '2026-11-02')).toEqual({ first: '2026-11-02', last: '2026-11-02' });
    expect(toWeek(chosen, '2026-10-12')).toEqual({ first: '2026-10-05', last: '2026-10-12' });
    expect(toWeek(chosen, '2026-09-28')).toEqual({ first: '2026-09-28', last: '2026-09-28' });
  });

  test('go from a Monday to a Sunday', () => {
    expect(daysOfWeeks({ first: '2026-11-02', last: '2026-11-09' })).toEqual({
      first: '2026-11-02',
      last: '2026-11-15',
    });
  });

  test('never give less than seven days away, whatever today is and however many are compared (PR-17)', () => {
    const pair = fc.tuple(fc.nat(200), fc.nat(200));
    fc.assert(
      fc.property(fc.nat(400), fc.array(pair, { minLength: 1, maxLength: 12 }), (back, pairs) => {
        const today = daysBefore(TODAY, back);
        const offered = weeksBack(today, '2020-01-01');
        const ranges = pairs.map(([a, b]) => {
          const at = (n: number) => offered[n % offered.length]!.first;
          return daysOfWeeks(fromWeek({ first: at(a), last: at(b) }, at(a)));
        });
        for (const { first, last } of ranges)
          expect([daysIn({ first, last }) % 7, last < today]).toEqual([0, true]);
        expect(mayCompare(ranges.slice(0, 1), ranges.slice(1))).toBe(true);
      }),
    );
  });
});
