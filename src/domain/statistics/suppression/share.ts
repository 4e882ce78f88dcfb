import { boundsOf, type Cell } from './cell.ts';

/** No share is made of fewer cases (PR-16). */
export const LEAST_FOR_SHARE = 11;
/** Below this a share is marked "mẫu nhỏ" (PR-16). */
export const LARGE_SAMPLE = 30;
/** The standard normal quantile of a 95 % interval. */
const Z = 1.959963984540054;

/**
 * A share as it may be shown, 0–1. `known`: with its Wilson interval and whether it rests on few cases. `between`: only
 * bounds can be said, because something it is made of is covered. `few-cases`: fewer than 11 cases, or nobody may know
 * how many.
 */
export type Share =
  | {
      readonly kind: 'known';
      readonly value: number;
      readonly interval: Interval;
      readonly isSmall: boolean;
      readonly cases: number;
    }
  | { readonly kind: 'between'; readonly least: number; readonly most: number; readonly cases: number }
  | { readonly kind: 'few-cases' };

/** Ends of a 95 % interval, 0–1. */
export type Interval = { readonly low: number; readonly high: number };

/** The Wilson interval of `hits` in `cases` (metrics.md §6.2): honest for few cases and for shares near 0 and 1. */
export function wilson(hits: number, cases: number): Interval {
  if (cases <= 0) return { low: 0, high: 1 };
  const share = Math.min(1, Math.max(0, hits / cases));
  const weight = 1 + Z ** 2 / cases;
  const middle = (share + Z ** 2 / (2 * cases)) / weight;
  const half = (Z / weight) * Math.sqrt((share * (1 - share)) / cases + Z ** 2 / (4 * cases ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The share that some cells have in their sum, made of nothing but what is shown: it gives away no more than the table
 * does. `rest`: the other cells of the sum.
 */
export function shareOf(inside: readonly Cell[], rest: readonly Cell[], total: Cell): Share {
  if (total.kind !== 'shown' || total.value < LEAST_FOR_SHARE) return { kind: 'few-cases' };
  const cases = total.value;
  const [leastIn, mostIn] = sumOfBounds(inside);
  const [leastOut, mostOut] = sumOfBounds(rest);
  const least = Math.max(leastIn, cases - mostOut, 0);
  const most = Math.min(mostIn, cases - leastOut, cases);
  if (least !== most) return { kind: 'between', least: least / cases, most: most / cases, cases };
  const interval = wilson(least, cases);
  return { kind: 'known', value: least / cases, interval, isSmall: cases < LARGE_SAMPLE, cases };
}

/** Cells of one sum: those a share is of, those it is among besides, and others that the sum holds too. */
export type ShareCells = {
  readonly inside: readonly Cell[];
  readonly rest: readonly Cell[];
  readonly others: readonly Cell[];
  readonly total: Cell;
};

/** The same among some cells of a sum only: how many cases they are must be known from what is shown. */
export function shareAmong({ inside, rest, others, total }: ShareCells): Share {
  if (others.length === 0) return shareOf(inside, rest, total);
  const [least, most] = sumOfBounds([...inside, ...rest]);
  const [leastOther, mostOther] = sumOfBounds(others);
  if (least === most) return shareOf(inside, rest, { kind: 'shown', value: least });
  if (total.kind !== 'shown' || leastOther !== mostOther) return { kind: 'few-cases' };
  return shareOf(inside, rest, { kind: 'shown', value: total.value - leastOther });
}

function sumOfBounds(cells: readonly Cell[]): readonly [least: number, most: number] {
  return cells.map(boundsOf).reduce<readonly [number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
}
