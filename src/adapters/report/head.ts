import {
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type Paragraph,
} from 'docx';
import type { Report } from '../../domain/report/report.view.ts';
import { timesWidth } from '../../domain/report/times-width.ts';
import { capitals, numberLine, placeAndDate, unbroken } from '../../domain/report/wording.ts';
import { ACROSS, HEAD_COLUMNS, SIZE, TIGHT } from './measures.ts';
import { drawnLine, line } from './text.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Cells stand edge to edge, so that a column is as wide as its text may be. */
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

/** Width of bold text, in twips. `size`: in half points. */
const twipsOf = (text: string, size: number): number => Math.round(timesWidth(text, size / 2) * 20);

/** Boxes 1–4 of annex I: office, nation and motto, number, place and date; then “BÁO CÁO” with its subject (5a). */
export function drawHead({ head, subject, addressees }: Report): readonly (Paragraph | Table)[] {
  const [left, right] = HEAD_COLUMNS;
  const office = capitals(head.office);
  const offices = [
    ...(head.superior === '' ? [] : [line(capitals(head.superior), { size: SIZE.nation })]),
    line(office, { size: SIZE.nation, bold: true }),
    drawnLine(Math.min(twipsOf(office, SIZE.nation), left) * 0.4, left),
  ];
  const nation = [
    line(unbroken(NATION), { size: SIZE.nation, bold: true }),
    line(unbroken(MOTTO), { size: SIZE.motto, bold: true }),
    drawnLine(twipsOf(MOTTO, SIZE.motto), right),
  ];
  const number = line(numberLine(head.sign), { size: SIZE.number });
  const date = line(placeAndDate(head.place, head.date, head.year), { size: SIZE.motto, italics: true });
  return [
    columns([
      [offices, nation],
      [[number], [date]],
    ]),
    line('', {}, TIGHT),
    line('BÁO CÁO', { bold: true }),
    line(subject, { bold: true }),
    drawnLine(Math.min(twipsOf(subject, SIZE.body), ACROSS) * 0.4, ACROSS),
    line('', {}, TIGHT),
    ...drawAddressees(addressees),
  ];
}

/** “Kính gửi:” (9a): one place in the same line; several below it, with dashes, “;” and a full stop. */
function drawAddressees(addressees: readonly string[]): readonly Paragraph[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  const spacing = { ...TIGHT.spacing, after: 120 };
  if (others.length === 0) return [line(`Kính gửi: ${first}`, {}, { ...TIGHT, spacing })];
  const places = addressees.map((place, i) =>
    line(`- ${place}${i === addressees.length - 1 ? '.' : ';'}`, {}, { indent: { left: 3600 } }),
  );
  return [line('Kính gửi:', {}, { indent: { left: 2700 } }), ...places];
}

/** Boxes 9b and 7: whom it goes to on the left, who signs on the right, with room for hand and stamp. */
export function drawFoot({ recipients, signer }: Report): Table {
  const list = [
    line('Nơi nhận:', { size: SIZE.recipients, bold: true, italics: true }, {}),
    ...recipients.map((place, i) =>
      line(`- ${place}${i === recipients.length - 1 ? '.' : ';'}`, { size: SIZE.list }, {}),
    ),
  ];
  const room = Array.from({ length: 4 }, () => line('', {}, TIGHT));
  const position = capitals(signer.position);
  const signed = signer.authority === '' ? [position] : [`${signer.authority} ${position}`];
  return columns([
    [
      list,
      [...signed.map((words) => line(words, { bold: true })), ...room, line(signer.name, { bold: true })],
    ],
  ]);
}

/** Rows of two columns without lines. */
function columns(rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    borders: TableBorders.NONE,
    layout: TableLayoutType.FIXED,
    width: { size: ACROSS, type: WidthType.DXA },
    columnWidths: HEAD_COLUMNS,
    margins: NO_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children,
                margins: NO_MARGINS,
                verticalAlign: VerticalAlign.TOP,
                width: { size: HEAD_COLUMNS[i] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}
