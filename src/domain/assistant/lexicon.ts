import type { Findable, GuideIndex } from '../content/guide-index.schema.ts';
import { wordsIn, type Word } from './fold.ts';
import { isChooser, mattersOf, rowsOf, type Phrase, type Row } from './phrase.ts';
import { profilesOf, type Profile } from './profile.ts';
import { bondsOf, raritiesOf } from './rarity.ts';
import { sameSound, sameVowel } from './sounds.ts';
import { bookOf } from './spans.ts';
import { sum, weigh, type Books } from './weights.ts';

/** Everything the search knows, made once from the guide index. */
export type Lexicon = {
  /** The guide or chooser of each matter; null for one that people ask for and no guide is about. */
  readonly guides: readonly (Findable | null)[];
  readonly phrases: readonly Phrase[];
  /** What each matter is about. */
  readonly profiles: readonly Profile[];
  readonly words: readonly Word[];
  /** How rare each word is among the matters, 0…1; the same for each meaning (row of synonyms). */
  readonly rarity: readonly number[];
  readonly meanings: readonly number[];
  /** For each word and each meaning the numbers of the phrases that it leads to. */
  readonly having: { readonly words: readonly number[][]; readonly meanings: readonly number[][] };
  /** Numbers of words by their letters, i and y at the end being one; and by how they sound. */
  readonly byFold: ReadonlyMap<string, readonly number[]>;
  readonly bySound: ReadonlyMap<string, readonly number[]>;
  /** Letters of words that the lists of the pack know, though perhaps no guide has them. */
  readonly listed: ReadonlySet<string>;
  readonly books: Books;
};

type Lists = NonNullable<GuideIndex['synonyms']>;

const NO_LISTS: Lists = { same: [], small: [], common: [], absent: [] };
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

function makeLexicon(index: GuideIndex): Lexicon {
  const lists = index.synonyms ?? NO_LISTS;
  const books = booksOf(lists);
  const matters = mattersOf(index);
  const rows = rowsOf(matters, books.same);
  const words = distinct(rows);
  const own = rows.filter(({ matter }) => !isChooser(matters[matter]?.guide)); // a chooser is no matter of its own
  const rarity = raritiesOf(own, words.length, ({ ids }) => ids);
  const meanings = meaningsOf(own, lists);
  const phrases = phrasesOf(rows, { rarity, meanings, books, bond: bondsOf(own) });
  return {
    guides: matters.map(({ guide }) => guide),
    phrases,
    profiles: profilesOf(phrases, matters.length, words.length),
    words,
    rarity,
    meanings,
    having: {
      words: postings(phrases.map(leadingWords), words.length),
      meanings: postings(phrases.map(tagsOf), meanings.length),
    },
    byFold: grouped(words, ({ fold }) => sameVowel(fold)),
    bySound: grouped(words, ({ fold }) => sameSound(fold)),
    listed: new Set(
      [...lists.same.flat(), ...lists.small, ...lists.common].flatMap(wordsIn).map(({ fold }) => fold),
    ),
    books,
  };
}

function booksOf({ same, small, common }: Lists): Books {
  const plain = (list: readonly string[]) => bookOf(list.map((forms) => ({ tag: 0, words: wordsIn(forms) })));
  const groups = same.flatMap((group, tag) => group.map((forms) => ({ tag, words: wordsIn(forms) })));
  return { same: bookOf(groups), small: plain(small), common: plain(common) };
}

type Bonds = { readonly bond: ReturnType<typeof bondsOf> };

function phrasesOf(
  rows: readonly Row[],
  { rarity, meanings, books, bond }: Pick<Lexicon, 'rarity' | 'meanings' | 'books'> & Bonds,
): readonly Phrase[] {
  return rows.map((row): Phrase => {
    const { words, ids, same } = row;
    const weights = weigh({ words, same, rarity: (i) => rarity[ids[i] ?? -1] ?? 0 }, books, meanings);
    const bonds = ids.map((id, i) => bond(id, ids[i + 1] ?? -1));
    const initials = words.map(({ fold }) => fold.charAt(0)).join('');
    return { ...row, weights, total: sum(weights), bonds, initials };
  });
}

/** How rare each meaning is. One that also has a common word ("tải" is "cài") weighs no more than its words: 0. */
function meaningsOf(rows: readonly Row[], { same, small, common }: Lists): readonly number[] {
  const light = new Set([...small, ...common]);
  return raritiesOf(rows, same.length, tagsOf).map((rarity, tag) =>
    same[tag]?.some((forms) => light.has(forms)) === true ? 0 : rarity,
  );
}

function tagsOf({ same }: Row): readonly number[] {
  return same.map(({ tag }) => tag);
}

/** The words of all rows in the order of their numbers. */
function distinct(rows: readonly Row[]): readonly Word[] {
  const words: Word[] = [];
  for (const row of rows)
    row.words.forEach((word, i) => {
      words[row.ids[i] ?? 0] = word;
    });
  return words;
}

/** For each of `count` numbers the places of the lists that hold it. */
function postings(lists: readonly (readonly number[])[], count: number): number[][] {
  const places = Array.from({ length: count }, (): number[] => []);
  lists.forEach((list, at) => new Set(list).forEach((number) => places[number]?.push(at)));
  return places;
}

/** Words of a phrase that can lead to it: those that weigh something, or the weightiest it has. */
function leadingWords({ ids, weights }: Phrase): readonly number[] {
  const least = Math.min(LEADING, Math.max(0, ...weights));
  return ids.filter((_, i) => (weights[i] ?? 0) >= least);
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
