import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinSmall,
  LEAST_LEAVING,
  LEAST_ON_SCREEN,
  mayCompare,
  protectList,
  protectTable,
  quantile,
  shareOf,
  shown,
  wilson,
  type Cell,
  type ProtectedTable,
} from '../../../src/domain/statistics/suppression/index.ts';
import { attack } from '../../support/attack.ts';
import { smallTables } from '../../support/tables.ts';
import { runs } from '../../support/seed.ts';

const words = (cell: Cell): string =>
  cell.kind === 'shown' ? String(cell.value) : cell.kind === 'few' ? `≤${cell.most}` : '×';
const rowsOf = ({ cells, rowTotals, columnTotals, total }: ProtectedTable): string[] => [
  ...cells.map((row, i) => `${row.map(words).join(' ')} | ${words(rowTotals[i]!)}`),
  `${columnTotals.map(words).join(' ')} | ${words(total)}`,
];
const listOf = (numbers: number[], least = LEAST_LEAVING): string => {
  const { cells, total } = protectList(numbers, least);
  return `${cells.map(words).join(' ')} | ${words(total)}`;
};

describe('small numbers', () => {
  test.each<[number[], string]>([
    [[20, 30, 0], '20 30 0 | 50'],
    [[20, 30, 3], '× 30 ≤10 | 53'],
    [[20, 3, 4], '20 ≤10 ≤10 | 27'],
    [[3], '≤10 | ≤10'],
    [[0, 0], '0 0 | 0'],
    [[11, 12, 10], '× 12 ≤10 | 33'],
    [[11, 40, 1], '11 × ≤10 | 52'],
  ])('of %j in what leaves the centre are hidden: %s', (numbers, text) => {
    expect(listOf(numbers)).toBe(text);
  });

  test('on the screen inside the centre are those from 1 to 4 (PR-14)', () => {
    expect(listOf([20, 5, 0], LEAST_ON_SCREEN)).toBe('20 5 0 | 25');
    expect(listOf([20, 6, 4], LEAST_ON_SCREEN)).toBe('20 × ≤4 | 30');
  });

  test('of a table take others with them, the smallest that will do (PR-15)', () => {
    const table = protectTable(
      [
        [3, 40, 50],
        [20, 60, 70],
        [30, 15, 80],
      ],
      LEAST_LEAVING,
    );
    expect(rowsOf(table)).toEqual(['≤10 × 50 | 93', '20 60 70 | 150', '× × 80 | 125', '53 115 200 | 368']);
    expect(attack(table, LEAST_LEAVING)).toBeNull();
  });

  test('hide nothing when there are none', () => {
    expect(
      rowsOf(
        protectTable(
          [
            [11, 12],
            [0, 30],
          ],
          LEAST_LEAVING,
        ),
      ),
    ).toEqual(['11 12 | 23', '0 30 | 30', '11 42 | 53']);
  });

  test('that would come out of any other table: nothing at all is shown', () => {
    const table = protectTable(
      [
        [1, 4],
        [0, 1],
      ],
      LEAST_ON_SCREEN,
    );
    expect(attack(table, LEAST_ON_SCREEN)).toBeNull();
  });
});

describe('nobody with a linear-programming solver', () => {
  test.each([LEAST_ON_SCREEN, LEAST_LEAVING])('works a number below %d out of 300 random tables', (least) => {
    fc.assert(
      fc.property(smallTables(least), (numbers) => {
        const table = protectTable(numbers, least);
        expect(attack(table, least)).toBeNull();
      }),
      runs(300),
    );
  });

  test('works one out of 300 random tables whose columns are summed up in twos', () => {
    fc.assert(
      fc.property(smallTables(LEAST_ON_SCREEN), (numbers) => {
        const wide = numbers.map((row) => (row.length % 2 === 0 ? row : [...row, 0]));
        expect(attack(protectTable(wide, LEAST_ON_SCREEN, 2), LEAST_ON_SCREEN)).toBeNull();
      }),
      runs(300),
    );
  });

  test('would find the one number that is hidden alone', () => {
    const cells: Cell[] = [shown(20), { kind: 'few', most: 10 }];
    const total = shown(23);
    const [one, all] = [
      { cells: [cells], groupTotals: [cells] },
      { columnTotals: cells, groupColumnTotals: cells },
    ];
    expect(
      attack({ ...one, ...all, rowTotals: [total], total, withheld: false }, LEAST_LEAVING),
    ).toMatchObject({ value: 3 });
  });

  test('what is shown is true, zeros are shown, and nothing small is', () => {
    fc.assert(
      fc.property(smallTables(LEAST_LEAVING), (numbers) => {
        const { cells, withheld } = protectTable(numbers, LEAST_LEAVING);
        for (const [i, row] of numbers.entries())
          for (const [j, value] of row.entries()) {
            const cell = cells[i]![j]!;
            if (cell.kind === 'shown') expect(cell.value).toBe(value);
            else if (!withheld) expect(value).toBeGreaterThan(0);
            expect(cell.kind === 'shown' && value > 0 && value < LEAST_LEAVING).toBe(false);
          }
      }),
      runs(),
    );
  });

  test('most of a table stays readable', () => {
    const tables = fc.sample(smallTables(LEAST_ON_SCREEN), { numRuns: 200, seed: 7 });
    const made = tables.map((numbers) => protectTable(numbers, LEAST_ON_SCREEN));
    expect(made.filter(({ withheld }) => withheld).length).toBeLessThan(10);
  });
});

