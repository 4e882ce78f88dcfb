import { ImageRun, Paragraph, TabStopType, type Table } from 'docx';
import type { ReportBlock, ReportFigure } from '../../domain/report/report.view.ts';
import { pointLetter } from '../../domain/report/wording.ts';
import type { PaintFigure } from '../../ports/report-files.ts';
import { BODY, TIGHT } from './measures.ts';
import { drawTable } from './table.ts';
import { line, words } from './text.ts';

/** Width of a chart on paper, in pixels of 1/96 inch: 150 mm. */
const FIGURE_WIDTH = 567;

/** Where blocks are drawn. `across`: width of the text in twips. */
export type BlockRoom = { readonly across: number; readonly paint: PaintFigure };

/** The blocks of a section, one after another. */
export async function drawBlocks(
  blocks: readonly ReportBlock[],
  room: BlockRoom,
): Promise<readonly (Paragraph | Table)[]> {
  const drawn = await Promise.all(blocks.map((block) => drawBlock(block, room)));
  return drawn.flat();
}

async function drawBlock(block: ReportBlock, room: BlockRoom): Promise<readonly (Paragraph | Table)[]> {
  switch (block.kind) {
    case 'paragraph':
      return [line(block.text, {}, BODY)];
    case 'clause':
      return [line(`${block.number}. ${block.title}`, { bold: true }, { ...BODY, keepNext: true })];
    case 'points':
      return block.texts.map((text, i) => line(`${pointLetter(i)}) ${text}`, {}, BODY));
    case 'blank':
      return Array.from({ length: block.lines }, () => dots(room.across));
    case 'table':
      return drawTable(block, room.across);
    case 'figure':
      return drawFigure(block, room);
  }
}

/** A dotted line for a pen, or to be written over. */
function dots(across: number): Paragraph {
  return new Paragraph({
    ...BODY,
    indent: { firstLine: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: across, leader: 'dot' }],
    children: [words('\t')],
  });
}

async function drawFigure(figure: ReportFigure, { paint }: BlockRoom): Promise<Paragraph[]> {
  const { png, width, height } = await paint(figure);
  return [
    line(figure.caption, { bold: true }, { ...TIGHT, spacing: { before: 120, after: 60 }, keepNext: true }),
    new Paragraph({
      ...TIGHT,
      spacing: { after: 120 },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: FIGURE_WIDTH, height: Math.round((FIGURE_WIDTH * height) / width) },
          altText: { name: figure.caption, title: figure.caption, description: figure.description },
        }),
      ],
    }),
  ];
}
