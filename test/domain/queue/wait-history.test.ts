import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCases, beliefOf, historyOf, noCases } from '../../../src/domain/queue/wait-history.ts';
import { restOf } from '../../../src/domain/queue/wait-rest.ts';
import { keyText, type CounterKey, type Counts } from '../../../src/domain/statistics/counter-key.ts';
import { runs } from '../../support/seed.ts';

const TODAY = '2026-03-04';
const key = (metric: string, more: Partial<CounterKey> = {}): string =>
  keyText({
    half: 'morning',
    place: 'kiot-1',
    guide: 'dang-ky-khai-sinh',
    version: 0,
    step: '',
    mode: 'queue',
    metric,
    ...more,
  });
const day = (period: string, counts: Counts) => ({ period, generation: 'g', counts });

describe('what past days tell of a procedure', () => {
  test('is the sum of eight weeks over places, half-days and stores, without today', () => {
    const cases = { [key('desk-10')]: 2, [key('desk-more', { half: 'afternoon', place: 'quay-2' })]: 1 };
    const sums = { [key('desk-minutes')]: 80, [key('desk-squares')]: 3800 };
    const none = { [key('desk-10', { guide: '' })]: 1, [key('desk-minutes', { guide: '' })]: 9 };
    const history = historyOf(
      [
        day('2026-03-03', { ...cases, ...sums, [key('wait-10')]: 7, [key('desk-unknown')]: 3 }),
        { ...day('2026-01-07', cases), generation: 'h' },
        day('2026-01-06', cases),
        day(TODAY, cases),
        day('2026-03-02', { ...none, [key('desk-10', { mode: 'do' })]: 5, broken: 4 }),
      ],
      TODAY,
    );
    expect([...history]).toEqual([
      ['dang-ky-khai-sinh', { cases: 6, minutes: 80, squares: 3800 }],
      ['', { cases: 1, minutes: 9, squares: 0 }],
    ]);
    expect(allCases(history)).toEqual({ cases: 7, minutes: 89, squares: 3800 });
  });

  test('is nothing where minutes stand without a case', () => {
    expect(historyOf([day('2026-03-03', { [key('desk-minutes')]: 80 })], TODAY).size).toBe(0);
  });
});

describe('what is believed of the next case', () => {
  const all = { cases: 100, minutes: 2000, squares: 50_000 };

  test('is the mean and the variance of 20 cases or more', () => {
    expect(beliefOf({ cases: 20, minutes: 200, squares: 2380 }, all)).toEqual({ mean: 10, variance: 20 });
  });

  test('leans on all the others and varies by half its mean while there are fewer', () => {
    expect(beliefOf({ cases: 4, minutes: 40, squares: 400 }, all)).toEqual({ mean: 15, variance: 56.25 });
    expect(beliefOf(noCases, all)).toEqual({ mean: 20, variance: 100 });
    expect(beliefOf(noCases, noCases)).toEqual({ mean: 0, variance: 0 });
  });

  test('has no negative variance, whatever sums a damaged store holds', () => {
    expect(beliefOf({ cases: 30, minutes: 300, squares: 0 }, all)).toEqual({ mean: 10, variance: 0 });
  });
});

describe('how long somebody at a desk still takes', () => {
  const belief = { mean: 12, variance: 36 };

  test('is the whole case at its beginning', () => {
    expect(restOf(belief, 0).mean).toBeCloseTo(12);
    expect(restOf(belief, 0).variance).toBeCloseTo(36);
    expect(restOf(belief, -60).mean).toBeCloseTo(12);
  });

  test('grows less with every minute and never nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 90, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (mean, variance, spent) => {
          const now = restOf({ mean, variance }, spent);
          const later = restOf({ mean, variance }, spent + 1);
          expect(now.mean).toBeGreaterThan(0);
          expect(now.mean).toBeLessThanOrEqual(mean + 1e-9);
          expect(later.mean).toBeLessThanOrEqual(now.mean + 1e-9);
          expect(now.variance).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(now.variance)).toBe(true);
        },
      ),
      runs(),
    );
  });

  test('is nothing for a procedure of which nothing is known', () => {
    expect(restOf({ mean: 0, variance: 0 }, 5)).toEqual({ mean: 0, variance: 0 });
  });
});
