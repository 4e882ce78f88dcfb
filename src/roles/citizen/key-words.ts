import { locale, text } from '../../app/i18n/i18n.ts';
import type { KeyWords } from '../../ui/elements/kiot-keyboard/kiot-keyboard.ts';

/** What the keys are called and what is drawn on those without a letter, in the language shown. */
export type KeyboardWords = { readonly names: KeyWords; readonly legends: KeyWords };

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzăâêôơưđ'];
const TONES = ['acute', 'grave', 'hook', 'tilde', 'dot', 'level'] as const;
const OTHERS = ['space', 'erase', 'digits', 'letters', 'telex', 'vni'] as const;
const SIGNS = { '-': 'dash', '/': 'slash', '.': 'dot', ',': 'comma' } as const;
const LEGENDS = ['level', ...OTHERS] as const;

let known: { readonly language: string; readonly words: KeyboardWords } | null = null;

/** Asked for at every key, written anew only in another language. */
export function keyboardWords(): KeyboardWords {
  if (known?.language !== locale.current) known = { language: locale.current, words: write() };
  return known.words;
}

function write(): KeyboardWords {
  return {
    names: Object.fromEntries([
      ...LETTERS.map((letter) => [letter, text('citizen:keyboard.letter', { letter })]),
      ...TONES.map((tone) => [tone, text(`citizen:keyboard.tone.${tone}`)]),
      ...Object.entries(SIGNS).map(([sign, name]) => [sign, text(`citizen:keyboard.sign.${name}`)]),
      ...OTHERS.map((key) => [key, text(`citizen:keyboard.key.${key}`)]),
    ]),
    legends: Object.fromEntries(LEGENDS.map((key) => [key, text(`citizen:keyboard.legend.${key}`)])),
  };
}
