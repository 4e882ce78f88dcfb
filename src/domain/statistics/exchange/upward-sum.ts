import { accept, refuse, type Result } from '../../shared/result.ts';
import type { Told, UpwardMean, UpwardRow, UpwardTable } from './upward.ts';
import type { UpwardFile } from './upward-file.schema.ts';

/** The files of one period, one of each centre: what the authority above has put together so far. */
export type UpwardPile = ReadonlyMap<string, UpwardFile>;

/** A sum over centres: at least this much; `isExact` when no centre hid anything of it. Otherwise "≥" is printed. */
export type LeastSum = { readonly value: number; readonly isExact: boolean };

/** One line of all centres together. */
export type SummedRow = {
  readonly key: string;
  readonly cells: readonly LeastSum[];
  readonly total: LeastSum;
};

/** One table of all centres together, and the means worked out anew from sums (never a mean of means). */
export type Summed = {
  readonly centres: readonly string[];
  readonly tables: readonly {
    readonly id: string;
    readonly parts: readonly string[];
    readonly rows: readonly SummedRow[];
    readonly all: SummedRow;
  }[];
  readonly means: readonly UpwardMean[];
};

/**
 * Adds a file to a pile. The same file twice changes nothing; of two files of one centre each number's larger one counts,
 * since both are lower bounds. So piles may be put together in any order and any grouping (RP-09). Another period is
 * refused: two windows that overlap would tell of the days between them.
 */
export function addToPile(pile: UpwardPile, file: UpwardFile): Result<UpwardPile, 'other-period'> {
  const [first] = pile.values();
  if (first !== undefined && (first.scheme !== file.scheme || first.period !== file.period))
    return refuse('other-period');
  const known = pile.get(file.centre);
  const joined = joinedFile(known ?? file, file);
  return accept(new Map([...pile, [file.centre, joined] as const].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** What all centres of a pile come to: sums of lower bounds. */
export function summed(pile: UpwardPile): Summed {
  const files = [...pile.values()];
  const ids = namesOf(files.map(({ tables }) => tables.map(({ id }) => id))).sort();
  const tables = ids.map((id) => {
    const all = files.flatMap((file) => file.tables.filter((table) => table.id === id));
    const parts = namesOf(all.map((table) => table.parts));
    const keys = namesOf(all.map(({ rows }) => rows.map(({ key }) => key))).sort();
    const rowOf = (key: string): SummedRow =>
      sumRow(
        key,
        parts,
        all.flatMap((table) => table.rows.filter((row) => row.key === key).map((row) => ({ table, row }))),
      );
    return {
      id,
      parts,
      rows: keys.map(rowOf),
      all: sumRow(
        '',
        parts,
        all.map((table) => ({ table, row: table.all })),
      ),
    };
  });
  const means = namesOf(files.map((file) => file.means.map(({ id }) => id)))
    .sort()
    .map((id) => {
      const all = files.flatMap((file) => file.means.filter((mean) => mean.id === id));
      return { id, sum: sumOf(all.map(({ sum }) => sum)), cases: sumOf(all.map(({ cases }) => cases)) };
    });
  return { centres: [...pile.keys()], tables, means };
}

type Placed = { readonly table: UpwardTable; readonly row: UpwardRow };

function sumRow(key: string, parts: readonly string[], placed: readonly Placed[]): SummedRow {
  const cellsOf = (part: string): Told[] =>
    placed.map(
      ({ table, row }) => row.cells[table.parts.indexOf(part)] ?? (table.parts.includes(part) ? null : 0),
    );
  return {
    key,
    cells: parts.map((part) => leastSum(cellsOf(part))),
    total: leastSum(placed.map(({ row }) => row.total)),
  };
}

function leastSum(told: readonly Told[]): LeastSum {
  return { value: sumOf(told.map((one) => one ?? 0)), isExact: told.every((one) => one !== null) };
}

/** Two files of one centre and period as one. */
function joinedFile(a: UpwardFile, b: UpwardFile): UpwardFile {
  const ids = namesOf([a, b].map(({ tables }) => tables.map(({ id }) => id)));
  const tableIn = (file: UpwardFile, id: string) => file.tables.find((table) => table.id === id);
  const means = namesOf([a, b].map((file) => file.means.map(({ id }) => id))).sort();
  return {
    ...a,
    made: a.made > b.made ? a.made : b.made,
    tables: ids.sort().flatMap((id) => joinedTable(tableIn(a, id), tableIn(b, id))),
    means: means.flatMap((id) => {
      const both = [a, b].flatMap((file) => file.means.filter((mean) => mean.id === id));
      return both.sort((x, y) => y.cases - x.cases || y.sum - x.sum).slice(0, 1);
    }),
  };
}

function joinedTable(a: UpwardTable | undefined, b: UpwardTable | undefined): UpwardTable[] {
  if (a === undefined || b === undefined) return [a ?? b].filter((one) => one !== undefined);
  if (a.parts.join() !== b.parts.join()) return [a.parts.join() < b.parts.join() ? b : a]; // of two versions the later name
  const keys = namesOf([a, b].map(({ rows }) => rows.map(({ key }) => key))).sort();
  const rowIn = (table: UpwardTable, key: string) => table.rows.find((row) => row.key === key);
  const rows = keys.flatMap((key) => joinedRow(rowIn(a, key), rowIn(b, key)));
  return [{ id: a.id, parts: a.parts, rows, all: joinedRow(a.all, b.all)[0] ?? a.all }];
}

function joinedRow(a: UpwardRow | undefined, b: UpwardRow | undefined): UpwardRow[] {
  if (a === undefined || b === undefined) return [a ?? b].filter((one) => one !== undefined);
  const cells = a.cells.map((cell, i) => larger(cell, b.cells[i] ?? null));
  return [{ key: a.key, cells, total: larger(a.total, b.total) }];
}

function larger(a: Told, b: Told): Told {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function namesOf(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
