import { solve, type Constraint, type Model } from 'yalps';
import type { Cell, ProtectedTable } from '../../src/domain/statistics/suppression/cell.ts';

type Coefficients = Record<string, number>;
type Named = { readonly name: string; readonly cell: Cell };

/** A small number that somebody worked out of a table, or null when nobody can. */
export type Found = { readonly cell: string; readonly value: number } | null;

/**
 * What somebody with a linear-programming solver works out of a table as it is shown, knowing how it was made: `few` is
 * 1 … least − 1, `covered` is `least` or more. A number is found when its smallest and largest possible value are one.
 */
export function attack(table: ProtectedTable, least: number): Found {
  if (table.withheld) return null;
  const cells = namedCells(table);
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Coefficients>();
  for (const { name, cell } of cells) {
    constraints.set(`bound ${name}`, boundOf(cell, least));
    variables.set(name, { [`bound ${name}`]: 1 });
  }
  for (const { name, parts, sum } of sumsOf(table)) {
    constraints.set(name, { equal: 0 });
    for (const part of parts) variables.get(part)![name] = 1;
    variables.get(sum)![name] = -1;
  }
  for (const { name, cell } of cells) {
    if (cell.kind !== 'few') continue;
    const [low, high] = (['minimize', 'maximize'] as const).map((direction) =>
      extreme({ constraints, variables }, name, direction),
    );
    if (low === undefined || high === undefined || high - low < 0.5)
      return { cell: name, value: low ?? Number.NaN };
  }
  return null;
}

type Program = {
  readonly constraints: Map<string, Constraint>;
  readonly variables: Map<string, Coefficients>;
};

function extreme(
  { constraints, variables }: Program,
  name: string,
  direction: 'minimize' | 'maximize',
): number | undefined {
  const aimed = new Map(
    [...variables].map(([one, coefficients]) => [one, { ...coefficients, aim: one === name ? 1 : 0 }]),
  );
  const model: Model<string, string> = { direction, objective: 'aim', constraints, variables: aimed };
  const { status, result } = solve(model);
  if (status === 'unbounded') return direction === 'maximize' ? Number.POSITIVE_INFINITY : undefined;
  return status === 'optimal' ? result : undefined;
}

function boundOf(cell: Cell, least: number): Constraint {
  if (cell.kind === 'shown') return { equal: cell.value };
  return cell.kind === 'few' ? { min: 1, max: cell.most } : { min: least };
}

function namedCells({ cells, rowTotals, columnTotals, total }: ProtectedTable): Named[] {
  return [
    ...cells.flatMap((row, i) => row.map((cell, j) => ({ name: `cell ${i} ${j}`, cell }))),
    ...rowTotals.map((cell, i) => ({ name: `row ${i}`, cell })),
    ...columnTotals.map((cell, j) => ({ name: `column ${j}`, cell })),
    { name: 'total', cell: total },
  ];
}

function sumsOf({ rowTotals, columnTotals }: ProtectedTable) {
  const rows = rowTotals.map((_, i) => ({
    name: `sum of row ${i}`,
    parts: columnTotals.map((_column, j) => `cell ${i} ${j}`),
    sum: `row ${i}`,
  }));
  const columns = columnTotals.map((_, j) => ({
    name: `sum of column ${j}`,
    parts: rowTotals.map((_row, i) => `cell ${i} ${j}`),
    sum: `column ${j}`,
  }));
  const all = [
    { name: 'sum of rows', parts: rowTotals.map((_, i) => `row ${i}`), sum: 'total' },
    { name: 'sum of columns', parts: columnTotals.map((_, j) => `column ${j}`), sum: 'total' },
  ];
  return [...rows, ...columns, ...all];
}
