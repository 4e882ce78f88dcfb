import { readKey, type CountedMode, type HalfDay } from '../counter-key.ts';
import type { Period } from '../retention.ts';
import { daysOfDocument, isMonthName, type DayRange } from '../periods/calendar.ts';

/** In the order of the numbers that stand for them. */
export const HALVES: readonly HalfDay[] = ['morning', 'afternoon'];

/** A day or a month of which documents were read. `doubtful`: how many of them a clock nobody trusted counted (C-83). */
export type FigurePeriod = { readonly range: DayRange; readonly isMonth: boolean; readonly doubtful: number };

/** Names by number. */
export type Names = readonly string[];

/**
 * Everything that was counted under one metric in one mode, in columns of equal length. Keys: `halves`, `places`,
 * `guides`, `steps` by number of their names. Counts: in `counted` how often under which key (`keys`), in which period
 * (`periods`).
 */
export type MetricFigures = {
  readonly mode: CountedMode;
  readonly metric: string;
  readonly halves: readonly number[];
  readonly places: readonly number[];
  readonly guides: readonly number[];
  readonly steps: readonly number[];
  readonly periods: readonly number[];
  readonly keys: readonly number[];
  readonly counted: readonly number[];
};

/**
 * Kept documents as questions want them: cut apart by metric, because a question looks at a few and most of what is kept
 * is of steps. Every key text is read once.
 */
export type Figures = {
  readonly periods: readonly FigurePeriod[];
  readonly places: Names;
  readonly guides: Names;
  readonly steps: Names;
  readonly metrics: readonly MetricFigures[];
};

/** Figures that grow by documents; each document is to be taken once. */
export type GrowingFigures = { readonly figures: Figures; take(periods: readonly Period[]): void };

/** Reads the kept documents. What was not written by us, or is no whole number above 0, is passed over. */
export function figuresOf(periods: readonly Period[]): Figures {
  const growing = growFigures();
  growing.take(periods);
  return growing.figures;
}

/** Begins with nothing. */
export function growFigures(): GrowingFigures {
  const known = new Map<string, Spot | null>();
  const inside: Inside = {
    ...{ places: numbered(), guides: numbered(), steps: numbered() },
    ...{ metrics: [], byName: new Map() },
  };
  const numbers = new Map<string, number>();
  const periods: FigurePeriod[] = [];
  const periodNumber = ({ period, doubtful }: Period): number => {
    const number = numbers.get(period) ?? periods.length;
    numbers.set(period, number);
    const before = periods[number] ?? {
      range: daysOfDocument(period),
      isMonth: isMonthName(period),
      doubtful: 0,
    };
    periods[number] = { ...before, doubtful: before.doubtful + (doubtful === true ? 1 : 0) };
    return number;
  };
  const takeOne = (period: Period): void => {
    const number = periodNumber(period);
    for (const [text, value] of Object.entries(period.counts)) {
      if (!Number.isSafeInteger(value) || value <= 0) continue;
      let spot = known.get(text);
      if (spot === undefined) known.set(text, (spot = spotOf(text, inside)));
      if (spot !== null) count(spot, number, value);
    }
  };
  const { places, guides, steps, metrics } = inside;
  return {
    figures: { periods, metrics, places: places.names, guides: guides.names, steps: steps.names },
    take: (more) => more.forEach(takeOne),
  };
}

/** Sums of one metric in a range of days, by number of their key. */
export function sumsOfMetric({ periods }: Figures, of: MetricFigures, range: DayRange): Float64Array {
  const isIn = periods.map(({ range: days }) => range.first <= days.first && days.last <= range.last);
  const sums = new Float64Array(of.places.length);
  for (let i = 0; i < of.counted.length; i += 1) {
    const key = of.keys[i] ?? 0;
    if (isIn[of.periods[i] ?? -1] === true) sums[key] = (sums[key] ?? 0) + (of.counted[i] ?? 0);
  }
  return sums;
}

type Growing = {
  -readonly [Field in keyof MetricFigures]: MetricFigures[Field] extends readonly number[]
    ? number[]
    : MetricFigures[Field];
};
type Numbered = { readonly names: string[]; numberOf(name: string): number };
type Inside = {
  readonly places: Numbered;
  readonly guides: Numbered;
  readonly steps: Numbered;
  readonly metrics: Growing[];
  readonly byName: Map<string, Growing>;
};
/** Where a key text is counted. */
type Spot = { readonly of: Growing; readonly key: number };

function spotOf(text: string, { places, guides, steps, metrics, byName }: Inside): Spot | null {
  const key = readKey(text);
  if (key === null) return null;
  const { mode, metric } = key;
  const name = `${mode}|${metric}`;
  const of: Growing = byName.get(name) ?? {
    ...{ mode, metric, halves: [], places: [], guides: [], steps: [] },
    ...{ periods: [], keys: [], counted: [] },
  };
  if (!byName.has(name)) metrics.push(of);
  byName.set(name, of);
  of.places.push(places.numberOf(key.place));
  of.guides.push(guides.numberOf(key.guide));
  of.steps.push(steps.numberOf(key.step));
  return { of, key: of.halves.push(HALVES.indexOf(key.half)) - 1 };
}

function count({ of, key }: Spot, period: number, value: number): void {
  of.periods.push(period);
  of.keys.push(key);
  of.counted.push(value);
}

function numbered(): Numbered {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  return {
    names,
    numberOf(name) {
      const number = numbers.get(name) ?? names.push(name) - 1;
      numbers.set(name, number);
      return number;
    },
  };
}
