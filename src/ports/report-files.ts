import type { Report, ReportFigure, ReportTable } from '../domain/report/report.view.ts';

/** A chart as a picture. `width`, `height`: in pixels. */
export type PaintedFigure = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** Paints a chart in black on white. */
export type PaintFigure = (figure: ReportFigure) => Promise<PaintedFigure>;

/** Makes the files of a report. Each rejects only when the browser refuses memory or its own bundle does not come. */
export interface ReportFiles {
  /** A DOCX laid out after Nghị định 30/2020, open for whoever writes on. */
  document(report: Report): Promise<Uint8Array>;
  /** A workbook, one sheet for each table, its numbers as numbers. */
  workbook(tables: readonly ReportTable[]): Promise<Uint8Array>;
}
