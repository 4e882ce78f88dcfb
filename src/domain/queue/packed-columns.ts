import { partsOf, type Moment } from './moment.ts';

/** Few values that come again and again: each once, and which one stands where. Packed apart, they are read as one. */
export type Few<Value> = { readonly values: readonly Value[]; readonly at: readonly number[] };
/** Names without a blank, in one text; null is nothing between two blanks. */
export type Names = string;
/** Numbers as their distance from a number of the same place: short, where they lie close together. */
export type Distances = readonly (number | null)[];

/** Logical times: what comes before the writer, and the writer. */
export type Moments = { readonly heads: Names; readonly writers: Few<string> };

/** Packs values that come again and again. */
export function packFew<Value>(all: readonly Value[]): Few<Value> {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const at = all.map((value) => {
    const text = JSON.stringify(value);
    const place = places.get(text) ?? values.push(value) - 1;
    places.set(text, place);
    return place;
  });
  return { values, at };
}

/** The value at a place. */
export function fewAt<Value>({ values, at }: Few<Value>, place: number): Value {
  return values[at[place] ?? 0] as Value;
}

/** Packs names. */
export function packNames(all: readonly (string | null)[]): Names {
  return all.map((name) => name ?? '').join(' ');
}

/** All names of a text. */
export function namesIn(names: Names): readonly string[] {
  return names.split(' ');
}

/** Packs numbers by their distance from others. */
export function packDistances(all: readonly (number | null)[], from: readonly number[]): Distances {
  return all.map((value, place) => (value === null ? null : value - (from[place] ?? 0)));
}

/** The number at a place, by the number it was measured from. */
export function distanceAt(distances: Distances, place: number, from: number): number | null {
  const distance = distances[place] ?? null;
  return distance === null ? null : from + distance;
}

/** Packs logical times. */
export function packMoments(moments: readonly Moment[]): Moments {
  const writers = moments.map((moment) => partsOf(moment).writer);
  const heads = moments.map((moment, place) => moment.slice(0, -(writers[place]?.length ?? 0)));
  return { heads: packNames(heads), writers: packFew(writers) };
}

/**
 * Made of every letter (two mixed sums, two letters at a time for each) and the length: what was changed or cut has
 * another digest.
 */
export function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  const whole = text.length - (text.length % 4);
  for (let i = 0; i < whole; i += 4) {
    high = Math.imul(high ^ text.charCodeAt(i) ^ (text.charCodeAt(i + 1) << 16), 0x9e3779b1);
    low = Math.imul(low ^ text.charCodeAt(i + 2) ^ (text.charCodeAt(i + 3) << 16), 0x5f356495);
  }
  for (let i = whole; i < text.length; i += 1) high = Math.imul(high ^ text.charCodeAt(i), 0x9e3779b1);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return `${text.length}-${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}
