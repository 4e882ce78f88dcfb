/**
 * Smallest number shown besides 0 (PR-14): on the supervisor's screen inside the centre, and in whatever leaves it
 * (CMS hides 1–10 likewise).
 */
export const LEAST_ON_SCREEN = 5;
export const LEAST_LEAVING = 11;

/** What may be said of one number. `few`: from 1 to `most`. `covered`: hidden so that no `few` can be worked out. */
export type Cell =
  | { readonly kind: 'shown'; readonly value: number }
  | { readonly kind: 'few'; readonly most: number }
  | { readonly kind: 'covered' };

/**
 * A table as it may be shown. Sums of rows and columns are cells like all others. `withheld`: so few cases that nothing
 * but the zeros could be shown; then nothing is.
 */
export type ProtectedTable = {
  readonly cells: readonly (readonly Cell[])[];
  /** Sums of neighbouring columns that belong together, row by row; without groups the cells once more. */
  readonly groupTotals: readonly (readonly Cell[])[];
  readonly rowTotals: readonly Cell[];
  readonly columnTotals: readonly Cell[];
  readonly groupColumnTotals: readonly Cell[];
  readonly total: Cell;
  readonly withheld: boolean;
};

/** A number that is shown whatever it is; zeros, and sums that a caller knows to be safe. */
export function shown(value: number): Cell {
  return { kind: 'shown', value };
}

/** The cell of a number that stands alone, without a sum it is part of. */
export function cellOf(value: number, least: number): Cell {
  return value > 0 && value < least ? { kind: 'few', most: least - 1 } : shown(value);
}

/** Between which numbers a cell lies, by what is shown of it; 0 to endless for what is covered. */
export function boundsOf(cell: Cell): readonly [least: number, most: number] {
  if (cell.kind === 'shown') return [cell.value, cell.value];
  return cell.kind === 'few' ? [1, cell.most] : [0, Number.POSITIVE_INFINITY];
}
