import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../src/adapters/report/workbook.ts';
import type { ReportTable } from '../../src/domain/report/report.view.ts';

const table: ReportTable = {
  kind: 'table',
  caption: 'Bảng 1. Lượt hướng dẫn: theo [thủ tục] và nửa ngày / quý',
  columns: ['Thủ tục', 'Lượt'],
  rows: [
    [
      { text: '=HYPERLINK("x")', number: null },
      { text: '412', number: 412 },
    ],
    [
      { text: 'Kết hôn', number: null },
      { text: '96', number: 96 },
    ],
    [
      { text: 'Khai tử', number: null },
      { text: '≤ 10', number: null },
    ],
  ],
  notes: ['Ô “≤ 10” được che.'],
};
const read = async (tables: readonly ReportTable[]): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await makeWorkbook(tables))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

describe('the workbook of a report', () => {
  test('holds the numbers as numbers, and their sum is the sum of the table', async () => {
    const sheet = (await read([table]))['xl/worksheets/sheet1.xml']!;
    const cells = [...sheet.matchAll(/<c r="B(\d+)"([^>]*)>.*?<v>([^<]*)<\/v>/g)];
    const numbers = cells.filter(([, , kind]) => !/t="/.test(kind!)).map(([, , , value]) => Number(value));
    expect(numbers).toEqual([412, 96]);
  });

  test('turns no words into a formula', async () => {
    const files = await read([table]);
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(Object.values(files).join('')).toMatch(/=HYPERLINK\((?:&quot;|")x/);
  });

  test('names every sheet so that programs open it, two of one name too', async () => {
    const book = (await read([table, table]))['xl/workbook.xml']!;
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name!);
    expect(new Set(names).size).toBe(2);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]/);
    }
  });
});
