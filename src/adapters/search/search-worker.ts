/** The thread that searches, so that no key waits for it. Ends with the session of the person who typed (PR-01). */
import type { Told } from './search-message.ts';
import { createSearcher } from './searcher.ts';

const hear = createSearcher((found) => postMessage(found));
addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
