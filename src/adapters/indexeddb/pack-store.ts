import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { readManifest, type CarriedPack, type PackManifest } from '../../domain/packs/manifest.schema.ts';
import { readTurns } from '../../domain/packs/turns.schema.ts';
import { firstTurns, isKept, wait, type PackShelf, type PackTurns } from '../../domain/packs/turns.ts';
import { PackStoreError, type PackStore } from '../../ports/pack-store.ts';

const KEY = 'turns';
const STORES = ['turns', 'packs', 'files'] as const;

/** Shape of the database `packs`: whose turn it is, manifests and files, each by the id of the pack. */
interface PacksSchema extends DBSchema {
  turns: { key: string; value: unknown };
  packs: { key: string; value: PackManifest };
  files: { key: string; value: readonly (readonly [name: string, bytes: Uint8Array])[] };
}
type Database = IDBPDatabase<PacksSchema>;

/** Packs in a database of their own (ADR 0015). It is made when the first pack is brought, and not before. */
export function createIndexedDbPackStore(name: string): PackStore {
  const use = connect(name);
  const channel = openChannel(name);
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  if (channel !== null) channel.onmessage = tell;
  const change = async (work: (turns: PackTurns) => PackTurns, brought?: CarriedPack): Promise<PackShelf> => {
    const shelf = await use((db) => changeIn(db, work, brought));
    channel?.postMessage(null);
    tell();
    return shelf;
  };
  return {
    async read() {
      if (!(await exists(name))) return { turns: firstTurns, packs: {} };
      return use(readFrom);
    },
    bring: (pack) => change((turns) => wait(turns, pack.id), pack),
    change: (work) => change(work),
    open: (id) => use((db) => openIn(db, id)),
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** Opens the database when it is first used, and again after it was lost. */
function connect(name: string): <T>(work: (db: Database) => Promise<T>) => Promise<T> {
  let opening: Promise<Database> | null = null;
  const lose = (): void => void (opening = null);
  return async (work) => {
    try {
      return await work(await (opening ??= openPacks(name, lose)));
    } catch (error) {
      lose();
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new PackStoreError(isFull ? 'storage-full' : 'storage-refused', error);
    }
  };
}

async function openPacks(name: string, onLost: () => void): Promise<Database> {
  if (!('indexedDB' in globalThis)) throw new DOMException('no IndexedDB', 'NotSupportedError');
  return openDB<PacksSchema>(name, 1, {
    upgrade: (db) => {
      for (const store of STORES) db.createObjectStore(store);
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

async function exists(name: string): Promise<boolean> {
  const all = await globalThis.indexedDB?.databases().catch(() => null);
  return all?.some((database) => database.name === name) ?? false;
}

async function readFrom(db: Database): Promise<PackShelf> {
  const tx = db.transaction(['turns', 'packs']);
  const [turns, ids, manifests] = await Promise.all([
    tx.objectStore('turns').get(KEY),
    tx.objectStore('packs').getAllKeys(),
    tx.objectStore('packs').getAll(),
  ]);
  return { turns: readTurns(turns), packs: sound(ids, manifests) };
}

/** One transaction, on the disk when it resolves; a pack that finds no room takes everything back. */
async function changeIn(
  db: Database,
  work: (turns: PackTurns) => PackTurns,
  brought?: CarriedPack,
): Promise<PackShelf> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  try {
    await Promise.all([write(tx, work, brought), tx.done]);
  } catch (error) {
    if (tx.error === null) tx.abort();
    throw error;
  }
  return readFrom(db);
}

async function write(
  tx: IDBPTransaction<PacksSchema, typeof STORES, 'readwrite'>,
  work: (turns: PackTurns) => PackTurns,
  brought?: CarriedPack,
): Promise<void> {
  const [packs, files] = [tx.objectStore('packs'), tx.objectStore('files')];
  const drop = (id: string): Promise<unknown> => Promise.all([packs.delete(id), files.delete(id)]);
  const turns = work(readTurns(await tx.objectStore('turns').get(KEY)));
  if (brought !== undefined) {
    await packs.put(brought.manifest, brought.id);
    await files.put([...brought.files], brought.id);
  }
  await tx.objectStore('turns').put(turns, KEY);
  for (const id of await packs.getAllKeys()) if (!isKept(turns, id)) await drop(id);
}

async function openIn(db: Database, id: string): Promise<CarriedPack | null> {
  const tx = db.transaction(['packs', 'files']);
  const [manifest, files] = await Promise.all([
    tx.objectStore('packs').get(id),
    tx.objectStore('files').get(id),
  ]);
  const known = readManifest(manifest);
  if (!known.ok || !Array.isArray(files)) return null;
  return { id, manifest: known.value, files: new Map(files) };
}

function sound(ids: readonly string[], manifests: readonly unknown[]): Record<string, PackManifest> {
  const pairs = ids.flatMap((id, i) => {
    const read = readManifest(manifests[i]);
    return read.ok ? [[id, read.value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`kiot-${name}`);
  } catch {
    return null; // another window then hears of it when it starts anew
  }
}
