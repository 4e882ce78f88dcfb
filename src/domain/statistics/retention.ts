import { addCounts, type Counts } from './counter-key.ts';
import type { ClockTrust } from './clock-trust.ts';
import { LARGEST_JUMP_DAYS } from './clock-trust.ts';
import { daysBefore, monthOf, monthsBefore, type Day } from './day.ts';
import type { DayRange } from './periods/calendar.ts';

/** Days are kept 13 months, months 60 (privacy.md, retention table). */
export const MONTHS_BY_DAY = 13;
export const MONTHS_BY_MONTH = 60;

/** One kept document: a day or a month of one store. */
export type Period = {
  readonly period: string;
  readonly generation: string;
  readonly counts: Counts;
  /** True when any of it was counted on a clock nobody trusted (C-83). */
  readonly doubtful?: boolean;
};

/** What a retention run would do. */
export type RetentionPlan = {
  readonly months: readonly Period[];
  readonly dropDays: readonly Pick<Period, 'period' | 'generation'>[];
  readonly dropMonths: readonly Pick<Period, 'period' | 'generation'>[];
};

/** Nothing to do. */
export const noRetention: RetentionPlan = { months: [], dropDays: [], dropMonths: [] };

/** Whether retention may run now; never on a doubtful or far-jumped clock until staff confirm the date (C-83). */
export function mayRunRetention(trust: ClockTrust, today: Day, lastRun: Day | null): boolean {
  if (trust === 'doubtful') return false;
  if (lastRun === null) return true;
  const days = (Date.parse(today) - Date.parse(lastRun)) / 86_400_000;
  return days >= 0 && days <= LARGEST_JUMP_DAYS;
}

/** Days that have to go into their months today, and those of which not even months are kept any more. */
export function agedOn(today: Day): { readonly days: DayRange; readonly months: DayRange } {
  const until = (months: number): DayRange => ({
    first: '',
    last: daysBefore(`${monthsBefore(monthOf(today), months)}-01`, 1),
  });
  return { days: until(MONTHS_BY_DAY), months: until(MONTHS_BY_MONTH) };
}

/** Rolls days older than 13 months into their months and forgets months older than 60. Sums are kept. */
export function planRetention(days: readonly Period[], months: readonly Period[], today: Day): RetentionPlan {
  const oldestDayMonth = monthsBefore(monthOf(today), MONTHS_BY_DAY);
  const oldestMonth = monthsBefore(monthOf(today), MONTHS_BY_MONTH);
  const old = days.filter((d) => monthOf(d.period) < oldestDayMonth);
  const rolled = new Map(months.map((m) => [`${m.period} ${m.generation}`, m]));
  for (const { period, generation, counts, doubtful } of old) {
    const month = monthOf(period);
    const key = `${month} ${generation}`;
    const before = rolled.get(key);
    const sum = { period: month, generation, counts: addCounts(before?.counts ?? {}, counts) };
    rolled.set(key, doubtful === true || before?.doubtful === true ? { ...sum, doubtful: true } : sum);
  }
  const touched = new Set(old.map((d) => `${monthOf(d.period)} ${d.generation}`));
  return {
    months: [...rolled].filter(([key, m]) => touched.has(key) && m.period >= oldestMonth).map(([, m]) => m),
    dropDays: old.map(({ period, generation }) => ({ period, generation })),
    dropMonths: months
      .filter((m) => m.period < oldestMonth)
      .map(({ period, generation }) => ({ period, generation })),
  };
}
