import { isBase, isVowel, read, type Letter, type Tone } from './letter.ts';
import { grown, marked, meaningOf, unmarked, type Mark, type Method } from './method.ts';
import { clashes, fits, hasRhyme, isClosedSyllable, writeSyllable, type ToneStyle } from './syllable.ts';

/** How a person types: the method, and where the tone is written in oa, oe, uy. */
export type Habit = { readonly method: Method; readonly style: ToneStyle };

/** One word while it is typed. `plain` is set once it cannot be Vietnamese any more: then keys are just letters. */
export type Draft = {
  readonly letters: readonly Letter[];
  readonly tone: Tone;
  /** The keys as they were pressed. */
  readonly keys: string;
  /** How many of them made a mark and no letter. */
  readonly marks: number;
  /** What is shown instead of the syllable, when this is no syllable. */
  readonly shown: string | null;
  readonly plain: boolean;
};

type Settled = { readonly draft: Draft; readonly key: string; readonly habit: Habit };

/** Nothing typed yet. */
const emptyDraft: Draft = { letters: [], tone: '', keys: '', marks: 0, shown: null, plain: false };

/** From two marks on, a word is meant to be Vietnamese and a slip does not take it apart again. */
const SURELY_MEANT = 2;

/** The word after all these keys; letters that carry their marks already are keys too. */
export function draftOf(keys: string, habit: Habit): Draft {
  return [...keys].reduce((draft, key) => press(draft, key, habit), emptyDraft);
}

/** What the person sees of a word. */
export function shownOf({ shown, letters, tone }: Draft, style: ToneStyle): string {
  return shown ?? writeSyllable(letters, tone, style);
}

/** The word after one more key. */
function press(draft: Draft, key: string, habit: Habit): Draft {
  const at: Settled = { draft, key, habit };
  if (draft.plain) return asPlain(at, shownOf(draft, habit.style) + key);
  const meaning = meaningOf(key, habit.method);
  switch (meaning.kind) {
    case 'tone':
      return hasRhyme(draft.letters) ? strikeTone(at, meaning.tone) : addLetter(at);
    case 'marks':
      return setMarks(at, meaning.marks) ?? takeOff(at, meaning.marks) ?? loneHorn(at) ?? addLetter(at);
    case 'plain':
      return addLetter(at);
  }
}

function strikeTone(at: Settled, tone: Tone): Draft {
  const { draft, key, habit } = at;
  if (tone === draft.tone) {
    const before = draft.shown ?? writeSyllable(draft.letters, '', habit.style);
    return asPlain(at, before + key); // pressed twice: the letter itself is meant
  }
  return settle(at, { letters: draft.letters, tone, marks: 1 });
}

function setMarks(at: Settled, marks: readonly Mark[]): Draft | null {
  const { draft } = at;
  const found = marks.flatMap((mark) => marked(draft.letters, mark)).find(fitsOrRuns);
  if (found !== undefined && isBorrowed(at)) return null;
  return found === undefined ? null : settle(at, { letters: found, tone: draft.tone, marks: 1 });
}

/** "photo", "data": a vowel after -c -p -t belongs to the next syllable of a borrowed word, while no tone is struck. */
function isBorrowed({ draft, key }: Settled): boolean {
  return /[aeo]/i.test(key) && draft.tone === '' && isClosedSyllable(draft.letters);
}

/** Pressed once more, a mark goes away again and the key writes its own letter: "aaa" is "aa". */
function takeOff(at: Settled, marks: readonly Mark[]): Draft | null {
  const { draft, key, habit } = at;
  const cleared = unmarked(draft.letters, marks);
  if (cleared === null) return null;
  const lone = draft.letters.find(({ bare }) => bare === true);
  const own = read(key)?.letter;
  if (lone !== undefined && own !== undefined)
    return asPlain(
      at,
      writeSyllable(
        cleared.map((letter, i) => (draft.letters[i] === lone ? own : letter)),
        '',
        habit.style,
      ),
    );
  const text = writeSyllable(cleared, draft.tone, habit.style) + key;
  const letters = own === undefined ? [] : [...cleared, own];
  return fits(letters) && own !== undefined
    ? { ...emptyDraft, letters, tone: draft.tone, keys: text }
    : asPlain(at, text);
}

/** A "w" with no vowel to change is an "ư": "tw" is "tư". */
function loneHorn(at: Settled): Draft | null {
  const { draft, key, habit } = at;
  if (key.toLowerCase() !== 'w' || habit.method !== 'telex') return null;
  const letters = [...draft.letters, { base: key === 'w' ? 'u' : 'U', shape: 'horn', bare: true } as const];
  return fits(letters) ? settle(at, { letters, tone: draft.tone, marks: 0 }) : null;
}

/** A letter of its own. One that comes with its shape may also be meant for the letter before it. */
function addLetter(at: Settled): Draft {
  const { draft, key, habit } = at;
  const part = read(key);
  if (part === null || (part.tone !== '' && draft.tone !== '')) return giveUp(at);
  const { shape, base } = part.letter;
  const tone = part.tone === '' ? draft.tone : part.tone;
  const marks = shape === '' && part.tone === '' ? 0 : 1;
  const given = shape === '' ? undefined : shapeBefore(draft.letters, { shape, bases: base.toLowerCase() });
  if (given !== undefined && shape === 'stroke') return settle(at, { letters: given, tone, marks });
  const letters = grown([...draft.letters, part.letter]);
  if (fitsOrRuns(letters)) return settle(at, { letters, tone, marks });
  if (given !== undefined) return settle(at, { letters: given, tone, marks });
  return letters.some(isVowel) ? giveUp(at) : asPlain(at, shownOf(draft, habit.style) + key);
}

/** The letters before, with the shape of a letter that was typed after them: "tie" and "ê" are "tiê". */
function shapeBefore(letters: readonly Letter[], mark: Mark): readonly Letter[] | undefined {
  return marked(letters, mark).find(fitsOrRuns);
}

/** The new letters, if their tone is possible; else what was typed, and the next key may still put it right. */
function settle(at: Settled, next: { letters: readonly Letter[]; tone: Tone; marks: number }): Draft {
  const { draft, key, habit } = at;
  const keys = draft.keys + key;
  const marks = draft.marks + next.marks;
  const { letters, tone } = next;
  if (!clashes(letters, tone)) return { letters, tone, keys, marks, shown: null, plain: false };
  if (draft.shown !== null) return giveUp(at);
  const kept = draft.marks >= SURELY_MEANT || read(key)?.tone !== '';
  const shown = kept ? shownOf(draft, habit.style) + key : keys;
  return { letters, tone, keys, marks, shown, plain: false };
}

/** This is no Vietnamese word: what was typed is shown, unless the word was clearly meant up to this key. */
function giveUp(at: Settled): Draft {
  const { draft, key, habit } = at;
  const kept = draft.marks >= SURELY_MEANT;
  return asPlain(at, kept ? shownOf(draft, habit.style) + key : draft.keys + key);
}

function asPlain({ draft, key }: Settled, shown: string): Draft {
  return { ...draft, keys: draft.keys + key, shown: shown.normalize('NFC'), plain: true };
}

/** Letters without any vowel are short forms like "hđnd", which take their đ. */
function fitsOrRuns(letters: readonly Letter[]): boolean {
  return fits(letters) || !letters.some((letter) => isVowel(letter) || !isBase(letter, 'bcdghklmnpqrstvx'));
}
