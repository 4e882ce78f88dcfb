import { expect, test } from 'vitest';
import { csvOf } from '../../../src/domain/report/csv.ts';

const table = {
  kind: 'table',
  caption: 'Bảng 1',
  columns: ['Thủ tục', 'Lượt'],
  notes: [],
} as const;
const row = (text: string, number: number) => [
  { text, number: null },
  { text: String(number), number },
];

test('a spreadsheet reads it as UTF-8, with lines that end as the rule says', () => {
  expect(csvOf([{ ...table, rows: [row('Khai sinh', 412)] }])).toBe(
    '\uFEFFBảng 1\r\nThủ tục,Lượt\r\nKhai sinh,412\r\n',
  );
});

test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\tx'])(
  'words that begin like a formula stay words: %s',
  (text) => {
    expect(csvOf([{ ...table, rows: [row(text, 1)] }])).toContain(`'${text}`);
  },
);

test('commas, quotes and lines inside a cell stay inside it', () => {
  expect(csvOf([{ ...table, rows: [row('a,"b"\nc', 1)] }])).toContain('"a,""b""\nc",1');
});

test('two tables are kept apart by an empty line', () => {
  expect(
    csvOf([
      { ...table, rows: [] },
      { ...table, rows: [] },
    ]),
  ).toContain('Lượt\r\n\r\nBảng 1');
});
