import { cellOf, type Cell, type ProtectedTable } from './cell.ts';
import { coverSafely, type Circulation, type Edge, type Mark } from './circulation.ts';

/**
 * Covers small numbers of a table and whatever would give them away (PR-14, PR-15). `numbers`: rows of equal length,
 * whole and not negative; `least`: smallest number shown besides 0; `width`: so many neighbouring columns are summed up
 * into a group, whose sums are shown too (1: no groups). All sums are worked out here and shown as far as that is safe.
 * Between two tables of the same cases nothing is promised; for ranges of days see `mayCompare`.
 */
export function protectTable(
  numbers: readonly (readonly number[])[],
  least: number,
  width = 1,
): ProtectedTable {
  const shape = shapeOf(numbers, width);
  const { nodes, edges } = networkOf(numbers, shape);
  const marks = coverSafely({ nodes, edges, marks: edges.map(({ value }) => markOf(value, least)) }, least);
  const cells = edges.map(({ value }, i): Cell => {
    return marks === null || marks[i] === 'covered' ? { kind: 'covered' } : cellOf(value, least);
  });
  return {
    ...tableOf(marks === null ? cells.map(() => ({ kind: 'covered' })) : cells, shape),
    withheld: marks === null,
  };
}

/** The same for numbers in one row. */
export function protectList(
  numbers: readonly number[],
  least: number,
): { readonly cells: readonly Cell[]; readonly total: Cell; readonly withheld: boolean } {
  const { cells, total, withheld } = protectTable([numbers], least);
  return { cells: cells[0] ?? [], total, withheld };
}

type Shape = {
  readonly rows: number;
  readonly columns: number;
  readonly groups: number;
  readonly width: number;
};

function shapeOf(numbers: readonly (readonly number[])[], width: number): Shape {
  const columns = numbers[0]?.length ?? 0;
  return { rows: numbers.length, columns, groups: Math.ceil(columns / width), width };
}

/**
 * From the whole every number flows through its row, through its row's part of its group, through its column and its
 * group back into the whole. Each sum is a node, so that what flows in flows out. A sum of one number is that number
 * again and costs nothing more.
 */
function networkOf(numbers: readonly (readonly number[])[], shape: Shape): Omit<Circulation, 'marks'> {
  const { rows, columns, groups, width } = shape;
  const groupOf = (column: number): number => Math.floor(column / width);
  const partOf = (row: number, group: number): number => 2 + rows + row * groups + group;
  const columnOf = (column: number): number => 2 + rows + rows * groups + column;
  const endOf = (group: number): number => columnOf(columns) + group;
  const edges: Edge[] = numbers.flatMap((row, i) =>
    row.map((value, j) => ({ from: partOf(i, groupOf(j)), to: columnOf(j), value, cost: value })),
  );
  const sums = sumsOf(numbers, shape);
  const tells = (parts: number, value: number): number => (parts > 1 ? value : 0);
  const edge = (from: number, to: number, [value, cost]: readonly [number, number]): Edge => ({
    from,
    to,
    value,
    cost,
  });
  edges.push(
    ...sums.parts.map((value, at) =>
      edge(2 + Math.floor(at / groups), 2 + rows + at, [value, tells(width, value)]),
    ),
    ...sums.rows.map((value, i) => edge(0, 2 + i, [value, tells(groups, value)])),
    ...sums.columns.map((value, j) => edge(columnOf(j), endOf(groupOf(j)), [value, tells(rows, value)])),
    ...sums.groups.map((value, g) => edge(endOf(g), 1, [value, tells(width, tells(rows, value))])),
    edge(1, 0, [sums.total, tells(rows * columns, sums.total)]),
  );
  return { nodes: endOf(groups), edges };
}

function sumsOf(numbers: readonly (readonly number[])[], { columns, groups, width }: Shape) {
  const inGroup = (values: readonly number[], group: number): number =>
    sumOf(values.slice(group * width, (group + 1) * width));
  const perGroup = (values: readonly number[]): readonly number[] =>
    Array.from({ length: groups }, (_, group) => inGroup(values, group));
  const byColumn = Array.from({ length: columns }, (_, j) => sumOf(numbers.map((row) => row[j] ?? 0)));
  const rows = numbers.map((row) => sumOf(row));
  return {
    ...{ rows, parts: numbers.flatMap((row) => perGroup(row)) },
    ...{ columns: byColumn, groups: perGroup(byColumn), total: sumOf(rows) },
  };
}

/** Cuts the cells apart in the order in which the network made them. */
function tableOf(cells: readonly Cell[], { rows, columns, groups }: Shape): Omit<ProtectedTable, 'withheld'> {
  let at = 0;
  const take = (count: number): readonly Cell[] => cells.slice(at, (at += count));
  const rowsOf = (all: readonly Cell[], length: number): readonly (readonly Cell[])[] =>
    Array.from({ length: rows }, (_, i) => all.slice(i * length, (i + 1) * length));
  return {
    cells: rowsOf(take(rows * columns), columns),
    groupTotals: rowsOf(take(rows * groups), groups),
    rowTotals: take(rows),
    columnTotals: take(columns),
    groupColumnTotals: take(groups),
    total: take(1)[0] ?? { kind: 'covered' },
  };
}

function markOf(value: number, least: number): Mark {
  return value > 0 && value < least ? 'few' : 'shown';
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
