import type { Envelope, Fact } from '../queue/fact.schema.ts';
import { elapsed } from '../queue/limits.ts';
import { isGroupFact, undoneIn } from '../queue/queue.events.ts';

const MINUTE = 60_000;

/** A flag belongs to the pioneer for so long, in ms; from then on staff answer it (D6). */
export const PIONEER_ANSWERS = 2 * MINUTE;

/** Minutes of staff for one member who was taken over or for whom a flag stood long: a rescue (D2). */
const RESCUE = 8;
/** Minutes of staff for one final check (D2, D5). */
const FINAL_CHECK = 1;

/**
 * How a group went, as its facts tell it and its state no longer does. Wall times in ms since 1970; null: not yet.
 */
export type Course = {
  readonly formed: number | null;
  /** The newest yes of somebody who was asked to teach. */
  readonly accepted: number | null;
  readonly taught: number | null;
  /** The first member whose final check was ticked. */
  readonly firstDone: number | null;
  /** Taps for help of each ticket since it came to the step where it is. */
  readonly helps: ReadonlyMap<string, number>;
  /** Minutes of staff for members while somebody taught: long flags, rescues and final checks (D2: m). */
  readonly looking: number;
};

type Writing = { -readonly [Key in keyof Course]: Course[Key] } & {
  helps: Map<string, number>;
  readonly flags: Map<string, number>;
};

/** Reads the course of one group from the log; what was taken back is passed over. `now`: wall ms, for open flags. */
export function courseOf(facts: readonly Envelope[], group: string, now: number): Course {
  const own = facts.filter(({ fact }) => isAbout(fact, group));
  const undone = undoneIn(facts);
  const course: Writing = {
    ...{ formed: null, accepted: null, taught: null, firstDone: null, looking: 0 },
    ...{ helps: new Map(), flags: new Map() },
  };
  for (const { id, fact, wall } of own) if (!undone.has(id)) note(course, fact, wall);
  for (const since of course.flags.values()) course.looking += flagMinutes(since, now);
  return course;
}

function isAbout(fact: Fact, group: string): boolean {
  if (!isGroupFact(fact)) return false;
  return fact.group === group || (fact.kind === 'GroupSplit' && fact.into === group);
}

function note(course: Writing, fact: Fact, wall: number): void {
  switch (fact.kind) {
    case 'GroupFormed':
      course.formed = wall;
      return;
    case 'PioneerAccepted':
      course.accepted = wall;
      return;
    case 'TeachingBegan':
      course.taught ??= wall;
      return;
    default:
      noteMember(course, fact, wall);
  }
}

function noteMember(course: Writing, fact: Fact, wall: number): void {
  if (!('ticket' in fact)) return;
  const { ticket } = fact;
  if (fact.kind === 'MemberStuck' && fact.stuck) {
    course.helps.set(ticket, (course.helps.get(ticket) ?? 0) + 1);
    course.flags.set(ticket, wall);
    return;
  }
  const since = course.flags.get(ticket);
  course.flags.delete(ticket);
  if (since !== undefined) course.looking += flagMinutes(since, wall);
  if (fact.kind === 'MemberAtStep') course.helps.delete(ticket);
  if (fact.kind === 'MemberTaken') course.looking += RESCUE;
  if (fact.kind !== 'MemberChecked') return;
  course.firstDone ??= wall;
  if (course.taught !== null) course.looking += FINAL_CHECK; // the pioneer's own came before
}

/** What a flag cost staff: nothing as long as it is the pioneer's, and no more than a rescue. */
function flagMinutes(since: number, until: number): number {
  const ms = elapsed(since, until);
  return Number.isFinite(ms) ? Math.min(RESCUE, Math.max(0, ms - PIONEER_ANSWERS) / MINUTE) : 0;
}
