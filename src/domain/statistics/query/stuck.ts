import { DWELL_METRICS } from '../catalogue/counters.ts';
import { DWELL_BOUNDS } from '../dwell.ts';
import type { DayRange } from '../periods/calendar.ts';
import { cellOf, type Cell } from '../suppression/cell.ts';
import { quantile } from '../suppression/histogram.ts';
import { protectList } from '../suppression/protect.ts';
import { LEAST_FOR_SHARE } from '../suppression/share.ts';
import { sumsOfMetric, type Figures, type MetricFigures } from './figures.ts';

/** A step is listed when its index lies so far above the median of its guide (D6). */
export const ABOVE_MEDIAN = 0.15;

/** Weights of the stuck index (D6): not gone on, Khác and Chưa chắc, back and to and fro, time against what is usual. */
const WEIGHTS = { drop: 0.35, doubt: 0.25, back: 0.2, time: 0.2 } as const;

/** Which steps are looked at: all days of `range`; `expected`: seconds in which 8 of 10 do the step, null if unknown. */
export type StuckAsk = {
  readonly range: DayRange;
  readonly expected: (guide: string, step: string) => number | null;
  /** One guide only. */
  readonly guide?: string;
};

/**
 * Where people get stuck: one step with its counters, because the index alone says nothing (D6). `index`: 0–1, null with
 * fewer than 11 showings. `ninth`: seconds after which 9 of 10 had left, `open` when beyond the last bucket.
 */
export type StuckStep = {
  readonly guide: string;
  readonly step: string;
  readonly index: number | null;
  readonly isListed: boolean;
  readonly shown: Cell;
  readonly done: Cell;
  readonly back: Cell;
  /** Neither on nor back: ended here, or called somebody and ended. */
  readonly ended: Cell;
  readonly stuck: Cell;
  readonly unsure: Cell;
  readonly differs: Cell;
  readonly bounce: Cell;
  readonly calls: Cell;
  readonly ninth: ReturnType<typeof quantile>;
};

type Sums = Readonly<Record<string, number>>;

/** Every step of _Làm thật_ that was shown, those with the highest index first; `least` as in `answer`. */
export function stuckSteps(figures: Figures, ask: StuckAsk, least: number): readonly StuckStep[] {
  const steps = [...sumsByStep(figures, ask)].map(([name, sums]) => {
    const [guide = '', step = ''] = name.split('|');
    const index = indexOf(sums, ask.expected(guide, step));
    return { ...cellsOf(sums, least), guide, step, index, isListed: false };
  });
  const medians = mediansOf(steps);
  return steps
    .map((one) => ({ ...one, isListed: (one.index ?? 0) > (medians.get(one.guide) ?? 1) + ABOVE_MEDIAN }))
    .sort(
      (a, b) =>
        (b.index ?? -1) - (a.index ?? -1) || (`${a.guide}|${a.step}` < `${b.guide}|${b.step}` ? -1 : 1),
    );
}

function sumsByStep(figures: Figures, ask: StuckAsk): ReadonlyMap<string, Sums> {
  const found = new Map<string, Record<string, number>>();
  for (const of of figures.metrics.filter(({ mode }) => mode === 'do'))
    for (const [name, sum] of stepSums(figures, of, ask)) {
      const sums = found.get(name) ?? {};
      found.set(name, sums);
      sums[of.metric] = sum;
    }
  return new Map([...found].filter(([, { shown = 0 }]) => shown > 0));
}

/** One metric by the names of guide and step; what belongs to no step is left out. */
function stepSums(
  figures: Figures,
  of: MetricFigures,
  { range, guide }: StuckAsk,
): readonly (readonly [string, number])[] {
  const { guides, steps } = figures;
  const [asked, none] = [guide === undefined ? null : guides.indexOf(guide), steps.indexOf('')];
  const sums = new Map<number, number>();
  for (const [key, sum] of sumsOfMetric(figures, of, range).entries()) {
    const [within, step] = [of.guides[key] ?? -1, of.steps[key] ?? -1];
    if (sum === 0 || step === none || (asked !== null && within !== asked)) continue;
    const at = within * steps.length + step;
    sums.set(at, (sums.get(at) ?? 0) + sum);
  }
  const nameOf = (at: number): string =>
    `${guides[Math.floor(at / steps.length)] ?? ''}|${steps[at % steps.length] ?? ''}`;
  return [...sums].map(([at, sum]) => [nameOf(at), sum]);
}

function indexOf(sums: Sums, expected: number | null): number | null {
  const of = (...metrics: string[]): number => metrics.reduce((sum, metric) => sum + (sums[metric] ?? 0), 0);
  const shown = of('shown');
  if (shown < LEAST_FOR_SHARE) return null;
  const ninth = ninthOf(sums);
  const time = ninth === null || expected === null ? 0 : Math.min(1, ninth.value / (2 * expected));
  const index =
    WEIGHTS.drop * share(shown - of('done'), shown) +
    WEIGHTS.doubt * share(of('differs', 'unsure'), shown) +
    WEIGHTS.back * share(of('bounce', 'back'), shown) +
    WEIGHTS.time * time;
  return Math.round(index * 100) / 100;
}

function share(part: number, whole: number): number {
  return Math.min(1, Math.max(0, part / whole));
}

function ninthOf(sums: Sums): ReturnType<typeof quantile> {
  return quantile(
    DWELL_METRICS.map((metric) => sums[metric] ?? 0),
    DWELL_BOUNDS,
    0.9,
  );
}

function cellsOf(sums: Sums, least: number): Omit<StuckStep, 'guide' | 'step' | 'index' | 'isListed'> {
  const { shown = 0, done = 0, back = 0 } = sums;
  const ended = Math.max(0, shown - done - back);
  const { cells, total } = protectList([done, back, ended], least);
  const [covered, of] = [{ kind: 'covered' } as const, (metric: string) => cellOf(sums[metric] ?? 0, least)];
  return {
    ...{ shown: total, done: cells[0] ?? covered, back: cells[1] ?? covered, ended: cells[2] ?? covered },
    ...{ stuck: of('stuck'), unsure: of('unsure'), differs: of('differs'), bounce: of('bounce') },
    ...{ calls: of('staff-call'), ninth: shown < LEAST_FOR_SHARE ? null : ninthOf(sums) },
  };
}

function mediansOf(steps: readonly Pick<StuckStep, 'guide' | 'index'>[]): ReadonlyMap<string, number> {
  const guides = new Set(steps.map(({ guide }) => guide));
  return new Map(
    [...guides].map((guide) => {
      const known = steps.flatMap((one) => (one.guide === guide && one.index !== null ? [one.index] : []));
      const sorted = known.sort((a, b) => a - b);
      const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
      return [guide, (low + high) / 2];
    }),
  );
}
