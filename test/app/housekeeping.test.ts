import { describe, expect, test } from 'vitest';
import { keepHouse } from '../../src/app/housekeeping.ts';
import { createMemoryCounterStore } from '../../src/adapters/memory/counter-store.ts';
import type { CounterStore } from '../../src/ports/counter-store.ts';
import { planRetention } from '../../src/domain/statistics/retention.ts';
import { memoryLog } from '../support/kiosk.ts';
import { A_MORNING, DAY } from '../support/time.ts';

const now = { wall: A_MORNING, steady: 0 };
async function storeWith(
  days: Record<string, number>,
  lastRetention: string | null = null,
): Promise<CounterStore> {
  const store = createMemoryCounterStore('g1');
  if (lastRetention !== null) await store.retain(planRetention([], [], lastRetention), lastRetention);
  for (const [day, n] of Object.entries(days)) await store.add(day, { a: n }, false);
  return store;
}
const periods = async (store: CounterStore): Promise<string[]> =>
  [...(await store.days()), ...(await store.months())].map(
    ({ period, counts }) => `${period} ${counts['a']}`,
  );

test('the first start of a day rolls old days up and remembers the day', async () => {
  const store = await storeWith({ '2025-01-30': 1, '2025-01-31': 2, '2026-03-03': 4 });
  const log = memoryLog();
  await keepHouse({ store, log, now, built: 0 });
  expect(await periods(store)).toEqual(['2026-03-03 4', '2025-01 3']);
  expect(await store.facts()).toMatchObject({ lastRetention: '2026-03-04' });
  expect(log.lines).toEqual([]);
  expect(log.forgotten).toEqual(['2025-03-04']); // the machine's log is kept 12 months (SEC-50)
});

test('the second start of a day does nothing', async () => {
  const store = await storeWith({ '2025-01-31': 2 }, '2026-03-04');
  await keepHouse({ store, log: memoryLog(), now, built: 0 });
  expect(await periods(store)).toEqual(['2025-01-31 2']);
});

test('on a day on which nothing is old enough hardly anything is read: somebody may be touching the screen', async () => {
  const store = await storeWith({ '2025-02-01': 2, '2026-03-03': 4 });
  const read: string[] = [];
  const watched: CounterStore = {
    ...store,
    days: async (range) => {
      const days = await store.days(range);
      read.push(...days.map(({ period }) => period));
      return days;
    },
  };
  await keepHouse({ store: watched, log: memoryLog(), now, built: 0 });
  expect(read).toEqual([]);
  expect(await periods(store)).toEqual(['2025-02-01 2', '2026-03-03 4']);
  expect(await store.facts()).toMatchObject({ lastRetention: '2026-03-04' });
});

test('months are forgotten after five years, on days without anything to roll up too', async () => {
  const store = await storeWith({ '2026-03-03': 4 });
  const months = ['2021-02', '2021-03'].map((period) => ({ period, generation: 'g1', counts: { a: 1 } }));
  await store.retain({ months, dropDays: [], dropMonths: [] }, '2026-03-03');
  await keepHouse({ store, log: memoryLog(), now, built: 0 });
  expect(await periods(store)).toEqual(['2026-03-03 4', '2021-03 1']);
});

describe('nothing is deleted', () => {
  test('on a clock that stands before the day the app was built, and staff see why', async () => {
    const store = await storeWith({ '2020-01-31': 2 });
    const log = memoryLog();
    await keepHouse({ store, log, now, built: A_MORNING + DAY });
    expect(await periods(store)).toEqual(['2020-01-31 2']);
    expect(log.lines).toEqual(['clock-doubtful 2026-03-04', 'retention-waits 2026-03-04']);
  });

  test.each(['2026-01-15', '2026-03-05'])('when the clock has jumped since %s', async (last) => {
    const store = await storeWith({ '2025-01-31': 2 }, last);
    const log = memoryLog();
    await keepHouse({ store, log, now, built: 0 });
    expect(await periods(store)).toEqual(['2025-01-31 2']);
    expect(log.lines).toEqual(['retention-waits 2026-03-04']);
    expect(log.forgotten).toEqual([]);
    expect(await store.facts()).toMatchObject({ lastRetention: last });
  });
});

test('two windows that start at the same moment count no old day twice', async () => {
  const store = await storeWith({ '2025-01-31': 2 });
  let first = true;
  const between = async (): Promise<void> => {
    if (!first) return;
    first = false;
    await keepHouse({ store, log: memoryLog(), now, built: 0 });
  };
  const slow: CounterStore = {
    ...store,
    days: async () => {
      const days = await store.days();
      await between();
      return days;
    },
    months: async () => {
      const months = await store.months();
      await between();
      return months;
    },
  };
  await keepHouse({ store: slow, log: memoryLog(), now, built: 0 });
  expect(await periods(store)).toEqual(['2025-01 2']);
});
