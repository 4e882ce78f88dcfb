import type { Findable, GuideIndex } from '../content/guide-index.schema.ts';
import { wordsIn, type Word } from './fold.ts';
import { spansIn, type PhraseBook, type Span } from './spans.ts';

/**
 * What people may ask for: a guide, a chooser, or a matter that no guide of the pack is about. Its first phrase is its
 * title.
 */
export type Matter = { readonly guide: Findable | null; readonly forms: readonly string[] };

/** One title or alias as words. */
export type Row = {
  /** Number of the matter it belongs to. */
  readonly matter: number;
  /** Its place among the forms of the matter; the title is 0. */
  readonly form: number;
  readonly title: boolean;
  readonly words: readonly Word[];
  /** Numbers of the words in `Lexicon.words`. */
  readonly ids: readonly number[];
  /** Places of words that have others of the same meaning. */
  readonly same: readonly Span[];
};

/** A row that is ready for comparing. */
export type Phrase = Row & {
  /** How much each word says, 0…1, and all of them together. */
  readonly weights: readonly number[];
  readonly total: number;
  /** How firmly each word belongs to the next one, 0…1: high for the two halves of one Vietnamese word. */
  readonly bonds: readonly number[];
  /** First letters of its words: "dkks". */
  readonly initials: string;
};

/** Whether a matter is the question between several guides. */
export function isChooser(guide: Findable | null | undefined): boolean {
  return guide != null && 'branches' in guide;
}

/** Everything an index knows that people may ask for: guides in their order, what it has no guide for, choosers. */
export function mattersOf({ guides, choosers = [], synonyms }: GuideIndex): readonly Matter[] {
  return [
    ...guides.map((guide): Matter => ({ guide, forms: guide.forms })),
    ...(synonyms?.absent ?? []).map((forms): Matter => ({ guide: null, forms })),
    ...choosers.map((guide): Matter => ({ guide, forms: guide.forms })),
  ];
}

/** Every phrase of every matter as words. A word has one number wherever it stands, counted from 0. */
export function rowsOf(matters: readonly Matter[], same: PhraseBook): readonly Row[] {
  const numbers = new Map<string, number>();
  const numberOf = ({ form }: Word): number => {
    const number = numbers.get(form) ?? numbers.size;
    numbers.set(form, number);
    return number;
  };
  return matters.flatMap(({ guide, forms }, matter) =>
    forms.map((written, form): Row => {
      const words = wordsIn(written);
      const ids = words.map(numberOf);
      const title = form === 0 && !isChooser(guide); // a word alone rather means a guide
      return { matter, form, title, words, ids, same: spansIn(words, same) };
    }),
  );
}
