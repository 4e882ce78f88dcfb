import type { GuideIndex } from '../domain/content/guide-index.schema.ts';
import type { Result } from '../domain/shared/result.ts';
import { judgeClock } from '../domain/statistics/clock-trust.ts';
import { dayOf, daysBefore } from '../domain/statistics/day.ts';
import { mostUsedGuides, POPULAR_DAYS } from '../domain/statistics/popular.ts';
import type { CounterStore } from '../ports/counter-store.ts';
import type { Clock, Timers } from '../ports/device.ts';
import { createObservable, type Observable } from './observable.ts';
import type { Session } from './session.ts';

/** While nobody is here it is looked this often whether a new day has begun. */
const LOOK_EVERY = 10 * 60_000;

/** Ids of guides by use in the last four weeks, most used first; stands still while a centre is open. */
export type Popular = Observable<readonly string[]> & {
  /** Begins to watch for the opening of each day. */
  start(): void;
};

/** What finding the most used guides needs. `built`: moment the app was built, in ms. */
export type PopularParts = {
  readonly store: () => Promise<Pick<CounterStore, 'days'>>;
  readonly guides: { index(): Promise<Result<GuideIndex, string>> };
  readonly session: Pick<Session, 'current'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly built: number;
};

/**
 * Counts uses once a day, before the first person of the day: at the start of the app and, on a kiosk that is never
 * switched off, as soon as a new day finds nobody here. On a doubted clock and without a store the order stays.
 */
export function createPopular({ store, guides, session, clock, timers, built }: PopularParts): Popular {
  const order = createObservable<readonly string[]>([]);
  let counted: string | null = null;

  async function count(): Promise<void> {
    const start = clock.read();
    const { day } = dayOf(start.wall);
    if (day === counted || session.current !== 'resting') return;
    if (judgeClock(start, start, built) === 'doubtful') return;
    const index = await guides.index();
    if (!index.ok) return;
    const days = await (await store()).days({ first: daysBefore(day, POPULAR_DAYS), last: day });
    const known = index.value.guides.map(({ id }) => id);
    if (session.current !== 'resting') return; // nothing moves under somebody's finger
    counted = day;
    order.set(mostUsedGuides(days, day, known));
  }

  function look(): void {
    void count().catch(() => undefined); // without a store the guides stand in the order of the pack
    timers.after(LOOK_EVERY, look);
  }

  return {
    get current() {
      return order.current;
    },
    subscribe: order.subscribe,
    start: look,
  };
}
