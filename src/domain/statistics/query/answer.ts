import { familyOf, type Measure, type ShareMeasure, type SpreadMeasure } from '../catalogue/index.ts';
import { accept, type Result } from '../../shared/result.ts';
import type { DayRange } from '../periods/calendar.ts';
import { LARGE_SAMPLE, LEAST_FOR_SHARE, shareAmong, type Share } from '../suppression/share.ts';
import { joinSmall, quantile, type Bar } from '../suppression/histogram.ts';
import { protectTable } from '../suppression/protect.ts';
import type { Cell } from '../suppression/cell.ts';
import { judgeAsk, type Ask, type AskRefusal, type GrantedAsk } from './ask.ts';
import type { Figures } from './figures.ts';
import { gather, type Gathered, type Parts } from './gather.ts';

/** A mean as it may be shown; null: fewer than 11 cases. */
export type Mean = { readonly value: number; readonly isSmall: boolean; readonly cases: number };

/** What is said of one spot of the answer. `parts`: only of shares; empty where parts are not summed up. */
export type Outcome = {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  readonly share: Share | null;
  readonly mean: Mean | null;
};

/** One line: a place, a procedure, a step; or all together. */
export type AnswerRow = { readonly key: string; readonly all: Outcome; readonly columns: readonly Outcome[] };

/** Lengths of time: bars, and where half and nine tenths of the cases end; `open`: beyond the last bound. */
export type Spread = {
  readonly bars: readonly Bar[] | null;
  readonly half: ReturnType<typeof quantile>;
  readonly ninth: ReturnType<typeof quantile>;
};

/** An answer, ready to be drawn and with nothing in it that must be hidden. */
export type Answer = {
  readonly measure: Measure;
  readonly ranges: readonly DayRange[];
  readonly columns: readonly string[];
  /** Names of the parts, in the order of `Outcome.parts`. */
  readonly parts: readonly string[];
  readonly rows: readonly AnswerRow[];
  readonly all: AnswerRow;
  readonly spread: Spread | null;
  /** Nothing but zeros could be shown, so nothing is. */
  readonly withheld: boolean;
  readonly uncut: readonly string[];
  readonly doubtful: number;
};

/** Answers a question from the counters; `least`: smallest number shown besides 0 (PR-14). */
export function answer(figures: Figures, ask: Ask, least: number): Result<Answer, AskRefusal> {
  const judged = judgeAsk(ask);
  if (!judged.ok) return judged;
  const granted = judged.value;
  return accept(
    granted.of.kind === 'spread'
      ? spreadAnswer(figures, granted, least)
      : tableAnswer(figures, granted, least),
  );
}

function tableAnswer(figures: Figures, ask: GrantedAsk, least: number): Answer {
  const { of } = ask;
  const gathered = gather(figures, ask, partsOf(of));
  const width = of.kind === 'share' ? familyOf(of.family).parts.length : 1;
  const { cases, sums } = of.kind === 'mean' ? meansOf(gathered) : { cases: gathered.numbers, sums: null };
  const table = protectTable(cases, least, width);
  const say = (total: Cell, cells: readonly Cell[], sum: readonly number[] | undefined): Outcome => ({
    total,
    parts: of.kind === 'share' ? cells : [],
    share: of.kind === 'share' && cells.length > 0 ? shareIn(of, cells, total) : null,
    mean: sums === null ? null : meanOf(total, sumOf(sum)),
  });
  const group = (cells: readonly Cell[], at: number): readonly Cell[] =>
    cells.slice(at * width, (at + 1) * width);
  const isSingle = gathered.columns.length === 1;
  const row = (key: string, i: number): AnswerRow => {
    const [cells, groups] = [table.cells[i] ?? [], table.groupTotals[i] ?? []];
    return {
      key,
      all: say(table.rowTotals[i] ?? COVERED, isSingle ? cells : [], sums?.[i]),
      columns: groups.map((total, g) => say(total, group(cells, g), [sums?.[i]?.[g] ?? 0])),
    };
  };
  const all: AnswerRow = {
    key: '',
    all: say(table.total, isSingle ? table.columnTotals : [], sums?.flat()),
    columns: table.groupColumnTotals.map((total, g) =>
      say(
        total,
        group(table.columnTotals, g),
        sums?.map((line) => line[g] ?? 0),
      ),
    ),
  };
  const only = 'only' in ask.breakdown ? ask.breakdown.only : undefined;
  const rows = gathered.rows.map(row).filter(({ key }) => only === undefined || key === only);
  return { ...headOf(ask, gathered), rows, all, spread: null, withheld: table.withheld };
}

