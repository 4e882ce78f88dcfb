/** Touches closer together than this belong to one group, in ms. */
const CLOSE = 700;
/** A pause between groups lasts at least until `CLOSE` and at most this long, in ms. */
const PAUSE = 2500;
/** The set rhythm: three touches, a pause, one, a pause, two. */
const RHYTHM = [3, 1, 2] as const;

/** What has been heard of the rhythm: touches of each group so far, and the moment of the last one (ms). */
export type Knocks = { readonly groups: readonly number[]; readonly last: number };

/** Nothing has been heard. */
export const silence: Knocks = { groups: [], last: -Infinity };

/** One more touch of the unmarked corner at a moment of the steady counter (ms). */
export function heard({ groups, last }: Knocks, at: number): Knocks {
  const since = at - last;
  if (since > PAUSE || groups.length === 0) return { groups: [1], last: at };
  if (since > CLOSE) return { groups: [...groups, 1], last: at };
  return { groups: groups.map((n, i) => (i === groups.length - 1 ? n + 1 : n)), last: at };
}

/** Whether the last touch ended the set rhythm (product.md §1): nobody does that by accident. */
export function isRhythm({ groups }: Knocks): boolean {
  return groups.length === RHYTHM.length && RHYTHM.every((n, i) => groups[i] === n);
}
