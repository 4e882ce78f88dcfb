import type { Counts } from '../domain/statistics/counter-key.ts';
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
  /** Every kept day, in no promised order. */
  days(): Promise<readonly Period[]>;
  /** Every kept month. */
  months(): Promise<readonly Period[]>;
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
