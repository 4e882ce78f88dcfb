/**
 * What a group costs and saves, in minutes and shares (D2, E3 of the group study). All of them are assumptions until
 * a centre has measured its own; they are handed in, so that its anonymous times can take their place.
 */
export type GroupTimes = {
  /** Teaching one person thoroughly, as a multiple of serving them. */
  readonly teaching: number;
  /** Minutes of the check, and the minutes more that it takes on the average. */
  readonly check: number;
  readonly checkAgain: number;
  /** Learning from another citizen, as a multiple of being served. */
  readonly peer: number;
  /** Minutes of staff for each member: looking on, the final check, and now and then a rescue. */
  readonly member: number;
};

/** E3: 1.25×, 2 min, 15 % need 4 more, 1.3×, 2 + 0.85 × 1 + 0.15 × 8 min. */
export const GROUP_TIMES: GroupTimes = { teaching: 1.25, check: 2, checkAgain: 0.6, peer: 1.3, member: 4.05 };

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
 * Minutes by which somebody who stays in line is served later (above 0) or sooner: staff teach and look on instead of
 * serving, and the members before them no longer stand in the way. Looking on is spread over the members' lesson:
 * whoever comes next meets none of it, whoever has `ahead` minutes of other cases before them meets so much more.
 */
export function stayerShift(
  { members, before, ahead }: { readonly members: number; readonly before: number; readonly ahead: number },
  served: number,
  { times, desks }: { readonly times: GroupTimes; readonly desks: number },
): number {
  const lesson = times.peer * served;
  const lookedOn = lesson > 0 ? Math.min(1, ahead / lesson) : 1;
  const more =
    (times.teaching - 1) * served + times.check + times.checkAgain + members * times.member * lookedOn;
  return (more - before * served) / Math.max(1, desks);
}
