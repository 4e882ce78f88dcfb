import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type Paragraph,
} from 'docx';
import type { ReportTable } from '../../domain/report/report.view.ts';
import { FACE, SIZE, TIGHT } from './measures.ts';
import { line } from './text.ts';

/** From so many columns on a table is set in 12 pt; the decree names no size for tables (reports.md 2.2). */
const WIDE_FROM = 6;
/** A column of words is so many times as wide as one of numbers. */
const WORDS_TO_NUMBERS = 3;
/** Longer than this is words. */
const WORDS_FROM = 12;
/** A share, or a number that is hidden: set like numbers. */
const FIGURE = /^[≤≥≈]?\s?\d[\d.,]*%?$/;

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: FACE.color } as const;
const CAPTION: IParagraphOptions = { ...TIGHT, spacing: { before: 120, after: 60 }, keepNext: true };

/** A table with its caption; its head stands again on every page, and no row is cut. `across`: in twips. */
export function drawTable(table: ReportTable, across: number): (Paragraph | Table)[] {
  const { caption, notes } = table;
  const widths = widthsOf(table, across);
  return [
    line(caption, { bold: true }, CAPTION),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: across, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      borders: {
        ...{ top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
        ...{ insideHorizontal: EDGE, insideVertical: EDGE },
      },
      rows: rowsOf(table, widths),
    }),
    ...notes.map((note) =>
      line(note, { size: SIZE.number, italics: true }, { spacing: { before: 60, after: 0 } }),
    ),
    line('', {}, TIGHT),
  ];
}

function rowsOf({ columns, rows }: ReportTable, widths: readonly number[]): TableRow[] {
  const size = columns.length >= WIDE_FROM ? SIZE.wide : SIZE.number;
  const cell = (content: Paragraph, i: number): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [content],
    });
  const head = columns.map((text, i) =>
    cell(line(text, { size, bold: true }, { alignment: AlignmentType.CENTER }), i),
  );
  const isNumeric = columns.map((_, i) => rows.some((row) => row[i]?.number !== null)); // hidden ones stand with them
  const body = rows.map((row) =>
    row.map(({ text }, i) => {
      const alignment = isNumeric[i] === true || FIGURE.test(text) ? AlignmentType.RIGHT : AlignmentType.LEFT;
      return cell(line(text, { size }, { alignment }), i);
    }),
  );
  return [
    new TableRow({ tableHeader: true, cantSplit: true, children: head }),
    ...body.map((children) => new TableRow({ cantSplit: true, children })),
  ];
}

function widthsOf({ columns, rows }: ReportTable, across: number): number[] {
  const shares = columns.map((_, i) =>
    rows.some((row) => (row[i]?.text.length ?? 0) > WORDS_FROM) ? WORDS_TO_NUMBERS : 1,
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((across * share) / all));
}
