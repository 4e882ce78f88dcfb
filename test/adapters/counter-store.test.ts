import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnection, type Connection } from '../../src/adapters/indexeddb/connection.ts';
import { createIndexedDbCounterStore } from '../../src/adapters/indexeddb/counter-store.ts';
import { upgrades } from '../../src/adapters/indexeddb/database.ts';
import { createIndexedDbOperationalLog } from '../../src/adapters/indexeddb/operational-log.ts';
import { createMemoryCounterStore } from '../../src/adapters/memory/counter-store.ts';
import { CounterStoreError, type CounterStore } from '../../src/ports/counter-store.ts';
import { DAY_1, GENERATION_1, LOG_1, MONTH_1, writeDatabase1 } from '../fixtures/database-1.ts';
import { counterStoreContract } from './counter-store.contract.ts';

const NAME = 'counters';
let made = 0;
let connections: Connection[] = [];
const connect = (name = NAME): Connection => {
  const connection = createConnection(name, () => `generation-${(made += 1)}`);
  connections.push(connection);
  return connection;
};
const opened = (name = NAME): CounterStore => createIndexedDbCounterStore(connect(name));
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'kept',
    (error: unknown) => (error instanceof CounterStoreError ? error.reason : `not ours: ${String(error)}`),
  );

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  connections = [];
});
afterEach(async () => {
  for (const connection of connections) await connection.close();
});

counterStoreContract('memory', async () => ({
  store: createMemoryCounterStore('generation-0'),
  reopen: null,
}));
counterStoreContract('IndexedDB', async () => {
  const name = `counters-${(made += 1)}`;
  const connection = connect(name);
  return {
    store: createIndexedDbCounterStore(connection),
    reopen: async () => {
      await connection.close();
      return opened(name);
    },
  };
});

describe('two windows of one browser', () => {
  test('adding at the same time lose nothing and share one generation', async () => {
    const [a, b] = [opened(), opened()];
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? a : b).add('2026-03-04', { shown: 1 }, false)),
    );
    expect((await a.days()).map(({ counts }) => counts)).toEqual([{ shown: 40 }]);
    expect((await a.facts()).generation).toBe((await b.facts()).generation);
  });
});

describe('a device that refuses', () => {
  test.each([
    [
      'throws when it is opened',
      () => {
        throw new DOMException('private window', 'SecurityError');
      },
    ],
    [
      'has broken storage',
      () => {
        throw new TypeError('Cannot read properties of null');
      },
    ],
  ])('because it %s: the reason is storage-refused', async (_, open) => {
    Object.defineProperty(globalThis.indexedDB, 'open', { value: open });
    expect(await reasonOf(opened().add('2026-03-04', { shown: 1 }, false))).toBe('storage-refused');
    expect(await reasonOf(opened().facts())).toBe('storage-refused');
  });

  test('because it knows no IndexedDB at all', async () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      expect(await reasonOf(opened().days())).toBe('storage-refused');
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', kept);
    }
  });

  test('once is asked again the next time', async () => {
    const store = opened();
    const { indexedDB } = globalThis;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('later', 'SecurityError');
      },
    } as unknown as IDBFactory;
    expect(await reasonOf(store.facts())).toBe('storage-refused');
    globalThis.indexedDB = indexedDB;
    expect(await reasonOf(store.add('2026-03-04', { shown: 1 }, false))).toBe('kept');
  });
});

describe('a device without room', () => {
  const put = IDBObjectStore.prototype.put;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  test('says storage-full, keeps what it had, and works again when there is room', async () => {
    const store = opened();
    await store.add('2026-03-04', { shown: 3 }, false);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    expect(await reasonOf(store.add('2026-03-04', { shown: 1 }, false))).toBe('storage-full');
    IDBObjectStore.prototype.put = put;
    await store.add('2026-03-04', { shown: 1 }, false);
    expect((await store.days()).map(({ counts }) => counts)).toEqual([{ shown: 4 }]);
  });
});

describe('a connection that is taken away', () => {
  const openRaw = (version: number): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const opening = globalThis.indexedDB.open(NAME, version);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  const removed = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const deleting = globalThis.indexedDB.deleteDatabase(NAME);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });

  test('steps aside for a newer window instead of blocking it, and never hangs', async () => {
    const store = opened();
    await store.add('2026-03-04', { shown: 1 }, false);
    const newer = await openRaw(upgrades.length + 1);
    expect(newer.version).toBe(upgrades.length + 1);
    expect(await reasonOf(store.add('2026-03-04', { shown: 1 }, false))).not.toBe('kept');
    newer.close();
  });

  test('by a newer window is lost, not refused', async () => {
    const store = opened();
    await store.add('2026-03-04', { shown: 1 }, false);
    (await openRaw(upgrades.length + 1)).close();
    expect(await reasonOf(store.add('2026-03-04', { shown: 1 }, false))).toBe('storage-lost');
  });

  test('by somebody who wipes the storage starts a new generation', async () => {
    const store = opened();
    const before = await store.facts();
    await store.add('2026-03-04', { shown: 1 }, false);
    await removed();
    await store.add('2026-03-04', { shown: 2 }, false);
    const after = await store.facts();
    expect(after.generation).not.toBe(before.generation);
    expect((await store.days()).map(({ counts, generation }) => [counts, generation])).toEqual([
      [{ shown: 2 }, after.generation],
    ]);
  });

  test('by the browser refuses once with storage-lost and is open again after it', async () => {
    const connection = connect();
    const store = createIndexedDbCounterStore(connection);
    await store.add('2026-03-04', { shown: 1 }, false);
    await connection.use(async (db) => db.close());
    expect(await reasonOf(store.add('2026-03-04', { shown: 1 }, false))).toBe('storage-lost');
    await store.add('2026-03-04', { shown: 1 }, false);
    expect((await store.days()).map(({ counts }) => counts)).toEqual([{ shown: 2 }]);
  });
});

describe('a tablet that comes back from a drawer (C-84)', () => {
  test('with the database of version 1 has kept every counter, its generation and its log', async () => {
    await writeDatabase1(NAME);
    const connection = connect();
    const store = createIndexedDbCounterStore(connection);
    expect(await store.days()).toEqual([DAY_1]);
    expect(await store.months()).toEqual([MONTH_1]);
    expect(await store.facts()).toEqual({ generation: GENERATION_1, lastRetention: '2026-03-03' });
    const log = createIndexedDbOperationalLog(connection, () => '2026-03-04');
    expect(await log.read()).toEqual({ entries: LOG_1, whole: true });
    await log.write('started', '9.9.9');
    expect((await log.read()).whole).toBe(true);
    await store.add('2026-03-03', DAY_1.counts, false);
    expect((await store.days())[0]!.counts).toEqual({ 'morning|kiot-1|bai-mau|3|mo-ung-dung|do|shown': 14 });
  });

  test('with no database at all gets every store of the newest version', async () => {
    const connection = connect();
    const names = await connection.use(async (db) => [...db.objectStoreNames]);
    expect(names).toEqual(['days', 'locks', 'log', 'meta', 'months']);
    expect(await connection.use(async (db) => db.version)).toBe(upgrades.length);
  });
});
