import type { Counts } from '../domain/statistics/counter-key.ts';
import type { DayRange } from '../domain/statistics/periods/calendar.ts';
import type { Period, RetentionPlan } from '../domain/statistics/retention.ts';

/** What is known of the store itself; never anything about people. */
export type CounterStoreFacts = {
  /** Random id made with the store: a wiped or restored device is neither hidden nor doubled. */
  readonly generation: string;
  /** Day of the last retention run, or null. */
  readonly lastRetention: string | null;
};

/** Why counts could not be kept. `full`: no room. `lost`: the storage was closed or taken away. */
export type CounterRefusal = 'storage-refused' | 'storage-full' | 'storage-lost';

/**
 * Keeps anonymous counters. Additions are one transaction each, so two windows never lose an update.
 * A rejected promise carries a `CounterStoreError`; nothing was added then and the caller keeps the counts.
 */
export interface CounterStore {
  /** What is known of the store. */
  facts(): Promise<CounterStoreFacts>;
  /** Adds to the counters of one day (yyyy-mm-dd). */
  add(day: string, counts: Counts, doubtful: boolean): Promise<void>;
  /** Every kept day, or those of a range, in no promised order. Thirteen months of a busy centre take seconds to read. */
  days(range?: DayRange): Promise<readonly Period[]>;
  /** Every kept month, or those of which a day lies in a range. */
  months(range?: DayRange): Promise<readonly Period[]>;
  /** The first day, or month, that is kept; null when nothing is. */
  since(): Promise<string | null>;
  /** Carries out a retention plan in one transaction and remembers the day it ran. */
  retain(plan: RetentionPlan, today: string): Promise<void>;
}

/** Counts of one day that have not reached the store yet. */
export type UnsavedDay = { readonly day: string; readonly counts: Counts; readonly doubtful: boolean };

/** Keeps counts at once while a page is being closed, when no transaction would still end in time. */
export interface UnsavedCounts {
  /** Keeps them beside what other windows kept; true when that worked. Synchronous on purpose. */
  keep(days: readonly UnsavedDay[]): boolean;
  /** Hands over everything kept, once: what was handed over is not there any more. */
  takeAll(): readonly UnsavedDay[];
}

/** Raised by a counter store; `reason` has a sentence for staff. */
export class CounterStoreError extends Error {
  readonly reason: CounterRefusal;

  constructor(reason: CounterRefusal, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
