import type { Belief } from '../queue/wait-history.ts';

/**
 * What a group costs and saves, in minutes and shares (D2, E3 of the group study). All of them are assumptions until
 * a centre has measured its own; they are handed in, so that its anonymous times can take their place.
 */
export type GroupTimes = {
  /** Teaching one person thoroughly, or several at once, as a multiple of serving one. */
  readonly teaching: number;
  /** Minutes of the check, and the minutes more that it takes on the average. */
  readonly check: number;
  readonly checkAgain: number;
  /** Learning from another citizen, as a multiple of being served. */
  readonly peer: number;
  /** Minutes of staff for each member: looking on, the final check, and now and then a rescue. */
  readonly member: number;
  /** Those of them that come after the lesson: without looking on. */
  readonly after: number;
  /** Minutes more for whoever joins when teaching has begun. */
  readonly catchUp: number;
};

/** E3: 1.25×, 2 min, 15 % need 4 more, 1.3×, 2 + 0.85 × 1 + 0.15 × 8 min, 3 min. */
export const GROUP_TIMES: GroupTimes = {
  ...{ teaching: 1.25, check: 2, checkAgain: 0.6, peer: 1.3 },
  ...{ member: 4.05, after: 2.05, catchUp: 3 },
};

/** The largest of so many draws of a normal distribution, on the average, in standard deviations above the mean. */
const LARGEST_OF = [0, 0, 0.56, 0.85, 1.03, 1.16, 1.27] as const;

/** Minutes until the pioneer can teach, own case included: T of D2. `served`: minutes of one case at a desk. */
export function teachingMinutes(served: number, { teaching, check }: GroupTimes): number {
  return teaching * served + check;
}

/** Minutes from now until a member is done in the group: T + κ · s. */
export function memberMinutes(served: number, times: GroupTimes): number {
  return teachingMinutes(served, times) + times.peer * served;
}

/** Minutes of staff that a group of so many saves, the pioneer counted: (n − 1)(s − m) − c₀. Negative: it costs them. */
export function officerGain(people: number, served: number, times: GroupTimes): number {
  const extra = (times.teaching - 1) * served + times.check + times.checkAgain;
  return (people - 1) * (served - times.member) - extra;
}

/**
 * Minutes of a lesson that staff lead: at the pace of the slowest of so many people. Whoever comes first in line sets
 * out first and is not kept (`teaching` × own case); the others are done at its end.
 */
export function ledMinutes(people: number, { mean, variance }: Belief, { teaching }: GroupTimes): number {
  const slowest = LARGEST_OF[Math.min(people, LARGEST_OF.length - 1)] ?? 0;
  return teaching * (mean + slowest * Math.sqrt(variance));
}

/** Minutes of staff that a group which they lead saves. */
export function ledGain(people: number, served: Belief, times: GroupTimes): number {
  return people * served.mean - ledMinutes(people, served, times) - (people - 1) * times.after;
}

/** What staff do for a group besides the own case of whoever is first: minutes before anybody else, and minutes spread
 * over the members' lesson of so many minutes. */
export type GroupWork = { readonly first: number; readonly spread: number; readonly lesson: number };

/** That work when one of `members` + 1 people teaches the others. */
export function pioneerWork(members: number, served: number, times: GroupTimes): GroupWork {
  const first = (times.teaching - 1) * served + times.check + times.checkAgain;
  return { first, spread: members * times.member, lesson: times.peer * served };
}

/** That work when staff teach all of them. */
export function ledWork(members: number, served: Belief, times: GroupTimes): GroupWork {
  const first = ledMinutes(members + 1, served, times) - served.mean + members * times.after;
  return { first, spread: 0, lesson: 0 };
}

/**
 * Minutes by which somebody who stays in line is served later (above 0) or sooner: staff teach and look on instead of
 * serving, and the members before them no longer stand in the way (`gone`: the minutes of these). Looking on is spread
 * over the members' lesson: whoever comes next meets none of it, whoever has `ahead` minutes of other cases before
 * them meets so much more.
 */
export function stayerShift(
  { first, spread, lesson }: GroupWork,
  { gone, ahead }: { readonly gone: number; readonly ahead: number },
  desks: number,
): number {
  const lookedOn = lesson > 0 ? Math.min(1, ahead / lesson) : 1;
  return (first + spread * lookedOn - gone) / Math.max(1, desks);
}
