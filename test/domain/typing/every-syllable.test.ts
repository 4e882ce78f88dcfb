import { describe, expect, test } from 'vitest';
import { fromTelex, fromVni } from '../../../src/domain/typing/index.ts';
import { everySyllable, type Syllable, type ToneName } from '../../fixtures/syllables.ts';

/** Keys of one method: what is typed for each letter with a shape, and for each tone. */
type Keys = {
  readonly shapes: Readonly<Record<string, string>>;
  readonly tones: Readonly<Record<ToneName, string>>;
};
type Way = (syllable: Syllable, keys: Keys) => string;

const TELEX: Keys = {
  shapes: { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' },
  tones: { level: '', acute: 's', grave: 'f', hook: 'r', tilde: 'x', dot: 'j' },
};
const VNI: Keys = {
  shapes: { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' },
  tones: { level: '', acute: '1', grave: '2', hook: '3', tilde: '4', dot: '5' },
};

const vowelsOf = (rhyme: string): number =>
  [...rhyme].filter((letter) => /[aăâeêioôơuưy]/.test(letter)).length;

/** In "xoong" the second "o" would make "ô"; a third one undoes it. */
const spelt = (text: string, { shapes }: Keys): string =>
  [...(shapes === TELEX.shapes ? text.replace('oo', 'ooo') : text)]
    .map((letter) => shapes[letter] ?? letter)
    .join('');

const withToneAfter = (letters: number, { onset, rhyme, tone }: Syllable, keys: Keys): string => {
  const all = [...rhyme];
  const begin = all.slice(0, letters).join('');
  return spelt(onset + begin, keys) + keys.tones[tone] + spelt(all.slice(letters).join(''), keys);
};

const WAYS: Readonly<Record<string, Way>> = {
  'the tone at the end of the word': (s, keys) => withToneAfter([...s.rhyme].length, s, keys),
  'the tone right after the main vowel': (s, keys) =>
    withToneAfter(s.rhyme.startsWith('oo') ? 2 : s.main + 1, s, keys),
  'the tone before the final consonant': (s, keys) => withToneAfter(vowelsOf(s.rhyme), s, keys),
  'ươ with one key': (s, keys) => withToneAfter([...s.rhyme].length, s, keys).replace(/u[w7]o([w7])/, 'uo$1'),
  'all marks after all letters, the tone first': ({ onset, rhyme, tone }, keys) => {
    const bare = [...(onset + rhyme)].map((letter) => spelt(letter, keys)[0]).join('');
    if (rhyme.startsWith('oo')) return spelt(onset + rhyme, keys) + keys.tones[tone];
    const marks = [...(rhyme + onset)].map((letter) => keys.shapes[letter]?.[1] ?? '').join('');
    return bare + keys.tones[tone] + [...new Set(marks)].join('');
  },
};

const all = everySyllable();
const wrong = (
  method: (keys: string) => string,
  typed: (s: Syllable) => string,
  want: (s: Syllable) => string,
) =>
  all
    .filter((syllable) => method(typed(syllable)) !== want(syllable))
    .map((syllable) => `${typed(syllable)} → ${method(typed(syllable))}, not ${want(syllable)}`);

test('there are all the syllables of the language, and more', () => {
  expect(new Set(all.map(({ old }) => old)).size).toBeGreaterThan(14_000);
  for (const known of [
    'nghiêng',
    'khuỷu',
    'quyết',
    'giếng',
    'gìn',
    'thuở',
    'xoong',
    'được',
    'rượu',
    'ngoéo',
    'hòa',
    'thủy',
  ])
    expect(
      all.some(({ old }) => old === known),
      known,
    ).toBe(true);
  for (const never of ['cê', 'ka', 'nghà', 'qan', 'hòc', 'tìch', 'giìn'])
    expect(
      all.some(({ old }) => old === never),
      never,
    ).toBe(false);
});

for (const [name, keys, old, modern] of [
  ['Telex', TELEX, fromTelex, (typed: string) => fromTelex(typed, 'new')],
  ['VNI', VNI, fromVni, (typed: string) => fromVni(typed, 'new')],
] as const)
  describe(`every syllable can be typed in ${name}`, () => {
    for (const [way, typed] of Object.entries(WAYS))
      test(`with ${way}`, () => {
        expect(
          wrong(
            old,
            (s) => typed(s, keys),
            (s) => s.old,
          ),
        ).toEqual([]);
      });

    test('in the new style: hoà, thuỷ, khoẻ', () => {
      expect(
        wrong(
          modern,
          (s) => WAYS['the tone at the end of the word']!(s, keys),
          (s) => s.modern,
        ),
      ).toEqual([]);
      expect(modern(`hoa${keys.tones.grave}`)).toBe('hoà');
    });

    test('in capitals', () => {
      expect(
        wrong(
          old,
          (s) => WAYS['the tone at the end of the word']!(s, keys).toUpperCase(),
          (s) => s.old.toUpperCase(),
        ),
      ).toEqual([]);
    });

    test('and what is written already stays as it is, but for “oo”, which is a key of Telex', () => {
      expect(
        wrong(
          old,
          (s) => (s.rhyme.startsWith('oo') ? withToneAfter([...s.rhyme].length, s, keys) : s.old),
          (s) => s.old,
        ),
      ).toEqual([]);
    });
  });
