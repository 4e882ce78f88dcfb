import { addCounts, type Counts } from '../../domain/statistics/counter-key.ts';
import { CounterStoreError, type CounterStore } from '../../ports/counter-store.ts';
import type { CountersDatabase } from './database.ts';
import type { Connection } from './connection.ts';

/** Keeps counters on this device across restarts. */
export function createIndexedDbCounterStore(connection: Connection): CounterStore {
  const use = <T>(work: (db: CountersDatabase) => Promise<T>): Promise<T> =>
    connection.use(work).catch((error: unknown) => {
      throw new CounterStoreError(connection.reasonOf(error), error);
    });
  return {
    facts: () =>
      use(async (db) => ({
        generation: (await db.get('meta', 'generation')) ?? '',
        lastRetention: (await db.get('meta', 'last-retention')) ?? null,
      })),
    add: (day, counts, doubtful) => use((db) => addToDay(db, day, { counts, doubtful })),
    days: () => use((db) => db.getAll('days')),
    months: () => use((db) => db.getAll('months')),
    retain: (plan, today) =>
      use(async (db) => {
        const tx = db.transaction(['days', 'months', 'meta'], 'readwrite');
        const work: Promise<unknown>[] = [
          ...plan.months.map((m) => tx.objectStore('months').put(m)),
          ...plan.dropDays.map((d) => tx.objectStore('days').delete([d.period, d.generation])),
          ...plan.dropMonths.map((m) => tx.objectStore('months').delete([m.period, m.generation])),
          tx.objectStore('meta').put(today, 'last-retention'),
          tx.done,
        ];
        await Promise.all(work);
      }),
  };
}

/** One read-modify-write transaction, so that two windows never lose an addition. */
async function addToDay(
  db: CountersDatabase,
  day: string,
  { counts, doubtful }: { counts: Counts; doubtful: boolean },
): Promise<void> {
  const tx = db.transaction(['days', 'meta'], 'readwrite');
  const generation = (await tx.objectStore('meta').get('generation')) ?? '';
  const store = tx.objectStore('days');
  const before = await store.get([day, generation]);
  const after = {
    period: day,
    generation,
    counts: addCounts(before?.counts ?? {}, counts),
    doubtful: doubtful || (before?.doubtful ?? false),
  };
  await Promise.all([store.put(after), tx.done]);
}
