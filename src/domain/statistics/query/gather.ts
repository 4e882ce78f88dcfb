import type { CountedMode } from '../counter-key.ts';
import type { Sum } from '../catalogue/sums.ts';
import type { DayRange } from '../periods/calendar.ts';
import type { GrantedAsk } from './ask.ts';
import { HALVES, type FigurePeriod, type Figures, type MetricFigures, type Names } from './figures.ts';

/** Sums of a question: `numbers[row][column × parts + part]`, whole and not negative. */
export type Gathered = {
  /** Keys of the rows of which anything was counted, by their letters (PR-09); one row "" without a breakdown. */
  readonly rows: readonly string[];
  /** Keys of the columns: ids of periods, or half-days; one column "" without a series. */
  readonly columns: readonly string[];
  readonly numbers: readonly (readonly number[])[];
  /** Months that are kept as a whole only and lie across an end of what was asked: they are not in it. */
  readonly uncut: readonly string[];
  /** Documents in it that were counted on a clock nobody trusted (C-83). */
  readonly doubtful: number;
};

/** What is summed up: parts, each a sum of counters in some modes. */
export type Parts = { readonly modes: readonly CountedMode[]; readonly sums: readonly Sum[] };

/** Sums up what a question asks for. Parts that would be below 0, because days begin and end, are 0. */
export function gather(figures: Figures, ask: GrantedAsk, { modes, sums }: Parts): Gathered {
  const columns = columnsOf(ask);
  const columnOf = figures.periods.map(({ range }) => columnAt(range, ask));
  const names = namesOf(figures, ask);
  const grid: Grid = { wide: columns.length * sums.length, width: sums.length, columnOf };
  const all = new Float64Array(names.length * grid.wide);
  for (const of of figures.metrics.filter(({ mode }) => modes.includes(mode))) {
    const weights = sums.flatMap((sum, part) =>
      Object.hasOwn(sum, of.metric) ? [[part, sum[of.metric] ?? 0] as const] : [],
    );
    if (weights.length === 0) continue;
    const slots = slotsOf(of, rowsOf(of, ask, figures), { ...grid, byHalf: ask.series === 'half-day' });
    for (const [part, weight] of weights) addUp(of, { slots, grid, part, weight }, all);
  }
  const numbersOf = (row: number): number[] =>
    Array.from(all.subarray(row * grid.wide, (row + 1) * grid.wide), (number) => Math.max(0, number));
  const lines = names.map((name, row) => ({ name, numbers: numbersOf(row) }));
  const told =
    ask.breakdown.by === 'nothing' ? lines : lines.filter((line) => isTold(line, ask)).sort(byName);
  return {
    ...{ columns, rows: told.map(({ name }) => name), numbers: told.map(({ numbers }) => numbers) },
    ...notesOf(figures.periods, columnOf, spanOf(ask.ranges)),
  };
}

function columnsOf({ series, buckets }: GrantedAsk): readonly string[] {
  if (series === 'nothing') return [''];
  return series === 'half-day' ? HALVES : buckets.map(({ id }) => id);
}

/** The column a period belongs to, the first one where the keys say which half-day it is; −1: it is not in it. */
function columnAt(range: DayRange, { series, buckets, range: asked }: GrantedAsk): number {
  if (series === 'week' || series === 'month') return buckets.findIndex((bucket) => holds(bucket, range));
  return holds(asked, range) ? 0 : -1;
}

/** What rows may be called, by their numbers. */
function namesOf({ places, guides, steps }: Figures, { breakdown }: GrantedAsk): Names {
  if (breakdown.by === 'nothing') return [''];
  return { place: places, procedure: guides, step: steps }[breakdown.by];
}

/** The row of every key; null: all in one. −1: in none. */
function rowsOf(of: MetricFigures, { breakdown }: GrantedAsk, { guides }: Figures): readonly number[] | null {
  if (breakdown.by === 'nothing') return null;
  if (breakdown.by === 'place') return of.places;
  if (breakdown.by === 'procedure') return of.guides;
  const guide = guides.indexOf(breakdown.guide);
  return of.steps.map((step, key) => (of.guides[key] === guide ? step : -1));
}

/** Counters of no procedure and of no step are in no row; of no place they are. */
function isTold({ name, numbers }: Line, { breakdown }: GrantedAsk): boolean {
  return (name !== '' || breakdown.by === 'place') && numbers.some((number) => number > 0);
}

type Line = { readonly name: string; readonly numbers: readonly number[] };
const byName = (a: Line, b: Line): number => (a.name < b.name ? -1 : 1);

/** How sums lie in one row of numbers. `wide`: numbers of a row, `width`: of a column. */
type Grid = { readonly wide: number; readonly width: number; readonly columnOf: readonly number[] };

/** Where each key's row begins, and its half-day in it if that is the column; −1: its key is in no row. */
function slotsOf(
  { halves }: MetricFigures,
  rows: readonly number[] | null,
  { wide, width, byHalf }: Grid & { readonly byHalf: boolean },
): Int32Array {
  return Int32Array.from(halves, (half, key) => {
    const row = rows === null ? 0 : (rows[key] ?? -1);
    return row < 0 ? -1 : row * wide + (byHalf ? half * width : 0);
  });
}

type Adding = {
  readonly slots: Int32Array;
  readonly grid: Grid;
  readonly part: number;
  readonly weight: number;
};

/** Adds one metric to one part. */
function addUp(of: MetricFigures, { slots, grid, part, weight }: Adding, all: Float64Array): void {
  const from = Int32Array.from(grid.columnOf, (column) => (column < 0 ? -1 : column * grid.width + part));
  const { periods, keys, counted } = of;
  for (let i = 0; i < counted.length; i += 1) {
    const [column, row] = [from[periods[i] ?? 0] ?? -1, slots[keys[i] ?? 0] ?? -1];
    if (column >= 0 && row >= 0) all[row + column] = (all[row + column] ?? 0) + weight * (counted[i] ?? 0);
  }
}

function notesOf(
  periods: readonly FigurePeriod[],
  columnOf: readonly number[],
  span: DayRange,
): Pick<Gathered, 'uncut' | 'doubtful'> {
  const isIn = (_: FigurePeriod, i: number): boolean => (columnOf[i] ?? -1) >= 0;
  const uncut = periods.filter((one, i) => !isIn(one, i) && one.isMonth && overlaps(one.range, span));
  return {
    uncut: uncut.map(({ range }) => range.first.slice(0, 7)).sort(),
    doubtful: periods.filter(isIn).reduce((sum, { doubtful }) => sum + doubtful, 0),
  };
}

function holds(outer: DayRange, inner: DayRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

function overlaps(a: DayRange, b: DayRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function spanOf(ranges: readonly DayRange[]): DayRange {
  const firsts = ranges.map(({ first }) => first).sort();
  const lasts = ranges.map(({ last }) => last).sort();
  return { first: firsts[0] ?? '', last: lasts.at(-1) ?? '' };
}
