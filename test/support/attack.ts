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
  const known = new Map(
    cells.flatMap(({ name, cell }) => (cell.kind === 'shown' ? [[name, cell.value]] : [])),
  );
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Coefficients>();
  for (const { name, cell } of cells) {
    if (cell.kind === 'shown') continue;
    constraints.set(`bound ${name}`, boundOf(cell, least));
    variables.set(name, { [`bound ${name}`]: 1 });
  }
  for (const { name, parts, sum } of sumsOf(table)) {
    const hidden = [...parts, sum].filter((one) => !known.has(one));
    if (hidden.length === 0) continue;
    const told = parts.reduce((rest, part) => rest - (known.get(part) ?? 0), known.get(sum) ?? 0);
    constraints.set(name, { equal: told });
    for (const one of hidden) variables.get(one)![name] = one === sum ? -1 : 1;
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
  return cell.kind === 'few' ? { min: 1, max: cell.most } : { min: least };
}

function namedCells(table: ProtectedTable): Named[] {
  const inRows = (rows: readonly (readonly Cell[])[], kind: string): Named[] =>
    rows.flatMap((row, i) => row.map((cell, j) => ({ name: `${kind} ${i} ${j}`, cell })));
  const inList = (cells: readonly Cell[], kind: string): Named[] =>
    cells.map((cell, i) => ({ name: `${kind} ${i}`, cell }));
  return [
    ...inRows(table.cells, 'cell'),
    ...inRows(table.groupTotals, 'part'),
    ...inList(table.rowTotals, 'row'),
    ...inList(table.columnTotals, 'column'),
    ...inList(table.groupColumnTotals, 'group'),
    { name: 'total', cell: table.total },
  ];
}

/** Every sum that can be read off the table. */
function sumsOf({ rowTotals, columnTotals, groupColumnTotals }: ProtectedTable) {
  const width = Math.ceil(columnTotals.length / groupColumnTotals.length);
  const columnsOf = (group: number): number[] =>
    columnTotals.map((_, j) => j).filter((j) => Math.floor(j / width) === group);
  const sum = (name: string, parts: readonly string[]) => ({ name: `sum of ${name}`, parts, sum: name });
  return [
    ...rowTotals.flatMap((_, i) =>
      groupColumnTotals.map((_group, g) =>
        sum(
          `part ${i} ${g}`,
          columnsOf(g).map((j) => `cell ${i} ${j}`),
        ),
      ),
    ),
    ...rowTotals.map((_, i) =>
      sum(
        `row ${i}`,
        groupColumnTotals.map((_group, g) => `part ${i} ${g}`),
      ),
    ),
    ...columnTotals.map((_, j) =>
      sum(
        `column ${j}`,
        rowTotals.map((_row, i) => `cell ${i} ${j}`),
      ),
    ),
    ...groupColumnTotals.map((_, g) =>
      sum(
        `group ${g}`,
        columnsOf(g).map((j) => `column ${j}`),
      ),
    ),
    ...groupColumnTotals.map((_, g) => ({
      ...sum(
        `group ${g}`,
        rowTotals.map((_row, i) => `part ${i} ${g}`),
      ),
      name: `sum of parts in group ${g}`,
    })),
    sum(
      'total',
      rowTotals.map((_, i) => `row ${i}`),
    ),
    {
      ...sum(
        'total',
        groupColumnTotals.map((_, g) => `group ${g}`),
      ),
      name: 'sum of groups',
    },
  ];
}
