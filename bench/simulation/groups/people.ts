import { diceOf, lengthOf, oneOf, type Dice } from '../chance.ts';
import { MORNING, type Person } from '../morning.ts';

/** One case with an officer takes so many minutes on the average, before the factor of its procedure (E3). */
const MINUTES = 15;
/** And varies by so much of it. */
const CV = 0.4;
const PRIORITY = 0.15;
/** Whoever is priority says yes to a group so often, whatever the others do. */
const PRIORITY_CONSENT = 0.4;
const CHECK_AGAIN = 0.15;
const STUCK = 0.15;
const TEACHER_LEAVES = 0.05;

/** Five procedures, how long they take beside the mean, and their share of a mixed day (E3). */
export const PROCEDURES = [
  { id: 'chung-thuc-ban-sao', factor: 1, share: 35 },
  { id: 'xac-nhan-cu-tru', factor: 0.8, share: 25 },
  { id: 'dang-ky-khai-sinh', factor: 1.2, share: 20 },
  { id: 'dang-ky-ho-kinh-doanh', factor: 1, share: 12 },
  { id: 'xac-nhan-dat-dai', factor: 1.3, share: 8 },
] as const;

/** Arrivals a minute beside the mean: 1.6 in the first 90 minutes, then 0.8, 0.5 in the last 45 (E3). */
const ARRIVALS = [
  { from: 0, to: 90, share: 90 * 1.6 },
  { from: 90, to: MORNING - 45, share: 105 * 0.8 },
  { from: MORNING - 45, to: MORNING, share: 45 * 0.5 },
] as const;

/** A kind of morning. `same`: share of people who come for one procedure, null on a mixed day. */
export type GroupDay = { readonly officers: number; readonly people: number; readonly same: number | null };

/** How ready people are: share who say yes to a group, and who say yes to teaching. */
export type Readiness = { readonly consent: number; readonly teaching: number };

/**
 * Somebody who comes, with everything that chance decides about them: the same person comes to every way of working
 * that is compared. `reluctance`: 0–1; says yes to a group, and to teaching, when it is below the share of those.
 */
export type Learner = Person & {
  readonly reluctance: number;
  /** Taught thoroughly, needs the check a second time; in a group, needs an officer in the end; having taught a little, leaves. */
  readonly again: boolean;
  readonly stuck: boolean;
  readonly leaves: boolean;
};

/** The people of one morning, in the order in which they come. */
export function groupMorningOf({ people, same }: GroupDay, seed: number): readonly Learner[] {
  const dice = diceOf(seed);
  const count = countOf(dice, people);
  return Array.from({ length: count }, () => learnerOf(dice, same)).sort((a, b) => a.comes - b.comes);
}

/** Whether somebody joins a group when asked. */
export function joins({ priority, reluctance }: Learner, { consent }: Readiness): boolean {
  return reluctance < (priority ? PRIORITY_CONSENT : consent);
}

/** Whether somebody teaches when asked. */
export function teaches({ reluctance }: Learner, { teaching }: Readiness): boolean {
  return reluctance < teaching;
}

/** How many come, when so many come on the average, each for their own reasons (Poisson). */
function countOf(dice: Dice, mean: number): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let left = dice(); left > end; left *= dice()) count += 1;
  return count;
}

function learnerOf(dice: Dice, same: number | null): Learner {
  const { from, to } = oneOf(dice, ARRIVALS);
  const comes = from + dice() * (to - from);
  const { id, factor } = procedureOf(dice, same);
  return {
    ...{ comes, procedure: id, minutes: lengthOf(dice, MINUTES * factor, CV) },
    ...{ priority: dice() < PRIORITY, reluctance: dice() },
    ...{ again: dice() < CHECK_AGAIN, stuck: dice() < STUCK, leaves: dice() < TEACHER_LEAVES },
  };
}

function procedureOf(dice: Dice, same: number | null): (typeof PROCEDURES)[number] {
  const [main, ...others] = PROCEDURES;
  const luck = dice();
  if (same === null) return oneOf(() => luck, PROCEDURES);
  return luck < same ? main : oneOf(() => (luck - same) / (1 - same), others);
}
