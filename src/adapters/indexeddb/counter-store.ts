import { addCounts, type Counts } from '../../domain/statistics/counter-key.ts';
import { inMonths, type DayRange } from '../../domain/statistics/periods/calendar.ts';
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
    days: (range) => use((db) => db.getAll('days', range && keysIn(range))),
    months: (range) => use((db) => db.getAll('months', range && keysIn(inMonths(range)))),
    since: () => use(since),
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

/** Keys from a first period to a last one, of every generation: an array comes after every text. */
function keysIn({ first, last }: DayRange): IDBKeyRange {
  return IDBKeyRange.bound([first], [last, []]);
}

async function since(db: CountersDatabase): Promise<string | null> {
  const [days, months] = await Promise.all([
    db.getAllKeys('days', undefined, 1),
    db.getAllKeys('months', undefined, 1),
  ]);
  return [...days, ...months].map(([period]) => period).sort()[0] ?? null;
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
