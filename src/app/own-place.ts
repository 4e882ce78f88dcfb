import type { Wait } from '../domain/queue/index.ts';
import type { Queue } from './queue.ts';

/** A minute of the clock, in ms: what is told of a wait changes no faster. */
const MINUTE = 60_000;

/** Finds what the holder of a ticket is told; null when it does not wait. `wall`: ms now. */
export type FindPlace = (queue: Queue, ticket: string, wall: number) => Wait | null;

/** A page asks several times while it is drawn: the line is worked out once for every change of it and every minute. */
export function createFindPlace(): FindPlace {
  let known: { readonly key: readonly unknown[]; readonly wait: Wait | null } = { key: [], wait: null };
  return (queue, ticket, wall) => {
    const key = [queue.current.log, ticket, Math.floor(wall / MINUTE)];
    if (key.some((part, i) => part !== known.key[i]))
      known = { key, wait: queue.waits().get(ticket) ?? null };
    return known.wait;
  };
}
