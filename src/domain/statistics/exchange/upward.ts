import { readKey, type Counts } from '../counter-key.ts';
import {
  FAMILIES,
  less,
  measureOf,
  MEASURES,
  plus,
  reachOf,
  type Measure,
  type Sum,
} from '../catalogue/index.ts';
import type { CountedMode } from '../counter-key.ts';
import { LEAST_LEAVING, type Cell } from '../suppression/cell.ts';
import { protectTable } from '../suppression/protect.ts';

/** A number as it leaves the centre; null: hidden, at least 0. */
export type Told = number | null;

/** One line: numbers of each part, and their sum. `key`: a guide, "" for all or where guides do not matter. */
export type UpwardRow = { readonly key: string; readonly cells: readonly Told[]; readonly total: Told };

/** One family or one number of a period, by guide where it has guides. */
export type UpwardTable = {
  readonly id: string;
  readonly parts: readonly string[];
  readonly rows: readonly UpwardRow[];
  readonly all: UpwardRow;
};

/** Minutes, or points, and the cases they are of: only of 11 cases and more. */
export type UpwardMean = { readonly id: string; readonly sum: number; readonly cases: number };

/** What a centre tells of a period: nothing between 1 and 10, and nothing from which one could be worked out. */
export type UpwardFigures = {
  readonly tables: readonly UpwardTable[];
  readonly means: readonly UpwardMean[];
};

type Wanted = {
  readonly id: string;
  readonly modes: readonly CountedMode[];
  readonly parts: readonly string[];
  readonly sums: readonly Sum[];
  readonly byGuide: boolean;
};

/** What of a period's counters may leave the centre (reports.md §4.1, k = 11). */
export function upwardFigures(counts: Counts): UpwardFigures {
  const keyed = Object.entries(counts).flatMap(([text, value]) => {
    const key = readKey(text);
    return key === null ? [] : [{ ...key, value }];
  });
  const tables = WANTED.map((wanted) => tableOf(wanted, keyed));
  const means = MEASURES.flatMap((measure) => meanOf(measure, keyed));
  return { tables, means: means.filter((mean) => !isHidden(mean, tables)) };
}

type Keyed = NonNullable<ReturnType<typeof readKey>> & { readonly value: number };

const WANTED: readonly Wanted[] = [
  ...FAMILIES.filter(({ id }) => id !== 'showing').map(({ id, modes, parts }): Wanted => ({
    ...{ id, modes, parts: parts.map((part) => part.id), sums: parts.map(({ sum }) => sum) },
    byGuide: MEASURES.some((one) => one.kind === 'share' && one.family === id && reachOf(one) !== 'device'),
  })),
  ...MEASURES.flatMap((measure): Wanted[] => {
    if (measure.kind !== 'count' || isInFamily(measure.id)) return [];
    const { id, modes, sum } = measure;
    return [{ id, modes, parts: [id], sums: [sum], byGuide: reachOf(measure) !== 'device' }];
  }),
];

/** Sums that a family tells already would be a second look at the same cases. */
function isInFamily(id: string): boolean {
  return /^(?:started(?:-.*)?|finished|served|tickets|groups|helped)$/.test(id);
}

function tableOf({ id, modes, parts, sums, byGuide }: Wanted, keyed: readonly Keyed[]): UpwardTable {
  const rows = new Map<string, number[]>();
  for (const { mode, guide, metric, value } of keyed) {
    const weights = modes.includes(mode) ? sums.map((sum) => sum[metric] ?? 0) : [];
    if (!weights.some((weight) => weight !== 0)) continue;
    const key = byGuide ? guide : '';
    const row = rows.get(key) ?? sums.map(() => 0);
    rows.set(
      key,
      row.map((number, i) => number + (weights[i] ?? 0) * value),
    );
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = sorted.map(([, row]) => row.map((number) => Math.max(0, number)));
  const table = protectTable(numbers.length > 0 ? numbers : [sums.map(() => 0)], LEAST_LEAVING, sums.length);
  const told = (cells: readonly Cell[] | undefined): readonly Told[] => (cells ?? []).map(toldOf);
  return {
    ...{ id, parts },
    rows: sorted.map(([key], i) => ({
      ...{ key, cells: told(table.cells[i]), total: toldOf(table.rowTotals[i]) },
    })),
    all: { key: '', cells: told(table.columnTotals), total: toldOf(table.total) },
  };
}

/** A mean is not told beside a table that hides its cases, or that hides a part of what it is made of. */
function isHidden({ id }: UpwardMean, tables: readonly UpwardTable[]): boolean {
  const measure = measureOf(id);
  const { sum: over, cases } = measure?.kind === 'mean' ? measure : { sum: {}, cases: {} };
  return tables.some(({ id: table, all }) => {
    const sums = WANTED.find((wanted) => wanted.id === table)?.sums ?? [];
    const isTouched = sums.some((sum) =>
      Object.keys(sum).some((metric) => metric in cases || metric in over),
    );
    const isWhole = Object.keys(plus(...sums, less({}, cases))).length === 0;
    return isTouched && (all.total === null || (!isWhole && all.cells.includes(null)));
  });
}

function toldOf(cell: Cell | undefined): Told {
  return cell?.kind === 'shown' ? cell.value : null;
}

function meanOf(measure: Measure, keyed: readonly Keyed[]): readonly UpwardMean[] {
  if (measure.kind !== 'mean') return [];
  const counted = keyed.filter(({ mode }) => measure.modes.includes(mode));
  const sumOf = (of: Sum): number =>
    counted.reduce((sum, { metric, value }) => sum + (of[metric] ?? 0) * value, 0);
  const [sum, cases] = [sumOf(measure.sum), sumOf(measure.cases)];
  return cases >= LEAST_LEAVING ? [{ id: measure.id, sum, cases }] : [];
}
