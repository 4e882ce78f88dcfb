import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createIndexedDbPackStore } from '../../src/adapters/indexeddb/pack-store.ts';
import { createMemoryPackDevice } from '../../src/adapters/memory/pack-store.ts';
import { firstTurns, takeTurn } from '../../src/domain/packs/turns.ts';
import { keptPack } from '../support/packs.ts';
import { packStoreContract } from './pack-store.contract.ts';

let number = 0;
const newName = (): string => `packs-${(number += 1)}`;

packStoreContract('in memory', () => createMemoryPackDevice().open);
packStoreContract('in IndexedDB', () => {
  const name = newName();
  return () => createIndexedDbPackStore(name);
});

describe('in IndexedDB', () => {
  afterEach(() => vi.restoreAllMocks());
  const a = keptPack('a');

  test('looking makes nothing on a device to which no pack was brought', async () => {
    const name = newName();
    await createIndexedDbPackStore(name).read();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });

  test('a restart changes nothing', async () => {
    const name = newName();
    await createIndexedDbPackStore(name).bring(a);
    const later = createIndexedDbPackStore(name);
    await later.change(takeTurn);
    expect((await later.read()).turns.serving).toBe(a.id);
    expect(await later.open(a.id)).toEqual(a);
  });

  test('a pack that finds no room says so and leaves the others as they were', async () => {
    const name = newName();
    const store = createIndexedDbPackStore(name);
    await store.bring(a);
    const before = await store.read();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'files') throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    await expect(store.bring(keptPack('b'))).rejects.toMatchObject({ reason: 'storage-full' });
    vi.restoreAllMocks();
    expect(await store.read()).toEqual(before);
    expect(await createIndexedDbPackStore(name).open(a.id)).toEqual(a);
  });

  test('a browser that refuses says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(createIndexedDbPackStore(newName()).bring(a)).rejects.toMatchObject({
      reason: 'storage-refused',
    });
  });

  test.each(['packs', 'files', 'turns'])('what somebody made of “%s” is no pack', async (part) => {
    const name = newName();
    const store = createIndexedDbPackStore(name);
    await store.bring(a);
    const db = await openDB(name);
    await db.put(part, 'x', part === 'turns' ? 'turns' : a.id);
    db.close();
    const { turns } = await store.read();
    if (part === 'turns') expect(turns).toEqual(firstTurns);
    else expect(await store.open(a.id)).toBeNull();
  });

  test('what an earlier version of the app has stored is read by this one', async () => {
    const name = newName();
    const db = await openDB(name, 1, {
      upgrade: (made) => ['turns', 'packs', 'files'].forEach((store) => void made.createObjectStore(store)),
    });
    const id = 'e'.repeat(64);
    const bytes = new Uint8Array([123, 125]);
    const file = { name: 'index.json', bytes: 2, sha256: 'f'.repeat(64) };
    const manifest = {
      ...{ kind: 'kiot-pack', format: 1, content: 1, app: '0.1.0', pack: 'mau', title: 'Gói mẫu' },
      ...{ made: '2026-03-04', guides: 1, files: [file] },
    };
    await db.put('turns', { serving: id, before: 'built-in', waiting: null }, 'turns');
    await db.put('packs', manifest, id);
    await db.put('files', [['index.json', bytes]], id);
    db.close();
    const store = createIndexedDbPackStore(name);
    expect(await store.read()).toEqual({
      turns: { serving: id, before: 'built-in', waiting: null },
      packs: { [id]: manifest },
    });
    expect((await store.open(id))?.files.get('index.json')).toEqual(bytes);
  });

  test('what a later version of the app has stored is left alone, and the browser counts as refusing', async () => {
    const name = newName();
    (await openDB(name, 2)).close();
    const store = createIndexedDbPackStore(name);
    await expect(store.read()).rejects.toMatchObject({ reason: 'storage-refused' });
    await expect(store.bring(a)).rejects.toMatchObject({ reason: 'storage-refused' });
    expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(2);
  });
});
