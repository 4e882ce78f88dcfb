import type { Phrase } from './phrase.ts';
import { sum } from './weights.ts';

/**
 * What a matter is about: for every word, and for every meaning (numbered after the words), its weight times the
 * share of the matter's phrases that have it. `top` is what the three weightiest add up to.
 */
export type Profile = { readonly units: ReadonlyMap<number, number>; readonly top: number };

/** The title says as much about a matter as this many aliases. */
const TITLE = 3;
const WEIGHTIEST = 3;

/** The profiles of all matters; `words` is how many words there are. */
export function profilesOf(phrases: readonly Phrase[], matters: number, words: number): readonly Profile[] {
  const drafts = Array.from({ length: matters }, () => ({ units: new Map<number, number>(), count: 0 }));
  for (const phrase of phrases) {
    const draft = drafts[phrase.matter];
    if (draft === undefined) continue;
    const voice = phrase.title ? TITLE : 1;
    draft.count += voice;
    for (const [unit, weight] of unitsOf(phrase, words))
      draft.units.set(unit, (draft.units.get(unit) ?? 0) + voice * weight);
  }
  return drafts.map(({ units, count }) => {
    const shares = [...units].map(([unit, weight]): [number, number] => [unit, weight / count]);
    const weightiest = shares.map(([, share]) => share).sort((a, b) => b - a);
    return { units: new Map(shares), top: sum(weightiest.slice(0, WEIGHTIEST)) };
  });
}

/** Meanings of one phrase, and words that are part of none, with their weights, each once. */
function unitsOf({ ids, weights, same }: Phrase, words: number): Map<number, number> {
  const units = new Map<number, number>();
  const add = (unit: number, weight: number): void => {
    units.set(unit, Math.max(units.get(unit) ?? 0, weight));
  };
  const meant = (i: number): boolean => same.some(({ from, to }) => from <= i && i < to);
  ids.forEach((id, i) => meant(i) || add(id, weights[i] ?? 0));
  for (const { tag, from, to } of same) add(words + tag, sum(weights.slice(from, to)));
  return units;
}
