import { readKey } from '../statistics/counter-key.ts';
import { daysBefore, type Day } from '../statistics/day.ts';
import type { Period } from '../statistics/retention.ts';
import { spanMetrics } from '../statistics/span.ts';

/** Past cases of one procedure, as sums only: how many, Σ minutes at desks and Σ minutes². */
export type ServiceSums = { readonly cases: number; readonly minutes: number; readonly squares: number };

/** Past cases by procedure; "" stands for those who asked for none. */
export type WaitHistory = ReadonlyMap<string, ServiceSums>;

/** What is believed of one case to come: mean and variance of its minutes at a desk. */
export type Belief = { readonly mean: number; readonly variance: number };

/** No case yet. */
export const noCases: ServiceSums = { cases: 0, minutes: 0, squares: 0 };

/** Estimates look back this far, in days: eight weeks follow a centre as it changes, and fill a quiet one. */
export const HISTORY_DAYS = 56;

/** From so many cases on a procedure has a mean and a variance of its own (E2). */
export const ENOUGH_CASES = 20;

/** Until then a case is believed to vary by so much of its mean (E2). */
export const USUAL_CV = 0.5;

/** A procedure with few cases is believed to take as long as this many others do, besides its own. */
const BORROWED_CASES = 4;

const COUNTED: readonly string[] = spanMetrics('desk');

/**
 * The cases of eight weeks before `today`, from the counters. Today itself is told by the queue. Sums that no cases
 * can have had are mended: Σ minutes² is never less than (Σ minutes)² ÷ cases.
 */
export function historyOf(days: readonly Period[], today: Day): WaitHistory {
  const first = daysBefore(today, HISTORY_DAYS);
  const sums = new Map<string, ServiceSums>();
  const lookedAt = days.filter(({ period }) => period >= first && period < today);
  for (const [text, value] of lookedAt.flatMap(({ counts }) => Object.entries(counts))) {
    const key = readKey(text);
    if (key?.mode !== 'queue' || !(value > 0)) continue;
    const more = part(key.metric, value);
    if (more !== null) sums.set(key.guide, addSums(sums.get(key.guide) ?? noCases, more));
  }
  return new Map([...sums].filter(([, { cases }]) => cases > 0));
}

/** Two sets of cases as one. */
export function addSums(a: ServiceSums, b: ServiceSums): ServiceSums {
  return { cases: a.cases + b.cases, minutes: a.minutes + b.minutes, squares: a.squares + b.squares };
}

/** All procedures together. */
export function allCases(history: WaitHistory): ServiceSums {
  return [...history.values()].reduce(addSums, noCases);
}

/**
 * What past cases let one expect of the next. With fewer than 20 it borrows from `all` and varies by CV 0.5; without
 * any case at all it is as all are.
 */
export function beliefOf(own: ServiceSums, all: ServiceSums): Belief {
  const { cases, minutes, squares } = own;
  if (cases >= ENOUGH_CASES) {
    const mean = minutes / cases;
    return { mean, variance: Math.max(0, squares - minutes * mean) / (cases - 1) };
  }
  const borrowed = all.cases > 0 ? BORROWED_CASES : 0;
  const usual = all.cases > 0 ? all.minutes / all.cases : 0;
  const mean = (minutes + borrowed * usual) / Math.max(1, cases + borrowed);
  return { mean, variance: (USUAL_CV * mean) ** 2 };
}

function part(metric: string, value: number): ServiceSums | null {
  if (metric === 'desk-minutes') return { ...noCases, minutes: value };
  if (metric === 'desk-squares') return { ...noCases, squares: value };
  return COUNTED.includes(metric) ? { ...noCases, cases: value } : null;
}
