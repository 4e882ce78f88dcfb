import type { Word } from './fold.ts';
import { spansIn, type PhraseBook, type Span } from './spans.ts';

/** Weight of words that say nothing about the matter, and of unmarked ones that may be such a word. */
const SMALL = 0.06;
const PERHAPS_SMALL = 0.25;
/** What is left of a word that nearly every procedure has. */
const COMMON = 0.4;
/** What the words of one meaning weigh together, where the meaning is rare. */
const MEANING = 1.2;

/** What the pack knows of the language, for looking things up in a row of words. */
export type Books = {
  readonly same: PhraseBook;
  readonly small: PhraseBook;
  readonly common: PhraseBook;
};

/** A row of words with what is known of it. */
export type Known = {
  readonly words: readonly Word[];
  /** Places of words that have others of the same meaning. */
  readonly same: readonly Span[];
  /** How rare the word at a place is, 0…1. */
  readonly rarity: (at: number) => number;
};

/**
 * How much every word of a row says, 0…1: rare words more, common ones little, small ones next to nothing. Words of
 * one meaning weigh together what the meaning weighs: "tờ khác" as much as "bản sao", though each of its words is
 * common, and "thẻ bảo hiểm y tế" no more than one thing, though it has five.
 */
export function weigh(row: Known, books: Books, meanings: readonly number[]): number[] {
  const weights = row.words.map((_, i) => row.rarity(i));
  const change = (spans: readonly Span[], weight: (at: number, span: Span) => number): void => {
    for (const span of spans) for (let i = span.from; i < span.to; i += 1) weights[i] = weight(i, span);
  };
  change(
    spansIn(row.words, books.common).filter((span) => span.sure),
    (i) => row.rarity(i) * COMMON,
  );
  change(spansIn(row.words, books.small), (i, span) =>
    Math.min(weights[i] ?? 0, span.sure ? SMALL : PERHAPS_SMALL),
  );
  const things = row.same.filter(({ sure, tag }) => sure && (meanings[tag] ?? 0) > 0);
  const shortFirst = [...things].sort((a, b) => a.to - a.from - (b.to - b.from));
  change(shortFirst, (_, { tag, from, to }) => (MEANING * (meanings[tag] ?? 0)) / (to - from));
  return weights;
}

/** Sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
