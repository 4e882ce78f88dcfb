import { createNobleDigest } from '../src/adapters/noble/digest.ts';
import { upwardFigures, writeUpwardFile } from '../src/domain/statistics/exchange/index.ts';
import { daysIn, sumsIn, type ReportPeriod } from '../src/domain/statistics/periods/index.ts';
import { busyYear, GUIDES } from './busy-year.ts';

/** A file as somebody chooses it. */
export type QuarterFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** The sealed files that so many centres send upward for a period, as the product writes them. */
export function quarterFiles(centres: number, period: ReportPeriod, seed: number): readonly QuarterFile[] {
  const { sha256 } = createNobleDigest();
  const guides = Array.from({ length: GUIDES }, (_, i) => `viec-${i + 1}`);
  return Array.from({ length: centres }, (_, i) => {
    const year = { last: period.last, days: daysIn(period), places: 1, guides, seed: seed + i };
    const figures = upwardFigures(sumsIn(busyYear(year), period));
    const { scheme, id } = period;
    const file = { centre: `trung-tam-${i + 1}`, scheme, period: id, made: period.last, ...figures };
    const text = writeUpwardFile(file, false, sha256);
    return { name: `${file.centre}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
  });
}
