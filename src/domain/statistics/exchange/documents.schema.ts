import * as v from 'valibot';
import type { Counts } from '../counter-key.ts';
import type { LockedFigures } from '../periods/locked-figures.ts';
import { PERIOD_SCHEMES } from '../periods/period.ts';
import type { Period } from '../retention.ts';

/** A counter's key: seven parts of ids, so that no text anybody wrote can travel in a file of figures (PR-01). */
const KEY =
  /^(morning|afternoon)\|[a-z0-9-]{0,24}\|[a-z0-9-]{0,80}\|\d{1,6}\|[a-z0-9-]{0,80}\|[a-z]{1,12}\|[A-Za-z0-9-]{1,80}$/;

/** Counters of one document or one locked period. */
export const CountsSchema = v.record(
  v.pipe(v.string(), v.regex(KEY)),
  v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
);
/** A day as people count it: yyyy-mm-dd. */
export const DaySchema = v.pipe(v.string(), v.isoDate());
const MonthSchema = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const GenerationSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/));

/** A day or a month of one store, with at least one counter. */
export const DocumentSchema = v.strictObject({
  period: v.union([DaySchema, MonthSchema]),
  generation: GenerationSchema,
  counts: CountsSchema,
  doubtful: v.optional(v.boolean(), false),
});

/** What a report said when it was locked. */
export const LockedSchema = v.strictObject({
  scheme: v.picklist(PERIOD_SCHEMES),
  id: v.pipe(v.string(), v.regex(/^\d{4}(-[MQH]?\d{1,2}){0,2}$/)),
  lockedOn: DaySchema,
  counts: CountsSchema,
});

/** Counters in the order of their keys, and so of no moment (PR-09); what no file may carry is left out. */
export function sortedCounts(counts: Counts): Counts {
  const kept = Object.entries(counts).filter(
    ([key, value]) => KEY.test(key) && Number.isSafeInteger(value) && value > 0,
  );
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Documents in the order of their days and stores; empty ones are left out. */
export function sortedDocuments(documents: readonly Period[]): readonly Required<Period>[] {
  return documents
    .map(({ period, generation, counts, doubtful }) => ({
      ...{ period, generation, counts: sortedCounts(counts), doubtful: doubtful === true },
    }))
    .filter(({ counts }) => Object.keys(counts).length > 0)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Locked periods in the order of their names. */
export function sortedLocks(locked: readonly LockedFigures[]): readonly LockedFigures[] {
  return locked
    .map(({ scheme, id, lockedOn, counts }) => ({ scheme, id, lockedOn, counts: sortedCounts(counts) }))
    .sort((a, b) => (`${a.scheme} ${a.id}` < `${b.scheme} ${b.id}` ? -1 : 1));
}

/** Names a document for good: its day or month and its store. */
export function nameOf({ period, generation }: Pick<Period, 'period' | 'generation'>): string {
  return `${period} ${generation}`;
}

/** Whether one store has two documents of one day: no honest file has. */
export function hasDoubled(documents: readonly Pick<Period, 'period' | 'generation'>[]): boolean {
  return new Set(documents.map(nameOf)).size < documents.length;
}
