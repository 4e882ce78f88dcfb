/** Some neighbouring buckets of a distribution as one: from bucket `from` to bucket `to`, both included. */
export type Bar = { readonly from: number; readonly to: number; readonly value: number };

/**
 * Joins neighbouring buckets until none holds 1 … least − 1: nothing is covered, so nothing can be worked out. One joined
 * bucket alone may still be small; then there is nothing to draw and the answer is null. Empty buckets stay as they are.
 */
export function joinSmall(buckets: readonly number[], least: number): readonly Bar[] | null {
  let bars: readonly Bar[] = buckets.map((value, i) => ({ from: i, to: i, value }));
  for (;;) {
    const small = bars.findIndex(({ value }) => value > 0 && value < least);
    if (small < 0) return bars;
    if (bars.length === 1) return null;
    bars = joined(bars, small);
  }
}

/** Joins a bar with the neighbour that holds more, so that bars stay as fine as they can; an empty one if need be. */
function joined(bars: readonly Bar[], index: number): readonly Bar[] {
  const [left, right] = [bars[index - 1], bars[index + 1]];
  const first = right === undefined || (left !== undefined && left.value >= right.value) ? index - 1 : index;
  const [a, b] = [bars[first], bars[first + 1]];
  if (a === undefined || b === undefined) return bars;
  const bar: Bar = { from: a.from, to: b.to, value: a.value + b.value };
  return [...bars.slice(0, first), bar, ...bars.slice(first + 2)];
}

/**
 * A quantile of a distribution in buckets, by interpolation inside the bucket (metrics.md §2: to be shown with "≈").
 * `bounds`: upper ends, one fewer than buckets; the last bucket is open. Null: nothing was counted. `open`: it lies in
 * the open bucket, so it is more than the last bound.
 */
export function quantile(
  buckets: readonly number[],
  bounds: readonly number[],
  part: number,
): { readonly value: number; readonly open: boolean } | null {
  const cases = buckets.reduce((sum, value) => sum + value, 0);
  if (cases === 0) return null;
  const wanted = part * cases;
  let before = 0;
  for (const [i, value] of buckets.entries()) {
    const [low, high] = [bounds[i - 1] ?? 0, bounds[i]];
    if (before + value < wanted || value === 0) before += value;
    else if (high === undefined) return { value: low, open: true };
    else return { value: low + ((wanted - before) / value) * (high - low), open: false };
  }
  return { value: bounds.at(-1) ?? 0, open: true };
}
