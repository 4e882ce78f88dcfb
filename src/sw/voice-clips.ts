/** Name of the cache that holds recordings, apart from the app: it may be dropped at any time (C-78, C-85). */
export const VOICE_CACHE = 'kiot-voice';

/** What the worker needs of the browser; a test hands in its own. */
export type Browser = {
  readonly caches: CacheStorage;
  readonly fetch: (address: string) => Promise<Response>;
};

/**
 * A recording: kept ones at once, others from our own server and then kept. Always the whole file, whatever part the
 * player asked for, because a part cannot be kept. Without network and not kept: an error, and the voice speaks instead.
 */
export async function answerClip(address: string, { caches, fetch }: Browser): Promise<Response> {
  const cache = await caches.open(VOICE_CACHE).catch(() => null);
  const kept = await cache?.match(address);
  if (kept !== undefined) return kept;
  const fresh = await fetch(address).catch(() => Response.error());
  if (cache !== null && isSound(fresh))
    await keep(cache, address, fresh.clone()).catch(() => caches.delete(VOICE_CACHE)); // no room: sounds go first
  return fresh;
}

/** Only the sound is kept: a server's answer also carries when it was sent, and nobody needs to know that (PR-06). */
async function keep(cache: Cache, address: string, fresh: Response): Promise<void> {
  const headers = { 'content-type': fresh.headers.get('content-type') ?? '' };
  await cache.put(address, new Response(await fresh.blob(), { headers }));
}

/** Lets go of recordings that the pack no longer names. */
export async function pruneClips(addresses: ReadonlySet<string>, caches: CacheStorage): Promise<void> {
  if (!(await caches.has(VOICE_CACHE))) return;
  const cache = await caches.open(VOICE_CACHE);
  for (const { url } of await cache.keys())
    if (!addresses.has(new URL(url).pathname)) await cache.delete(url);
}

/** A host that answers every address with its start page sends no sound. */
function isSound(response: Response): boolean {
  return response.status === 200 && !(response.headers.get('content-type') ?? '').includes('html');
}
