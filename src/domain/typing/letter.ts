/** The five tones; empty is the level tone, ngang. */
export type Tone = '' | 'acute' | 'grave' | 'hook' | 'tilde' | 'dot';

/** What makes ă â đ ê ô ơ ư of a plain letter; empty is the plain letter. */
export type Shape = '' | 'circumflex' | 'breve' | 'horn' | 'stroke';

/** One letter of a syllable without its tone. `base` keeps its capital; `bare` is a "ư" typed as a lone "w". */
export type Letter = { readonly base: string; readonly shape: Shape; readonly bare?: true };

const TONE_MARKS: Readonly<Record<Tone, string>> = {
  '': '',
  acute: '\u0301',
  grave: '\u0300',
  hook: '\u0309',
  tilde: '\u0303',
  dot: '\u0323',
};
const SHAPE_MARKS: Readonly<Record<Shape, string>> = {
  '': '',
  circumflex: '\u0302',
  breve: '\u0306',
  horn: '\u031b',
  stroke: '',
};
const VOWEL = /^[aeiouy]$/i;

/** The letter as it is written, with a tone when it carries one; one NFC character. */
export function write({ base, shape }: Letter, tone: Tone = ''): string {
  if (shape === '' && tone === '') return base;
  if (shape === 'stroke') return base === 'D' ? 'Đ' : 'đ';
  return (base + SHAPE_MARKS[shape] + TONE_MARKS[tone]).normalize('NFC');
}

/** A written character taken apart; null when it is no Latin letter of Vietnamese writing or of a keyboard. */
export function read(character: string): { readonly letter: Letter; readonly tone: Tone } | null {
  if (character === 'đ' || character === 'Đ')
    return { letter: { base: character === 'đ' ? 'd' : 'D', shape: 'stroke' }, tone: '' };
  const [base = '', ...marks] = character.normalize('NFD');
  if (!/^[a-z]$/i.test(base)) return null;
  const shape = nameOf(SHAPE_MARKS, marks);
  const tone = nameOf(TONE_MARKS, marks);
  const all = marks.length === (shape === '' ? 0 : 1) + (tone === '' ? 0 : 1);
  const letter: Letter = { base, shape };
  return all && write(letter, tone) === character ? { letter, tone } : null;
}

/** True for a e i o u y with any shape. */
export function isVowel({ base }: Letter): boolean {
  return VOWEL.test(base);
}

/** True when a letter of this kind is written like that one, capitals aside. */
export function isBase({ base }: Letter, bases: string): boolean {
  return bases.includes(base.toLowerCase());
}

function nameOf<Name extends string>(
  names: Readonly<Record<Name, string>>,
  marks: readonly string[],
): Name | '' {
  for (const name in names) if (names[name] !== '' && marks.includes(names[name])) return name;
  return '';
}