describe('a share', () => {
  test('comes with its Wilson interval', () => {
    const { low, high } = wilson(48, 50);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.8654', '0.9890']);
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(20, 20).high).toBeCloseTo(1, 10);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test('is not printed of fewer than 11 cases, is marked below 30 (PR-16)', () => {
    expect(shareOf([shown(5)], [shown(5)], shown(10))).toEqual({ kind: 'few-cases' });
    expect(shareOf([shown(6)], [shown(6)], shown(12))).toMatchObject({
      kind: 'known',
      value: 0.5,
      isSmall: true,
    });
    expect(shareOf([shown(15)], [shown(15)], shown(30))).toMatchObject({ kind: 'known', isSmall: false });
  });

  test('of what is covered has only bounds, made of what is shown', () => {
    const few: Cell = { kind: 'few', most: 10 };
    const covered: Cell = { kind: 'covered' };
    expect(shareOf([covered], [few], shown(50))).toEqual({
      kind: 'between',
      least: 0.8,
      most: 0.98,
      cases: 50,
    });
    expect(shareOf([shown(5)], [shown(5)], covered)).toEqual({ kind: 'few-cases' });
  });

  test('is inside its interval, and the interval narrows with cases', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (inside, rest) => {
        fc.pre(inside + rest > 0);
        const { low, high } = wilson(inside, inside + rest);
        const share = inside / (inside + rest);
        expect(low).toBeLessThanOrEqual(share + 1e-9);
        expect(high).toBeGreaterThanOrEqual(share - 1e-9);
        const more = wilson(10 * inside, 10 * (inside + rest));
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
      runs(),
    );
  });
});

describe('a distribution', () => {
  test('joins small buckets with their neighbours and keeps the sum', () => {
    expect(joinSmall([20, 3, 1, 40, 0, 2], 5)).toEqual([
      { from: 0, to: 1, value: 23 },
      { from: 2, to: 5, value: 43 },
    ]);
    expect(joinSmall([2, 1], 5)).toBeNull();
    expect(joinSmall([0, 0], 5)).toEqual([
      { from: 0, to: 0, value: 0 },
      { from: 1, to: 1, value: 0 },
    ]);
  });

  test('has no bar from 1 to 4, loses nobody, and covers every bucket once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 10 }), (buckets) => {
        const bars = joinSmall(buckets, LEAST_ON_SCREEN);
        if (bars === null) return;
        expect(bars.every(({ value }) => value === 0 || value >= LEAST_ON_SCREEN)).toBe(true);
        expect(bars.reduce((sum, { value }) => sum + value, 0)).toBe(buckets.reduce((a, b) => a + b, 0));
        expect(
          bars.flatMap(({ from, to }) => buckets.map((_, i) => i).filter((i) => i >= from && i <= to)),
        ).toEqual(buckets.map((_, i) => i));
      }),
      runs(),
    );
  });

  test('has a 90th percentile inside its bucket, or beyond the last bound', () => {
    expect(quantile([50, 40, 10], [5, 10], 0.9)).toEqual({ value: 10, open: false });
    expect(quantile([50, 30, 20], [5, 10], 0.9)).toEqual({ value: 10, open: true });
    expect(quantile([10, 0, 0], [5, 10], 0.5)).toEqual({ value: 2.5, open: false });
    expect(quantile([0, 0], [5], 0.5)).toBeNull();
  });
});

describe('ranges of days (PR-17)', () => {
  const november = { first: '2026-11-01', last: '2026-11-30' };

  test('beside which one less day would tell of that day are refused', () => {
    expect(mayCompare([november], [])).toBe(true);
    expect(mayCompare([{ first: '2026-11-01', last: '2026-11-29' }], [november])).toBe(false);
    expect(mayCompare([{ first: '2026-11-08', last: '2026-11-30' }], [november])).toBe(true);
  });

  test('of which a month less its weeks would tell of two days are refused', () => {
    const weeks = [2, 9, 16].map((day) => ({
      first: `2026-11-${String(day).padStart(2, '0')}`,
      last: `2026-11-${String(day + 6).padStart(2, '0')}`,
    }));
    expect(mayCompare(weeks, [])).toBe(true);
    expect(mayCompare(weeks, [november])).toBe(false);
  });
});
