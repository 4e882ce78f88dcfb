import type { KeyPress } from './kiot-key-event.ts';

/** What a key is for; it decides how the key looks. */
export type KeyKind = 'letter' | 'tone' | 'shape' | 'aid' | 'gap';

/** One key, or a gap between keys, `span` columns wide. */
export type Key = { readonly id: string; readonly kind: KeyKind; readonly span: number };

/** Which keys are up: letters, or digits with the choice of the typing method. */
export type Layer = 'letters' | 'digits';

/** Columns and rows of one layer on one shape of screen. Every row fills all columns. */
export type Layout = { readonly columns: number; readonly rows: readonly (readonly Key[])[] };

const TONES = ['acute', 'grave', 'hook', 'tilde', 'dot', 'level'] as const;
/** The visible row of tones: a letter that carries the tone shows it. */
export const TONE_LETTERS: Readonly<Record<string, string>> = {
  acute: 'á',
  grave: 'à',
  hook: 'ả',
  tilde: 'ã',
  dot: 'ạ',
};

/**
 * Keys are written as in a drawing of the keyboard; "=3" after a key makes it that many columns wide, "·" is a gap.
 * Eleven columns of 16 mm fill a 10-inch tablet that lies; seven fill one that stands (C-01, kiosk-anchors E13).
 */
const WIDE_LETTERS = `acute grave hook tilde dot level ă â ê ô ơ
  q w e r t y u i o p ư
  a s d f g h j k l đ erase
  digits z x c v b n m space=3`;
const WIDE_DIGITS = `acute grave hook tilde dot level ă â ê ô ơ
  1 2 3 4 5 6 7 8 9 0 ư
  - / . , ·=5 đ erase
  letters telex=3 vni=3 · space=3`;
/** In the order of the alphabet: torn over so many rows, nobody would know the rows of a typewriter. */
const TALL_LETTERS = `acute grave hook tilde dot level=2
  ă â ê ô ơ ư đ
  a b c d e g h
  i k l m n o p
  q r s t u v x
  y f j w z erase=2
  digits=2 space=5`;
const TALL_DIGITS = `acute grave hook tilde dot level=2
  ă â ê ô ơ ư đ
  1 2 3 4 5 6 7
  8 9 0 - / . ,
  telex=3 vni=4
  ·=5 erase=2
  letters=2 space=5`;

const DRAWINGS: Readonly<Record<Layer, Readonly<Record<'wide' | 'tall', string>>>> = {
  letters: { wide: WIDE_LETTERS, tall: TALL_LETTERS },
  digits: { wide: WIDE_DIGITS, tall: TALL_DIGITS },
};

/** The keys of a layer on a screen that lies (wide) or stands (tall). */
export function layoutOf(layer: Layer, shape: 'wide' | 'tall'): Layout {
  const rows = DRAWINGS[layer][shape].split('\n').map((row) => row.trim().split(/\s+/).map(readKey));
  return { columns: shape === 'wide' ? 11 : 7, rows };
}

/** What a key asks for; null for the switch between the layers, which the keyboard keeps to itself. */
export function pressOf(id: string): KeyPress | null {
  const tone = TONES.find((one) => one === id);
  if (tone !== undefined) return { kind: 'tone', tone: tone === 'level' ? '' : tone };
  if (id === 'telex' || id === 'vni') return { kind: 'method', method: id };
  if (id === 'digits' || id === 'letters') return null;
  if (id === 'erase') return { kind: 'erase' };
  return { kind: 'letter', letter: id === 'space' ? ' ' : id };
}

function readKey(drawn: string): Key {
  const [id = '', span = '1'] = drawn.split('=');
  return { id, kind: kindOf(id), span: Number(span) };
}

function kindOf(id: string): KeyKind {
  if (id === '·') return 'gap';
  if (TONES.some((tone) => tone === id)) return 'tone';
  if ('ăâêôơưđ'.includes(id)) return 'shape';
  return id.length > 1 ? 'aid' : 'letter';
}
