import { draftOf, shownOf, type Habit } from './compose.ts';
import { isVowel, read, write, type Tone } from './letter.ts';
import { grown, meaningOf } from './method.ts';
import { fits, hasRhyme, readSyllable, writeSyllable, type ToneStyle } from './syllable.ts';

/**
 * A text field while somebody types. `caret` counts UTF-16 units from 0. `keys` are the keys that made the word
 * left of the caret, so that it can be read again; empty when nobody knows them.
 */
export type Field = { readonly text: string; readonly caret: number; readonly keys: string };

/** Syllables are short; a longer run of letters is no word and is left alone (letters). */
const LONGEST_WORD = 40;
const WORD_LETTER = /[\p{L}\p{M}\p{N}]/u;
const JOINING = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})/u;
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

type Around = {
  readonly before: string;
  readonly left: string;
  readonly right: string;
  readonly after: string;
};

/** A field whose keys nobody knows: after a touch elsewhere in the text, after pasting, at the beginning. */
export function fieldOf(text: string, caret: number = text.length): Field {
  const place = Math.min(Math.max(0, Math.trunc(caret)), text.length);
  const left = text.slice(0, place).normalize('NFC');
  const whole = text.normalize('NFC');
  return { text: whole, caret: wholeLetter(whole, left.length), keys: '' };
}

/** The field after one key with a letter, digit, space or sign on it. A letter may come with its shape: "ê". */
export function typeKey(field: Field, key: string, habit: Habit): Field {
  const { text, caret, keys } = safe(field);
  const around = wordAround(text, caret);
  const { before, left, right, after } = around;
  if (!WORD_LETTER.test(key))
    return joined({ before: text.slice(0, caret) + key, rest: text.slice(caret), keys: '' });
  const reached = right === '' ? null : markedWhole(around, key, habit);
  if (reached !== null) return { text: before + reached + after, caret, keys: '' };
  const known = keysBehind(left, keys, habit);
  const next = known === null ? left + key : shownOf(draftOf(known + key, habit), habit.style);
  if (right === '')
    return joined({ before: before + next, rest: after, keys: known === null ? '' : known + key });
  const word = inPlace(next + right, habit.style);
  return joined({
    before: before + word.slice(0, next.length),
    rest: word.slice(next.length) + after,
    keys: '',
  });
}

/**
 * The field after a key of the tone row, drawn as "á à ả ã ạ": the tone goes to the syllable around the caret. Where
 * there is no vowel to carry it, the key writes its own "á". A word that is no Vietnamese takes it on its last vowel.
 */
export function typeTone(field: Field, tone: Tone, habit: Habit): Field {
  const { text, caret, keys } = safe(field);
  const { before, left, right, after } = wordAround(text, caret);
  const word = toned(left + right, tone, habit.style);
  if (word === null && tone !== '') return typeKey(field, write({ base: 'a', shape: '' }, tone), habit);
  if (word === null || word === left + right) return { text, caret, keys };
  return fieldOf(before + word + after, caret);
}

/** The field without the letter left of the caret; a letter goes with all its marks, an emoji as a whole. */
export function eraseLeft(field: Field, habit: Habit): Field {
  const { text, caret, keys } = safe(field);
  const { before, left, right, after } = wordAround(text, caret);
  if (
    keys.length > 1 &&
    right === '' &&
    keys === left &&
    shownOf(draftOf(keys, habit), habit.style) === left
  ) {
    const fewer = keys.slice(0, -1); // a slip that took the word apart is taken back with it
    return joined({ before: before + shownOf(draftOf(fewer, habit), habit.style), rest: after, keys: fewer });
  }
  const kept = text.slice(0, caret).slice(0, -lastLetter(text.slice(0, caret)).length || undefined);
  if (kept.length < before.length) return joined({ before: kept, rest: text.slice(caret), keys: '' });
  const word = inPlace(kept.slice(before.length) + right, habit.style);
  const edge = kept.length - before.length;
  return joined({ before: before + word.slice(0, edge), rest: word.slice(edge) + after, keys: '' });
}

