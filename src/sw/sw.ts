/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  matchPrecache,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerClip, pruneClips } from './voice-clips.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** Where recordings lie; they are optional and come when they are first heard. */
const CLIPS = '/packs/voice/';

/** Everything else comes from our own origin and is there before the network cable is pulled. */
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html')));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(CLIPS),
  ({ url }) => answerClip(url.pathname, { caches, fetch: (address) => fetch(address) }),
);

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
/** The very first installation serves the page it came with, so that the cable may be pulled at once. */
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), tidyClips()])),
);

async function tidyClips(): Promise<void> {
  const index = (await (await matchPrecache('/packs/voice.json'))?.json().catch(() => null)) as {
    clips?: readonly { file: string }[];
  } | null;
  if (index !== null) await pruneClips(new Set(index.clips?.map(({ file }) => CLIPS + file)), caches);
}
