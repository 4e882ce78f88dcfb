import type { CountedMode, CounterKey } from '../counter-key.ts';
import type { Sum } from '../catalogue/sums.ts';
import type { DayRange } from '../periods/calendar.ts';
import type { Breakdown, GrantedAsk } from './ask.ts';
import type { Figures } from './figures.ts';

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

/** A key's share in the sums: its row, its column when that is a half-day, and its weight in each part. */
type Aim = { readonly row: number; readonly half: number; readonly weights: readonly number[] };

/** Sums up what a question asks for. Parts that would be below 0, because days begin and end, are 0. */
export function gather(figures: Figures, ask: GrantedAsk, { modes, sums }: Parts): Gathered {
  const columns = columnsOf(ask);
  const rowNumbers = new Map<string, number>();
  const aims = figures.keys.map((key) => aimOf(key, { ask, modes, sums, rowNumbers }));
  const span = spanOf(ask.ranges);
  const numbers: number[][] = [];
  const uncut: string[] = [];
  let doubtful = 0;
  for (const document of figures.documents) {
    const column = columnAt(document.range, ask);
    if (column === null && document.isMonth && overlaps(document.range, span))
      uncut.push(document.range.first.slice(0, 7));
    if (column === null) continue;
    doubtful += document.doubtful ? 1 : 0;
    for (let i = 0; i < document.keys.length; i += 1)
      add(numbers, aims[document.keys[i] ?? -1] ?? null, {
        column,
        value: document.values[i] ?? 0,
        width: sums.length,
      });
  }
  const rows = [...rowNumbers]
    .filter(([, row]) => numbers[row]?.some((number) => number > 0) === true)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const wide = columns.length * sums.length;
  const whole = (row: number): number[] =>
    Array.from({ length: wide }, (_, i) => Math.max(0, numbers[row]?.[i] ?? 0));
  return {
    ...{ columns, doubtful, uncut: [...new Set(uncut)].sort() },
    ...(ask.breakdown.by === 'nothing'
      ? { rows: [''], numbers: [whole(rowNumbers.get('') ?? -1)] }
      : { rows: rows.map(([key]) => key), numbers: rows.map(([, row]) => whole(row)) }),
  };
}

const HALVES = ['morning', 'afternoon'] as const;

function columnsOf({ series, buckets }: GrantedAsk): readonly string[] {
  if (series === 'nothing') return [''];
  return series === 'half-day' ? HALVES : buckets.map(({ id }) => id);
}

/** The column a document belongs to; −1: its keys say so (half-days); null: it is not in it. */
function columnAt(range: DayRange, { series, buckets, range: asked }: GrantedAsk): number | null {
  if (series === 'week' || series === 'month') {
    const found = buckets.findIndex((bucket) => holds(bucket, range));
    return found < 0 ? null : found;
  }
  if (!holds(asked, range)) return null;
  return series === 'half-day' ? -1 : 0;
}

type Aiming = Parts & { readonly ask: GrantedAsk; readonly rowNumbers: Map<string, number> };

function aimOf(key: CounterKey, { ask, modes, sums, rowNumbers }: Aiming): Aim | null {
  if (!modes.includes(key.mode)) return null;
  const weights = sums.map((sum) => sum[key.metric] ?? 0);
  if (weights.every((weight) => weight === 0)) return null;
  const name = rowName(key, ask.breakdown);
  if (name === null) return null;
  const row = rowNumbers.get(name) ?? rowNumbers.size;
  rowNumbers.set(name, row);
  return { row, half: HALVES.indexOf(key.half), weights };
}

function rowName({ place, guide, step }: CounterKey, breakdown: Breakdown): string | null {
  if (breakdown.by === 'nothing') return '';
  if (breakdown.by === 'place') return place;
  if (breakdown.by === 'procedure') return guide === '' ? null : guide;
  return guide === breakdown.guide && step !== '' ? step : null;
}

type Added = { readonly column: number; readonly value: number; readonly width: number };

function add(numbers: number[][], aim: Aim | null, { column, value, width }: Added): void {
  if (aim === null) return;
  const row = (numbers[aim.row] ??= []);
  const from = (column < 0 ? aim.half : column) * width;
  for (const [part, weight] of aim.weights.entries())
    if (weight !== 0) row[from + part] = (row[from + part] ?? 0) + weight * value;
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
