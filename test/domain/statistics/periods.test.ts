import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Period } from '../../../src/domain/statistics/retention.ts';
import {
  cutOf,
  daysOfReport,
  daysAfter,
  daysIn,
  inMonths,
  isIn,
  isLocked,
  lockDay,
  lockFigures,
  periodAfter,
  periodBefore,
  periodOf,
  periodsIn,
  readPeriod,
  reportCounts,
  sumsIn,
  type PeriodScheme,
  type PeriodUnit,
} from '../../../src/domain/statistics/periods/index.ts';
import { runs } from '../../support/seed.ts';

const SCHEMES: readonly PeriodScheme[] = ['admin-15', 'calendar'];
const UNITS: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'half-year', 'year'];
const EVERY_DAY = Array.from({ length: daysIn({ first: '2025-01-01', last: '2035-12-31' }) }, (_, i) =>
  daysAfter('2025-01-01', i),
);
const scheme = fc.constantFrom(...SCHEMES);
const unit = fc.constantFrom(...UNITS);
const anyDay = fc.constantFrom(...EVERY_DAY);

const key = (metric: string, half = 'morning', place = 'kiot-1'): string =>
  `${half}|${place}|bai|3||do|${metric}`;
const dayOf = (period: string, finished: number, generation = 'g1'): Period => ({
  period,
  generation,
  counts: { [key('finished')]: finished },
});
const FINISHED = 'morning||bai|0||do|finished';

describe.each(SCHEMES.flatMap((s) => UNITS.map((u) => [s, u] as const)))('periods of %s by %s', (s, u) => {
  test('cover every day of 2025–2035 exactly once (RP-01)', () => {
    const seen: string[] = [];
    for (let p = periodOf(s, u, '2025-01-01'); p.first <= '2035-12-31'; p = periodAfter(p)) {
      expect(periodBefore(periodAfter(p))).toEqual(p);
      for (let day = p.first; day <= p.last; day = daysAfter(day, 1)) seen.push(day);
    }
    const inside = seen.filter((day) => day >= '2025-01-01' && day <= '2035-12-31');
    expect(inside).toEqual(EVERY_DAY);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a day lies in the period that is found for it, and the name leads back to it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const period = periodOf(s, u, day);
        expect(isIn(day, period)).toBe(true);
        expect(readPeriod(s, period.id)).toEqual(period);
      }),
      runs(),
    );
  });
});

describe('the windows of reports.md §1', () => {
  test.each([
    ['2026-M3', '2026-02-15', '2026-03-14'],
    ['2026-M1', '2025-12-15', '2026-01-14'],
    ['2026-Q1', '2025-12-15', '2026-03-14'],
    ['2026-Q2', '2026-03-15', '2026-06-14'],
    ['2026-Q3', '2026-06-15', '2026-09-14'],
    ['2026-Q4', '2026-09-15', '2026-12-14'],
    ['2026-H1', '2025-12-15', '2026-06-14'],
    ['2026-H2', '2026-06-15', '2026-12-14'],
    ['2026', '2025-12-15', '2026-12-14'],
  ])('%s of the authorities runs from %s to %s', (id, first, last) => {
    expect(readPeriod('admin-15', id)).toMatchObject({ first, last });
  });

  test.each([
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-M2', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s of the calendar runs from %s to %s', (id, first, last) => {
    expect(readPeriod('calendar', id)).toMatchObject({ first, last });
  });

  test.each([
    '2026-Q5',
    '2026-Q0',
    '2026-M13',
    '2026-H3',
    '2026-X1',
    '26-Q1',
    '2026-11-17',
    '2026-02-30',
    '',
  ])('"%s" names no period', (id) => {
    expect(readPeriod('admin-15', id)).toBeNull();
  });

  test('a week runs from Monday to Sunday and belongs to the range its Monday lies in', () => {
    expect(periodOf('admin-15', 'week', '2026-11-21')).toMatchObject({
      first: '2026-11-16',
      last: '2026-11-22',
    });
    const weeks = periodsIn({ first: '2026-11-15', last: '2026-12-14' }, 'admin-15', 'week');
    expect(weeks.map(({ first }) => first)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
    ]);
  });

  test('two ranges that follow each other share no week and lose none', () => {
    fc.assert(
      fc.property(scheme, unit, anyDay, (s, u, day) => {
        const a = periodOf(s, u, day);
        const b = periodAfter(a);
        const both = periodsIn({ first: a.first, last: b.last }, s, 'week');
        expect([...periodsIn(a, s, 'week'), ...periodsIn(b, s, 'week')]).toEqual(both);
      }),
      runs(),
    );
  });

  test('the months of a quarter are its three months', () => {
    const quarter = readPeriod('admin-15', '2026-Q4')!;
    expect(periodsIn(quarter, 'admin-15', 'month').map(({ id }) => id)).toEqual([
      '2026-M10',
      '2026-M11',
      '2026-M12',
    ]);
  });
});

