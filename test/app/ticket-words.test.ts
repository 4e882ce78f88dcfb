import { afterEach, beforeAll, expect, test } from 'vitest';
import { addTexts, chooseLocale, startTexts, text } from '../../src/app/i18n/i18n.ts';
import en from '../../src/app/i18n/locales/en/common.json';
import vi from '../../src/app/i18n/locales/vi/common.json';
import { namedToken, spokenNumber } from '../../src/app/ticket-words.ts';
import { ANIMALS, COLOURS } from '../../src/domain/queue/index.ts';

beforeAll(async () => {
  startTexts();
  await addTexts('common', vi, async () => ({ default: en }));
});
afterEach(() => chooseLocale('vi'));

test('a token is named as people say it: the animal, then its colour', () => {
  expect(namedToken(text, { colour: 'green', animal: 'rabbit' })).toEqual({
    colour: 'green',
    animal: 'rabbit',
    label: 'Thỏ xanh lá',
  });
});

test('in English the colour comes first', async () => {
  await chooseLocale('en');
  expect(namedToken(text, { colour: 'green', animal: 'rabbit' }).label).toBe('Green rabbit');
});

test.each(['vi', 'en'] as const)('all 72 tokens have names of their own in %s', async (language) => {
  await chooseLocale(language);
  const names = COLOURS.flatMap((colour) =>
    ANIMALS.map((animal) => namedToken(text, { colour, animal }).label),
  );
  expect(new Set(names).size).toBe(72);
  expect(names.filter((name) => !/^\p{L}+( \p{L}+){1,3}$/u.test(name))).toEqual([]);
});

test('a number is read figure by figure', () => {
  expect(spokenNumber('A017')).toBe('A 0 1 7');
});
