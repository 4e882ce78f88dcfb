import { fromTelex, fromVni } from '../typing/index.ts';
import { wordOf, wordsOf, type Word } from './fold.ts';
import { isKnown, type Lexicon } from './lexicon.ts';
import { isSyllable } from './sounds.ts';

/** A typed word; `raw` when it was Telex or VNI keys typed without an input method. */
export type Typed = Word & { readonly raw?: true };

/** Letters of the longest run that is cut into syllables: "dangkykhaisinhchochaunoi". */
const LONGEST_RUN = 40;
/** Keys of the longest syllable: "nghieengs" and two keys struck once too often. */
const LONGEST_KEYS = 12;
/** Letters of "nghiêng", and of names like "dichvucong" that lists may hold. */
const LONGEST_SYLLABLE = 10;

/**
 * Puts typed words into the shape they were meant in, where that is plain: Telex and VNI keys become letters
 * ("ddawng kys", "d9a8ng ky1"), joined words are cut ("khaisinh"), spelled-out initials are joined ("d k k s").
 * What is a word already stays.
 */
export function rewrite(words: readonly Word[], lexicon: Lexicon): readonly Typed[] {
  return joinInitials(words).flatMap((word) =>
    isKnown(word.fold, lexicon) || isSyllable(word.fold)
      ? [word]
      : (decoded(word) ?? cut(word, lexicon) ?? [word]),
  );
}

function decoded({ form }: Word): readonly Typed[] | null {
  if (form.length > LONGEST_KEYS) return null;
  for (const text of [fromTelex(form), fromVni(form)]) {
    const [word, ...more] = wordsOf(text);
    if (word !== undefined && more.length === 0 && word.form !== form && isSyllable(word.fold))
      return [{ ...word, raw: true }];
  }
  return null;
}

/** Cut so that every part is known, in as few parts as possible; null when it cannot be. */
function cut({ form, fold }: Word, lexicon: Lexicon): readonly Typed[] | null {
  if (fold.length > LONGEST_RUN) return null;
  const ways: Way[] = [[]];
  for (let end = 1; end <= fold.length; end += 1) ways.push(bestWay(ways, { fold, end, lexicon }));
  const ends = ways.at(-1) ?? null;
  if (ends === null || ends.length < 2) return null;
  return ends.map((end, i) => wordOf(form.slice(ends[i - 1] ?? 0, end)));
}

/** Where a beginning of the run is cut; null when it cannot be. */
type Way = readonly number[] | null;

function bestWay(
  ways: readonly Way[],
  { fold, end, lexicon }: { readonly fold: string; readonly end: number; readonly lexicon: Lexicon },
): Way {
  let best: Way = null;
  for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end - 1; start += 1) {
    const before = ways[start] ?? null;
    const shorter = before !== null && (best === null || before.length + 1 < best.length);
    if (shorter && isKnown(fold.slice(start, end), lexicon)) best = [...before, end];
  }
  return best;
}

/** Three and more single letters in a row are initials; a lone one may be a word, "k" for "không". */
function joinInitials(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  let run: Word[] = [];
  const close = (): void => {
    joined.push(...(run.length < 3 ? run : [wordOf(run.map(({ fold }) => fold).join(''))]));
    run = [];
  };
  for (const word of words)
    if (/^[a-z]$/.test(word.fold)) run.push(word);
    else {
      close();
      joined.push(word);
    }
  close();
  return joined;
}
