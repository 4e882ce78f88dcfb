import type { MatchReason } from './answer.ts';
import type { Phrase } from './phrase.ts';
import type { Hit, Query } from './query.ts';

/** A typed word, by its place, that may be a word of the lexicon. */
type Place = { readonly at: number; readonly hit: Hit };
/** For every word of the lexicon that was typed, where. */
export type Places = ReadonlyMap<number, readonly Place[]>;

/** How a word of a phrase was asked for. `at` are the places of the typed words that did. */
type Found = { readonly quality: number; readonly reason: MatchReason; readonly at: readonly number[] };

/** What a query asks of one phrase. */
export type PhraseMatch = {
  readonly phrase: Phrase;
  /** Share of the phrase that was asked for, 0…1. */
  readonly share: number;
  /** For every word of the phrase how it was asked for. */
  readonly found: readonly (Found | null)[];
  /** For every typed word how well this phrase explains it, 0…1. */
  readonly covers: readonly number[];
  /** Whether what was typed is how this phrase begins: the person may still be typing. */
  readonly begun: boolean;
};

const SAME_MEANING = 0.92;
const INITIALS = 0.85;
/** What a lone half of a firm pair loses: "sinh" alone is no "khai sinh". */
const ALONE = 0.7;
/** A phrase that weighs less cannot speak for a question that weighs more: "VNeID" alone is no matter yet. */
const WEIGHTY = 1.2;
/** What is left of a lone word typed without its marks: it may be many words. */
const VAGUE = 0.7;
/** Up to this many words may be the beginning of a phrase, unless they weigh next to nothing or have wrong marks. */
const BEGINNING = 3;
const LIGHT = 0.15;
const WRONG_MARKS = 0.6;
/** How much better a word beside the one before it is than the same word elsewhere. */
const BESIDE = 0.2;

/** Where each word of the lexicon was typed. */
export function placesOf({ hits }: Query): Places {
  const places = new Map<number, Place[]>();
  hits.forEach((all, at) => {
    for (const hit of all) {
      const before = places.get(hit.id);
      if (before === undefined) places.set(hit.id, [{ at, hit }]);
      else before.push({ at, hit });
    }
  });
  return places;
}

/** Compares one phrase with a query; null when they have nothing in common. */
export function matchPhrase(phrase: Phrase, query: Query, places: Places): PhraseMatch | null {
  const found: (Found | null)[] = phrase.ids.map(() => null);
  const add = (from: number, to: number, how: Found): void => {
    for (let i = from; i < to; i += 1) if (how.quality > (found[i]?.quality ?? 0)) found[i] = how;
  };
  for (const { tag, from, to } of phrase.same) {
    const at = query.same.flatMap((span) => (span.tag === tag && span.sure ? range(span.from, span.to) : []));
    if (at.length > 0) add(from, to, { quality: SAME_MEANING, reason: 'same-meaning', at });
  }
  for (const { at, letters } of query.initials) {
    const from = phrase.initials.indexOf(letters);
    if (from >= 0) add(from, from + letters.length, { quality: INITIALS, reason: 'first-letters', at: [at] });
  }
  const chosen = choose(phrase, places);
  chosen.forEach((place, i) => {
    if (place === null) return;
    const quality = place.hit.quality * company({ phrase, chosen, found }, i);
    add(i, i + 1, { quality, reason: place.hit.reason, at: [place.at] });
  });
  if (found.every((how) => how === null)) return null;
  return { phrase, found, begun: isBegun(chosen, query), ...sharesOf(phrase, found, query) };
}

function isBegun(chosen: readonly (Place | null)[], { words, total }: Query): boolean {
  if (words.length > BEGINNING || total < LIGHT) return false;
  return words.every((_, i) => chosen[i]?.at === i && chosen[i].hit.quality > WRONG_MARKS);
}

function sharesOf(
  { weights, total }: Phrase,
  found: readonly (Found | null)[],
  { words, total: asked }: Query,
): Pick<PhraseMatch, 'share' | 'covers'> {
  const covers = words.map(() => 0);
  let evidence = 0;
  found.forEach((how, i) => {
    if (how === null) return;
    evidence += how.quality * (weights[i] ?? 0);
    for (const at of how.at) covers[at] = Math.max(covers[at] ?? 0, how.quality);
  });
  const weighty = Math.max(total, Math.min(WEIGHTY, asked));
  return { share: weighty === 0 ? 0 : evidence / weighty, covers };
}

/** For every word of the phrase the typed word that is it: the best fit, rather beside the one before. */
function choose({ ids }: Phrase, places: Places): (Place | null)[] {
  let before = -1;
  return ids.map((id) => {
    const value = ({ at, hit }: Place): number => hit.quality + (at === before + 1 ? BESIDE : 0);
    let best: Place | null = null;
    for (const place of places.get(id) ?? []) if (best === null || value(place) > value(best)) best = place;
    before = best?.at ?? -9;
    return best;
  });
}

type Row = {
  readonly phrase: Phrase;
  readonly chosen: readonly (Place | null)[];
  readonly found: readonly (Found | null)[];
};

/** 1 when a neighbour of the word was typed beside it too, else less the firmer the two belong together. */
function company({ phrase: { bonds }, chosen, found }: Row, i: number): number {
  const here = chosen[i]?.at ?? 0;
  const beside = (k: number): boolean => {
    const there = chosen[k]?.at;
    return found[k] != null || (there !== undefined && there - here === k - i);
  };
  if ((i > 0 && beside(i - 1)) || (i + 1 < chosen.length && beside(i + 1))) return 1;
  const vague = chosen[i]?.hit.reason === 'marks-left-out' ? VAGUE : 1;
  return vague * (1 - ALONE * Math.max(bonds[i - 1] ?? 0, bonds[i] ?? 0));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
