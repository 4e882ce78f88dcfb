import { AlignmentType, convertMillimetersToTwip, LineRuleType, type IParagraphOptions } from 'docx';

/** The face of official letters (annex I of Nghị định 30/2020); nothing in them has a colour (RP-06). */
export const FACE = { font: 'Times New Roman', color: '000000' } as const;

/** Sizes of letters, in half points. */
export const SIZE = {
  body: 28,
  motto: 26,
  nation: 24,
  number: 26,
  list: 22,
  recipients: 24,
  wide: 24,
} as const;

/** A4, in twips (reports.md 2.1): edges 20, 20, 30 and 15 mm. */
export const SHEET = { width: 11906, height: 16838 } as const;
export const EDGES = { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 } as const;

/** Width of the text: 165 mm. */
export const ACROSS = SHEET.width - EDGES.left - EDGES.right;

/** Columns of the head: the nation's line needs 95 mm at 12 pt, and is never broken. */
export const HEAD_COLUMNS = [ACROSS - convertMillimetersToTwip(95), convertMillimetersToTwip(95)] as const;

/** Body text: both edges, first line 1.27 cm, lines 1.15, 6 pt after. */
export const BODY: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: 720 },
  spacing: { line: 276, lineRule: LineRuleType.AUTO, before: 0, after: 120 },
};

/** Lines of the head: single spaced, nothing between them. */
export const TIGHT: IParagraphOptions = {
  alignment: AlignmentType.CENTER,
  spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
};
