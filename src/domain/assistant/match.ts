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
  /** Whether what was typed is how this phrase begins, or stands in the title: the person may still be typing. */
  readonly begun: boolean;
};

/** How well another word of the same meaning fits. */
export const SAME_MEANING = 0.92;
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
  const found = meantIn(phrase, query);
  const meant = [...found];
  const chosen = choose(phrase, places);
  let any = false;
  for (let i = 0; i < chosen.length; i += 1) {
    const place = chosen[i] ?? null;
    const quality = place === null ? 0 : place.hit.quality * company({ phrase, chosen, meant }, i);
    if (place !== null)
      found[i] = surer(found[i] ?? null, { quality, reason: place.hit.reason, at: [place.at] });
    any ||= found[i] !== null;
  }
  return any
    ? { phrase, found, begun: isBegun(phrase, chosen, query), ...sharesOf(phrase, found, query) }
    : null;
}

/** The better of two ways; who typed the very word is told so, although a word of its meaning counts for more. */
function surer(meant: Found | null, typed: Found): Found {
  if (meant === null || typed.quality > meant.quality) return typed;
  return typed.at.some((at) => meant.at.includes(at)) ? { ...meant, reason: typed.reason } : meant;
}

/** Words of the phrase that were asked for in other words, or by their first letters. */
function meantIn(phrase: Phrase, query: Query): (Found | null)[] {
  const found: (Found | null)[] = phrase.ids.map(() => null);
  for (const { at, letters } of query.initials) {
    const from = phrase.initials.indexOf(letters);
    if (from >= 0)
      found.fill({ quality: INITIALS, reason: 'first-letters', at: [at] }, from, from + letters.length);
  }
  for (const { tag, from, to } of phrase.same) {
    const at = query.meant.get(tag);
    if (at !== undefined) found.fill({ quality: SAME_MEANING, reason: 'same-meaning', at }, from, to);
  }
  return found;
}

function isBegun({ title }: Phrase, chosen: readonly (Place | null)[], { words, total }: Query): boolean {
  if (words.length > BEGINNING || total < LIGHT) return false;
  const typed = (at: number) => (place: Place | null) => place?.at === at && place.hit.quality > WRONG_MARKS;
  return words.every((_, i) => (title ? chosen.some(typed(i)) : typed(i)(chosen[i] ?? null)));
}

function sharesOf(
  { weights, total }: Phrase,
  found: readonly (Found | null)[],
  { words, total: asked }: Query,
): Pick<PhraseMatch, 'share' | 'covers'> {
  const covers = words.map(() => 0);
  let evidence = 0;
  for (let i = 0; i < found.length; i += 1) {
    const how = found[i] ?? null;
    if (how === null) continue;
    evidence += how.quality * (weights[i] ?? 0);
    for (const at of how.at) covers[at] = Math.max(covers[at] ?? 0, how.quality);
  }
  const weighty = Math.max(total, Math.min(WEIGHTY, asked));
  return { share: weighty === 0 ? 0 : evidence / weighty, covers };
}

/** For every word of the phrase the typed word that is it: the best fit, rather beside the one before. */
function choose({ ids }: Phrase, places: Places): (Place | null)[] {
  let next = -9;
  return ids.map((id) => {
    let best: Place | null = null;
    let value = 0;
    for (const place of places.get(id) ?? []) {
      const worth = place.hit.quality + (place.at === next ? BESIDE : 0);
      if (worth > value) [best, value] = [place, worth];
    }
    next = best === null ? -9 : best.at + 1;
    return best;
  });
}

type Row = {
  readonly phrase: Phrase;
  readonly chosen: readonly (Place | null)[];
  readonly meant: readonly (Found | null)[];
};

/** 1 when a neighbour of the word was asked for too, else less the firmer the two belong together. */
function company({ phrase: { bonds }, chosen, meant }: Row, i: number): number {
  const asked = (neighbour: number): boolean => meant[neighbour] != null || chosen[neighbour] != null;
  if (asked(i - 1) || asked(i + 1)) return 1;
  const vague = chosen[i]?.hit.reason === 'marks-left-out' ? VAGUE : 1;
  return vague * (1 - ALONE * Math.max(bonds[i - 1] ?? 0, bonds[i] ?? 0));
}
