import { isOpen } from '../domain/queue/index.ts';
import { createObservable, type Observable } from './observable.ts';
import type { Queue } from './queue.ts';

/** What can be seen of somebody who might teach (D3): a phone that works, alone so far, helps others, has time. */
export const SEEN_MARKS = ['phone-ready', 'alone-so-far', 'helps-others', 'has-time'] as const;
/** One of them. */
export type SeenMark = (typeof SEEN_MARKS)[number];

/** Marks by ticket. */
export type Seen = ReadonlyMap<string, ReadonlySet<SeenMark>>;

/**
 * What staff at this window have seen, in RAM only: no fact, no store, no other window. A ticket's marks go with the
 * ticket, all of them with the page and with the wipe of the day.
 */
export type SeenMarks = Observable<Seen> & {
  /** Ticks a mark, or takes the tick away. */
  turn(ticket: string, mark: SeenMark): void;
  /** Ends the listening to the queue. */
  close(): void;
};

/** Opens the marks of a window. */
export function openSeenMarks(queue: Pick<Queue, 'current' | 'subscribe'>): SeenMarks {
  const seen = createObservable<Seen>(new Map());
  const stands = (ticket: string): boolean => {
    const found = queue.current.log.state.tickets.get(ticket);
    return found !== undefined && isOpen(found);
  };
  const close = queue.subscribe(() => {
    const left = [...seen.current].filter(([ticket]) => stands(ticket));
    if (left.length < seen.current.size) seen.set(new Map(left));
  });
  return {
    get current() {
      return seen.current;
    },
    subscribe: seen.subscribe,
    turn(ticket, mark) {
      const marks = new Set(seen.current.get(ticket));
      if (!marks.delete(mark)) marks.add(mark);
      seen.set(new Map(seen.current).set(ticket, marks));
    },
    close,
  };
}
