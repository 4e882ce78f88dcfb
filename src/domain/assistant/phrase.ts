import type { Span } from './spans.ts';

/** One title or alias, ready for comparing. */
export type Phrase = {
  readonly guide: number;
  /** Whether it is the guide's title. */
  readonly title: boolean;
  /** As it is written in the pack. */
  readonly text: string;
  /** Numbers of its words in `Lexicon.words`. */
  readonly ids: readonly number[];
  /** How much each word says, 0…1, and all of them together. */
  readonly weights: readonly number[];
  readonly total: number;
  /** How firmly each word belongs to the next one, 0…1: high for the two halves of one Vietnamese word. */
  readonly bonds: readonly number[];
  /** Places of words that have others of the same meaning. */
  readonly same: readonly Span[];
  /** First letters of its words: "dkks". */
  readonly initials: string;
};
