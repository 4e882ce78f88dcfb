import { daysBefore, monthOf, type Day } from '../domain/statistics/day.ts';
import { daysOfDocument, type DayRange } from '../domain/statistics/periods/calendar.ts';
import { addSources, type Source } from '../domain/statistics/sources.ts';
import type { Records } from './contexts.ts';
import { AFTER_ALL } from './figures-reading.ts';

/** What is known of the sources so far; `whole`: nothing older is left. */
export type SourcesSoFar = { readonly sources: readonly Source[]; readonly whole: boolean };

/**
 * Reads whose figures are here, month by month and the newest first, so that the page answers in between; tells what
 * is known after each month, and stops when nobody wants to know. False when the storage cannot be read.
 */
export async function readSources(
  records: Records,
  today: Day,
  tell: (so: SourcesSoFar) => boolean,
): Promise<boolean> {
  try {
    const oldest = await records.since();
    if (oldest === null) tell({ sources: [], whole: true });
    else await readBack(records, { oldest, today, tell });
    return true;
  } catch {
    return false;
  }
}

type Reading = {
  readonly oldest: string;
  readonly today: Day;
  readonly tell: (so: SourcesSoFar) => boolean;
};

async function readBack(records: Records, { oldest, today, tell }: Reading): Promise<void> {
  let month: DayRange = { ...daysOfDocument(monthOf(today)), last: AFTER_ALL };
  let sources: readonly Source[] = [];
  let goOn = true;
  while (goOn) {
    sources = addSources(sources, await records.periods(month));
    const whole = month.first <= oldest;
    goOn = tell({ sources, whole }) && !whole;
    month = daysOfDocument(monthOf(daysBefore(month.first, 1)));
  }
}
