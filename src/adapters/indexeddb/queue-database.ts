import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { isLost } from './trouble.ts';

/**
 * Shape of the database `queue-live`, which lives for a day. `facts` by their position, 1, 2, 3 … without a gap;
 * `meta` holds `generation`, a random id made with the first fact, so that every window notices a wipe, and now and
 * then `snapshot`, what the first rows mean, and `snapshot-rows`, how many those are.
 */
export interface QueueSchema extends DBSchema {
  facts: { key: number; value: unknown };
  meta: { key: string; value: unknown };
}

/** The open database. */
export type QueueDatabase = IDBPDatabase<QueueSchema>;
/** A transaction over both stores. */
export type QueueTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  QueueSchema,
  ('facts' | 'meta')[],
  Mode
>;

/** A connection to the queue: opens when first used, and again when it was lost. */
export interface QueueConnection {
  /** Works on the open database; when the connection was lost, once more on a new one. */
  use<T>(work: (db: QueueDatabase) => Promise<T>): Promise<T>;
  /** Closes for good. */
  close(): void;
}

/** Makes the connection to the database `name`. */
export function createQueueConnection(name: string): QueueConnection {
  let opening: Promise<QueueDatabase> | null = null;
  const open = (): Promise<QueueDatabase> => {
    opening ??= openQueue(name, () => (opening = null)).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    async use(work) {
      try {
        return await work(await open());
      } catch (error) {
        if (!isLost(error)) throw error;
        opening = null;
        return work(await open());
      }
    },
    close() {
      void opening?.then((db) => db.close()).catch(() => undefined);
      opening = null;
    },
  };
}

async function openQueue(name: string, onLost: () => void): Promise<QueueDatabase> {
  if (!('indexedDB' in globalThis)) throw new DOMException('no IndexedDB', 'NotSupportedError');
  return openDB<QueueSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('facts');
      db.createObjectStore('meta');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}
