import { daysOfDocument, type DayRange } from './periods/calendar.ts';
import type { Period } from './retention.ts';

/** One place whose figures are here: from its first to its last day that anything was counted on. */
export type Source = DayRange & { readonly place: string };

/**
 * Whose figures are here, so that a device whose file is still to come is noticed; in the order of their codes. `known`:
 * what other documents told already, in whatever order they are read.
 */
export function addSources(known: readonly Source[], periods: readonly Period[]): readonly Source[] {
  const found = new Map<string, DayRange>(known.map((source) => [source.place, source]));
  for (const { period, counts } of periods) {
    const range = daysOfDocument(period);
    for (const place of placesIn(Object.keys(counts))) found.set(place, around(found.get(place), range));
  }
  return [...found]
    .map(([place, { first, last }]) => ({ place, first, last }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** Codes of places in keys; what belongs to no place is passed over. */
function placesIn(keys: readonly string[]): ReadonlySet<string> {
  const places = new Set(keys.map((key) => key.split('|', 2)[1] ?? ''));
  places.delete('');
  return places;
}

function around(known: DayRange | undefined, { first, last }: DayRange): DayRange {
  if (known === undefined) return { first, last };
  return {
    first: known.first < first ? known.first : first,
    last: known.last > last ? known.last : last,
  };
}