function spreadAnswer(figures: Figures, ask: GrantedAsk, least: number): Answer {
  const of = ask.of as SpreadMeasure;
  const gathered = gather(figures, ask, partsOf(of));
  const buckets = gathered.numbers[0] ?? [];
  const cases = sumOf(buckets);
  const total: Cell =
    cases > 0 && cases < least ? { kind: 'few', most: least - 1 } : { kind: 'shown', value: cases };
  const known = cases >= LEAST_FOR_SHARE;
  const ends = (part: number) => (known ? quantile(buckets, of.bounds, part) : null);
  const all: AnswerRow = { key: '', all: { total, parts: [], share: null, mean: null }, columns: [] };
  return {
    ...headOf(ask, gathered),
    ...{ rows: [all], all, withheld: false },
    spread: { bars: joinSmall(buckets, least), half: ends(0.5), ninth: ends(0.9) },
  };
}

const COVERED: Cell = { kind: 'covered' };

function headOf({ of, ranges }: GrantedAsk, { columns, uncut, doubtful }: Gathered) {
  const parts = of.kind === 'share' ? familyOf(of.family).parts.map(({ id }) => id) : [];
  return { measure: of, ranges, columns, parts, uncut, doubtful };
}

/** What is summed up: all parts of the family of a share; cases, what is added and what is taken off for a mean. */
function partsOf(of: Measure): Parts {
  if (of.kind === 'share') {
    const { modes, parts } = familyOf(of.family);
    return { modes, sums: parts.map(({ sum }) => sum) };
  }
  if (of.kind === 'spread') return { modes: of.modes, sums: of.buckets.map((bucket) => ({ [bucket]: 1 })) };
  if (of.kind === 'count') return { modes: of.modes, sums: [of.sum] };
  const weighed = Object.entries(of.sum);
  const added = Object.fromEntries(weighed.filter(([, weight]) => weight > 0));
  const taken = weighed.flatMap(([metric, weight]) => (weight < 0 ? [[metric, -weight] as const] : []));
  return { modes: of.modes, sums: [of.cases, added, Object.fromEntries(taken)] };
}

type Means = {
  readonly cases: readonly (readonly number[])[];
  readonly sums: readonly (readonly number[])[];
};

/** Cases, and the sums that are divided by them, which may be below 0. */
function meansOf({ numbers, columns }: Gathered): Means {
  const each = (pick: (row: readonly number[], at: number) => number): readonly (readonly number[])[] =>
    numbers.map((row) => columns.map((_, g) => pick(row, 3 * g)));
  return {
    cases: each((row, at) => row[at] ?? 0),
    sums: each((row, at) => (row[at + 1] ?? 0) - (row[at + 2] ?? 0)),
  };
}

function meanOf(cases: Cell, sum: number | null): Mean | null {
  if (sum === null || cases.kind !== 'shown' || cases.value < LEAST_FOR_SHARE) return null;
  return { value: sum / cases.value, isSmall: cases.value < LARGE_SAMPLE, cases: cases.value };
}

function shareIn({ family, of, among }: ShareMeasure, cells: readonly Cell[], total: Cell): Share {
  const ids = familyOf(family).parts.map(({ id }) => id);
  const those = (wanted: (id: string) => boolean): Cell[] => cells.filter((_, i) => wanted(ids[i] ?? ''));
  return shareAmong({
    inside: those((id) => of.includes(id)),
    rest: those((id) => among.includes(id) && !of.includes(id)),
    others: those((id) => !among.includes(id)),
    total,
  });
}

function sumOf(values: readonly number[] | undefined): number {
  return (values ?? []).reduce((total, value) => total + value, 0);
}
