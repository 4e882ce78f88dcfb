import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSentences, sentenceOf, todayInVietNam } from '../../scripts/lib/packs.ts';
import { filesOf } from '../../scripts/lib/vite-packs.ts';
import { guideYaml, loadedFrom, sentencesOf } from '../support/pack-folder.ts';
import { root } from '../support/real-pack.ts';

const GUIDE = 'pack/guides/bai-mau.yaml';

test('a sound pack gives its guide and nothing to mend', () => {
  const outcome = loadedFrom();
  expect(sentencesOf(outcome)).toEqual([]);
  expect(outcome.guides.map(({ id }) => id)).toEqual(['bai-mau']);
  expect(filesOf(outcome).map(([name]) => name)).toEqual([
    'index.json',
    'aliases.json',
    'screens.json',
    'bai-mau.json',
    'voice.json',
  ]);
});

describe('a damaged file is one Vietnamese sentence with its file and place', () => {
  const latin1 = Buffer.from('title: Đăng ký', 'latin1');
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
      (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`,
    ),
  ].join('\n');

  test.each<[string, string | Uint8Array, string]>([
    ['a tab and a stray quote', 'id: "bai\n\t- x: [', `${GUIDE}: (đầu tệp): Không đọc được tệp (dòng`],
    ['the same field twice', `${guideYaml()}\nid: hai\n`, `${GUIDE}: (đầu tệp): Không đọc được tệp (dòng`],
    [
      'two documents in one file',
      `${guideYaml()}\n---\nid: hai\n`,
      `${GUIDE}: (đầu tệp): Không đọc được tệp (dòng`,
    ],
    [
      'bytes that are not UTF-8',
      Buffer.concat([latin1, Buffer.from([0xc0, 0xe9])]),
      `${GUIDE}: (đầu tệp): Không đọc được tệp (tệp không phải UTF-8)`,
    ],
    [
      '500 kB',
      `${guideYaml()}\n# ${'x'.repeat(500_000)}`,
      `${GUIDE}: (đầu tệp): Không đọc được tệp (tệp lớn quá 400 kB)`,
    ],
    ['an anchor bomb', bomb, `${GUIDE}: (đầu tệp): Không đọc được tệp (quá nhiều tham chiếu lồng nhau)`],
    ['a thousand brackets', '['.repeat(1000), `${GUIDE}: (đầu tệp): Không đọc được tệp (lồng nhau quá sâu)`],
    ['nothing', '', `${GUIDE}: (đầu tệp): Chỗ này cần`],
    ['a wrong version', guideYaml({ version: 'ba' }), `${GUIDE}: version: Chỗ này cần number, đang là "ba".`],
  ])('%s', (_, content, beginning) => {
    const outcome = loadedFrom({ [GUIDE]: content });
    const sentences = sentencesOf(outcome);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]!.startsWith(beginning), sentences[0]).toBe(true);
    expect(outcome.guides).toEqual([]);
  });

  test('a guide with unknown shared steps', () => {
    const outcome = loadedFrom({
      'pack/screens/mau.yaml': null,
      [GUIDE]: guideYaml({ steps: [{ use: 'mat-tich' }], example: undefined, teachBack: undefined }),
    });
    expect(sentencesOf(outcome).slice(0, 1)).toEqual([
      `${GUIDE}: steps.0.use: Chưa có nhóm bước chung “mat-tich”. Kiểm lại tên trong thư mục shared-steps.`,
    ]);
  });

  test('two guides with one id', () => {
    const outcome = loadedFrom({ 'pack/guides/khac.yaml': guideYaml() });
    expect(sentencesOf(outcome)).toEqual([
      'pack/guides/khac.yaml: id: Đã có bài khác mang mã “bai-mau”. Đặt mã khác cho một trong hai bài.',
    ]);
  });

  test('two guides whose three pictures are the same, which is only worth a word', () => {
    const outcome = loadedFrom({
      [GUIDE]: guideYaml({ version: 1 }),
      'pack/guides/viec-274.yaml': guideYaml({ id: 'viec-274', version: 1 }),
    });
    expect(sentencesOf(outcome).map((sentence) => sentence.slice(0, 67))).toEqual([
      'pack/guides/viec-274.yaml: id: Bài này và bài bai-mau có chung ba h',
    ]);
    expect(outcome.problems.map(({ level }) => level)).toEqual(['warning']);
  });

  test('two shared runs with one id', () => {
    const step = `id: chung\nsteps:\n  - { id: cho, do: Chờ., say: Chờ., see: { text: Xong. }, seconds: { median: 9, p80: 9 }, screen: may-chua-thay, source: [nguon-mau] }\nsources:\n  - { id: nguon-mau, title: Tài liệu mẫu, checked: 2026-01-02 }\n`;
    const outcome = loadedFrom({ 'pack/shared-steps/mot.yaml': step, 'pack/shared-steps/hai.yaml': step });
    expect(sentencesOf(outcome)).toHaveLength(1);
  });

  test.each([
    ['pack/pack.yaml', 'pack.yaml'],
    ['kiosk-config/words.yaml', 'words.yaml'],
  ])('without %s there is no pack', (name) => {
    const outcome = loadedFrom({ [name]: null });
    expect(sentencesOf(outcome)).toEqual([
      `${name}: (đầu tệp): Không đọc được tệp (thiếu tệp). Mở tệp, sửa chỗ máy chỉ rồi lưu lại dạng UTF-8.`,
    ]);
    expect(outcome).toMatchObject({ guides: [], index: { guides: [], categories: [] } });
  });
});

