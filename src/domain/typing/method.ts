import { isBase, isVowel, type Letter, type Shape, type Tone } from './letter.ts';

/** The two ways of typing Vietnamese on plain keys (vi-typography §6). */
export type Method = 'telex' | 'vni';

/** A change of shape that a key asks for: this shape on a letter written like one of these. */
export type Mark = { readonly shape: Shape; readonly bases: string };

/** What a key means beside the letter or digit on it. */
export type Meaning =
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'marks'; readonly marks: readonly Mark[] }
  | { readonly kind: 'plain' };

const TELEX_TONES: Readonly<Record<string, Tone>> = {
  s: 'acute',
  f: 'grave',
  r: 'hook',
  x: 'tilde',
  j: 'dot',
  z: '',
};
const VNI_TONES: Readonly<Record<string, Tone>> = {
  1: 'acute',
  2: 'grave',
  3: 'hook',
  4: 'tilde',
  5: 'dot',
  0: '',
};
const TELEX_MARKS: Readonly<Record<string, readonly Mark[]>> = {
  a: [{ shape: 'circumflex', bases: 'a' }],
  e: [{ shape: 'circumflex', bases: 'e' }],
  o: [{ shape: 'circumflex', bases: 'o' }],
  w: [
    { shape: 'horn', bases: 'uo' },
    { shape: 'breve', bases: 'a' },
  ],
  d: [{ shape: 'stroke', bases: 'd' }],
};
const VNI_MARKS: Readonly<Record<string, readonly Mark[]>> = {
  6: [{ shape: 'circumflex', bases: 'aeo' }],
  7: [{ shape: 'horn', bases: 'uo' }],
  8: [{ shape: 'breve', bases: 'a' }],
  9: [{ shape: 'stroke', bases: 'd' }],
};
const PLAIN: Meaning = { kind: 'plain' };
/** In these words "uow" is said and written uơ until more follows: thuở, huơ, khuơ. */
const OPEN_UO = /^(?:th|h|kh)$/i;

/** What this key asks for in this method. */
export function meaningOf(key: string, method: Method): Meaning {
  const small = key.toLowerCase();
  const tone = (method === 'telex' ? TELEX_TONES : VNI_TONES)[small];
  if (tone !== undefined) return { kind: 'tone', tone };
  const marks = (method === 'telex' ? TELEX_MARKS : VNI_MARKS)[small];
  return marks === undefined ? PLAIN : { kind: 'marks', marks };
}

/** The letters with one mark set, every place it could go, likeliest first. */
export function marked(letters: readonly Letter[], mark: Mark): (readonly Letter[])[] {
  if (mark.shape === 'stroke') return stroked(letters);
  const spots = letters.flatMap((letter, i) =>
    isBase(letter, mark.bases) && letter.shape !== mark.shape && !isOfQu(letters, i) ? [i] : [],
  );
  const ordered = mark.shape === 'horn' ? spots : spots.reverse();
  const single = ordered.map((spot) =>
    grown(withShape(dropHornBefore(letters, spot, mark), spot, mark.shape)),
  );
  const pair = mark.bases === 'uo' && single.length > 0 ? pairOfUo(letters) : -1;
  if (pair < 0) return single;
  const both = withShape(withShape(letters, pair, 'horn'), pair + 1, 'horn');
  const open =
    pair + 2 === letters.length && letters[pair]?.shape === '' && OPEN_UO.test(text(letters.slice(0, pair)));
  return open ? [withShape(letters, pair + 1, 'horn'), both] : [both, ...single];
}

/** The letters with this mark taken off again; null when none of them carries it. */
export function unmarked(letters: readonly Letter[], marks: readonly Mark[]): readonly Letter[] | null {
  const carries = (letter: Letter, i: number): boolean =>
    marks.some(({ shape, bases }) => letter.shape === shape && isBase(letter, bases)) &&
    (letter.shape !== 'stroke' || i === spotOfD(letters));
  return letters.some(carries)
    ? letters.map((letter, i) => (carries(letter, i) ? { base: letter.base, shape: '' } : letter))
    : null;
}

/** "ươ" once something follows, whichever of the two had its horn: "tuơng" cannot be meant otherwise. */
export function grown(letters: readonly Letter[]): readonly Letter[] {
  const pair = pairOfUo(letters);
  if (pair < 0 || pair + 2 >= letters.length) return letters;
  const horned = letters[pair]?.shape === 'horn' || letters[pair + 1]?.shape === 'horn';
  return horned ? withShape(withShape(letters, pair, 'horn'), pair + 1, 'horn') : letters;
}

/** The first letter, or the last of letters that are no word, as in "hđnd". */
function spotOfD(letters: readonly Letter[]): number {
  return letters.some(isVowel) ? 0 : letters.length - 1;
}

function stroked(letters: readonly Letter[]): (readonly Letter[])[] {
  const spot = spotOfD(letters);
  const letter = letters[spot];
  return letter !== undefined && isBase(letter, 'd') && letter.shape === ''
    ? [withShape(letters, spot, 'stroke')]
    : [];
}

/** "ươ" asked to become "ô" is "uô": there is no "ưô". */
function dropHornBefore(letters: readonly Letter[], spot: number, mark: Mark): readonly Letter[] {
  return mark.shape === 'circumflex' && letters[spot - 1]?.shape === 'horn'
    ? withShape(letters, spot - 1, '')
    : letters;
}

function pairOfUo(letters: readonly Letter[]): number {
  return letters.findIndex((letter, i) => {
    const next = letters[i + 1];
    return (
      isBase(letter, 'u') &&
      next !== undefined &&
      isBase(next, 'o') &&
      next.shape !== 'circumflex' &&
      !isOfQu(letters, i)
    );
  });
}

function isOfQu(letters: readonly Letter[], spot: number): boolean {
  return letters[spot - 1]?.base.toLowerCase() === 'q';
}

function withShape(letters: readonly Letter[], spot: number, shape: Shape): readonly Letter[] {
  return letters.map((letter, i) => (i === spot ? { ...letter, shape } : letter));
}

function text(letters: readonly Letter[]): string {
  return letters.map(({ base }) => base).join('');
}
