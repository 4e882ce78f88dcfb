import type { CounterRefusal } from '../../ports/counter-store.ts';
import { openCountersDatabase, type CountersDatabase } from './database.ts';
import { isLost, troubleOf } from './trouble.ts';

/** A connection that opens when first used and opens again after it was lost. */
export interface Connection {
  /** Works on the open database. Rejects as IndexedDB does; a lost connection is reopened by the next use. */
  use<T>(work: (db: CountersDatabase) => Promise<T>): Promise<T>;
  /** What went wrong, in the words of the port. */
  reasonOf(error: unknown): CounterRefusal;
  /** Closes for good; tests and resets. */
  close(): Promise<void>;
}

/** Makes the connection to the database `name`; `newId` makes the store generation (random, once per store). */
export function createConnection(name: string, newId: () => string): Connection {
  let opening: Promise<CountersDatabase> | null = null;

  const open = (): Promise<CountersDatabase> => {
    opening ??= openWithGeneration(name, newId, () => (opening = null)).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    async use(work) {
      const db = await open();
      try {
        return await work(db);
      } catch (error) {
        if (isLost(error)) opening = null;
        throw error;
      }
    },
    reasonOf: troubleOf,
    async close() {
      const db = await opening?.catch(() => null);
      db?.close();
      opening = null;
    },
  };
}

async function openWithGeneration(
  name: string,
  newId: () => string,
  onLost: () => void,
): Promise<CountersDatabase> {
  if (!('indexedDB' in globalThis)) throw new DOMException('no IndexedDB', 'NotSupportedError');
  const db = await openCountersDatabase(name, onLost);
  const tx = db.transaction('meta', 'readwrite');
  if ((await tx.store.get('generation')) === undefined) await tx.store.put(newId(), 'generation');
  await tx.done;
  return db;
}
