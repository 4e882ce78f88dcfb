import { createBroadcastQueueNews } from '../adapters/broadcast/queue-news.ts';
import { createBrowserChance } from '../adapters/browser/device.ts';
import { createBrowserMediaCache } from '../adapters/browser/media-cache.ts';
import { createIndexedDbEventLog } from '../adapters/indexeddb/event-log.ts';
import type { Timers } from '../ports/device.ts';
import type { CurrentCentre } from './centre.ts';
import type { Machine } from './contexts.ts';
import { openQueue, type Queue } from './queue.ts';

/** What the queue of a window is joined with. `name`: its database, its lock and its channel; `newId`: random names. */
export type QueueNeeds = {
  readonly name: string;
  readonly machine: Machine;
  readonly timers: Timers;
  readonly centre: CurrentCentre;
  readonly newId: () => string;
};

/**
 * Joins the queue. There is no queue in memory only: two windows that cannot see each other would give the same
 * number, so that a refused storage is said aloud and the greeter writes by hand.
 */
export function composeQueue({ name, machine, timers, centre, newId }: QueueNeeds): Queue {
  const { clock, log, settings } = machine;
  const events = createIndexedDbEventLog({
    name,
    news: createBroadcastQueueNews(name),
    locks: 'locks' in navigator ? navigator.locks : null,
    newId,
  });
  return openQueue({
    events,
    clock,
    timers,
    chance: createBrowserChance(),
    writer: newId(),
    newId,
    letter: () => settings().letter,
    centre: centre.known,
    witness: { wrote: () => undefined, looked: () => undefined },
    makeRoom: createBrowserMediaCache().drop,
    report: (trouble) => void log.write(trouble, name),
  });
}
