import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBrowserMediaCache, VOICE_CACHE } from '../../src/adapters/browser/media-cache.ts';
import { builtInFiles } from '../../src/adapters/packs/pack-files.ts';
import { readPackVoice } from '../../src/adapters/packs/voice-index.ts';
import { answerClip, pruneClips, VOICE_CACHE as WORKER_CACHE } from '../../src/sw/voice-clips.ts';

const SOUND = '/packs/voice/a.wav';
const ORIGIN = 'http://localhost';

/** Cache Storage in memory; `full` refuses everything new, as a full disk does. */
function storage(kept: Record<string, string> = {}, full = false) {
  const entries = new Map(Object.entries(kept));
  const caches = new Map([[VOICE_CACHE, entries]]);
  const headers: string[] = [];
  const cache = {
    match: async (address: string) => (entries.has(address) ? new Response(entries.get(address)) : undefined),
    put: async (address: string, response: Response) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      headers.push(...response.headers.keys());
      entries.set(address, await response.text());
    },
    keys: async () => [...entries.keys()].map((address) => ({ url: ORIGIN + address })),
    delete: async (address: string) => entries.delete(address.replace(ORIGIN, '')),
  };
  return {
    entries,
    headers,
    names: () => [...caches.keys()],
    caches: {
      open: async () => cache,
      has: async (name: string) => caches.has(name),
      delete: async (name: string) => caches.delete(name),
    } as unknown as CacheStorage,
  };
}
const sound = (body = 'hum', type = 'audio/wav'): Response =>
  new Response(body, { headers: { 'content-type': type } });

describe('a recording', () => {
  test('is fetched once, and kept for the time without a network', async () => {
    const { caches, entries } = storage();
    let fetched = 0;
    const fetch = async (): Promise<Response> => ((fetched += 1), sound());
    expect(await (await answerClip(SOUND, { caches, fetch })).text()).toBe('hum');
    expect(await (await answerClip(SOUND, { caches, fetch })).text()).toBe('hum');
    expect([fetched, [...entries.keys()]]).toEqual([1, [SOUND]]);
  });

  test('is kept without the time at which it was fetched (PR-06)', async () => {
    const { caches, headers } = storage();
    const answer = new Response('hum', {
      headers: { 'content-type': 'audio/wav', date: 'Wed, 04 Mar 2026 02:00:00 GMT', age: '7' },
    });
    await answerClip(SOUND, { caches, fetch: async () => answer });
    expect(headers).toEqual(['content-type']);
  });

  test('that is neither kept nor to be had is an error, not a hanging player', async () => {
    const { caches, entries } = storage();
    const answer = await answerClip(SOUND, { caches, fetch: () => Promise.reject(new TypeError('offline')) });
    expect([answer.type, entries.size]).toEqual(['error', 0]);
  });

  test.each([
    ['a missing file', new Response('', { status: 404 })],
    ['half a file', new Response('', { status: 206 })],
    ['a start page', sound('<html>', 'text/html; charset=utf-8')],
  ])('is not kept when the host sends %s', async (_, answer) => {
    const { caches, entries } = storage();
    await answerClip(SOUND, { caches, fetch: async () => answer });
    expect(entries.size).toBe(0);
  });

  test('is heard on a full disk as well, and gives the room of the others back (C-85)', async () => {
    const { caches, names } = storage({ '/packs/voice/b.wav': 'old' }, true);
    expect(await (await answerClip(SOUND, { caches, fetch: async () => sound() })).text()).toBe('hum');
    expect(names()).toEqual([]);
  });

  test('is heard where the browser refuses to keep anything', async () => {
    const caches = { open: () => Promise.reject(new Error('refused')) } as unknown as CacheStorage;
    expect(await (await answerClip(SOUND, { caches, fetch: async () => sound() })).text()).toBe('hum');
  });

  test('that the pack no longer names is let go with the next version', async () => {
    const { caches, entries } = storage({ [SOUND]: 'now', '/packs/voice/old.wav': 'old' });
    await pruneClips(new Set([SOUND]), caches);
    expect([...entries.keys()]).toEqual([SOUND]);
  });
});

describe('room for counters', () => {
  test('page and worker mean the same cache', () => {
    expect(VOICE_CACHE).toBe(WORKER_CACHE);
  });

  test('is found where recordings were, and only there', async () => {
    const { caches } = storage({ [SOUND]: 'hum' });
    const media = createBrowserMediaCache(caches);
    expect([await media.drop(), await media.drop()]).toEqual([true, false]);
  });

  test('is not looked for where the browser has no such thing', async () => {
    const refusing = { delete: () => Promise.reject(new Error('refused')) } as unknown as CacheStorage;
    expect([
      await createBrowserMediaCache(undefined).drop(),
      await createBrowserMediaCache(refusing).drop(),
    ]).toEqual([false, false]);
  });
});

describe('recordings that came with a pack', () => {
  const sounds = new Map([['a.1234.wav', new Uint8Array([104, 117, 109])]]);

  test('lie where they are played from, and one that is there is not written again', async () => {
    const { caches, entries } = storage();
    const media = createBrowserMediaCache(caches);
    await media.keep('/packs/voice/', sounds);
    await media.keep('/packs/voice/', new Map([['a.1234.wav', new Uint8Array([1])]]));
    expect([...entries]).toEqual([['/packs/voice/a.1234.wav', 'hum']]);
  });

  test('are left out where there is no room', async () => {
    const { caches, entries } = storage({}, true);
    await createBrowserMediaCache(caches).keep('/packs/voice/', sounds);
    expect(entries.size).toBe(0);
  });
});

describe('the list of recordings', () => {
  afterEach(() => vi.unstubAllGlobals());
  const served = (answer: () => Promise<Response>): Promise<unknown> => {
    vi.stubGlobal('fetch', answer);
    return readPackVoice(builtInFiles('/packs/'));
  };
  const none = { clips: [], sounds: [] };

  test('is read as it was built', async () => {
    const index = {
      clips: [{ text: 'Một', language: 'vi', accent: null, file: 'a.wav', seconds: 1 }],
      sounds: [{ word: 'OTP', say: 'ô tê pê' }],
    };
    expect(await served(async () => Response.json(index))).toEqual(index);
  });

  test.each<[string, () => Promise<Response>]>([
    ['missing', async () => new Response('', { status: 404 })],
    ['a start page', async () => new Response('<html>')],
    ['damaged', async () => Response.json({ clips: 'x' })],
    ['out of reach', () => Promise.reject(new TypeError('offline'))],
  ])('that is %s counts as none', async (_, answer) => {
    expect(await served(answer)).toEqual(none);
  });
});
