import type { Envelope } from './fact.schema.ts';
import { elapsed } from './limits.ts';
import type { QueueState } from './queue.state.ts';

/** Equal calls within this time are one announcement, in ms (C11.7). */
export const MERGED_WITHIN = 5_000;
/** A call older than this when a wall first hears of it is shown and not announced, in ms: a wall that reloads. */
export const FRESH_FOR = 10_000;
/** How often one call is said at most (C11.7). */
export const MOST_SAYINGS = 2;

/** A call that is to be heard: which ticket, to which desk, by the fact that says so. */
export type Announcement = { readonly fact: string; readonly ticket: string; readonly desk: string };

/** What is being said, how often it was begun and since when (steady ms), and what comes after it. */
export type Announcing = {
  readonly current: Announcement | null;
  readonly sayings: number;
  readonly waiting: readonly Announcement[];
  /** When which call was last taken in, steady ms. */
  readonly lately: readonly { readonly call: Announcement; readonly at: number }[];
};

/** Nothing is to be said. */
export const silence: Announcing = { current: null, sayings: 0, waiting: [], lately: [] };

/** The calls in some news that stand and are fresh, in order. `wall`: the clock now, ms. */
export function announcementsIn(
  news: readonly Envelope[],
  state: QueueState,
  wall: number,
): readonly Announcement[] {
  const calls = news.flatMap(({ id, fact, wall: written }): readonly Announcement[] => {
    if (fact.kind !== 'TicketCalled' && fact.kind !== 'TicketRecalled') return [];
    const desk = fact.kind === 'TicketCalled' ? fact.desk : fact.by;
    return elapsed(written, wall) <= FRESH_FOR ? [{ fact: id, ticket: fact.ticket, desk }] : [];
  });
  return calls.filter((call) => stands(call, state));
}

/** Whether the person is still awaited at that desk: not there yet, not called elsewhere, not taken back. */
export function stands({ ticket, desk }: Announcement, { tickets }: QueueState): boolean {
  const found = tickets.get(ticket);
  return found?.status === 'called' && found.desk === desk;
}

/** Takes a call in, behind the others; an equal one that waits already or came a moment ago is the same call. */
export function takeIn(before: Announcing, call: Announcement, now: number): Announcing {
  const lately = before.lately.filter(({ at }) => now - at < MERGED_WITHIN);
  const isKnown = [...before.waiting, ...lately.map((one) => one.call)].some((other) => isSame(other, call));
  if (isKnown) return { ...before, lately };
  return { ...before, waiting: [...before.waiting, call], lately: [...lately, { call, at: now }] };
}

/**
 * What is said next, when nothing is being said: the same call once more while nobody else waits, else the next one.
 * Whoever came, left or was called back is passed over.
 */
export function sayNext(before: Announcing, state: QueueState): Announcing {
  const waiting = before.waiting.filter((call) => stands(call, state));
  const { current, sayings } = before;
  const again = current !== null && stands(current, state) && sayings < MOST_SAYINGS && waiting.length === 0;
  if (again) return { ...before, waiting, sayings: sayings + 1 };
  const [next = null, ...rest] = waiting;
  return { ...before, current: next, sayings: next === null ? 0 : 1, waiting: rest };
}

function isSame(a: Announcement, b: Announcement): boolean {
  return a.ticket === b.ticket && a.desk === b.desk;
}
