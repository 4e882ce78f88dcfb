import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { filesOf } from '../../scripts/lib/vite-packs.ts';
import { loadedFrom, packYaml, sentencesOf } from '../support/pack-folder.ts';

const ENGLISH = 'pack/guides/bai-mau.en.yaml';
const reviewed = { reviewedOn: '2026-03-01', reviewedByPost: 'Chức danh mẫu' };
const english = (change: object = {}): string =>
  stringify({
    id: 'bai-mau',
    version: 3,
    ...reviewed,
    title: 'Specimen guide',
    summary: 'Only a specimen.',
    aliases: ['specimen'],
    before: { result: 'You know how.', papers: [] },
    ...change,
  });
const offered = packYaml({ languages: [{ code: 'en', ...reviewed }] });
const files = (changes: Record<string, string>): string[] =>
  filesOf(loadedFrom(changes))
    .map(([name]) => name)
    .filter(
      (name) => !name.startsWith('aliases') && !['screens.json', 'status.json', 'voice.json'].includes(name),
    );

test('a reviewed language has an index and its guides beside the Vietnamese ones', () => {
  const changes = { 'pack/pack.yaml': offered, [ENGLISH]: english() };
  expect(sentencesOf(loadedFrom(changes))).toEqual([]);
  expect(files(changes)).toEqual(['index.json', 'bai-mau.json', 'index.en.json', 'bai-mau.en.json']);
  const [translation] = loadedFrom(changes).translations;
  expect(translation?.index.categories[0]?.title).toBe('A baby');
  expect(translation?.index.guides[0]).toMatchObject({ title: 'Specimen guide' });
});

test('a language that nobody has reviewed is not offered, and the writer is told why', () => {
  const changes = { 'pack/pack.yaml': packYaml({ languages: [{ code: 'en' }] }), [ENGLISH]: english() };
  expect(files(changes)).toEqual(['index.json', 'bai-mau.json']);
  expect(sentencesOf(loadedFrom(changes))).toEqual([
    'pack/pack.yaml: languages: Bản dịch chưa có ngày soát (reviewedOn) và chức danh (reviewedByPost) nên máy chưa dùng.',
  ]);
});

test.each<[string, string, string]>([
  [
    'of an older version',
    english({ version: 2 }),
    `${ENGLISH}: version: Bản dịch của phiên bản 2, bài đã là 3.`,
  ],
  [
    'nobody has reviewed',
    english({ reviewedOn: undefined }),
    `${ENGLISH}: reviewedOn: Bản dịch chưa có ngày soát`,
  ],
  ['with a hole', english({ after: ['Too many.'] }), `${ENGLISH}: after: Bản dịch thiếu hoặc thừa chỗ này`],
])('a translation %s is not used: the guide stays Vietnamese', (_, words, sentence) => {
  const changes = { 'pack/pack.yaml': offered, [ENGLISH]: words };
  expect(files(changes)).toEqual(['index.json', 'bai-mau.json', 'index.en.json']);
  expect(sentencesOf(loadedFrom(changes))[0]).toContain(sentence);
  expect(loadedFrom(changes).translations[0]?.index.guides[0]).toMatchObject({
    title: 'Bài mẫu',
  });
});

test('a guide without a translation is named, and so is a translation without a guide', () => {
  const changes = { 'pack/pack.yaml': offered, [ENGLISH]: english({ id: 'mat-tich' }) };
  expect(sentencesOf(loadedFrom(changes))).toEqual([
    `${ENGLISH}: id: Không có bài hoặc nhóm bước nào mang mã “mat-tich”. Sửa mã của bản dịch.`,
    'pack/guides/bai-mau.yaml: (đầu tệp): Bài chưa có bản tiếng Anh. Người nước ngoài sẽ thấy tên bài bằng tiếng Việt.',
  ]);
});

test('payment data and markup are refused in any language', () => {
  const changes = {
    'pack/pack.yaml': offered,
    [ENGLISH]: english({ summary: 'Pay to 0123456789 <b>now</b>.' }),
  };
  const levels = loadedFrom(changes).problems.map(({ name, level }) => `${level} ${name}`);
  expect(levels).toEqual(['error markup', 'error payment-data']);
});
