import { createBroadcastQueueNews } from '../adapters/broadcast/queue-news.ts';
import { createBroadcastWallLine } from '../adapters/broadcast/wall-line.ts';
import { createBrowserChance } from '../adapters/browser/device.ts';
import { GONG_LASTS } from '../adapters/browser/gong.ts';
import { createBrowserMediaCache } from '../adapters/browser/media-cache.ts';
import { createIndexedDbEventLog } from '../adapters/indexeddb/event-log.ts';
import type { Timers } from '../ports/device.ts';
import { createAnnouncer, type HallSpeech } from './announcer.ts';
import type { CurrentCentre } from './centre.ts';
import type { Hall, Machine } from './contexts.ts';
import { lazily } from './lazily.ts';
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

/** Joins what the hall hears. */
export function composeHall(speech: () => Promise<HallSpeech>): Hall {
  return {
    announcer: createAnnouncer(lazily(speech)),
    line: createBroadcastWallLine('kiot-wall'),
    gongLasts: GONG_LASTS,
  };
}
