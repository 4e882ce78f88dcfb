import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { LockedFigures } from '../../domain/statistics/periods/locked-figures.ts';
import type { Period } from '../../domain/statistics/retention.ts';
import type { OperationalEntry } from '../../ports/operational-log.ts';

/** Shape of the database `counters`. Store and field names are kept for good; new ones are added by an upgrade. */
export interface CountersSchema extends DBSchema {
  days: { key: [string, string]; value: Period };
  months: { key: [string, string]; value: Period };
  meta: { key: string; value: string };
  log: { key: number; value: OperationalEntry };
  locks: { key: [string, string]; value: LockedFigures };
}

/** The open database. */
export type CountersDatabase = IDBPDatabase<CountersSchema>;
type Upgrade = (
  db: CountersDatabase,
  tx: IDBPTransaction<CountersSchema, StoreNames<CountersSchema>[], 'versionchange'>,
) => Promise<void> | void;

/**
 * Numbered upgrades, oldest first. Number n takes a database from version n to n + 1. Never edit one that
 * has shipped: a tablet may come back from a drawer after two years (C-84).
 */
export const upgrades: readonly Upgrade[] = [
  (db) => {
    db.createObjectStore('days', { keyPath: ['period', 'generation'] });
    db.createObjectStore('months', { keyPath: ['period', 'generation'] });
    db.createObjectStore('meta');
    db.createObjectStore('log', { autoIncrement: true });
  },
  (db) => {
    db.createObjectStore('locks', { keyPath: ['scheme', 'id'] });
  },
];

/** What to do when the connection stops being ours; the caller opens again later. */
export type OnLost = () => void;

/**
 * Opens `counters`. Another window with an old version is asked to close (it closes by itself: `blocking`);
 * a newer window takes the database over, and this one steps aside and says so through `onLost`.
 */
export async function openCountersDatabase(name: string, onLost: OnLost): Promise<CountersDatabase> {
  const db = await openDB<CountersSchema>(name, upgrades.length, {
    upgrade: async (...[database, oldVersion, , tx]) => {
      for (const step of upgrades.slice(oldVersion)) await step(database, tx);
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  return db;
}
