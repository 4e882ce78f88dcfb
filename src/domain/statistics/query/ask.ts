import { measureOf, reachOf, type CounterReach, type Measure } from '../catalogue/index.ts';
import { daysIn, type DayRange } from '../periods/calendar.ts';
import { periodsIn, type PeriodScheme, type ReportPeriod } from '../periods/period.ts';
import { accept, refuse, type Result } from '../../shared/result.ts';
import { LEAST_DAYS, mayCompare } from '../suppression/differencing.ts';

/**
 * What a measure is broken down by: at most one of place, procedure, and step of one guide (product.md §5). `only`: one
 * line of it, as it stands among the others.
 */
export type Breakdown =
  | { readonly by: 'nothing' }
  | { readonly by: 'place'; readonly only?: string }
  | { readonly by: 'procedure'; readonly only?: string }
  | { readonly by: 'step'; readonly guide: string; readonly only?: string };

/** What a measure is followed over: at most one (PR-18). */
export type Series = 'nothing' | 'week' | 'month' | 'half-day';

/** A question to the counters. `shown`: ranges of days that were answered by procedure or step before (PR-17). */
export type Ask = {
  readonly measure: string;
  readonly range: DayRange;
  readonly scheme: PeriodScheme;
  readonly breakdown: Breakdown;
  readonly series: Series;
  readonly shown?: readonly DayRange[];
};

/** Why a question is not answered; each has a sentence of the same name among the texts of the supervisor. */
export type AskRefusal =
  | 'measure-unknown'
  | 'range-empty'
  | 'not-so-fine'
  | 'spread-only-whole'
  | 'series-too-short'
  | 'under-a-week'
  | 'too-close';

/** A question that may be answered. `buckets`: the periods of its series; `ranges`: what it makes known. */
export type GrantedAsk = Ask & {
  readonly of: Measure;
  readonly buckets: readonly ReportPeriod[];
  readonly ranges: readonly DayRange[];
};

const NEEDS: Readonly<Record<Breakdown['by'], readonly CounterReach[]>> = {
  nothing: ['device', 'guide', 'step'],
  place: ['device', 'guide', 'step'],
  procedure: ['guide', 'step'],
  step: ['step'],
};

/** Judges a question by the rules of dimensions (PR-17, PR-18, product.md §5). */
export function judgeAsk(ask: Ask): Result<GrantedAsk, AskRefusal> {
  const of = measureOf(ask.measure);
  if (of === null) return refuse('measure-unknown');
  const { range, breakdown, series } = ask;
  if (daysIn(range) === 0) return refuse('range-empty');
  if (!NEEDS[breakdown.by].includes(reachOf(of))) return refuse('not-so-fine');
  if (of.kind === 'spread' && (breakdown.by !== 'nothing' || series !== 'nothing'))
    return refuse('spread-only-whole');
  const isTimed = series === 'week' || series === 'month';
  const buckets = isTimed ? periodsIn(range, ask.scheme, series) : [];
  if (isTimed && buckets.length === 0) return refuse('series-too-short');
  const ranges = isTimed ? buckets.map(({ first, last }) => ({ first, last })) : [range];
  const refusal = isFine(breakdown) ? judgeRanges(ranges, ask.shown ?? []) : null;
  return refusal === null ? accept({ ...ask, of, buckets, ranges }) : refuse(refusal);
}

/** Judges ranges that are to be shown by procedure or step beside those that were shown before (PR-17). */
export function judgeRanges(
  ranges: readonly DayRange[],
  shown: readonly DayRange[],
): 'under-a-week' | 'too-close' | null {
  if (ranges.some((range) => daysIn(range) < LEAST_DAYS)) return 'under-a-week';
  return mayCompare(ranges, shown) ? null : 'too-close';
}

/** Whether an answer tells of procedures or steps, so that its ranges must be remembered for the next question. */
export function isFine(breakdown: Breakdown): boolean {
  return breakdown.by === 'procedure' || breakdown.by === 'step';
}
