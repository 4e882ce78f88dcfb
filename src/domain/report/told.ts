import type { Told, UpwardFigures, UpwardRow } from '../statistics/exchange/upward.ts';
import { LEAST_LEAVING, type Cell } from '../statistics/suppression/cell.ts';
import { LARGE_SAMPLE, shareAmong } from '../statistics/suppression/share.ts';
import type { ReportCell } from './report.view.ts';
import { vietnameseNumber, vietnameseShare, type ReportSay } from './say.ts';

/** A row with the names of its parts. */
export type ToldRow = UpwardRow & { readonly parts: readonly string[] };

/** A share from 0 to 1 and what it is of; null: nothing can be said without telling of few. */
export type ToldShare = { readonly value: number; readonly cases: number } | null;

/** Which parts of a row a share is of, and among which it is; all of them unless said. */
export type Parts = { readonly of: readonly string[]; readonly among?: readonly string[] };

/** The sums of a table of told figures; everything hidden when there is no such table. */
export function rowOf(figures: UpwardFigures, id: string): ToldRow {
  const table = figures.tables.find((one) => one.id === id);
  return table === undefined
    ? { key: '', parts: [], cells: [], total: null }
    : { ...table.all, parts: table.parts };
}

/** The rows of a table by guide, the most cases first, hidden ones at the end. */
export function rowsOf(figures: UpwardFigures, id: string): readonly ToldRow[] {
  const table = figures.tables.find((one) => one.id === id);
  const rows = (table?.rows ?? []).map((row) => ({ ...row, parts: table?.parts ?? [] }));
  return [...rows].sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || (a.key < b.key ? -1 : 1));
}

/** The sum of some parts of a row; null when one of them is hidden. */
export function partOf(row: ToldRow, ...ids: readonly string[]): Told {
  const cells = ids.map((id) => row.cells[row.parts.indexOf(id)] ?? null);
  return cells.reduce((sum, cell) => (sum === null || cell === null ? null : sum + cell), 0);
}

/**
 * A share made of nothing but what is told. None below 11 cases (PR-16), and none from which a number from 1 to 10
 * could be worked out.
 */
export function shareOfParts(row: ToldRow, { of, among = row.parts }: Parts): ToldShare {
  const those = (wanted: (id: string) => boolean): Cell[] =>
    row.cells.filter((_, i) => wanted(row.parts[i] ?? '')).map(cellFrom);
  const share = shareAmong({
    inside: those((id) => of.includes(id)),
    rest: those((id) => among.includes(id) && !of.includes(id)),
    others: those((id) => !among.includes(id)),
    total: cellFrom(row.total),
  });
  if (share.kind !== 'known') return null;
  const hits = Math.round(share.value * share.cases);
  const isSmall = (value: number): boolean => value > 0 && value < LEAST_LEAVING;
  return isSmall(hits) || isSmall(share.cases - hits) ? null : { value: share.value, cases: share.cases };
}

/** Cases of some parts: their sum, or what a share that may be said comes to; null when neither may be. */
export function casesOf(row: ToldRow, parts: Parts): Told {
  const share = shareOfParts(row, parts);
  return partOf(row, ...parts.of) ?? (share === null ? null : Math.round(share.value * share.cases));
}

/** A mean that is told; null: fewer than 11 cases, or hidden. */
export function meanOf(figures: UpwardFigures, id: string): ToldShare {
  const mean = figures.means.find((one) => one.id === id);
  return mean === undefined ? null : { value: mean.sum / mean.cases, cases: mean.cases };
}

/** Words in a cell. */
export function words(text: string): ReportCell {
  return { text, number: null };
}

/** A number in a cell, or the word that it is hidden. */
export function countCell(say: ReportSay, told: Told): ReportCell {
  return told === null ? words(say('cell.hidden')) : { text: vietnameseNumber(told), number: told };
}

/** A share in a cell, in hundredths; with a star when it rests on few cases. */
export function shareCell(say: ReportSay, share: ToldShare): ReportCell {
  if (share === null) return words(say('cell.none'));
  const star = share.cases < LARGE_SAMPLE ? '*' : '';
  return { text: `${vietnameseShare(share.value)}${star}`, number: Math.round(1000 * share.value) / 10 };
}

/** A mean in a cell, with one digit behind the comma. */
export function meanCell(say: ReportSay, mean: ToldShare): ReportCell {
  if (mean === null) return words(say('cell.none'));
  const star = mean.cases < LARGE_SAMPLE ? '*' : '';
  return { text: `${vietnameseNumber(mean.value, 1)}${star}`, number: Math.round(10 * mean.value) / 10 };
}

function cellFrom(told: Told): Cell {
  return told === null ? { kind: 'covered' } : { kind: 'shown', value: told };
}