/** A key that only sets a mark reaches the whole word the caret stands in; null when it is wanted as a letter there. */
function markedWhole({ left, right }: Around, key: string, habit: Habit): string | null {
  if (meaningOf(key, habit.method).kind === 'plain' || /[aeod]/i.test(key)) return null;
  const inserted = readSyllable(left + key + right);
  if (inserted !== null && fits(inserted.letters)) return null; // "s" before "inh" is "sinh"
  const known = keysBehind(left + right, '', habit) ?? '';
  const [draft, next] = [draftOf(known, habit), draftOf(known + key, habit)];
  const only = !next.plain && next.shown === null && next.letters.length === draft.letters.length;
  return only && draft.letters.length > 0 ? shownOf(next, habit.style) : null;
}

/** Keys that give the word left of the caret again: those that were pressed, or its own letters; null when neither does. */
function keysBehind(word: string, keys: string, habit: Habit): string | null {
  if (word.length >= LONGEST_WORD) return null;
  if (shownOf(draftOf(keys, habit), habit.style) === word) return keys;
  const read = draftOf(word, habit);
  const same = read.plain ? shownOf(read, habit.style) === word : read.letters.length === word.length;
  return same ? word : null;
}

/** The word with the tone; null when it has no vowel for one – the "u" of "qu" is none. */
function toned(word: string, tone: Tone, style: ToneStyle): string | null {
  const syllable = readSyllable(word);
  if (syllable !== null && hasRhyme(syllable.letters)) return writeSyllable(syllable.letters, tone, style);
  if (syllable !== null && fits(syllable.letters)) return null;
  const letters = [...word].map((letter) => ({ letter, part: read(letter) }));
  const spot = letters.map(({ part }) => part !== null && isVowel(part.letter)).lastIndexOf(true);
  if (spot < 0) return null;
  return letters
    .map(({ letter, part }, i) => (part === null ? letter : write(part.letter, i === spot ? tone : '')))
    .join('');
}

/** After a change in the middle the marks move to where they belong in what the syllable is now. */
function inPlace(word: string, style: ToneStyle): string {
  const syllable = readSyllable(word);
  if (syllable === null || !fits(syllable.letters)) return word;
  return writeSyllable(grown(syllable.letters), syllable.tone, style);
}

function wordAround(text: string, caret: number): Around {
  let from = caret;
  let to = caret;
  while (from > 0 && caret - from < LONGEST_WORD && WORD_LETTER.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && to - caret < LONGEST_WORD && WORD_LETTER.test(text[to] ?? '')) to += 1;
  return {
    before: text.slice(0, from),
    left: text.slice(from, caret),
    right: text.slice(caret, to),
    after: text.slice(to),
  };
}

function safe(field: Field): Field {
  const { text, caret } = fieldOf(field.text, field.caret);
  return { text, caret, keys: text === field.text && caret === field.caret ? field.keys : '' };
}

/** A caret never stands inside a letter, between its marks or in half an emoji. */
function wholeLetter(text: string, caret: number): number {
  let place = caret;
  while (
    place < text.length &&
    (isLow(text, place) || JOINING.test(text.slice(place, place + 2)) || text[place - 1] === '\u200d')
  )
    place += 1;
  return place;
}

function isLow(text: string, place: number): boolean {
  const high = text.charCodeAt(place - 1);
  const low = text.charCodeAt(place);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

function lastLetter(text: string): string {
  let last = '';
  for (const { segment } of graphemes.segment(text.slice(-64))) last = segment;
  return last;
}

function joined({ before, rest, keys }: { before: string; rest: string; keys: string }): Field {
  const left = before.normalize('NFC');
  const { text, caret } = fieldOf(left + rest, left.length);
  return { text, caret, keys };
}