describe('a report', () => {
  const quarter = readPeriod('admin-15', '2026-Q4')!;

  test('is locked when the 12th is over; the 13th and 14th go into the next one', () => {
    expect(lockDay(quarter)).toBe('2026-12-12');
    expect([isLocked(quarter, '2026-12-12'), isLocked(quarter, '2026-12-13')]).toEqual([false, true]);
    expect(cutOf(periodAfter(quarter)).carried).toEqual({ first: '2026-12-13', last: '2026-12-14' });
  });

  test('and the reports around it count every day once, whatever the cutoff', () => {
    fc.assert(
      fc.property(scheme, unit, anyDay, fc.nat({ max: 6 }), (s, u, day, cutoff) => {
        const period = periodOf(s, u, day);
        const next = cutOf(periodAfter(period), cutoff);
        const { own } = cutOf(period, cutoff);
        expect(next.own.first).toBe(daysAfter(period.last, 1));
        expect(daysIn(own) + daysIn(next.carried)).toBe(daysIn(period));
        expect(cutoff === 0 || next.carried.first === daysAfter(own.last, 1)).toBe(true);
      }),
      runs(),
    );
  });

  test('four quarters come to the year, two half-years too (RP-02)', () => {
    fc.assert(
      fc.property(scheme, fc.array(fc.tuple(anyDay, fc.nat({ max: 99 })), { maxLength: 60 }), (s, made) => {
        const days = made.map(([day, value], i) => dayOf(day, value, `g${i}`));
        for (const year of ['2025', '2026', '2030']) {
          const sumOf = (id: string): number => sumsIn(days, readPeriod(s, id)!)[FINISHED] ?? 0;
          const quarters = [1, 2, 3, 4].map((n) => sumOf(`${year}-Q${n}`));
          expect(quarters.reduce((a, b) => a + b, 0)).toBe(sumOf(year));
          expect(sumOf(`${year}-H1`) + sumOf(`${year}-H2`)).toBe(sumOf(year));
        }
      }),
      runs(),
    );
  });

  test('says no half-day, place or version', () => {
    const days: Period[] = [
      {
        period: '2026-10-01',
        generation: 'g1',
        counts: { [key('finished')]: 2, [key('finished', 'afternoon', 'kiot-2')]: 3, foreign: 9 },
      },
    ];
    expect(sumsIn(days, quarter)).toEqual({ [FINISHED]: 5 });
  });

  test('is not cut anew: what comes later for its days is an adjustment of the next one (RP-03)', () => {
    const next = periodAfter(quarter);
    const days = [dayOf('2026-12-11', 10), dayOf('2026-12-12', 20)];
    const locked = lockFigures(days, { period: quarter, today: '2026-12-13', locked: [] })!;
    expect(locked.counts).toEqual({ [FINISHED]: 30 });
    const later = [
      ...days,
      dayOf('2026-12-13', 4),
      dayOf('2026-12-14', 5),
      dayOf('2026-10-02', 7, 'late'),
      dayOf('2026-12-15', 1),
    ];
    const around = { period: quarter, before: periodBefore(quarter) };
    expect(reportCounts(later, around, [locked]).own).toEqual({ [FINISHED]: 30 });
    const told = reportCounts(later, { period: next, before: quarter }, [locked]);
    expect([told.own, told.adjustment, told.shrunk]).toEqual([{ [FINISHED]: 1 }, { [FINISHED]: 16 }, false]);
    expect(lockFigures(later, { period: quarter, today: '2026-12-20', locked: [locked] })).toBeNull();
  });

  test('cannot be locked before its time', () => {
    expect(lockFigures([], { period: quarter, today: '2026-12-12', locked: [] })).toBeNull();
  });

  test('without a locked one before takes days 13 and 14 alone', () => {
    const days = [dayOf('2026-12-12', 20), dayOf('2026-12-13', 4), dayOf('2026-12-14', 5)];
    const told = reportCounts(days, { period: periodAfter(quarter), before: quarter }, []);
    expect([told.own, told.adjustment]).toEqual([{}, { [FINISHED]: 9 }]);
  });

  test('needs no documents but those of its days and the ones it is compared with', () => {
    const counted = fc.array(fc.tuple(fc.integer({ min: -200, max: 60 }), fc.nat({ max: 40 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(counted, scheme, anyDay, fc.boolean(), fc.boolean(), (made, s, day, isTold, isAgain) => {
        const documents = [
          ...made.map(([ahead, finished], i) => dayOf(daysAfter(day, ahead), finished, `g${i}`)),
          { ...dayOf(day.slice(0, 7), 7), generation: 'month' },
        ];
        const period = periodOf(s, 'quarter', day);
        const before = periodBefore(period);
        const today = daysAfter(period.last, 1);
        const lockedBefore = isTold ? lockFigures(documents, { period: before, today, locked: [] }) : null;
        const itself = isAgain ? lockFigures(documents, { period, today, locked: [] }) : null;
        const locked = [lockedBefore, itself].filter((one) => one !== null);
        const range = daysOfReport({ period, before }, locked);
        const needed = documents.filter((one) =>
          isIn(one.period, one.period.length === 7 ? inMonths(range) : range),
        );
        const report = { period, before };
        expect(reportCounts(needed, report, locked)).toEqual(reportCounts(documents, report, locked));
        const lock = { period, today, locked };
        expect(lockFigures(needed, lock)).toEqual(lockFigures(documents, lock));
      }),
      runs(),
    );
  });

  test('takes nothing away when counters before it have shrunk, and says so', () => {
    const locked = lockFigures([dayOf('2026-12-11', 10)], {
      period: quarter,
      today: '2026-12-13',
      locked: [],
    })!;
    const told = reportCounts([dayOf('2026-12-11', 3)], { period: periodAfter(quarter), before: quarter }, [
      locked,
    ]);
    expect([told.adjustment, told.shrunk]).toEqual([{}, true]);
  });
});
