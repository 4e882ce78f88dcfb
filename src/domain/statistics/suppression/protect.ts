import { coverSafely, type Circulation, type Edge, type Mark } from './circulation.ts';
import { cellOf, type Cell, type ProtectedTable } from './cell.ts';

/**
 * Covers small numbers of a table and whatever would give them away (PR-14, PR-15). `numbers`: rows of equal length,
 * whole and not negative; `least`: smallest number shown besides 0. Sums are worked out here and shown as far as that is
 * safe. Between two tables of one set of cases nothing is promised; see `mayCompare` for ranges of days.
 */
export function protectTable(numbers: readonly (readonly number[])[], least: number): ProtectedTable {
  const frame = frameOf(numbers);
  const { nodes, edges } = networkOf(frame);
  const marks = coverSafely({ nodes, edges, marks: edges.map(({ value }) => markOf(value, least)) }, least);
  return marks === null ? withheldTable(frame) : tableOf(frame, edges, { marks, least });
}

/** The same for numbers in one row. */
export function protectList(
  numbers: readonly number[],
  least: number,
): { readonly cells: readonly Cell[]; readonly total: Cell; readonly withheld: boolean } {
  const { cells, total, withheld } = protectTable([numbers], least);
  return { cells: cells[0] ?? [], total, withheld };
}

type Frame = {
  readonly numbers: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
};

function frameOf(numbers: readonly (readonly number[])[]): Frame {
  const columns = numbers[0]?.length ?? 0;
  const rowTotals = numbers.map((row) => sumOf(row));
  const columnTotals = Array.from({ length: columns }, (_, j) => sumOf(numbers.map((row) => row[j] ?? 0)));
  return { numbers, rowTotals, columnTotals, total: sumOf(rowTotals) };
}

/**
 * Nodes: rows, columns, the sums of columns, the sums of rows. A cell flows from its row to its column, a column's sum on
 * to all sums of columns, the whole to the sums of rows, and each of those back into its row. In a single row or column
 * the sums across it are the numbers themselves: the network of a list.
 */
function networkOf(frame: Frame): Omit<Circulation, 'marks'> {
  const { numbers, rowTotals, columnTotals, total } = frame;
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const cells = numbers.flatMap((row, i) => row.map((value, j) => ({ from: i, to: rows + j, value })));
  if (rows === 1 || columns === 1)
    return {
      nodes: 2,
      edges: [...cells.map(({ value }) => ({ from: 0, to: 1, value })), { from: 1, to: 0, value: total }],
    };
  const [below, beside] = [rows + columns, rows + columns + 1];
  const edges: Edge[] = [
    ...cells,
    ...rowTotals.map((value, i) => ({ from: beside, to: i, value })),
    ...columnTotals.map((value, j) => ({ from: rows + j, to: below, value })),
    { from: below, to: beside, value: total },
  ];
  return { nodes: beside + 1, edges };
}

function tableOf(
  { numbers, rowTotals, columnTotals }: Frame,
  edges: readonly Edge[],
  { marks, least }: { readonly marks: readonly Mark[]; readonly least: number },
): ProtectedTable {
  const shown = edges.map(({ value }, i): Cell =>
    marks[i] === 'covered' ? { kind: 'covered' } : cellOf(value, least),
  );
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const cells = numbers.map((row, i) =>
    row.map((_, j) => shown[i * columns + j] ?? { kind: 'covered' as const }),
  );
  const total = shown.at(-1) ?? { kind: 'covered' as const };
  if (rows === 1) return { cells, rowTotals: [total], columnTotals: cells[0] ?? [], total, withheld: false };
  if (columns === 1) return { cells, rowTotals: cells.flat(), columnTotals: [total], total, withheld: false };
  const sums = shown.slice(rows * columns, -1);
  return { cells, rowTotals: sums.slice(0, rows), columnTotals: sums.slice(rows), total, withheld: false };
}

function withheldTable({ numbers, rowTotals, columnTotals }: Frame): ProtectedTable {
  const covered: Cell = { kind: 'covered' };
  return {
    cells: numbers.map((row) => row.map(() => covered)),
    rowTotals: rowTotals.map(() => covered),
    columnTotals: columnTotals.map(() => covered),
    total: covered,
    withheld: true,
  };
}

function markOf(value: number, least: number): Mark {
  return value > 0 && value < least ? 'few' : 'shown';
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
