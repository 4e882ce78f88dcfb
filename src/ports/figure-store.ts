import type { LockedFigures } from '../domain/statistics/periods/locked-figures.ts';
import type { MergePlan } from '../domain/statistics/exchange/merge.ts';

/**
 * What the supervisor may do with the kept counters beside looking at them. Lies in the same place as the counter store;
 * a rejected promise carries a `CounterStoreError`, and nothing was changed then.
 */
export interface FigureStore {
  /** Carries out a merge in one transaction. What was counted since it was planned is kept: the larger value stays. */
  merge(plan: MergePlan): Promise<void>;
  /** What was locked, in no promised order. */
  locked(): Promise<readonly LockedFigures[]>;
  /** Keeps locked figures of periods that have none yet; what was locked before is never changed (RP-03). */
  lock(figures: readonly LockedFigures[]): Promise<void>;
  /** Day of the last backup, or null. */
  lastBackup(): Promise<string | null>;
  /** Remembers the day of a backup. */
  rememberBackup(day: string): Promise<void>;
  /** Forgets every counter, every locked period and when they were tidied or backed up; answers the new generation. */
  erase(): Promise<string>;
}