test('one damaged guide does not hide the others', () => {
  const outcome = loadedFrom({ 'pack/guides/hong.yaml': '[' });
  expect(outcome.guides.map(({ id }) => id)).toEqual(['bai-mau']);
  expect(outcome.problems).toHaveLength(1);
});

test('English texts beside a guide are not read as a guide', () => {
  expect(sentencesOf(loadedFrom({ 'pack/guides/bai-mau.en.yaml': 'title: Specimen' }))).toEqual([]);
});

test('a problem of a shared step is told once, not once for every guide', () => {
  const shared = `id: chung\nsteps:\n  - { id: cho, do: Mời bạn chờ., say: Chờ., see: { text: Xong. }, seconds: { median: 9, p80: 9 }, screen: may-chua-thay, source: [nguon-mau] }\nsources:\n  - { id: nguon-mau, title: Tài liệu mẫu, checked: 2026-01-02 }\n`;
  const steps = [{ use: 'chung' }, { use: 'chung', only: ['cho'] }];
  const outcome = loadedFrom({ 'pack/shared-steps/chung.yaml': shared, [GUIDE]: guideYaml({ steps }) });
  expect(outcome.problems.filter(({ name }) => name === 'avoided-word')).toHaveLength(1);
});

describe('sentences', () => {
  const sentences = contentSentences(root);

  test('there is one for every problem the check can find', () => {
    const rules = ['lint.ts', 'lint-modes.ts', 'text-rules.ts', 'compile-fault.ts']
      .map((name) => readFileSync(join(root, 'src/domain/content', name), 'utf8'))
      .join('\n');
    const names = [...rules.matchAll(/^ {2,4}\| '([a-z-]+)'/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(20);
    expect(
      names.filter(
        (name) => !(name in sentences) && !['spoken', 'read-short', 'read', 'label'].includes(name),
      ),
    ).toEqual([]);
  });

  test('are filled with what was found and tell what to do', () => {
    const problem = {
      file: 'a.yaml',
      place: '',
      name: 'unknown-step',
      values: { name: 'mo' },
      level: 'error',
    } as const;
    expect(sentenceOf(problem, sentences)).toBe(
      'a.yaml: (đầu tệp): Nhóm bước chung không có bước “mo”. Kiểm lại tên bước.',
    );
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/[.}]$/);
  });
});

test('today is the day in Viet Nam, wherever the machine stands', () => {
  expect(todayInVietNam(new Date('2026-03-03T16:59:59Z'))).toBe('2026-03-03');
  expect(todayInVietNam(new Date('2026-03-03T17:00:00Z'))).toBe('2026-03-04');
});
