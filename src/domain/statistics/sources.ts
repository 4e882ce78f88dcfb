import type { Day } from './day.ts';
import { daysOfDocument, type DayRange } from './periods/calendar.ts';
import type { Period } from './retention.ts';

/** One place whose figures are here: from its first to its last day that anything was counted on. */
export type Source = DayRange & { readonly place: string };

/** Whose figures are here, so that a device whose file is still to come is noticed; in the order of their codes. */
export function sourcesOf(periods: readonly Period[]): readonly Source[] {
  const found = new Map<string, DayRange>();
  for (const { period, counts } of periods) {
    const range = daysOfDocument(period);
    for (const place of placesIn(Object.keys(counts))) found.set(place, around(found.get(place), range));
  }
  return [...found]
    .map(([place, range]) => ({ place, ...range }))
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
  return { first: earlier(known.first, first), last: known.last > last ? known.last : last };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
