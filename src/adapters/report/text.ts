import { BorderStyle, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { FACE, SIZE, TIGHT } from './measures.ts';

/** A line of text in the face of official letters; `run`: what differs from 14 pt upright. */
export function line(text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = TIGHT): Paragraph {
  return new Paragraph({ ...paragraph, children: [words(text, run)] });
}

/** Words in the face of official letters. */
export function words(text: string, run: IRunOptions = {}): TextRun {
  return new TextRun({ ...FACE, size: SIZE.body, ...run, text });
}

/**
 * A drawn line in the middle of a column, as a border and not as underlined letters (RP-07). `length` and `column`: in
 * twips.
 */
export function drawnLine(length: number, column: number): Paragraph {
  const aside = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    ...TIGHT,
    spacing: { line: 60, lineRule: 'exact', before: 20, after: 0 },
    indent: { left: aside, right: aside },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: FACE.color } },
    children: [new TextRun({ ...FACE, size: 2, text: '' })],
  });
}
