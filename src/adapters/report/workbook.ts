import writeWorkbook, { type Row, type Sheet } from 'write-excel-file/browser';
import type { ReportTable } from '../../domain/report/report.view.ts';

/** Names of sheets hold so many letters and none of these, or no program opens the file. */
const LONGEST_NAME = 31;
const NEVER = /[\\/?*[\]:]/g;

/** Makes the workbook of a report: a sheet for each table; a hidden number stays the words it is hidden behind. */
export async function makeWorkbook(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const sheets = tables.map((table, i): Sheet<Blob> => ({
    sheet: sheetName(table.caption, i),
    data: [head(table), ...table.rows.map(row), [], ...table.notes.map((note): Row => [{ value: note }])],
    columns: table.columns.map((_, column) => ({ width: column === 0 ? 44 : 16 })),
    stickyRowsCount: 1,
  }));
  const blob = await writeWorkbook(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function head({ columns }: ReportTable): Row {
  return columns.map((value) => ({ value, fontWeight: 'bold', wrap: true }));
}

/** Words are written as words, whatever they begin with: no cell becomes a formula. */
function row(cells: ReportTable['rows'][number]): Row {
  return cells.map(({ text, number }) =>
    number === null ? { value: text, type: String, wrap: true } : { value: number, type: Number },
  );
}

function sheetName(caption: string, index: number): string {
  const name = caption
    .replace(NEVER, ' ')
    .slice(0, LONGEST_NAME - 4)
    .trim();
  return `${index + 1}. ${name}`.slice(0, LONGEST_NAME);
}
