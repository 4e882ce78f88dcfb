import type { DayRange } from '../periods/calendar.ts';
import { sumsOfMetric, type Figures } from './figures.ts';

/** One hour of the day: most people who waited in it, on average over the days that tell of it. */
export type BusyHour = { readonly hour: number; readonly people: number; readonly days: number };

/** An hour is told of from so many days on, so that it is no picture of one day (PR-10, PR-14). */
export const LEAST_DAYS_OF_HOUR = 5;

/** How long the line was by the hour, all procedures together (PR-10); hours that fewer than 5 days tell of are left out. */
export function busyHours(figures: Figures, range: DayRange): readonly BusyHour[] {
  const hourly = figures.metrics.filter(
    ({ mode, metric }) => mode === 'queue' && /^(line|hour)-\d\d$/.test(metric),
  );
  const sums = new Map(
    hourly.map((of) => [of.metric, sumsOfMetric(figures, of, range).reduce((sum, one) => sum + one, 0)]),
  );
  return Array.from({ length: 24 }, (_, hour): BusyHour => {
    const name = String(hour).padStart(2, '0');
    const days = sums.get(`hour-${name}`) ?? 0;
    return { hour, days, people: days === 0 ? 0 : (sums.get(`line-${name}`) ?? 0) / days };
  }).filter(({ days }) => days >= LEAST_DAYS_OF_HOUR);
}
