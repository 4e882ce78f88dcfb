import type { MediaCache } from '../../ports/device.ts';

/** Name of the cache in which the service worker keeps recordings; see src/sw/voice-clips.ts. */
export const VOICE_CACHE = 'kiot-voice';

/** The recordings in the browser's Cache Storage; a browser that refuses has none. */
export function createBrowserMediaCache(storage: CacheStorage | undefined = globalThis.caches): MediaCache {
  return {
    drop: async () => (await storage?.delete(VOICE_CACHE).catch(() => false)) ?? false,
    keep: async (folder, sounds) => {
      if (storage !== undefined && sounds.size > 0)
        await keepAll(storage, folder, sounds).catch(() => undefined);
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};

/** A name changes with its sound, so that a sound which is there is the same one. */
async function keepAll(
  storage: CacheStorage,
  folder: string,
  sounds: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const cache = await storage.open(VOICE_CACHE);
  for (const [name, bytes] of sounds) {
    if ((await cache.match(folder + name)) !== undefined) continue;
    const headers = { 'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? '' };
    await cache.put(folder + name, new Response(bytes as Uint8Array<ArrayBuffer>, { headers }));
  }
}
