import type { MediaCache } from '../../ports/device.ts';

/** Name of the cache in which the service worker keeps recordings; see src/sw/voice-clips.ts. */
export const VOICE_CACHE = 'kiot-voice';

/** The recordings in the browser's Cache Storage; a browser that refuses has none. */
export function createBrowserMediaCache(storage: CacheStorage | undefined = globalThis.caches): MediaCache {
  return { drop: async () => (await storage?.delete(VOICE_CACHE).catch(() => false)) ?? false };
}
