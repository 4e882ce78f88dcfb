import type { Counts } from '../counter-key.ts';
import {
  familyOf,
  measureOf,
  MEASURES,
  reachOf,
  type FamilyId,
  type Measure,
  type Sum,
} from '../catalogue/index.ts';
import type { CountedMode } from '../counter-key.ts';
import { LEAST_LEAVING, type Cell } from '../suppression/cell.ts';
import { protectTable } from '../suppression/protect.ts';
import { byMetric, countedAs, totalOf, type CountsByMetric, type Keyed } from './by-metric.ts';

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
  const keyed = byMetric(counts);
  const tables = WANTED.map((wanted) => tableOf(wanted, keyed));
  const means = MEASURES.flatMap((measure) => meanOf(measure, keyed));
  return { tables, means: means.filter((mean) => !isHidden(mean, tables)) };
}

/**
 * What leaves a centre (reports.md §4.1): families, and counts that are no sum of theirs. Two tables that count the same
 * cases in two ways – calls and their answers, numbers given and what became of them – would tell of each other.
 */
const FAMILIES_TOLD: readonly FamilyId[] = [
  ...(['walk', 'practice', 'watch', 'retell', 'hint', 'teach', 'search', 'answer', 'offer'] as const),
  ...(['clear', 'confidence', 'line', 'check', 'leading', 'helping'] as const),
];
const COUNTS_TOLD = /^(?:used|opened|no-shows|aid-.*)$/;

const WANTED: readonly Wanted[] = [
  ...FAMILIES_TOLD.map(familyOf).map(({ id, modes, parts }): Wanted => ({
    ...{ id, modes, parts: parts.map((part) => part.id), sums: parts.map(({ sum }) => sum) },
    byGuide: MEASURES.some((one) => one.kind === 'share' && one.family === id && reachOf(one) !== 'device'),
  })),
  ...MEASURES.flatMap((measure): Wanted[] => {
    if (measure.kind !== 'count' || !COUNTS_TOLD.test(measure.id)) return [];
    const { id, modes, sum } = measure;
    return [{ id, modes, parts: [id], sums: [sum], byGuide: reachOf(measure) !== 'device' }];
  }),
];

function tableOf({ id, modes, parts, sums, byGuide }: Wanted, counts: CountsByMetric): UpwardTable {
  const rows = new Map<string, number[]>();
  const add = (part: number, weight: number, { guide, value }: Keyed): void => {
    const key = byGuide ? guide : '';
    const row = rows.get(key) ?? sums.map(() => 0);
    rows.set(key, row);
    row[part] = (row[part] ?? 0) + weight * value;
  };
  for (const [part, sum] of sums.entries())
    for (const [metric, weight] of Object.entries(sum))
      countedAs(counts, modes, metric).forEach((one) => add(part, weight, one));
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

/** A mean is told only if its cases, and what is divided by them, can be read off the tables anyway. */
function isHidden({ id }: UpwardMean, tables: readonly UpwardTable[]): boolean {
  const measure = measureOf(id);
  if (measure?.kind !== 'mean') return true;
  const isPlain = Object.values(measure.sum).every((weight) => weight === 1); // points of a scale are no cases
  return tables.some((table) => hides(table, measure.cases) || (isPlain && hides(table, measure.sum)));
}

/** Whether a sum says more of a family than its table does. */
function hides({ id, all }: UpwardTable, sum: Sum): boolean {
  const parts = WANTED.find((wanted) => wanted.id === id)?.sums ?? [];
  const inside = parts.map((part) => Object.keys(part).every((metric) => metric in sum));
  if (!inside.includes(true)) return false;
  const isTold = (wanted: boolean): boolean =>
    all.cells.every((cell, i) => inside[i] !== wanted || cell !== null);
  return !isTold(true) && (all.total === null || !isTold(false));
}

function toldOf(cell: Cell | undefined): Told {
  return cell?.kind === 'shown' ? cell.value : null;
}

function meanOf(measure: Measure, counts: CountsByMetric): readonly UpwardMean[] {
  if (measure.kind !== 'mean') return [];
  const sumOf = (of: Sum): number =>
    Object.entries(of).reduce(
      (sum, [metric, weight]) => sum + weight * totalOf(counts, measure.modes, metric),
      0,
    );
  const [sum, cases] = [sumOf(measure.sum), sumOf(measure.cases)];
  return cases >= LEAST_LEAVING ? [{ id: measure.id, sum, cases }] : [];
}
