import { strFromU8, unzipSync } from 'fflate';
import { upwardFigures, writeUpwardFile } from '../../src/domain/statistics/exchange/index.ts';
import { keyText } from '../../src/domain/statistics/index.ts';
import { PINS, typePin } from './doors.ts';
import { button, expect, heading, ready, test } from './kiosk.ts';
import {
  aQuarterAt,
  centreFile,
  figuresOn,
  give,
  openFigures,
  plain,
  sha256,
  standAt,
  sumOf,
  taken,
  TODAY,
  turnTo,
} from './supervisor-centre.ts';
import { collectEverything } from './traces.ts';

const DAYS = aQuarterAt('kiot-1', 7);
const SURE = 'Bà con tự làm nhiều hơn.';

/** The words of a document, a line for every paragraph and cell. */
function wordsOf(docx: Buffer): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml']!);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([p]) => [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

/** The numbers of every sheet, row by row. */
function sheetsOf(xlsx: Buffer): number[][][] {
  const files = unzipSync(xlsx);
  const names = Object.keys(files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const place = (name: string): number => Number(/(\d+)\.xml$/.exec(name)![1]);
  return names
    .sort((a, b) => place(a) - place(b))
    .map((name) => [...strFromU8(files[name]!).matchAll(/<row .*?<\/row>/gs)].map(([row]) => numbersIn(row)));
}
const numbersIn = (row: string): number[] =>
  [...row.matchAll(/<c ([^>]*)>.*?<v>([^<]*)<\/v>/g)]
    .filter(([, kind]) => !/t="/.test(kind!))
    .map(([, , value]) => Number(value));

/** The numbers of a CSV, row by row; words in quotes are none. */
const numbersOfCsv = (csv: string): number[][] =>
  csv
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split('\r\n')
    .map((line) =>
      line
        .split(',')
        .filter((cell) => /^-?\d+(\.\d+)?$/.test(cell))
        .map(Number),
    );

test('the report of a quarter is written around the figures of the dashboard, without a network, over a restart in the middle', async ({
  page,
  kiosk,
  faults,
}) => {
  await standAt(page, 'kiot-1');
  await page.addInitScript(() => {
    window.print = () => void document.documentElement.setAttribute('data-printed', 'yes');
  });
  await openFigures(page, kiosk, 'Máy và tệp');
  await ready(page);
  await kiosk.unplug();
  await give(page, 'Nhận tệp nội bộ', centreFile(DAYS));
  await expect(page.getByText(/; \d\d+ phần mới hoặc tăng thêm\.$/)).toBeVisible();
  const dashboard = (await figuresOn(page, ['Sử dụng', 'Mỗi người một tay'])).join('\n');

  // Written before the figures are made, half of it kept in a file; the rest is gone with the window.
  await turnTo(page, 'Báo cáo');
  await page.getByRole('combobox', { name: /^Kỳ báo cáo/ }).selectOption({ label: 'Quý II năm 2027' });
  await expect(page.getByText(/^Kỳ này chưa lập được/)).toBeVisible();
  await expect(button(page, 'Khóa số và lập báo cáo')).toHaveCount(0);
  await page.getByLabel('Cơ quan chủ quản').fill('UBND phường Mẫu');
  await page.getByLabel('Họ tên người ký').fill('HỌ TÊN MẪU');
  await page.getByLabel('Ưu điểm').fill(SURE);
  const draft = await taken(page, 'Lưu bản nháp');
  expect(draft.name).toBe('ban-nhap-bao-cao.json');
  await page.getByLabel('Hạn chế').fill('Máy hay kẹt giấy.');
  const { document: shown, ...traces } = await page.evaluate(collectEverything);
  expect(shown).toContain('HỌ TÊN MẪU');
  expect(traces['indexeddb']).toContain('store-of-kiot-1');
  expect(JSON.stringify(traces)).not.toMatch(/HỌ TÊN MẪU|Bà con tự làm/);
  await page.reload();
  await typePin(page, PINS.supervisor);
  await turnTo(page, 'Báo cáo');
  await expect(page.getByLabel('Ưu điểm')).toHaveValue('');
  await give(page, 'Mở bản nháp', draft.text);
  await expect(page.getByLabel('Ưu điểm')).toHaveValue(SURE);
  await expect(page.getByLabel('Hạn chế')).toHaveValue('');

  await page.getByRole('combobox', { name: /^Kỳ báo cáo/ }).selectOption({ label: 'Quý I năm 2027' });
  await button(page, 'Khóa số và lập báo cáo').click();
  await expect(page.getByText('Đã lập báo cáo.')).toBeVisible();
  const docx = await taken(page, 'Tải báo cáo (Word)');
  const xlsx = await taken(page, 'Tải bảng số (Excel)');
  const csv = await taken(page, 'Tải bảng số (CSV)');
  const upward = await taken(page, 'Tải tệp gửi cấp trên');
  expect([docx.name, xlsx.name, csv.name, upward.name]).toEqual([
    ...['docx', 'xlsx', 'csv'].map((end) => `bao-cao-mau-2027-Q1.${end}`),
    'gui-cap-tren-mau-2027-Q1.json',
  ]);

  // The paper says the quarter, what was written, and the figures of the dashboard; lượt, never people.
  const [used, started, helped] = [
    plain(sumOf(DAYS, 'menu used')),
    plain(sumOf(DAYS, 'do started')),
    plain(sumOf(DAYS, 'queue group-helped-pioneer', 'queue group-helped-staff')),
  ];
  const words = wordsOf(docx.bytes);
  for (const sentence of [
    'Quý I năm 2027',
    'từ ngày 15/12/2026 đến hết ngày 12/03/2027',
    'UBND PHƯỜNG MẪU',
    'HỌ TÊN MẪU',
    SURE,
    `Lượt dùng kiosk trong kỳ: ${used}.`,
    `${started} lượt bắt đầu làm thật`,
    `gui-cap-tren-mau-2027-Q1.json`,
    sha256(upward.text).slice(0, 8),
  ])
    expect(words).toContain(sentence);
  for (const sentence of [
    `Kiot được dùng ${used} lượt`,
    `Có ${started} lượt bắt đầu làm thật`,
    `Trong nhóm có ${helped} lượt được giúp`,
  ])
    expect(dashboard).toContain(sentence);
  expect(words).not.toMatch(/\d\s+(người|công dân|bà con)/i);

  const sheets = sheetsOf(xlsx.bytes);
  const [guides = [], groups = []] = sheets.map((rows) => rows.filter((row) => row.length > 0));
  const begun = guides.map(([value = 0]) => value);
  expect(begun.at(-1)).toBe(sumOf(DAYS, 'do started'));
  expect(begun.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(begun.at(-1));
  expect(groups.map(([value]) => value)).toContain(Number(helped.replace('.', '')));
  const filled = (rows: readonly number[][]): number[][] => rows.filter((row) => row.length > 0);
  expect(filled(numbersOfCsv(csv.text))).toEqual(filled(sheets.flat()));

  // Printed, only the sheet is there.
  await button(page, 'In báo cáo').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toContainText(`Lượt dùng kiosk trong kỳ: ${used}.`);
  await expect(heading(page)).toHaveText('BÁO CÁO');
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });

  // Above, the file is added to that of a centre which had to hide a number; the two kinds of file never meet.
  const key = { half: 'morning', place: '', guide: '', version: 0, step: '', mode: 'menu' } as const;
  const few = upwardFigures({ [keyText({ ...key, metric: 'used' })]: 4 });
  const head = { centre: 'tien-minh', scheme: 'admin-15', period: '2027-Q1', made: TODAY } as const;
  await turnTo(page, 'Máy và tệp');
  await give(page, 'Nhận tệp nội bộ', upward.text);
  await expect(page.getByText('Đây là tệp gửi cấp trên')).toBeVisible();
  await give(page, 'Chọn các tệp để cộng', upward.text);
  await expect(page.getByText('Cộng 1 trung tâm: mau.')).toBeVisible();
  await expect(page.getByRole('definition').first()).toHaveText(used);
  await give(page, 'Chọn các tệp để cộng', writeUpwardFile({ ...head, ...few }, false, sha256));
  await expect(page.getByText('Cộng 2 trung tâm: mau, tien-minh.')).toBeVisible();
  await expect(page.getByRole('definition').first()).toHaveText(`≥ ${used}`);
  await give(page, 'Chọn các tệp để cộng', centreFile(DAYS));
  await expect(page.getByText('Đây là tệp nội bộ')).toBeVisible();
  expect(faults).toEqual([]);
});
