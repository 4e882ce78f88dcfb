import { isVowel, read, write, type Letter, type Tone } from './letter.ts';

/** Where the tone is written in oa, oe, uy: on the first vowel (hòa, thủy) or on the second (hoà, thuỷ). */
export type ToneStyle = 'old' | 'new';

const ONSETS: ReadonlySet<string> = new Set(
  'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' '),
);
/** Every rhyme that Vietnamese spelling knows, rare ones too; a generous list refuses nobody's word. */
const RHYMES: readonly (readonly Letter[])[] = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oem oen oeo oet oi om on ong
  ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ up ut uôc uôi uôm uôn uông uôp uôt
  uy uya uych uyn uynh uyp uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưp ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych yn ynh yp yt yêm yên yêng yêt yêu`
  .trim()
  .split(/\s+/)
  .map(lettersOf)
  .sort((a, b) => a.length - b.length);
const RHYMES_BY_FIRST: ReadonlyMap<string, readonly (readonly Letter[])[]> = new Map(
  [...'aeiouy'].map((base) => [base, RHYMES.filter(([first]) => first?.base === base)]),
);
const CLOSED = /(?:c|ch|p|t)$/;
/** Tones that a syllable ending in -c -ch -p -t cannot carry. */
const NEVER_CLOSED: ReadonlySet<Tone> = new Set(['grave', 'hook', 'tilde']);

/** True when these letters can still become, or are, a Vietnamese syllable; missing shapes may come later. */
export function fits(letters: readonly Letter[]): boolean {
  return cuts(letters).some((cut) => cut === letters.length || rhymeOf(letters.slice(cut)) !== null);
}

/** True when the letters hold a vowel that can carry a tone, so not the "u" of "qu" alone. */
export function hasRhyme(letters: readonly Letter[]): boolean {
  return cuts(letters).some((cut) => cut < letters.length && rhymeOf(letters.slice(cut)) !== null);
}

/** True for huyền, hỏi, ngã on a syllable ending in -c -ch -p -t: no such syllable exists. */
export function clashes(letters: readonly Letter[], tone: Tone): boolean {
  return NEVER_CLOSED.has(tone) && CLOSED.test(plain(letters)) && letters.some(isVowel);
}

/** True for a syllable ending in -c -ch -p -t that lacks no shape any more: "phot", but not "viet". */
export function isClosedSyllable(letters: readonly Letter[]): boolean {
  return (
    CLOSED.test(plain(letters)) &&
    cuts(letters).some((cut) => RHYMES.some((rhyme) => written(rhyme) === written(letters.slice(cut))))
  );
}

/** The written syllable. The tone stands on the main vowel; without a rhyme there is no tone. */
export function writeSyllable(letters: readonly Letter[], tone: Tone, style: ToneStyle): string {
  const spot = tone === '' ? -1 : toneSpot(letters, style);
  return letters.map((letter, i) => write(letter, i === spot ? tone : '')).join('');
}

/** Letters and tone of a written syllable; null when there is something else in it or a second tone. */
export function readSyllable(
  text: string,
): { readonly letters: readonly Letter[]; readonly tone: Tone } | null {
  const parts = [...text].map(read);
  const letters: Letter[] = [];
  let tone: Tone = '';
  for (const part of parts) {
    if (part === null || (part.tone !== '' && tone !== '')) return null;
    letters.push(part.letter);
    tone = part.tone === '' ? tone : part.tone;
  }
  return { letters, tone };
}

/** Where the tone is written, as an index into the letters; −1 when there is no vowel for it. */
function toneSpot(letters: readonly Letter[], style: ToneStyle): number {
  for (const cut of cuts(letters)) {
    const rest = letters.slice(cut);
    const rhyme = rest.length === 0 ? null : rhymeOf(rest);
    if (rhyme !== null) return cut + mainVowel(rhyme, rest, style);
  }
  return -1;
}

/** The vowel that is heard longest: a shaped one; before a final consonant the last one; of three the middle one. */
function mainVowel(rhyme: readonly Letter[], typed: readonly Letter[], style: ToneStyle): number {
  const vowels = rhyme.filter(isVowel);
  const shaped = vowels.map(({ shape }) => shape !== '').lastIndexOf(true);
  if (shaped >= 0 && shaped < typed.length) return shaped;
  if (vowels.length < rhyme.length) return Math.min(vowels.length, typed.length) - 1;
  if (vowels.length === 3) return Math.min(1, typed.length - 1);
  const gliding = /^(?:oa|oe|uy)$/.test(plain(vowels));
  return gliding && style === 'new' ? 1 : 0;
}

/** The rhyme these letters are, or else the shortest one they may become; null when there is none. */
function rhymeOf(rest: readonly Letter[]): readonly Letter[] | null {
  const first = rest[0]?.base.toLowerCase() ?? '';
  const likely = (RHYMES_BY_FIRST.get(first) ?? []).filter((rhyme) => beginsLike(rhyme, rest));
  const exact = likely.find((rhyme) => rhyme.length === rest.length && written(rhyme) === written(rest));
  return exact ?? likely[0] ?? null;
}

function beginsLike(rhyme: readonly Letter[], rest: readonly Letter[]): boolean {
  return rest.every(({ base, shape }, i) => {
    const wanted = rhyme[i];
    return wanted?.base === base.toLowerCase() && (shape === '' || shape === wanted.shape);
  });
}

/** Where the rhyme may begin, likeliest first: "gia" is gi-a, "gin" is g-in. */
function cuts(letters: readonly Letter[]): number[] {
  return [3, 2, 1, 0].filter((cut) => {
    if (cut > letters.length) return false;
    if (cut > 0 && !ONSETS.has(written(letters.slice(0, cut)))) return false;
    const onset = plain(letters.slice(0, cut));
    const next = letters[cut];
    if (next === undefined) return onset !== 'gi';
    return isVowel(next) && onset !== 'q';
  });
}

function plain(letters: readonly Letter[]): string {
  return letters.map(({ base }) => base.toLowerCase()).join('');
}

function written(letters: readonly Letter[]): string {
  return letters
    .map((letter) => write(letter))
    .join('')
    .toLowerCase();
}

function lettersOf(text: string): readonly Letter[] {
  return readSyllable(text)?.letters ?? [];
}
