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
const mondays = (since: string): string[] => weeksBack(TODAY, since).map(({ first }) => first);

describe('weeks a supervisor chooses freely', () => {
  test('go back from the running one to the first that anything is known of', () => {
    expect(mondays('2026-11-05')).toEqual(['2026-11-16', '2026-11-09', '2026-11-02']);
    expect(mondays(TODAY)).toEqual(['2026-11-16']);
  });

  test('go back no further than days are kept by themselves', () => {
    expect(mondays('2020-01-01').at(-1)).toBe('2025-10-06');
    expect(mondays('2020-01-01')).toHaveLength(59);
  });

  test('begin with those that are shown', () => {
    expect(weeksOf({ first: '2026-09-15', last: '2026-10-14' })).toEqual({
      first: '2026-09-21',
      last: '2026-10-12',
    });
    expect(weeksOf({ first: '2026-11-18', last: TODAY })).toEqual({
      first: '2026-11-16',
      last: '2026-11-16',
    });
  });

  test('never end before they begin, whichever end is chosen', () => {
    const weeks = { first: '2026-10-05', last: '2026-10-19' };
    expect(fromWeek(weeks, '2026-10-12')).toEqual({ first: '2026-10-12', last: '2026-10-19' });
    expect(fromWeek(weeks, '2026-11-02')).toEqual({ first: '2026-11-02', last: '2026-11-02' });
    expect(toWeek(weeks, '2026-10-12')).toEqual({ first: '2026-10-05', last: '2026-10-12' });
    expect(toWeek(weeks, '2026-09-28')).toEqual({ first: '2026-09-28', last: '2026-09-28' });
  });

  test('end today when the last one is still running', () => {
    expect(daysOfWeeks({ first: '2026-11-09', last: '2026-11-16' }, TODAY)).toEqual({
      first: '2026-11-09',
      last: TODAY,
    });
    expect(daysOfWeeks({ first: '2026-11-02', last: '2026-11-09' }, TODAY)).toEqual({
      first: '2026-11-02',
      last: '2026-11-15',
    });
  });

  test('that are over never give less than seven days away, however many choices are compared (PR-17)', () => {
    const before = weeksBack(TODAY, '2020-01-01').slice(1);
    const one = fc.tuple(fc.nat(before.length - 1), fc.nat(before.length - 1)).map(([a, b]) => {
      const [first, last] = [before[Math.max(a, b)]!.first, before[Math.min(a, b)]!.first];
      return daysOfWeeks({ first, last }, TODAY);
    });
    fc.assert(
      fc.property(one, fc.array(one, { maxLength: 12 }), (asked, shown) => {
        expect(daysIn(asked) % 7).toBe(0);
        expect(mayCompare([asked], shown)).toBe(true);
      }),
    );
  });

  test('hold the day they were opened on, whatever day that is', () => {
    fc.assert(
      fc.property(fc.nat(400), (back) => {
        const day = daysBefore(TODAY, back);
        const { first, last } = daysOfWeeks(weeksOf({ first: day, last: day }), TODAY);
        expect(first <= day && day <= last).toBe(true);
      }),
    );
  });
});
