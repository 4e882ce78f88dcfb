import type { Row } from './phrase.ts';

/** Rarity is reckoned as if there were at least this many matters: among eight every word would look rare. */
const FEWEST_MATTERS = 30;
const LEAST = 0.15;

/**
 * How rare each of `count` things is among the matters: 1 for what one matter has, less the more have it, never under
 * 0.15. `things` names those that a row has by their numbers.
 */
export function raritiesOf(
  rows: readonly Row[],
  count: number,
  things: (row: Row) => readonly number[],
): readonly number[] {
  const having = Array.from({ length: count }, () => new Set<number>());
  for (const row of rows) for (const number of things(row)) having[number]?.add(row.matter);
  const all = Math.max(FEWEST_MATTERS, 1 + (rows.at(-1)?.matter ?? 0)) + 1;
  return having.map(({ size }) => {
    const rarity = Math.log(all / (size + 0.5)) / Math.log(all / 1.5);
    return Math.min(1, Math.max(LEAST, rarity));
  });
}

/**
 * How firmly two words that follow each other belong together, 0…1: near 1 when the rarer of them hardly ever stands
 * elsewhere, as the halves of "trích lục" do.
 */
export function bondsOf(rows: readonly Row[]): (one: number, next: number) => number {
  const single = new Map<number, number>();
  const pairs = new Map<string, number>();
  for (const { ids } of rows)
    ids.forEach((id, i) => {
      const pair = `${ids[i - 1] ?? -1} ${id}`;
      single.set(id, (single.get(id) ?? 0) + 1);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
  return (one, next) => {
    const together = pairs.get(`${one} ${next}`) ?? 0;
    return together / (1 + Math.min(single.get(one) ?? 0, single.get(next) ?? 0));
  };
}
