import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentSentences, sentenceOf, todayInVietNam } from '../../scripts/lib/packs.ts';
import { filesOf } from '../../scripts/lib/vite-packs.ts';
import { guideYaml, loadedFrom, sentencesOf } from '../support/pack-folder.ts';
import { root } from '../support/real-pack.ts';

const GUIDE = 'pack/guides/bai-mau.yaml';
const source = { id: 'nguon-mau', title: 'Tài liệu mẫu', checked: '2026-01-02' };
const step = {
  id: 'cho',
  do: 'Chờ.',
  say: 'Chờ.',
  see: { text: 'Xong.' },
  seconds: { median: 9, p80: 9 },
  screen: 'may-chua-thay',
  source: ['nguon-mau'],
};

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
    'status.json',
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
      'UTF-16, as Notepad calls Unicode',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(guideYaml(), 'utf16le')]),
      `${GUIDE}: (đầu tệp): Không đọc được tệp (tệp lưu dạng UTF-16 hoặc không phải tệp chữ). Mở tệp`,
    ],
    [
      'a step of 2 MB',
      guideYaml({ steps: [{ ...step, say: 'Chờ. '.repeat(400_000) }] }),
      `${GUIDE}: (đầu tệp): Không đọc được tệp (tệp lớn quá 400 kB). Mở tệp`,
    ],
    [
      'a step longer than anybody listens',
      guideYaml({ steps: [{ ...step, say: 'Chờ. '.repeat(200) }], example: undefined, teachBack: undefined }),
      `${GUIDE}: steps.0.say: Chỗ này cần <=600, đang là 999. Sửa theo mẫu`,
    ],
    [
      'a field the schema does not know',
      guideYaml({ gia: '8.000 đồng' }),
      `${GUIDE}: gia: Không có mục tên này. Xóa đi hoặc sửa lại tên mục.`,
    ],
    ['no title', guideYaml({ title: undefined }), `${GUIDE}: title: Thiếu mục này. Thêm vào`],
    [
      'a tab',
      'before:\n\tfee: 0',
      `${GUIDE}: (đầu tệp): Không đọc được tệp (dòng 2: lùi dòng bằng phím Tab, phải dùng dấu cách). Mở tệp`,
    ],
    [
      'a colon in a sentence',
      guideYaml().replace(/^title: .*$/m, 'title: Lệ phí: 0 đồng'),
      `${GUIDE}: (đầu tệp): Không đọc được tệp (dòng 4: câu có dấu hai chấm, đặt cả câu giữa hai nháy đơn)`,
    ],
    [
      'steps that hold themselves',
      `${guideYaml({ steps: undefined })}\nsteps: &a [*a]\n`,
      `${GUIDE}: steps.0`,
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

  test('a run of shared steps that asks for another, or for itself: there can be no circle', () => {
    const run = (id: string, other: string): string =>
      stringify({ id, steps: [{ use: other }, step], sources: [source] });
    const outcome = loadedFrom({
      'pack/shared-steps/mot.yaml': run('mot', 'hai'),
      'pack/shared-steps/hai.yaml': run('hai', 'mot'),
      'pack/shared-steps/ba.yaml': run('ba', 'ba'),
    });
    const remedy =
      'Nhóm bước chung không lấy nhóm khác vào được. Bỏ dòng này, rồi ghi use của nhóm kia ngay trong bài.';
    for (const id of ['mot', 'hai', 'ba'])
      expect(sentencesOf(outcome)).toContain(`pack/shared-steps/${id}.yaml: steps.0.use: ${remedy}`);
    expect(outcome.guides.map(({ id }) => id)).toEqual(['bai-mau']);
  });

  test('a step whose picture nobody has drawn', () => {
    const outcome = loadedFrom({
      [GUIDE]: guideYaml({
        steps: [{ ...step, screen: 'hinh-mat' }],
        example: undefined,
        teachBack: undefined,
      }),
    });
    expect(sentencesOf(outcome)).toContain(
      `${GUIDE}: steps.cho.screen: Chưa có hình màn hình “hinh-mat”. Vẽ thêm trong thư mục screens hoặc sửa tên.`,
    );
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
    const problems = outcome.problems.filter(({ name }) => name === 'resume-shared');
    expect(sentencesOf({ ...outcome, problems }).map((sentence) => sentence.slice(0, 67))).toEqual([
      'pack/guides/viec-274.yaml: id: Bài này và bài bai-mau có chung ba h',
    ]);
    expect(outcome.problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('two shared runs with one id', () => {
    const step = `id: chung\nsteps:\n  - { id: cho, do: Chờ., say: Chờ., see: { text: Xong. }, seconds: { median: 9, p80: 9 }, screen: may-chua-thay, source: [nguon-mau] }\nsources:\n  - { id: nguon-mau, title: Tài liệu mẫu, checked: 2026-01-02 }\n`;
    const outcome = loadedFrom({ 'pack/shared-steps/mot.yaml': step, 'pack/shared-steps/hai.yaml': step });
    expect(outcome.problems.filter(({ level }) => level === 'error')).toMatchObject([
      { file: 'pack/shared-steps/mot.yaml', name: 'double-id' },
    ]);
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

describe('what only the whole pack shows is worth a word', () => {
  const run = (id: string, more: object = {}): string =>
    stringify({ id, steps: [{ ...step, ...more }], sources: [source] });

  test('a run nobody takes, a screen nobody shows, and a step written a second time', () => {
    const screen = { id: 'hinh-thua', device: 'paper', basis: 'unseen', title: 'Tờ thừa' };
    const parts = [{ kind: 'text', text: 'Chữ' }];
    const outcome = loadedFrom({
      'pack/shared-steps/thua.yaml': run('thua'),
      'pack/shared-steps/thua-nua.yaml': run('thua-nua', { id: 'doi', do: 'Chờ' }),
      'pack/screens/thua.yaml': stringify({ screens: [{ ...screen, parts }] }),
    });
    expect(outcome.problems.map(({ level }) => level)).toEqual(Array(4).fill('warning'));
    expect(sentencesOf(outcome)).toEqual([
      'pack/shared-steps/thua.yaml: steps.cho: Bước này viết giống hệt bước ở thua-nua: doi. Đưa cả hai vào một nhóm bước chung, hoặc viết khác đi.',
      'pack/shared-steps/thua-nua.yaml: id: Chưa bài nào dùng nhóm bước chung “thua-nua”. Dùng trong một bài hoặc xóa tệp.',
      'pack/shared-steps/thua.yaml: id: Chưa bài nào dùng nhóm bước chung “thua”. Dùng trong một bài hoặc xóa tệp.',
      'pack/screens/thua.yaml: screens.hinh-thua: Chưa bài nào hiện hình “hinh-thua”. Dùng trong một bài hoặc xóa hình.',
    ]);
  });

  test('nothing is called unused while a guide cannot be read: it may use it', () => {
    const outcome = loadedFrom({
      'pack/shared-steps/thua.yaml': run('thua'),
      'pack/guides/hong.yaml': '[',
    });
    expect(outcome.problems.map(({ name }) => name)).toEqual(['unreadable']);
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
    const rules = ['lint.ts', 'lint-modes.ts', 'text-rules.ts', 'manner-rules.ts', 'compile-fault.ts']
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
