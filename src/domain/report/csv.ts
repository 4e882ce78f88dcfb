import type { ReportTable } from './report.view.ts';

/** Marks a text as UTF-8 for spreadsheets that would guess. */
const BOM = '\uFEFF';

/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Tables as one CSV (RFC 4180, UTF-8 with BOM), an empty line between two. Words never become a formula. */
export function csvOf(tables: readonly ReportTable[]): string {
  const blocks = tables.map(({ caption, columns, rows, notes }) =>
    [
      [caption],
      columns,
      ...rows.map((row) => row.map(({ text, number }) => (number === null ? text : number))),
      ...notes.map((note) => [note]),
    ]
      .map((cells) => cells.map(csvCell).join(','))
      .join('\r\n'),
  );
  return `${BOM}${blocks.join('\r\n\r\n')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
