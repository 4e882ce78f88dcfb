import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCounts, type Counts } from '../../../src/domain/statistics/counter-key.ts';
import { monthOf, monthsBefore } from '../../../src/domain/statistics/day.ts';
import {
  mayRunRetention,
  noRetention,
  planRetention,
  type Period,
  type RetentionPlan,
} from '../../../src/domain/statistics/retention.ts';
import { runs } from '../../support/seed.ts';

const today = '2026-03-04';
const day = (period: string, counts: Counts = { a: 1 }, generation = 'g1'): Period => ({
  period,
  generation,
  counts,
});
const totalOf = (periods: readonly Period[]): Counts =>
  periods.reduce((sum, { counts }) => addCounts(sum, counts), {});
const same = (a: Pick<Period, 'period' | 'generation'>, b: Pick<Period, 'period' | 'generation'>): boolean =>
  a.period === b.period && a.generation === b.generation;

/** What a store holds after a plan: the contract of `CounterStore.retain` in three lines. */
function carriedOut(days: readonly Period[], months: readonly Period[], plan: RetentionPlan) {
  const kept = months.filter(
    (m) => !plan.months.some((n) => same(n, m)) && !plan.dropMonths.some((d) => same(d, m)),
  );
  return {
    days: days.filter((d) => !plan.dropDays.some((x) => same(x, d))),
    months: [...kept, ...plan.months],
  };
}

describe('whether old counters may be tidied up', () => {
  test.each([
    ['on a doubtful clock: never', 'doubtful', null, false],
    ['on a doubtful clock: not even a day later', 'doubtful', '2026-03-03', false],
    ['the first time', 'good', null, true],
    ['on the same day', 'good', today, true],
    ['a day later', 'good', '2026-03-03', true],
    ['31 days later', 'good', '2026-02-01', true],
    ['32 days later it waits for staff', 'good', '2026-01-31', false],
    ['when the clock went backward it waits for staff', 'good', '2026-03-05', false],
    ['after an unreadable last day it waits for staff', 'good', 'hôm qua', false],
  ] as const)('%s', (_, trust, lastRun, may) => {
    expect(mayRunRetention(trust, today, lastRun)).toBe(may);
  });
});

describe('what is tidied up', () => {
  test('nothing, where nothing is old', () => {
    expect(planRetention([day(today)], [day('2021-03')], today)).toEqual(noRetention);
  });

  test('days stay as days through the month thirteen months ago', () => {
    const plan = planRetention([day('2025-02-01'), day('2025-01-31')], [], today);
    expect(plan.dropDays).toEqual([{ period: '2025-01-31', generation: 'g1' }]);
    expect(plan.months).toEqual([day('2025-01')]);
  });

  test('old days of one month are added to what the month already holds', () => {
    const plan = planRetention(
      [day('2025-01-30', { a: 1, b: 2 }), day('2025-01-31', { a: 3 })],
      [day('2025-01', { a: 10, c: 1 }), day('2024-12', { a: 7 })],
      today,
    );
    expect(plan.months).toEqual([day('2025-01', { a: 14, b: 2, c: 1 })]);
  });

  test('counters of two stores are never mixed', () => {
    const plan = planRetention(
      [day('2025-01-31', { a: 1 }, 'g1'), day('2025-01-31', { a: 2 }, 'g2')],
      [],
      today,
    );
    expect(plan.months).toEqual([day('2025-01', { a: 1 }, 'g1'), day('2025-01', { a: 2 }, 'g2')]);
  });

  test('months stay through the one sixty months ago, and go after it', () => {
    const plan = planRetention([], [day('2021-03'), day('2021-02')], today);
    expect(plan.dropMonths).toEqual([{ period: '2021-02', generation: 'g1' }]);
  });

  test('a day from a drawer of six years ago goes without leaving a month behind', () => {
    const plan = planRetention([day('2020-01-15')], [], today);
    expect(plan.months).toEqual([]);
    expect(plan.dropDays).toHaveLength(1);
  });
});

describe('whatever has been counted', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 10_000 }));
  const generation = fc.constantFrom('g1', 'g2');
  const month = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((count) => monthsBefore(monthOf(today), count));
  const anyDay = fc
    .tuple(month(0, 60), fc.integer({ min: 1, max: 28 }))
    .map(([of, date]) => `${of}-${String(date).padStart(2, '0')}`);
  const periods = (period: fc.Arbitrary<string>) =>
    fc.uniqueArray(fc.record({ period, generation, counts }), { comparator: same, maxLength: 25 });

  test('tidying up loses no sum as long as nothing is older than sixty months', () => {
    fc.assert(
      fc.property(periods(anyDay), periods(month(0, 60)), (days, months) => {
        const after = carriedOut(days, months, planRetention(days, months, today));
        expect(totalOf([...after.days, ...after.months])).toEqual(totalOf([...days, ...months]));
      }),
      runs(),
    );
  });

  test('no day of the last thirteen months is dropped, and every older one is', () => {
    fc.assert(
      fc.property(periods(anyDay), (days) => {
        const { dropDays } = planRetention(days, [], today);
        const old = days.filter(({ period }) => monthOf(period) < monthsBefore(monthOf(today), 13));
        expect(dropDays).toHaveLength(old.length);
        expect(dropDays.every((d) => monthOf(d.period) < '2025-02')).toBe(true);
      }),
      runs(),
    );
  });

  test('tidying up twice is tidying up once', () => {
    fc.assert(
      fc.property(periods(anyDay), periods(month(0, 80)), (days, months) => {
        const once = carriedOut(days, months, planRetention(days, months, today));
        expect(planRetention(once.days, once.months, today)).toEqual(noRetention);
      }),
      runs(),
    );
  });
});
