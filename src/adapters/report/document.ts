import {
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { Report, ReportAppendix } from '../../domain/report/report.view.ts';
import { annexName, capitals, roman } from '../../domain/report/wording.ts';
import type { PaintFigure } from '../../ports/report-files.ts';
import { drawBlocks } from './blocks.ts';
import { drawFoot, drawHead } from './head.ts';
import { ACROSS, BODY, EDGES, FACE, SHEET, SIZE, TIGHT } from './measures.ts';
import { line } from './text.ts';

/** Makes the DOCX of a report, laid out after annex I of Nghị định 30/2020 (reports.md 2). */
export async function makeDocument(report: Report, paint: PaintFigure): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(await drawReport(report, paint)));
}

/** The same as a document that has not been packed. */
export async function drawReport(report: Report, paint: PaintFigure): Promise<Document> {
  const appendices = await Promise.all(
    report.appendices.map((appendix, i) => drawAppendix(report, { appendix, i, paint })),
  );
  return new Document({
    title: report.subject,
    creator: report.head.office,
    styles: {
      default: { document: { run: { ...FACE, size: SIZE.body, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        ...sheet(false),
        children: [
          ...drawHead(report),
          ...report.opening.map((text) => line(text, {}, BODY)),
          ...(await drawSections(report, paint)),
          line('', {}, TIGHT),
          drawFoot(report),
        ],
      },
      ...appendices,
    ],
  });
}

async function drawSections({ sections }: Report, paint: PaintFigure) {
  const drawn = await Promise.all(
    sections.map(async ({ title, blocks }, i) => [
      line(`${roman(i + 1)}. ${capitals(title)}`, { bold: true }, { ...BODY, keepNext: true }),
      ...(await drawBlocks(blocks, { across: ACROSS, paint })),
    ]),
  );
  return drawn.flat();
}

type Drawing = { readonly appendix: ReportAppendix; readonly i: number; readonly paint: PaintFigure };

async function drawAppendix(
  { head, appendices }: Report,
  { appendix, i, paint }: Drawing,
): Promise<ISectionOptions> {
  const across = appendix.lying ? SHEET.height - EDGES.left - EDGES.right : ACROSS;
  const belongs = `(Kèm theo Báo cáo số      /${head.sign} ngày      tháng      năm ${head.date?.slice(0, 4) ?? head.year} của ${head.office})`;
  return {
    ...sheet(appendix.lying),
    children: [
      line(annexName(i, appendices.length), { bold: true }),
      line(capitals(appendix.title), { bold: true }),
      line(belongs, { italics: true }, { ...TIGHT, spacing: { after: 120 } }),
      ...(await drawBlocks(appendix.blocks, { across, paint })),
    ],
  };
}

/** A sheet: pages counted from 1, the number in the middle of the upper edge, none on the first page. */
function sheet(lying: boolean): Pick<ISectionOptions, 'headers' | 'properties'> {
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...SHEET, orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: EDGES,
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            ...TIGHT,
            children: [new TextRun({ ...FACE, size: SIZE.body, children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph(TIGHT)] }),
    },
  };
}
