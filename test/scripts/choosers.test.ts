import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { printSheet } from '../../scripts/lib/voice-sheet.ts';
import { specimenChooser, specimenWords } from '../fixtures/chooser.ts';
import { guideYaml, loadedFrom, packYaml, sentencesOf } from '../support/pack-folder.ts';

const english = packYaml({
  languages: [{ code: 'en', reviewedOn: '2026-03-01', reviewedByPost: 'Chức danh mẫu' }],
});
const whole: Record<string, string> = {
  'pack/guides/bai-mau.yaml': guideYaml({ id: 'doi-cho--gan' }),
  'pack/guides/xa.yaml': guideYaml({ id: 'doi-cho--xa' }),
  'pack/choosers/doi-cho.yaml': stringify(specimenChooser),
};
/** What is told, but for the specimen guides being alike. */
const plain = (outcome: Parameters<typeof sentencesOf>[0]): string[] =>
  sentencesOf(outcome).filter((line) => !line.includes('Bước này viết giống hệt'));
const told = (changes: Record<string, string | null>): string[] =>
  plain(loadedFrom({ ...whole, ...changes }));
const CHOOSER = 'pack/choosers/doi-cho.yaml';
const WORDS = 'pack/choosers/doi-cho.en.yaml';

test('a chooser with its guides comes with the index', () => {
  const outcome = loadedFrom(whole);
  expect(plain(outcome)).toEqual([]);
  expect(outcome.index.choosers).toMatchObject([{ id: 'doi-cho', question: 'Nhà mình dọn đi đâu?' }]);
  const sheet = printSheet(outcome.voice, { language: 'vi', onlyMissing: false, guide: null });
  expect(sheet).toContain('Nhà mình dọn đi đâu?');
});

test('a branch that no chooser leads to is told, with what to do', () => {
  expect(told({ [CHOOSER]: null })).toEqual(
    ['bai-mau', 'xa'].map(
      (file) =>
        `pack/guides/${file}.yaml: id: Bài này là một nhánh mà chưa trang chọn nào dẫn tới. Thêm vào choosers/doi-cho.yaml.`,
    ),
  );
});

test('a chooser that leads nowhere, or has the name of a guide, stops the build', () => {
  expect(told({ 'pack/guides/xa.yaml': null })).toEqual([
    `${CHOOSER}: branches.1.guide: Chưa có bài “doi-cho--xa”. Viết bài đó hoặc bỏ nhánh này.`,
  ]);
  expect(told({ 'pack/guides/ba.yaml': guideYaml({ id: 'doi-cho' }) })).toEqual([
    `${CHOOSER}: id: Đã có bài khác mang mã “doi-cho”. Đặt mã khác cho một trong hai bài.`,
  ]);
});

test('a reviewed translation is used; one with a hole or without a review is not, and is told', () => {
  const inEnglish = (words: object) => {
    const outcome = loadedFrom({ ...whole, 'pack/pack.yaml': english, [WORDS]: stringify(words) });
    const lines = sentencesOf(outcome).filter((line) => line.startsWith(WORDS));
    return { title: outcome.translations[0]?.index.choosers?.[0]?.title, lines };
  };
  expect(inEnglish(specimenWords)).toEqual({ title: 'Moving house', lines: [] });
  const hole = inEnglish({ ...specimenWords, branches: {} });
  expect(hole.title).toBe('Dọn đi nơi khác');
  expect(hole.lines).toHaveLength(2);
  expect(inEnglish({ ...specimenWords, reviewedOn: undefined })).toMatchObject({
    title: 'Dọn đi nơi khác',
    lines: [expect.any(String)],
  });
});
