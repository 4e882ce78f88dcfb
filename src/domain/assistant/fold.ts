/** Letters of other alphabets that look like Latin ones, and below each the one it looks like. */
const LOOK_ALIKE = 'аɑαвсϲԁðɖеёεɡһніӏıιјкκмηոоοσрρԛгѕтτυսνѵѡωхχуγʏ';
const LATIN_ONES = 'aaabccdđđeeeghhiiiijkkmnnooopp' + 'qrsttuuvvwwxxyyy';
const MARKED = 'ăâđêôơư';
const PLAIN_ONES = 'aadeoou';
/** Tone marks, and what stands for them at the end of a written-out syllable: sắc, huyền, hỏi, ngã, nặng. */
const TONES = '\u0301\u0300\u0309\u0303\u0323';
const TONE_SIGNS = "'`?~.";
/** Circumflex, breve and horn: they make another letter, not another tone. */
const LETTER_MARKS = '\u0302\u0306\u031b';

/**
 * One syllable as the search compares it. `form` has every mark, the tone written behind the letters, so that old and
 * new accent places are one: "hoà" and "hòa" are both "hoa`", "đăng" is "đăng", "ký" is "ky'". `fold` has none.
 */
export type Word = { readonly form: string; readonly fold: string };

const latin = new Map([...LOOK_ALIKE].map((letter, i) => [letter, [...LATIN_ONES][i] ?? letter]));
const plain = new Map([...MARKED].map((letter, i) => [letter, PLAIN_ONES.charAt(i)]));

/**
 * The syllables of a text. Loose and joined marks, capitals, full-width and look-alike letters give the same
 * syllables; invisible characters, emoji and punctuation give none (vi-typography §5).
 */
export function wordsOf(text: string): readonly Word[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFD')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(formOf)
    .filter((form) => form !== '')
    .map(wordOf);
}

/** The syllables of a text that was written out at build time (`formsOf`). */
export function wordsIn(forms: string): readonly Word[] {
  return forms.split(' ').filter(Boolean).map(wordOf);
}

/** The syllable of one written-out form. */
export function wordOf(form: string): Word {
  return { form, fold: foldForm(form) };
}

/**
 * Folds Vietnamese text for searching: marks dropped, "đ" made "d", lower case, punctuation and runs of
 * space made one space. "ĐẶC KHU CÁT HẢI" → "dac khu cat hai" (vi-typography §5).
 */
export function foldText(text: string): string {
  return wordsOf(text)
    .map(({ fold }) => fold)
    .join(' ');
}

/** Letters of a form without its tone. */
export function lettersOf(form: string): string {
  return TONE_SIGNS.includes(form.charAt(form.length - 1)) ? form.slice(0, -1) : form;
}

function foldForm(form: string): string {
  let fold = '';
  for (const letter of lettersOf(form)) fold += plain.get(letter) ?? letter;
  return fold;
}

/** `piece` is decomposed (NFD): letters followed by their marks. */
function formOf(piece: string): string {
  let letters = '';
  let tone = '';
  for (const character of piece) {
    if (TONES.includes(character)) tone = TONE_SIGNS.charAt(TONES.indexOf(character));
    else if (LETTER_MARKS.includes(character)) letters = withMark(letters, character);
    else if (!/\p{M}/u.test(character)) letters += latin.get(character) ?? character;
  }
  return letters === '' ? '' : letters + tone;
}

/** The mark on the last letter, when that is a Vietnamese letter; any other mark is dropped. */
function withMark(letters: string, mark: string): string {
  const joined = (letters.slice(-1) + mark).normalize('NFC');
  return MARKED.includes(joined) ? letters.slice(0, -1) + joined : letters;
}

/** A text written out syllable by syllable for comparing, as it stands in the guide index; see `Word`. */
export function formsOf(text: string): string {
  return wordsOf(text)
    .map(({ form }) => form)
    .join(' ');
}
