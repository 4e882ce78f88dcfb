import type { ReportFiles } from '../../ports/report-files.ts';
import { paintBars } from './paint-bars.ts';

/** Files of a report, made in the browser; what makes them is fetched only when somebody asks. */
export function createReportFiles(): ReportFiles {
  return {
    document: async (report) => (await import('./document.ts')).makeDocument(report, paintBars),
    workbook: async (tables) => (await import('./workbook.ts')).makeWorkbook(tables),
  };
}
