import { largerOf } from '../../domain/statistics/exchange/merge.ts';
import { CounterStoreError } from '../../ports/counter-store.ts';
import type { FigureStore } from '../../ports/figure-store.ts';
import type { Connection } from './connection.ts';
import type { CountersDatabase } from './database.ts';

/** Merges, locks and erases what the counter store of the same connection keeps. `newId` makes a new generation. */
export function createIndexedDbFigureStore(connection: Connection, newId: () => string): FigureStore {
  const use = <T>(work: (db: CountersDatabase) => Promise<T>): Promise<T> =>
    connection.use(work).catch((error: unknown) => {
      throw new CounterStoreError(connection.reasonOf(error), error);
    });
  return {
    merge: (plan) => use((db) => merge(db, plan)),
    locked: () => use((db) => db.getAll('locks')),
    lock: (figures) =>
      use(async (db) => {
        const tx = db.transaction('locks', 'readwrite');
        const known = new Set((await tx.store.getAllKeys()).map((key) => key.join(' ')));
        const news = figures.filter(({ scheme, id }) => !known.has(`${scheme} ${id}`));
        await Promise.all([...news.map((one) => tx.store.put(one)), tx.done]);
      }),
    lastBackup: () => use(async (db) => (await db.get('meta', 'last-backup')) ?? null),
    rememberBackup: (day) => use(async (db) => void (await db.put('meta', day, 'last-backup'))),
    erase: () => use((db) => erase(db, newId())),
  };
}

async function merge(db: CountersDatabase, plan: Parameters<FigureStore['merge']>[0]): Promise<void> {
  const tx = db.transaction(['days', 'months'], 'readwrite');
  const puts = (['days', 'months'] as const).flatMap((name) =>
    plan[name].map(async (one) => {
      const store = tx.objectStore(name);
      const kept = await store.get([one.period, one.generation]);
      await store.put(kept === undefined ? one : largerOf(kept, one));
    }),
  );
  const drops = plan.dropDays.map((d) => tx.objectStore('days').delete([d.period, d.generation]));
  await Promise.all([...puts, ...drops, tx.done]);
}

async function erase(db: CountersDatabase, generation: string): Promise<string> {
  const tx = db.transaction(['days', 'months', 'locks', 'meta'], 'readwrite');
  await Promise.all([
    ...(['days', 'months', 'locks', 'meta'] as const).map((name) => tx.objectStore(name).clear()),
    tx.objectStore('meta').put(generation, 'generation'),
    tx.done,
  ]);
  return generation;
}
