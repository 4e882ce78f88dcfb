import type { MatchReason } from './answer.ts';
import { wordsOf, type Word } from './fold.ts';
import { isKnown, type Lexicon } from './lexicon.ts';
import { fitMarks, type MarkFit } from './marks.ts';
import { rewrite, type Typed } from './rewrite.ts';
import { isSyllable, oneSlip, sameSound, sameVowel } from './sounds.ts';
import { spansIn, type Span } from './spans.ts';
import { sum, weigh } from './weights.ts';

/** A word of the lexicon that a typed word may be: how well it fits, 0…1, and why. */
export type Hit = { readonly id: number; readonly quality: number; readonly reason: MatchReason };

/** What was typed, understood as far as the lexicon goes. */
export type Query = {
  readonly words: readonly Typed[];
  /** How much each typed word says, 0…1, and all of them together. */
  readonly weights: readonly number[];
  readonly total: number;
  readonly hits: readonly (readonly Hit[])[];
  /** Meanings that were asked for, and the places of the words that say so. */
  readonly meant: ReadonlyMap<number, readonly number[]>;
  /** Typed words that may be first letters of several words: "dkks". */
  readonly initials: readonly { readonly at: number; readonly letters: string }[];
};

/** More characters, and more words, are not a question any more. */
const LONGEST = { characters: 2000, words: 40 };
/** Weight of words no guide has: most Vietnamese ones tell a story, others name a thing. */
const UNKNOWN = 0.6;
const UNKNOWN_NAME = 1;
/** How well a word fits whose letters are right, by its marks (tiers 1–3 of vi-typography §5). */
const FIT: Readonly<Record<MarkFit, readonly [number, MatchReason]>> = {
  exact: [1, 'exact'],
  'left-out': [0.96, 'marks-left-out'],
  near: [0.9, 'other-marks'],
  differ: [0.6, 'other-marks'],
};
const SOUNDS_ALIKE = 0.8;
const ONE_SLIP = 0.75;
/** Letters from which on one slip still leaves the word recognisable. */
const LONG_WORD = 5;

/** The words of what was typed, as many as a question has. */
export function typedWords(text: string): readonly Word[] {
  return wordsOf(text.slice(0, LONGEST.characters)).slice(0, LONGEST.words);
}

/** Reads what was typed. `wide` also takes words that only sound alike or are one slip away. */
export function readQuery(typed: readonly Word[], lexicon: Lexicon, wide: boolean): Query {
  const words = rewrite(typed, lexicon);
  const { books, meanings } = lexicon;
  const same = spansIn(words, books.same);
  const hits = words.map((word, i) => [
    ...directHits(word, lexicon),
    ...(i === words.length - 1 ? beginnings(word, lexicon) : []),
    ...(wide ? alike(word, lexicon) : []),
  ]);
  const rarity = (i: number): number => rarityOfWord(words[i]?.fold ?? '', hits[i] ?? [], lexicon);
  const weights = weigh({ words, same, rarity }, books, meanings);
  const initials = words.flatMap(({ fold }, at) =>
    /^[a-z]{2,8}$/.test(fold) && !isKnown(fold, lexicon) ? [{ at, letters: fold }] : [],
  );
  return { words, weights, total: sum(weights), hits, meant: meantIn(same), initials };
}

function meantIn(same: readonly Span[]): Map<number, number[]> {
  const meant = new Map<number, number[]>();
  for (const { tag, from, to, sure } of same) {
    if (!sure) continue;
    const places = Array.from({ length: to - from }, (_, i) => from + i);
    meant.set(tag, [...(meant.get(tag) ?? []), ...places]);
  }
  return meant;
}

/** Of the word that was most likely meant; for one that nobody knows, by what it looks like. */
function rarityOfWord(fold: string, hits: readonly Hit[], { rarity }: Lexicon): number {
  if (hits.length === 0) return isSyllable(fold) ? UNKNOWN : UNKNOWN_NAME;
  const best = Math.max(...hits.map(({ quality }) => quality));
  return Math.max(...hits.map(({ id, quality }) => (quality === best ? quality * (rarity[id] ?? 0) : 0)));
}

function directHits(word: Typed, { byFold, words }: Lexicon): readonly Hit[] {
  return (byFold.get(sameVowel(word.fold)) ?? []).map((id): Hit => {
    const [quality, reason] = FIT[fitMarks(word.form, words[id]?.form ?? '')];
    return { id, quality, reason: word.raw === true ? 'typed-raw' : reason };
  });
}

/** Words that begin like the last one: it may not be finished yet. */
function beginnings({ fold }: Word, { words, listed }: Lexicon): readonly Hit[] {
  if (fold.length < 2 || listed.has(fold)) return [];
  return words.flatMap((known, id): Hit[] =>
    known.fold.length > fold.length && known.fold.startsWith(fold)
      ? [{ id, quality: 0.5 + (0.4 * fold.length) / known.fold.length, reason: 'first-letters' }]
      : [],
  );
}

/** For a word nobody knows: what sounds alike, or else what one slip of the finger makes of it. */
function alike({ fold }: Word, lexicon: Lexicon): readonly Hit[] {
  if (isKnown(fold, lexicon)) return [];
  const sounds = lexicon.bySound.get(sameSound(fold)) ?? [];
  if (sounds.length > 0)
    return sounds.map((id): Hit => ({ id, quality: SOUNDS_ALIKE, reason: 'sounds-alike' }));
  if (fold.length < LONG_WORD) return [];
  return lexicon.words.flatMap((known, id): Hit[] =>
    known.fold.length >= LONG_WORD && oneSlip(fold, known.fold)
      ? [{ id, quality: ONE_SLIP, reason: 'typing-slip' }]
      : [],
  );
}
