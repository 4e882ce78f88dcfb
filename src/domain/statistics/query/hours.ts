import type { DayRange } from '../periods/calendar.ts';
import { sumsOfMetric, type Figures, type MetricFigures } from './figures.ts';

/**
 * One hour of the day: most people who waited in it, on average over the days that tell of it. Several machines of one
 * centre have lines of their own: they are added up, and their day is one day.
 */
export type BusyHour = { readonly hour: number; readonly people: number; readonly days: number };

/** An hour is told of from so many days on, so that it is no picture of one day (PR-10, PR-14). */
export const LEAST_DAYS_OF_HOUR = 5;

/** How long the line was by the hour, all procedures together (PR-10); hours that fewer than 5 days tell of are left out. */
export function busyHours(figures: Figures, range: DayRange): readonly BusyHour[] {
  const named = new Map(
    figures.metrics.filter(({ mode }) => mode === 'queue').map((of) => [of.metric, of] as const),
  );
  return Array.from({ length: 24 }, (_, hour): BusyHour => {
    const name = String(hour).padStart(2, '0');
    const [told, line] = [named.get(`hour-${name}`), named.get(`line-${name}`)];
    const days = told === undefined ? 0 : daysToldBy(figures, told, range);
    const waited = line === undefined ? 0 : sumOf(sumsOfMetric(figures, line, range));
    return { hour, days, people: days === 0 ? 0 : waited / days };
  }).filter(({ days }) => days >= LEAST_DAYS_OF_HOUR);
}

/** How many days tell of an hour; of what is kept by months, as many as the machine that tells of most. */
function daysToldBy({ periods }: Figures, of: MetricFigures, range: DayRange): number {
  const days = new Map<number, number>();
  for (const [i, number] of of.periods.entries()) {
    const period = periods[number];
    if (period === undefined || period.range.first < range.first || period.range.last > range.last) continue;
    const told = period.isMonth ? (of.counted[i] ?? 0) : 1;
    days.set(number, Math.max(days.get(number) ?? 0, told));
  }
  return sumOf([...days.values()]);
}

function sumOf(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
