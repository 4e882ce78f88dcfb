import { elapsed } from './limits.ts';
import type { QueueState } from './queue.state.ts';
import { addSums, allCases, beliefOf, ENOUGH_CASES, noCases } from './wait-history.ts';
import type { Belief, ServiceSums, WaitHistory } from './wait-history.ts';

const MINUTE = 60_000;

/** Without 20 past cases, so many must be over today before anything is said (E2). */
export const ENOUGH_TODAY = 3;

/** Cases as fast as ever that stand beside those of today, so that one slow case makes no slow day (E2). */
const PACE_PRIOR = 8;

/** How far an estimate may be wrong, as a share of it: what no count of cases tells (E2). */
const OWN_ERROR = 0.2;

/**
 * How much one day's pace differs from another's, as a share; known the better the more cases today has had. With E2's
 * 0.2 alone one desk kept its promise on 77 % of slow days instead of 80 (docs/hang-doi.md).
 */
const PACE_ERROR = 0.25;

/** What a case still takes at a moment nobody chose varies by this share of its mean, squared: CV 0.5 gives it. */
const REST_VARIANCE = 0.6;

/** Priority tickets still to come are believed to come as often as within so many ms before. */
const LOOK_BACK = 60 * MINUTE;

/** What is known of cases today, in minutes at today's pace. */
export type Known = {
  /** A case of this procedure. */
  of(procedure: string | null): Belief;
  /** A case of any procedure. */
  readonly any: Belief;
  /** What somebody who is being served at a moment nobody chose still takes. */
  readonly rest: Belief;
  /** How far an estimate may be wrong besides the chance of each case, as a share of it. */
  readonly error: number;
};

/**
 * What the past and today let one expect; null when that is too little to say anything: fewer than 20 past cases and
 * fewer than 3 today. `pace` = (8 + Σ minutes ÷ own procedure's mean) ÷ (8 + cases today) (E2). Without enough of a
 * past today's cases are the past, and their own pace.
 */
export function knownToday(state: QueueState, history: WaitHistory): Known | null {
  const today = casesOfToday(state);
  const enough = allCases(history).cases >= ENOUGH_CASES;
  if (!enough && today.length < ENOUGH_TODAY) return null;
  const past = enough ? history : withToday(history, today);
  const all = allCases(past);
  const usual = (procedure: string | null): Belief => beliefOf(past.get(procedure ?? '') ?? noCases, all);
  const pace = enough ? paceOf(today, usual) : 1;
  const rest = all.minutes > 0 ? all.squares / (2 * all.minutes) : 0;
  return {
    of: (procedure) => times(usual(procedure), pace),
    any: times(beliefOf(all, all), pace),
    rest: times({ mean: rest, variance: REST_VARIANCE * rest ** 2 }, pace),
    error: Math.sqrt(OWN_ERROR ** 2 + (PACE_ERROR ** 2 * PACE_PRIOR) / (PACE_PRIOR + today.length)),
  };
}

/** Priority tickets that come in a minute, as the last hour had them; fewer while the day is younger than that. */
export function priorityPerMinute(state: QueueState, now: number): number {
  let came = 0;
  for (const { priority, issued } of state.tickets.values())
    if (priority && elapsed(issued, now) <= LOOK_BACK) came += 1;
  return came / (LOOK_BACK / MINUTE);
}

type Case = { readonly procedure: string | null; readonly minutes: number };

function casesOfToday(state: QueueState): readonly Case[] {
  const cases: Case[] = [];
  for (const { status, deskTime, procedure } of state.tickets.values())
    if (status === 'done' && deskTime !== null) cases.push({ procedure, minutes: deskTime / MINUTE });
  return cases;
}

function withToday(history: WaitHistory, today: readonly Case[]): WaitHistory {
  const sums = new Map<string, ServiceSums>(history);
  for (const { procedure, minutes } of today) {
    const more = { cases: 1, minutes, squares: minutes ** 2 };
    sums.set(procedure ?? '', addSums(sums.get(procedure ?? '') ?? noCases, more));
  }
  return sums;
}

function paceOf(today: readonly Case[], usual: (procedure: string | null) => Belief): number {
  let shares = 0;
  for (const { procedure, minutes } of today) {
    const { mean } = usual(procedure);
    shares += mean > 0 ? minutes / mean : 1;
  }
  return (PACE_PRIOR + shares) / (PACE_PRIOR + today.length);
}

function times({ mean, variance }: Belief, pace: number): Belief {
  return { mean: mean * pace, variance: variance * pace ** 2 };
}
