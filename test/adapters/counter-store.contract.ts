import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planRetention } from '../../src/domain/statistics/retention.ts';
import type { CounterStore } from '../../src/ports/counter-store.ts';
import { runs } from '../support/seed.ts';

/** How an adapter is made. `reopen` gives the store after a restart of the page, or null where nothing outlives it. */
export type Made = { readonly store: CounterStore; readonly reopen: (() => Promise<CounterStore>) | null };

const key = 'morning|kiot-1|bai-mau|3|mo-ung-dung|do|shown';
const countsOf = async (store: CounterStore): Promise<Record<string, unknown>> =>
  Object.fromEntries((await store.days()).map(({ period, counts }) => [period, counts]));

/** What every counter store keeps its word on. */
export function counterStoreContract(name: string, make: () => Promise<Made>): void {
  describe(`a counter store (${name})`, () => {
    test('begins empty, with a generation of its own', async () => {
      const { store } = await make();
      expect(await store.days()).toEqual([]);
      expect(await store.months()).toEqual([]);
      const facts = await store.facts();
      expect(facts.lastRetention).toBeNull();
      expect(facts.generation).toMatch(/^.{8,}$/);
      expect(await store.facts()).toEqual(facts);
    });

    test('adds what comes to what was there, day by day', async () => {
      const { store } = await make();
      await store.add('2026-03-04', { [key]: 1, other: 5 }, false);
      await store.add('2026-03-04', { [key]: 2 }, false);
      await store.add('2026-03-05', { [key]: 4 }, false);
      expect(await countsOf(store)).toEqual({
        '2026-03-04': { [key]: 3, other: 5 },
        '2026-03-05': { [key]: 4 },
      });
      const { generation } = await store.facts();
      expect((await store.days()).every((day) => day.generation === generation)).toBe(true);
    });

    test('loses nothing when many additions come at once', async () => {
      const { store } = await make();
      await Promise.all(Array.from({ length: 50 }, (_, i) => store.add('2026-03-04', { [key]: i }, false)));
      expect(await countsOf(store)).toEqual({ '2026-03-04': { [key]: 1225 } });
    });

    test('keeps the sum of any additions in any order', async () => {
      const addition = fc.tuple(
        fc.constantFrom('2026-03-04', '2026-03-05'),
        fc.constantFrom('a', 'b'),
        fc.nat(99),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(addition, { maxLength: 8 }), async (additions) => {
          const { store } = await make();
          await Promise.all(additions.map(([day, metric, n]) => store.add(day, { [metric]: n }, false)));
          const kept = (await store.days()).flatMap(({ counts }) => Object.values(counts));
          expect(kept.reduce((a, b) => a + b, 0)).toBe(additions.reduce((sum, [, , n]) => sum + n, 0));
        }),
        runs(25),
      );
    });

    test('carries out a retention plan: days go into their months and old months go', async () => {
      const { store } = await make();
      const { generation } = await store.facts();
      const old = [{ period: '2020-01', generation, counts: { [key]: 9 } }];
      await store.retain({ months: old, dropDays: [], dropMonths: [] }, '2026-03-01');
      await store.add('2025-01-30', { [key]: 1 }, false);
      await store.add('2025-01-31', { [key]: 2 }, false);
      await store.add('2026-03-03', { [key]: 4 }, false);
      await store.retain(planRetention(await store.days(), await store.months(), '2026-03-04'), '2026-03-04');
      expect(await countsOf(store)).toEqual({ '2026-03-03': { [key]: 4 } });
      expect(await store.months()).toEqual([{ period: '2025-01', generation, counts: { [key]: 3 } }]);
      expect((await store.facts()).lastRetention).toBe('2026-03-04');

      await store.add('2025-01-15', { [key]: 10 }, false);
      await store.retain(planRetention(await store.days(), await store.months(), '2026-03-05'), '2026-03-05');
      expect(await store.months()).toEqual([{ period: '2025-01', generation, counts: { [key]: 13 } }]);
    });

    test('hands out the days of a range, and the months that touch it, and says when counting began', async () => {
      const { store } = await make();
      expect(await store.since()).toBeNull();
      const { generation } = await store.facts();
      for (const day of ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'])
        await store.add(day, { [key]: 1 }, false);
      expect(await store.since()).toBe('2026-02-28');
      const months = ['2025-01', '2025-02', '2025-03', '2025-04'].map((period) => ({
        ...{ period, generation, counts: { [key]: 9 } },
      }));
      await store.retain({ months, dropDays: [], dropMonths: [] }, '2026-04-01');
      const march = await store.days({ first: '2026-03-01', last: '2026-03-31' });
      expect(march.map(({ period }) => period).sort()).toEqual(['2026-03-01', '2026-03-31']);
      const touched = await store.months({ first: '2025-02-15', last: '2025-03-14' });
      expect(touched.map(({ period }) => period).sort()).toEqual(['2025-02', '2025-03']);
      expect(await store.days({ first: '', last: '2026-02-27' })).toEqual([]);
      expect(await store.since()).toBe('2025-01');
    });

    test('remembers that a day was counted on a doubtful clock, in its month as well (C-83)', async () => {
      const { store } = await make();
      await store.add('2025-01-30', { [key]: 1 }, true);
      await store.add('2025-01-30', { [key]: 1 }, false);
      await store.add('2025-02-28', { [key]: 1 }, false);
      expect(
        Object.fromEntries((await store.days()).map(({ period, doubtful }) => [period, doubtful])),
      ).toEqual({
        '2025-01-30': true,
        '2025-02-28': false,
      });
      await store.retain(planRetention(await store.days(), [], '2026-03-04'), '2026-03-04');
      expect((await store.months()).map(({ period, doubtful }) => [period, doubtful])).toEqual([
        ['2025-01', true],
      ]);
    });

    test('survives a restart of the page where it promises to', async () => {
      const { store, reopen } = await make();
      if (reopen === null) return;
      await store.add('2026-03-04', { [key]: 3 }, true);
      const facts = await store.facts();
      const again = await reopen();
      expect(await again.facts()).toEqual(facts);
      await again.add('2026-03-04', { [key]: 1 }, false);
      expect(await again.days()).toEqual([
        { period: '2026-03-04', generation: facts.generation, counts: { [key]: 4 }, doubtful: true },
      ]);
    });
  });
}
