/// <reference lib="webworker" />
import { cleanupOutdatedCaches, PrecacheController } from 'workbox-precaching';
import { answerClip, pruneClips } from './voice-clips.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** Where recordings lie; they are optional and come when they are first heard. */
const CLIPS = '/packs/voice/';

/** Everything else comes from our own origin and is there before the network cable is pulled. */
const precache = new PrecacheController();
precache.precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();
const startPage = precache.createHandlerBoundToURL('/index.html');

/** Kept files from the precache, every other page is the start page; what is left goes to the network. */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  const cacheKey = precache.getCacheKeyForURL(request.url);
  if (cacheKey !== undefined)
    event.respondWith(precache.strategy.handle({ event, request, params: { cacheKey } }));
  else if (url.origin === location.origin && url.pathname.startsWith(CLIPS))
    event.respondWith(answerClip(url.pathname, { caches, fetch: (address) => fetch(address) }));
  else if (request.mode === 'navigate') event.respondWith(startPage({ event, request, url }));
});

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
/** The very first installation serves the page it came with, so that the cable may be pulled at once. */
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), tidyClips()])),
);

async function tidyClips(): Promise<void> {
  const index = (await (await precache.matchPrecache('/packs/voice.json'))?.json().catch(() => null)) as {
    clips?: readonly { file: string }[];
  } | null;
  if (index !== null) await pruneClips(new Set(index.clips?.map(({ file }) => CLIPS + file)), caches);
}
