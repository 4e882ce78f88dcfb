import type { GuideEntry, GuideIndex } from '../content/guide-index.schema.ts';
import { wordOf, type Word } from './fold.ts';
import type { Phrase } from './phrase.ts';
import { bondsOf, profilesOf, type Profile } from './profile.ts';
import { sameSound, sameVowel } from './sounds.ts';
import { bookOf, spansIn } from './spans.ts';
import { rarityOf, sum, weigh, type Books } from './weights.ts';

/** Everything the search knows, made once from the guide index. */
export type Lexicon = {
  readonly guides: readonly GuideEntry[];
  readonly phrases: readonly Phrase[];
  /** What each guide is about. */
  readonly profiles: readonly Profile[];
  readonly words: readonly Word[];
  /** How rare each word is among the guides, 0…1; the same for each meaning (row of synonyms). */
  readonly rarity: readonly number[];
  readonly meanings: readonly number[];
  /** For each word and each meaning the numbers of the phrases in which it weighs something. */
  readonly having: { readonly words: readonly number[][]; readonly meanings: readonly number[][] };
  /** Numbers of words by their letters, i and y at the end being one; and by how they sound. */
  readonly byFold: ReadonlyMap<string, readonly number[]>;
  readonly bySound: ReadonlyMap<string, readonly number[]>;
  /** Letters of words that the lists of the pack know, though perhaps no guide has them. */
  readonly listed: ReadonlySet<string>;
  readonly books: Books;
};

/** A word that weighs less in a phrase, such as "thế nào", does not lead to it. */
const LEADING = 0.1;

const made = new WeakMap<GuideIndex, Lexicon>();

/** The lexicon of an index; made at the first call, some milliseconds, and kept as long as the index. */
export function lexiconOf(index: GuideIndex): Lexicon {
  const before = made.get(index);
  if (before !== undefined) return before;
  const lexicon = makeLexicon(index);
  made.set(index, lexicon);
  return lexicon;
}

/** Whether some guide or some list has a word with these letters. */
export function isKnown(fold: string, { byFold, listed }: Lexicon): boolean {
  return byFold.has(sameVowel(fold)) || listed.has(fold);
}

function makeLexicon({ guides, synonyms }: GuideIndex): Lexicon {
  const lists = synonyms ?? { same: [], small: [], common: [] };
  const books = booksOf(lists);
  const { rows, words } = rowsOf(guides, books);
  const count = guides.length;
  const rarity = rarities(
    rows.map(({ guide, ids }) => ({ guide, has: ids })),
    words.length,
    count,
  );
  const meanings = meaningsOf(rows, lists, count);
  const bond = bondsOf(rows);
  const phrases = rows.map(({ words: row, ...rest }): Phrase => {
    const { ids, same } = rest;
    const weights = weigh({ words: row, same, rarity: (i) => rarity[ids[i] ?? -1] ?? 0 }, books, meanings);
    const bonds = ids.map((id, i) => bond(id, ids[i + 1] ?? -1));
    const initials = row.map(({ fold }) => fold.charAt(0)).join('');
    return { ...rest, weights, total: sum(weights), bonds, initials };
  });
  const profiles = profilesOf(phrases, count, words.length);
  const byFold = grouped(words, ({ fold }) => sameVowel(fold));
  const bySound = grouped(words, ({ fold }) => sameSound(fold));
  const listed = listedIn(lists);
  const having = {
    words: postings(phrases.map(weightyWords), words.length),
    meanings: postings(
      phrases.map(({ same }) => same.map(({ tag }) => tag)),
      meanings.length,
    ),
  };
  return { guides, phrases, profiles, having, words, rarity, meanings, byFold, bySound, listed, books };
}

type Row = Pick<Phrase, 'guide' | 'title' | 'text' | 'ids' | 'same'> & { readonly words: readonly Word[] };

/** Every phrase of every guide as words, and all words there are, in the order of their numbers. */
function rowsOf(
  guides: readonly GuideEntry[],
  books: Books,
): { readonly rows: readonly Row[]; readonly words: readonly Word[] } {
  const numbers = new Map<string, number>();
  const rows = guides.flatMap((guide, g) =>
    guide.forms.map((forms, i): Row => {
      const words = wordsIn(forms);
      const ids = words.map(({ form }) => numberOf(form, numbers));
      const text = [guide.title, ...guide.aliases][i] ?? guide.title;
      return { guide: g, title: i === 0, text, words, ids, same: spansIn(words, books.same) };
    }),
  );
  return { rows, words: [...numbers.keys()].map(wordOf) };
}

type Lists = NonNullable<GuideIndex['synonyms']>;

function booksOf({ same, small, common }: Lists): Books {
  const plain = (list: readonly string[]) => bookOf(list.map((forms) => ({ tag: 0, words: wordsIn(forms) })));
  const groups = same.flatMap((group, tag) => group.map((forms) => ({ tag, words: wordsIn(forms) })));
  return { same: bookOf(groups), small: plain(small), common: plain(common) };
}

/** A meaning that also has a common word ("tải" is "cài") weighs no more than its words. */
function meaningsOf(rows: readonly Row[], { same, small, common }: Lists, guides: number): number[] {
  const light = new Set([...small, ...common]);
  const tagged = rows.map(({ guide, same: spans }) => ({ guide, has: spans.map(({ tag }) => tag) }));
  return rarities(tagged, same.length, guides).map((rarity, tag) =>
    same[tag]?.some((forms) => light.has(forms)) === true ? 0 : rarity,
  );
}

function rarities(
  rows: readonly { readonly guide: number; readonly has: readonly number[] }[],
  count: number,
  guides: number,
): number[] {
  const having = Array.from({ length: count }, () => new Set<number>());
  for (const { guide, has } of rows) for (const number of has) having[number]?.add(guide);
  return having.map(({ size }) => rarityOf(size, guides));
}

/** For each of `count` numbers the rows that hold it. */
function postings(rows: readonly (readonly number[])[], count: number): number[][] {
  const lists = Array.from({ length: count }, (): number[] => []);
  rows.forEach((row, at) => new Set(row).forEach((number) => lists[number]?.push(at)));
  return lists;
}

/** Words of a phrase that can lead to it: those that weigh something, or the weightiest it has. */
function weightyWords({ ids, weights }: Phrase): readonly number[] {
  const least = Math.min(LEADING, Math.max(0, ...weights));
  return ids.filter((_, i) => (weights[i] ?? 0) >= least);
}

function listedIn({ same, small, common }: Lists): Set<string> {
  return new Set([...same.flat(), ...small, ...common].flatMap(wordsIn).map(({ fold }) => fold));
}

function wordsIn(forms: string): readonly Word[] {
  return forms.split(' ').filter(Boolean).map(wordOf);
}

function numberOf(form: string, numbers: Map<string, number>): number {
  const number = numbers.get(form) ?? numbers.size;
  numbers.set(form, number);
  return number;
}

function grouped(words: readonly Word[], key: (word: Word) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  words.forEach((word, id) => {
    const group = groups.get(key(word));
    if (group === undefined) groups.set(key(word), [id]);
    else group.push(id);
  });
  return groups;
}
