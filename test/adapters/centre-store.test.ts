import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserCentreStore } from '../../src/adapters/browser/centre-store.ts';
import { specimenCentre } from '../fixtures/centre.ts';
import { words } from '../fixtures/words.ts';

let kept: Map<string, string>;
let built: Record<string, unknown>;
beforeEach(() => {
  kept = new Map();
  built = { '/centre/default.json': null, '/centre/words.json': words };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal('fetch', async (address: string) =>
    address in built ? Response.json(built[address]) : new Response('', { status: 404 }),
  );
});
afterEach(() => vi.unstubAllGlobals());
const store = createBrowserCentreStore('/centre/');

describe('the centre file of this device', () => {
  test('is none on a new device', async () => {
    expect(await store.read()).toEqual({ centre: null, from: 'none' });
  });

  test('comes back as it was kept, and is forgotten when asked', async () => {
    expect(store.keep(specimenCentre)).toBe(true);
    expect(await store.read()).toEqual({ centre: specimenCentre, from: 'device' });
    expect(store.keep(null)).toBe(true);
    expect(kept.size).toBe(0);
  });

  test('is the built-in one until another is brought', async () => {
    built['/centre/default.json'] = specimenCentre;
    expect(await store.read()).toEqual({ centre: specimenCentre, from: 'build' });
    store.keep({ ...specimenCentre, id: 'khac' });
    expect((await store.read()).centre?.id).toBe('khac');
  });

  test.each(['', '{', '"mau"', '{"id":"mau"}'])(
    'that is damaged (%s) is told, and the built-in one stands in',
    async (text) => {
      built['/centre/default.json'] = specimenCentre;
      kept.set('kiot-centre', text);
      expect(await store.read()).toEqual({ centre: specimenCentre, from: 'damaged' });
    },
  );

  test('on a device that refuses is none, and says that it was not kept', async () => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(await store.read()).toEqual({ centre: null, from: 'none' });
    expect([store.keep(specimenCentre), store.keep(null)]).toEqual([false, false]);
  });

  test('is measured against the words of the build, if they can be read', async () => {
    expect(await store.words()).toEqual(words);
    built['/centre/words.json'] = { avoid: 7 };
    expect(await store.words()).toBeNull();
    delete built['/centre/words.json'];
    expect(await store.words()).toBeNull();
  });
});
