import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyText, type CounterKey } from '../../../src/domain/statistics/counter-key.ts';
import { ledgerOf, SMALL_VALUE } from '../../../src/domain/statistics/ledger.view.ts';
import type { Period } from '../../../src/domain/statistics/retention.ts';
import { runs } from '../../support/seed.ts';

const key = (change: Partial<CounterKey> = {}): string =>
  keyText({
    half: 'morning',
    place: 'kiot-1',
    guide: 'bai-mau',
    version: 1,
    step: '',
    mode: 'do',
    metric: 'started',
    ...change,
  });
const kept = (period: string, counts: Record<string, number>, generation = 'g1'): Period => ({
  period,
  generation,
  counts,
});

describe('"Máy này ghi gì"', () => {
  test('lists every counter of the store under its guide, the newest day first', () => {
    const pages = ledgerOf([
      kept('2026-02', { [key()]: 40 }),
      kept('2026-03-03', {
        [key({ metric: 'shown', step: 'mo' })]: 12,
        [key({ guide: '', metric: 'double' })]: 11,
      }),
      kept('2026-03-04', { [key()]: 30 }),
    ]);
    expect(pages.map(({ period }) => period)).toEqual(['2026-03-04', '2026-03-03', '2026-02']);
    expect(
      pages[1]?.groups.map(({ guide, lines }) => [
        guide,
        lines.map(({ metric, step, value }) => [metric, step, value]),
      ]),
    ).toEqual([
      ['', [['double', '', 11]]],
      ['bai-mau', [['shown', 'mo', 12]]],
    ]);
  });

  test('adds what two stores of one device counted on one day', () => {
    const pages = ledgerOf([kept('2026-03-04', { [key()]: 7 }), kept('2026-03-04', { [key()]: 6 }, 'g2')]);
    expect(pages[0]?.groups[0]?.lines[0]?.value).toBe(13);
  });

  test.each([1, SMALL_VALUE])('covers %i', (value) => {
    expect(ledgerOf([kept('2026-03-04', { [key()]: value })])[0]?.groups[0]?.lines[0]?.value).toBeNull();
  });

  test('covers a sum of minutes that few cases make up, however large, and shows one of many, however small', () => {
    const queue = (metric: string, more: Partial<CounterKey> = {}) =>
      key({ version: 0, mode: 'queue', metric, ...more });
    const lines = ledgerOf([
      kept('2026-03-04', {
        [queue('desk-15')]: 6,
        [queue('desk-20')]: 4,
        [queue('desk-minutes')]: 150,
        [queue('desk-squares')]: 2400,
        [queue('desk-2', { half: 'afternoon' })]: 11,
        [queue('desk-minutes', { half: 'afternoon' })]: 9,
      }),
    ])[0]?.groups[0]?.lines.filter(({ metric }) => /minutes|squares/.test(metric));
    expect(lines?.map(({ half, metric, value }) => [half, metric, value])).toEqual([
      ['afternoon', 'desk-minutes', 9],
      ['morning', 'desk-minutes', null],
      ['morning', 'desk-squares', null],
    ]);
  });

  test('shows what stands under a key it does not know as it stands', () => {
    const pages = ledgerOf([kept('2026-03-04', { 'la|lung': 20 })]);
    expect(pages[0]?.groups[0]?.lines[0]).toMatchObject({ metric: 'la|lung', value: 20 });
  });

  test('has no page for a day without counts', () => {
    expect(ledgerOf([kept('2026-03-04', {}), kept('2026-03-05', { [key()]: 0 })])).toEqual([]);
  });

  test('leaves nothing out and shows no small number, whatever the store holds', () => {
    const counts = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom(key(), key({ half: 'afternoon' }))),
      fc.nat(30),
    );
    fc.assert(
      fc.property(counts, (some) => {
        const lines = ledgerOf([kept('2026-03-04', some)]).flatMap(({ groups }) =>
          groups.flatMap((g) => g.lines),
        );
        expect(lines.length).toBe(Object.values(some).filter((value) => value > 0).length);
        expect(lines.every(({ value }) => value === null || value > SMALL_VALUE)).toBe(true);
      }),
      runs(200),
    );
  });
});
