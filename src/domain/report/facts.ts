import { addCounts, type CountedMode } from '../statistics/counter-key.ts';
import type { Period } from '../statistics/retention.ts';
import { spanMetrics, SPAN_BOUNDS } from '../statistics/span.ts';
import { byMetric, totalOf, type CountsByMetric } from '../statistics/exchange/by-metric.ts';
import { upwardFigures, type Told, type UpwardFigures } from '../statistics/exchange/upward.ts';
import { isIn, type DayRange, type ReportCounts } from '../statistics/periods/index.ts';
import { LEAST_LEAVING } from '../statistics/suppression/cell.ts';
import { joinSmall } from '../statistics/suppression/histogram.ts';
import type { Adjusted, ReportFacts, WaitBar } from './facts.view.ts';
import { partOf, rowOf } from './told.ts';

/** So many buckets of waits end within 15 minutes. */
const WITHIN_15 = 5;

/** What each adjusted number counts. */
const ADJUSTED: Readonly<Record<Adjusted, readonly [mode: CountedMode, metrics: readonly string[]]>> = {
  used: ['menu', ['used']],
  walk: ['do', ['started']],
  tickets: ['queue', ['ticket-guide', 'ticket-home', 'ticket-greeter']],
};

/** What a report may say of its counts; `before`: what the report before counted; `days`: see `activeDays`. */
export function factsOf(
  { cut, own, adjustment }: ReportCounts,
  before: ReportCounts | null,
  days: number,
): ReportFacts {
  const all = addCounts(own, adjustment);
  const told = upwardFigures(all);
  const [said, late] = [byMetric(own), byMetric(adjustment)];
  const adjusted = (what: Adjusted): Told => adjustmentTold(numberOf(said, what), numberOf(late, what));
  return {
    ...{ cut, told, days },
    before: before === null ? null : upwardFigures(addCounts(before.own, before.adjustment)),
    adjustments: { used: adjusted('used'), walk: adjusted('walk'), tickets: adjusted('tickets') },
    waits: waitBars(byMetric(all), told),
  };
}

/** Days of a range on which anything was counted; what is kept by months tells of no days. */
export function activeDays(documents: readonly Period[], range: DayRange): number {
  const inside = documents.filter(
    ({ period, counts }) =>
      period.length === 10 && isIn(period, range) && Object.values(counts).some((value) => value > 0),
  );
  return new Set(inside.map(({ period }) => period)).size;
}

/** An adjustment is said only when neither it nor what it was added to is a small number. */
function adjustmentTold(own: number, adjustment: number): Told {
  const isSmall = (value: number): boolean => value > 0 && value < LEAST_LEAVING;
  return isSmall(own) || isSmall(adjustment) ? null : adjustment;
}

function numberOf(counts: CountsByMetric, what: Adjusted): number {
  const [mode, metrics] = ADJUSTED[what];
  return metrics.reduce((sum, metric) => sum + totalOf(counts, [mode], metric), 0);
}

/**
 * Waits in buckets. Within and over 15 minutes are told by procedure as well, so that buckets are joined on either side
 * of it and shown only where both sides are: else they would tell what is hidden there (PR-15).
 */
function waitBars(counts: CountsByMetric, told: UpwardFigures): readonly WaitBar[] | null {
  const served = partOf(rowOf(told, 'line'), 'in-15', 'over-15');
  if (served === null || served < LEAST_LEAVING) return null;
  const buckets = spanMetrics('wait').map((metric) => totalOf(counts, ['queue'], metric));
  const soon = joinSmall(buckets.slice(0, WITHIN_15), LEAST_LEAVING);
  const late = joinSmall(buckets.slice(WITHIN_15), LEAST_LEAVING);
  if (soon === null || late === null) return null;
  const bars = [
    ...soon,
    ...late.map((bar) => ({ ...bar, from: bar.from + WITHIN_15, to: bar.to + WITHIN_15 })),
  ];
  return bars.map(({ from, to, value }) => ({
    ...{ low: SPAN_BOUNDS[from - 1] ?? 0, high: SPAN_BOUNDS[to] ?? null, cases: value },
  }));
}
