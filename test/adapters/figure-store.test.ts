import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnection, type Connection } from '../../src/adapters/indexeddb/connection.ts';
import { createIndexedDbCounterStore } from '../../src/adapters/indexeddb/counter-store.ts';
import { createIndexedDbFigureStore } from '../../src/adapters/indexeddb/figure-store.ts';
import {
  createMemoryCounterStore,
  type MemoryCounterStore,
} from '../../src/adapters/memory/counter-store.ts';
import type { LockedFigures } from '../../src/domain/statistics/periods/locked-figures.ts';
import { CounterStoreError } from '../../src/ports/counter-store.ts';
import { DAY_1, GENERATION_1, writeDatabase1 } from '../fixtures/database-1.ts';

let made = 0;
let connections: Connection[] = [];
const connect = (name: string): Connection => {
  const connection = createConnection(name, () => `generation-${(made += 1)}`);
  connections.push(connection);
  return connection;
};
const indexed = (name = `counters-${(made += 1)}`): MemoryCounterStore => {
  const connection = connect(name);
  return {
    ...createIndexedDbCounterStore(connection),
    ...createIndexedDbFigureStore(connection, () => `generation-${(made += 1)}`),
  };
};
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  connections = [];
});
afterEach(async () => {
  for (const connection of connections) await connection.close();
});

const lockOf = (id: string, value: number): LockedFigures => ({
  scheme: 'admin-15',
  id,
  lockedOn: '2026-12-13',
  counts: { a: value },
});

describe.each<[string, () => MemoryCounterStore]>([
  ['memory', () => createMemoryCounterStore('generation-0')],
  ['IndexedDB', () => indexed()],
])('a figure store (%s)', (_, make) => {
  test('merges documents of other stores beside its own, and of a copy the larger counters', async () => {
    const store = make();
    const { generation } = await store.facts();
    await store.add('2026-11-03', { a: 5, b: 1 }, false);
    const days = [
      { period: '2026-11-03', generation, counts: { a: 3, b: 4 }, doubtful: true },
      { period: '2026-11-03', generation: 'other', counts: { a: 7 } },
    ];
    await store.merge({ days, months: [], dropDays: [], gained: 2 });
    await store.add('2026-11-03', { a: 1 }, false);
    const kept = [...(await store.days())].sort((a, b) => (a.generation < b.generation ? -1 : 1));
    expect(kept.map((one) => [one.generation === generation, one.counts, one.doubtful === true])).toEqual([
      [true, { a: 6, b: 4 }, true],
      [false, { a: 7 }, false],
    ]);
  });

  test('lets months take the place of days', async () => {
    const store = make();
    const day = { period: '2025-11-03', generation: 'other', counts: { a: 7 } };
    await store.merge({ days: [day], months: [], dropDays: [], gained: 1 });
    const month = { period: '2025-11', generation: 'other', counts: { a: 9 } };
    await store.merge({ days: [], months: [month], dropDays: [day], gained: 1 });
    expect([await store.days(), (await store.months()).map(({ counts }) => counts)]).toEqual([
      [],
      [{ a: 9 }],
    ]);
  });

  test('locks a period once; what was locked is never changed', async () => {
    const store = make();
    await store.lock([lockOf('2026-Q3', 1), lockOf('2026-Q4', 2)]);
    await store.lock([lockOf('2026-Q4', 9)]);
    const locked = (await store.locked()).map(({ id, counts }) => [id, counts['a']]);
    expect(locked.sort()).toEqual([
      ['2026-Q3', 1],
      ['2026-Q4', 2],
    ]);
  });

  test('remembers when it was last backed up', async () => {
    const store = make();
    expect(await store.lastBackup()).toBeNull();
    await store.rememberBackup('2026-11-20');
    expect(await store.lastBackup()).toBe('2026-11-20');
  });

  test('forgets everything and goes on in a new generation', async () => {
    const store = make();
    const before = await store.facts();
    await store.add('2026-11-03', { a: 5 }, false);
    await store.lock([lockOf('2026-Q4', 2)]);
    await store.rememberBackup('2026-11-20');
    await store.retain(
      { months: [{ period: '2020-01', generation: 'g', counts: { a: 1 } }], dropDays: [], dropMonths: [] },
      '2026-11-20',
    );
    const generation = await store.erase();
    expect(generation).not.toBe(before.generation);
    expect([
      await store.days(),
      await store.months(),
      await store.locked(),
      await store.lastBackup(),
    ]).toEqual([[], [], [], null]);
    expect(await store.facts()).toEqual({ generation, lastRetention: null });
    await store.add('2026-11-04', { a: 1 }, false);
    expect((await store.days()).map((day) => [day.generation, day.counts])).toEqual([[generation, { a: 1 }]]);
  });
});

test('a tablet that comes back from a drawer has kept its counters and can lock and erase (C-84)', async () => {
  await writeDatabase1('counters');
  const store = indexed('counters');
  expect([await store.days(), await store.locked()]).toEqual([[DAY_1], []]);
  await store.lock([lockOf('2026-Q4', 2)]);
  expect(await store.locked()).toHaveLength(1);
  expect(await store.erase()).not.toBe(GENERATION_1);
});

test('a device that refuses says so', async () => {
  Object.defineProperty(globalThis.indexedDB, 'open', {
    value: () => {
      throw new DOMException('private window', 'SecurityError');
    },
  });
  await expect(indexed().erase()).rejects.toBeInstanceOf(CounterStoreError);
});
