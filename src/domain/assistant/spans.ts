import type { Word } from './fold.ts';
import { fitMarks } from './marks.ts';

/** A place in a row of words where a known phrase stands: its tag, the first word and the one after the last. */
export type Span = {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
  /** False for a lone syllable without its marks: "gia" may be many words. */
  readonly sure: boolean;
};

/** A phrase that is looked for inside other texts; the tag says what is found. */
export type Tagged = { readonly tag: number; readonly words: readonly Word[] };

/** Phrases by the fold of their first syllable. */
export type PhraseBook = ReadonlyMap<string, readonly Tagged[]>;

/** A book of phrases. */
export function bookOf(phrases: readonly Tagged[]): PhraseBook {
  const book = new Map<string, Tagged[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0]?.fold ?? '';
    const page = book.get(first);
    if (page === undefined) book.set(first, [phrase]);
    else page.push(phrase);
  }
  return book;
}

/** Every place where a phrase of the book stands; missing marks are no hindrance, wrong ones are. */
export function spansIn(row: readonly Word[], book: PhraseBook): readonly Span[] {
  return row.flatMap(({ fold }, from) =>
    (book.get(fold) ?? [])
      .filter(({ words }) => words.every((known, i) => fits(row[from + i], known)))
      .map(({ tag, words }): Span => {
        const sure = words.length > 1 || row[from]?.form === words[0]?.form;
        return { tag, from, to: from + words.length, sure };
      }),
  );
}

function fits(typed: Word | undefined, known: Word): boolean {
  return typed?.fold === known.fold && fitMarks(typed.form, known.form) !== 'differ';
}
