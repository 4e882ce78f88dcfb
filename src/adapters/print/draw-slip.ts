import type { SlipPicture, TicketSlip } from '../../ports/ticket-printer.ts';
import type { SlipMeasures } from './slip-measures.ts';

/** The face of the kiosk, bundled; a slip drawn in another one would lose accents on some machines. */
const FACE = '"Be Vietnam Pro", "Noto Sans", sans-serif';
/** Height of a line in letters: stacked accents of two lines never touch. */
const LEADING = 1.5;
/** Share of a line above its base line. */
const ABOVE = 1.12;
/** Room around a drawing of 24 units. */
const FRAME = { from: -3, units: 30, stroke: 1.9 };

/** One thing on the paper, from the top; sizes in dots. */
type Part =
  | { readonly kind: 'text'; readonly text: string; readonly size: number; readonly bold: boolean }
  | { readonly kind: 'picture'; readonly picture: SlipPicture; readonly size: number }
  | { readonly kind: 'rule'; readonly size: number };

/** How a slip is drawn: what it measures, and how many dots there are in a millimetre. */
export type SlipDrawing = { readonly measures: SlipMeasures; readonly dots: number };

/**
 * Draws a ticket, black on white, as wide as the paper can be printed on. Both sides are multiples of 8 dots, as
 * receipt printers want them. A drawing and not letters, because cheap printers know no Vietnamese (A4).
 */
export async function drawSlip(slip: TicketSlip, drawing: SlipDrawing): Promise<HTMLCanvasElement> {
  await loadFace(slip);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  const width = Math.floor((drawing.measures.across * drawing.dots) / 8) * 8;
  const parts = partsOf(slip, { ...drawing, width, context });
  const height = parts.reduce((sum, part) => sum + heightOf(part), drawing.dots);
  canvas.width = width; // forgets everything set before
  canvas.height = Math.ceil(height / 8) * 8;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.strokeStyle = 'black';
  let top = drawing.dots / 2;
  for (const part of parts) {
    drawPart(context, part, { top, width });
    top += heightOf(part);
  }
  return canvas;
}

/** A canvas draws with what has been loaded, and never waits by itself. */
async function loadFace({ centre, token, lines, foot, number }: TicketSlip): Promise<void> {
  const text = [centre, token, number, ...lines, ...foot].join(' ');
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 20px ${FACE}`, text))).catch(
    () => undefined, // then another face of the machine draws it
  );
}

type Room = SlipDrawing & { readonly width: number; readonly context: CanvasRenderingContext2D };

function partsOf(slip: TicketSlip, room: Room): readonly Part[] {
  const { measures, dots } = room;
  const text = (words: string, millimetres: number, bold: boolean): Part[] =>
    wrap(words, { ...room, font: fontOf(millimetres * dots, bold) }).map((line) => ({
      kind: 'text',
      text: line,
      size: millimetres * dots,
      bold,
    }));
  const rule: Part = { kind: 'rule', size: 3 * dots };
  return [
    ...text(slip.centre, measures.centre, true),
    { kind: 'text', text: slip.number, size: fittingSize(slip.number, room), bold: true },
    { kind: 'picture', picture: slip.picture, size: measures.picture * dots },
    ...text(slip.token, measures.token, true),
    rule,
    ...slip.lines.flatMap((line) => text(line, measures.line, true)),
    ...(slip.lines.length === 0 ? [] : [rule]),
    ...slip.foot.flatMap((line) => text(line, measures.foot, false)),
  ];
}

function fontOf(size: number, bold: boolean): string {
  return `${bold ? 700 : 400} ${size}px ${FACE}`;
}

/** The largest size, in dots, at which a number has room on one line. */
function fittingSize(number: string, { context, width, measures, dots }: Room): number {
  const most = measures.number * dots;
  context.font = fontOf(most, true);
  return Math.floor(Math.min(most, (most * width * 0.96) / Math.max(1, context.measureText(number).width)));
}

type Line = Pick<Room, 'context' | 'width'> & { readonly font: string };

/** Breaks a text between words, and inside a word only when it has no room on a line of its own. */
function wrap(text: string, line: Line): readonly string[] {
  const { context, width, font } = line;
  context.font = font;
  const fits = (words: string): boolean => context.measureText(words).width <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, fits));
  }
  return lines;
}

function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  const found = [''];
  for (const letter of word.normalize('NFC')) {
    const longer = `${found.at(-1)}${letter}`;
    if (fits(longer)) found[found.length - 1] = longer;
    else found.push(letter);
  }
  return found.filter((piece) => piece !== '');
}

function heightOf(part: Part): number {
  return part.kind === 'text' ? Math.ceil(part.size * LEADING) : Math.ceil(part.size);
}

type Place = { readonly top: number; readonly width: number };

function drawPart(context: CanvasRenderingContext2D, part: Part, { top, width }: Place): void {
  switch (part.kind) {
    case 'rule':
      return context.fillRect(0, Math.round(top + part.size / 2) - 1, width, 2);
    case 'picture':
      return drawPicture(context, part, { top, width });
    case 'text': {
      context.font = fontOf(part.size, part.bold);
      context.textAlign = 'center';
      context.textBaseline = 'alphabetic';
      return context.fillText(part.text, width / 2, Math.round(top + part.size * ABOVE));
    }
  }
}

function drawPicture(
  context: CanvasRenderingContext2D,
  { picture, size }: Extract<Part, { kind: 'picture' }>,
  { top, width }: Place,
): void {
  const scale = size / FRAME.units;
  context.save();
  context.translate((width - size) / 2, top);
  context.scale(scale, scale);
  context.translate(-FRAME.from, -FRAME.from);
  context.lineWidth = FRAME.stroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [tag, attributes] of picture) context.stroke(pathOf(tag, attributes));
  context.restore();
}

function pathOf(tag: string, attributes: Readonly<Record<string, string>>): Path2D {
  if (tag === 'path') return new Path2D(attributes['d']);
  const path = new Path2D();
  const { cx = '0', cy = '0', r = '0' } = attributes;
  if (tag === 'circle') path.arc(Number(cx), Number(cy), Number(r), 0, 2 * Math.PI);
  return path;
}
