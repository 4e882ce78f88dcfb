import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { centreFiles, loadCentre, loadWords, type CentreOutcome } from '../../scripts/lib/centres.ts';
import { contentSentences, sentenceOf } from '../../scripts/lib/packs.ts';
import { root } from '../support/real-pack.ts';

const TODAY = '2026-03-04';
const specimen = readFileSync(join(root, 'kiosk-config/centres/mau.yaml'), 'utf8');

function checked(yaml: string, name = 'mau.yaml'): CentreOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'kiot-centre-'));
  try {
    for (const sub of ['kiosk-config/centres', 'kiosk-config/packs/hai-phong'])
      mkdirSync(join(folder, sub), { recursive: true });
    copyFileSync(join(root, 'kiosk-config/words.yaml'), join(folder, 'kiosk-config/words.yaml'));
    writeFileSync(join(folder, 'kiosk-config/packs/hai-phong/pack.yaml'), 'id: hai-phong');
    const file = join(folder, 'kiosk-config/centres', name);
    writeFileSync(file, yaml);
    return loadCentre(file, folder, TODAY);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const sentences = ({ problems }: CentreOutcome): string[] =>
  problems.map((problem) => sentenceOf(problem, contentSentences(root)));

test('the shipped specimen is sound and says that it is a specimen', () => {
  const outcome = checked(specimen);
  expect(sentences(outcome)).toEqual([]);
  expect([outcome.centre?.id, outcome.centre?.name]).toEqual(['mau', 'Trung tâm mẫu']);
  expect(specimen).toContain('TỆP MẪU');
});

test('every centre file of the project is found', () => {
  expect(centreFiles(root).map((path) => path.slice(root.length + 1))).toContain(
    'kiosk-config/centres/mau.yaml',
  );
});

test('the words a kiosk measures an imported file against are those of the project', () => {
  expect(loadWords(root).officialNames).toContain('Cổng Dịch vụ công quốc gia');
  expect(loadWords('/nowhere').avoid).toEqual([]);
});

describe('a broken centre file is one Vietnamese sentence with its place', () => {
  const FILE = 'kiosk-config/centres/mau.yaml';
  test.each<[string, string, string]>([
    ['id: "mau\n\t- x: [', 'a stray quote', `${FILE}: (đầu tệp): Không đọc được tệp (dòng`],
    [
      specimen.replace("open: '07:30'", "open: '7:30'"),
      'a time',
      `${FILE}: hours.monday.open: Giờ viết đủ bốn số`,
    ],
    [
      specimen.replace('menu: 120', 'menu: 20'),
      'an idle time',
      `${FILE}: idle.menu: Chỗ này cần >=60, đang là 20.`,
    ],
    [
      specimen.replace('packs: [hai-phong]', 'packs: [ha-noi]'),
      'a pack',
      `${FILE}: packs: Chưa có gói nội dung “ha-noi”`,
    ],
    [
      specimen.replace('id: mau', 'id: khac'),
      'an id',
      `${FILE}: id: Mã id phải giống tên tệp. Đổi id thành mau`,
    ],
    [
      specimen.replace('addressForm: bac', 'addressForm: quyvi'),
      'an address form',
      `${FILE}: addressForm: Kiot hiện mới có`,
    ],
  ])('%#: %s', (yaml, _, beginning) => {
    const outcome = checked(yaml);
    expect(outcome.centre).toBeNull();
    expect(sentences(outcome)[0]).toContain(beginning);
  });

  test('every rule has its sentence', () => {
    const known = contentSentences(root);
    const source = ['lint-centre', 'lint-hours', 'centre.schema']
      .map((name) => readFileSync(join(root, `src/domain/centre/${name}.ts`), 'utf8'))
      .join('\n');
    const names = [...source.matchAll(/\| '([a-z-]+)'|^ {2}'([a-z-]+)'/gm)].flatMap(
      ([, a, b]) => a ?? b ?? [],
    );
    expect(names.length).toBeGreaterThan(10);
    expect([...new Set(names)].filter((name) => name !== 'warning' && !(name in known))).toEqual([]);
    for (const name of ['address-not-https', 'address-strange-host', 'unknown-pack', 'id-is-not-file-name'])
      expect(known[name]).toBeDefined();
  });
});
