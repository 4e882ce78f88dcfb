import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { createBrowserDuty } from '../../src/adapters/browser/duty.ts';
import { createIndexedDbAccessVault } from '../../src/adapters/indexeddb/access-vault.ts';
import { createMemoryAccessVault } from '../../src/adapters/memory/access-vault.ts';
import { createScryptPinHash } from '../../src/adapters/noble/pin-hash.ts';
import { beginTry } from '../../src/domain/access/lock-out.ts';
import { freshAccess } from '../../src/domain/access/pins.ts';
import type { AccessVault } from '../../src/ports/access-vault.ts';

let number = 0;
const vaults: [string, () => AccessVault][] = [
  ['in memory', () => createMemoryAccessVault()],
  ['in IndexedDB', () => createIndexedDbAccessVault(`device-${++number}`)],
];

describe.each(vaults)('the record of the PINs %s', (_, open) => {
  test('is fresh on a new device', async () => {
    expect(await open().read()).toEqual(freshAccess);
  });

  test('keeps what a change made of it, and gives its outcome', async () => {
    const vault = open();
    const outcome = await vault.change((access) => ({ access: { ...access, failures: 3 }, outcome: 'done' }));
    expect([outcome, (await vault.read()).failures]).toEqual(['done', 3]);
  });

  test('loses no try when many are made at once', async () => {
    const vault = open();
    const once = () => vault.change((access) => ({ access: beginTry(access) ?? access, outcome: null }));
    await Promise.all([once(), once(), once(), once()]);
    expect((await vault.read()).failures).toBe(4);
  });
});

describe('in IndexedDB', () => {
  test('a restart changes nothing, and two windows see one record', async () => {
    const [one, other] = [createIndexedDbAccessVault('shared'), createIndexedDbAccessVault('shared')];
    await one.change((access) => ({ access: { ...access, wait: 60_000 }, outcome: null }), false);
    expect((await other.read()).wait).toBe(60_000);
  });

  test('a record that is damaged is as none, and the next change mends it', async () => {
    const db = await openDB('damaged', 1, { upgrade: (d) => void d.createObjectStore('access') });
    await db.put('access', { pins: 'all' }, 'access');
    db.close();
    const vault = createIndexedDbAccessVault('damaged');
    expect(await vault.read()).toEqual(freshAccess);
    await vault.change((access) => ({ access: { ...access, failures: 1 }, outcome: null }));
    expect((await vault.read()).failures).toBe(1);
  });

  test('no record holds a PIN', async () => {
    const vault = createIndexedDbAccessVault('hashed');
    const hash = await createScryptPinHash().hash('493817', 'salt', 4);
    await vault.change((access) => ({ access: { ...access, pins: { staff: hash } }, outcome: null }));
    expect(JSON.stringify(await vault.read())).not.toContain('493817');
  });
});

describe('the hash of a PIN (SEC-23)', () => {
  const { hash } = createScryptPinHash();

  test('is scrypt as RFC 7914 describes it', async () => {
    // RFC 7914 §12, the second vector has p = 16; this one was made by another scrypt (OpenSSL): N 16, r 8, p 1.
    const { scryptSync } = await import('node:crypto');
    const other = scryptSync('493817', 'salt', 32, { N: 16, r: 8, p: 1 }).toString('hex');
    expect(await hash('493817', 'salt', 4)).toBe(other);
  });

  test('is another one for every salt, PIN and cost', async () => {
    const all = [
      await hash('493817', 'a', 4),
      await hash('493817', 'b', 4),
      await hash('493818', 'a', 4),
      await hash('493817', 'a', 5),
    ];
    expect(new Set(all).size).toBe(4);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('work for one window at a time', () => {
  test('is done under the lock of the browser, and never fails', async () => {
    const asked: string[] = [];
    vi.stubGlobal('navigator', {
      locks: { request: (name: string, work: () => Promise<void>) => (asked.push(name), work()) },
    });
    await createBrowserDuty().alone(() => Promise.reject(new Error('closed')));
    expect(asked).toEqual(['kiot-waits']);
    vi.stubGlobal('navigator', {});
    let done = false;
    await createBrowserDuty().alone(async () => void (done = true));
    expect(done).toBe(true);
    vi.unstubAllGlobals();
  });
});
