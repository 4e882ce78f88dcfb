import { createReportFiles } from '../adapters/report/report-files.ts';
import type { ReportFiles } from '../ports/report-files.ts';

/** Joins what makes the files of a report. */
export function composeReportFiles(): ReportFiles {
  return createReportFiles();
}
