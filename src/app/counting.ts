import { addCounts, keyText, type CountedMode, type Counts } from '../domain/statistics/counter-key.ts';
import { judgeClock, type ClockReading } from '../domain/statistics/clock-trust.ts';
import { dayOf } from '../domain/statistics/day.ts';
import type { Count } from '../domain/walkthrough/walk.counts.ts';
import {
  CounterStoreError,
  type CounterRefusal,
  type CounterStore,
  type UnsavedCounts,
} from '../ports/counter-store.ts';
import type { Clock, Timers } from '../ports/device.ts';
import { createObservable, type Observable } from './observable.ts';

/** Counts reach the store at the latest this long after they were made (architecture.md §4). */
const FLUSH_AFTER = 1000;
/** A store that refused is tried again after this long, and whenever something new is counted later. */
const RETRY_AFTER = 30_000;

/** Which guide and mode a count belongs to; outside every guide: `nowhere`. */
export type CountedPlace = { readonly guide: string; readonly version: number; readonly mode: CountedMode };

/** Counting outside every guide. */
export const nowhere: CountedPlace = { guide: '', version: 0, mode: 'menu' };

/** How the store stands; a refusal is shown to staff, and the counts wait in memory meanwhile. */
export type CountingHealth = 'kept' | CounterRefusal;

/** Where pages hand over what is to be counted. Never a time, an order or an id of a person. */
export type Counting = {
  count(counts: readonly Count[], place: CountedPlace): void;
  /** Writes what waits. Resolves when it is kept or has been refused; never rejects. */
  flush(): Promise<void>;
  /** Calls whoever still holds something back, right before what waits is rescued. */
  beforeRescue(call: () => void): void;
  /** The page is closing: what waits is kept at once, outside the store. */
  rescue(): void;
  /** Takes back what an earlier page rescued. */
  recover(): void;
  readonly health: Observable<CountingHealth>;
  /** Counters still waiting in memory. */
  readonly waiting: number;
};

/** What counting needs: the store, the time, and where this kiosk stands. */
export type CountingParts = {
  readonly store: () => Promise<CounterStore>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Place code of this kiosk as it stands now; setup may change it. */
  readonly place: () => string;
  /** Moment the app was built, in ms; a clock before it is doubted (C-83). */
  readonly built: number;
  /** Where counts are rescued to when the page closes; without it they are flushed and may be late. */
  readonly unsaved?: UnsavedCounts;
};

type Waiting = { readonly counts: Counts; readonly doubtful: boolean };

/** Makes the counting of this window. */
export function createCounting(parts: CountingParts): Counting {
  return new BufferedCounting(parts);
}

class BufferedCounting implements Counting {
  readonly health = createObservable<CountingHealth>('kept');
  readonly #parts: CountingParts;
  readonly #start: ClockReading;
  #waiting: ReadonlyMap<string, Waiting> = new Map();
  #stopTimer: (() => void) | null = null;
  #timerFor = 0;
  #writing: Promise<void> = Promise.resolve();
  readonly #holders: (() => void)[] = [];

  constructor(parts: CountingParts) {
    this.#parts = parts;
    this.#start = parts.clock.read();
  }

  get waiting(): number {
    return [...this.#waiting.values()].reduce((sum, part) => sum + Object.keys(part.counts).length, 0);
  }

  count(counts: readonly Count[], { guide, version, mode }: CountedPlace): void {
    if (counts.length === 0) return;
    const { clock, place, built } = this.#parts;
    const now = clock.read();
    const { day, half } = dayOf(now.wall);
    const parts = counts.map(({ step, metric, times = 1 }): Counts => {
      return { [keyText({ half, place: place(), guide, version, step, mode, metric })]: times };
    });
    const added = parts.reduce<Counts>(addCounts, {});
    this.#wait(day, { counts: added, doubtful: judgeClock(this.#start, now, built) === 'doubtful' });
    this.#soon(FLUSH_AFTER);
  }

  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  beforeRescue(call: () => void): void {
    this.#holders.push(call);
  }

  rescue(): void {
    for (const call of this.#holders) call();
    const days = [...this.#waiting].map(([day, part]) => ({ day, ...part }));
    if (days.length > 0 && this.#parts.unsaved?.keep(days) === true) this.#waiting = new Map();
    else void this.flush();
  }

  recover(): void {
    for (const { day, ...part } of this.#parts.unsaved?.takeAll() ?? []) this.#wait(day, part);
    if (this.#waiting.size > 0) this.#soon(FLUSH_AFTER);
  }

  /** Whatever the store refuses goes back to the waiting counts: nothing counted is lost. */
  async #write(): Promise<void> {
    const taken = this.#waiting;
    this.#waiting = new Map();
    let health: CountingHealth = 'kept';
    for (const [day, part] of taken) {
      try {
        await (await this.#parts.store()).add(day, part.counts, part.doubtful);
      } catch (error) {
        this.#wait(day, part);
        health = error instanceof CounterStoreError ? error.reason : 'storage-refused';
      }
    }
    this.health.set(health);
    if (this.#waiting.size > 0) this.#soon(RETRY_AFTER);
  }

  #wait(day: string, more: Waiting): void {
    const before = this.#waiting.get(day);
    const counts = addCounts(before?.counts ?? {}, more.counts);
    const doubtful = more.doubtful || (before?.doubtful ?? false);
    this.#waiting = new Map(this.#waiting).set(day, { counts, doubtful });
  }

  #soon(ms: number): void {
    if (this.#stopTimer !== null && this.#timerFor <= ms) return;
    this.#stopTimer?.();
    this.#timerFor = ms;
    this.#stopTimer = this.#parts.timers.after(ms, () => {
      this.#stopTimer = null;
      void this.flush();
    });
  }
}
