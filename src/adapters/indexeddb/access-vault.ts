import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readAccess } from '../../domain/access/access.schema.ts';
import { freshAccess } from '../../domain/access/pins.ts';
import type { AccessVault } from '../../ports/access-vault.ts';

const KEY = 'access';

/** Shape of the database `device`: one record, never in the same database as counters. */
interface DeviceSchema extends DBSchema {
  access: { key: string; value: unknown };
}

/** The record of the PINs in a database of its own, so that a reset drops it and keeps the counters. */
export function createIndexedDbAccessVault(name: string): AccessVault {
  let opening: Promise<IDBPDatabase<DeviceSchema>> | null = null;
  const open = (): Promise<IDBPDatabase<DeviceSchema>> => {
    opening ??= openDevice(name, () => (opening = null)).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  return {
    read: async () => readAccess(await (await open()).get('access', KEY)) ?? freshAccess,
    async change(work, firmly = true) {
      const tx = (await open()).transaction('access', 'readwrite', {
        durability: firmly ? 'strict' : 'relaxed',
      });
      const { access, outcome } = work(readAccess(await tx.store.get(KEY)) ?? freshAccess);
      await Promise.all([tx.store.put(access, KEY), tx.done]);
      return outcome;
    },
  };
}

async function openDevice(name: string, onLost: () => void): Promise<IDBPDatabase<DeviceSchema>> {
  if (!('indexedDB' in globalThis)) throw new DOMException('no IndexedDB', 'NotSupportedError');
  return openDB<DeviceSchema>(name, 1, {
    upgrade: (db) => void db.createObjectStore('access'),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}
