import type { ReportBar, ReportFigure } from '../../domain/report/report.view.ts';
import type { PaintedFigure } from '../../ports/report-files.ts';

/** Sizes in pixels; a picture is 150 mm wide on paper, 300 dots an inch. */
const WIDE = 1772;
const ROW = 88;
const LETTER = 42;
const FACE = `${LETTER}px "Times New Roman", "Liberation Serif", "Tinos", serif`;
/** Labels take this share of the width, numbers behind the bars that one. */
const LABELS = 0.4;
const NUMBERS = 0.14;
const STRIPE = 14;

/** Paints horizontal bars, black on white, striped by turns, from 0, with the number behind each. */
export async function paintBars({ bars }: ReportFigure): Promise<PaintedFigure> {
  const height = Math.max(1, bars.length) * ROW + ROW / 2;
  const canvas = document.createElement('canvas');
  canvas.width = WIDE;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, WIDE, height);
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  for (const [i, bar] of bars.entries()) paintBar(context, bar, { top: ROW / 4 + i * ROW, most });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('no picture');
  return { png: new Uint8Array(await blob.arrayBuffer()), width: WIDE, height };
}

function paintBar(
  context: CanvasRenderingContext2D,
  { label, text, value }: ReportBar,
  { top, most }: { readonly top: number; readonly most: number },
): void {
  const left = WIDE * LABELS;
  const room = WIDE * (1 - LABELS - NUMBERS);
  const width = (room * (value ?? 0)) / most;
  const middle = top + ROW / 2;
  context.font = FACE;
  context.textBaseline = 'middle';
  context.fillStyle = 'black';
  context.textAlign = 'right';
  context.fillText(fitting(context, label, left - 30), left - 20, middle);
  context.textAlign = 'left';
  context.fillText(text, left + width + 20, middle);
  context.strokeStyle = 'black';
  context.lineWidth = 3;
  stripe(context, { left, top: top + 12, width, height: ROW - 24 });
  context.strokeRect(left, top + 12, width, ROW - 24);
  context.beginPath(); // the axis at 0
  context.moveTo(left, top);
  context.lineTo(left, top + ROW);
  context.stroke();
}

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Slanted lines, which a copier keeps where it would lose a grey. */
function stripe(context: CanvasRenderingContext2D, { left, top, width, height }: Box): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.lineWidth = 4;
  context.beginPath();
  for (let x = left - height; x < left + width; x += STRIPE) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
}

/** The label, shortened with a dot of three where it does not fit. */
function fitting(context: CanvasRenderingContext2D, label: string, room: number): string {
  if (context.measureText(label).width <= room) return label;
  let shorter = label;
  while (shorter.length > 1 && context.measureText(`${shorter}…`).width > room)
    shorter = shorter.slice(0, -1);
  return `${shorter.trimEnd()}…`;
}
