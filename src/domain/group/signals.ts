import { elapsed } from '../queue/limits.ts';
import type { Belief } from '../queue/wait-history.ts';
import { PIONEER_ANSWERS, type Course } from './course.ts';
import { ledMinutes, memberMinutes, teachingMinutes, type GroupTimes } from './forecast.ts';
import { gateOf } from './gate.ts';
import { isLive, learners, type Group, type Member, type MemberStanding } from './group.state.ts';

const MINUTE = 60_000;

/** A member is slow at a step from so many times its usual length on, and never before two minutes (D7). */
export const SLOW_STEP = 2;
const LEAST_SLOW = 2 * MINUTE;
/** Help taps at one step after which staff take the member over (D7). */
export const MOST_HELPS = 2;
/** A group is late from so many times its forecast on (D7). */
export const LATE = 1.5;
/** The lesson of a pioneer is slow, and over, from so many times a case at a desk on (D8). */
export const LESSON_SLOW = 1.25;
export const LESSON_OVER = 1.5;
/** Minutes of staff for each member above which a procedure is suggested no more that day (D7). */
export const MOST_LOOKING = 6;

/** What staff should know of a group now; of several about one member only the first is told. */
export type Signal =
  | { readonly name: 'help-twice' | 'help-waits' | 'slow-step' | 'turn-now'; readonly ticket: string }
  | { readonly name: 'many-stuck'; readonly tickets: readonly string[] }
  | { readonly name: 'check-failed' | 'lesson-over' | 'lesson-slow' | 'group-late' | 'much-looking' };

/** The one touch each signal offers (D7, D8); `none`: the machine does it by itself. */
export const SIGNAL_ACTION = {
  'help-twice': 'take-member',
  'help-waits': 'answer-help',
  'slow-step': 'take-member',
  'turn-now': 'back-to-line',
  'many-stuck': 'lead-step',
  'check-failed': 'none',
  'lesson-over': 'begin-check',
  'lesson-slow': 'none',
  'group-late': 'offer-line',
  'much-looking': 'none',
} as const satisfies Record<Signal['name'], string>;

/**
 * What a group is watched with. `served`: what one case takes at a desk today, null when too little is known. `steps`:
 * usual ms of each step, first to last; empty when nobody knows. `sooner`: tickets whose own turn would now come first.
 */
export type Watching = {
  readonly now: number;
  readonly served: Belief | null;
  readonly times: GroupTimes;
  readonly steps: readonly number[];
  readonly sooner: readonly string[];
  readonly course: Course;
};

/** Everything that staff should know of a group now, the most urgent first (D7, D8). Pure; the clock is handed in. */
export function signalsOf(group: Group, watching: Watching): readonly Signal[] {
  const many = manyStuck(group);
  const together = many?.tickets ?? [];
  const alone = learners(group).filter(({ ticket }) => !together.includes(ticket));
  const signals: readonly (Signal | null)[] = [
    isCheckFailed(group) ? { name: 'check-failed' } : null,
    many,
    ...alone.map((member) => ofMember(group, member, watching)),
    lesson(group, watching),
    isLate(group, watching) ? { name: 'group-late' } : null,
    isMuchLooking(group, watching.course) ? { name: 'much-looking' } : null,
  ];
  return signals.filter((signal) => signal !== null);
}

/** Whether a pioneer's group takes so much of staff that its procedure is suggested no more today (D7). */
export function isMuchLooking({ members, mode, taught, pioneer }: Group, { looking }: Course): boolean {
  const others = members.filter(({ ticket }) => ticket !== pioneer?.ticket);
  const people = others.filter(({ step, standing }) => step !== null || standing === 'checked').length;
  return mode === 'pioneer' && taught !== null && people > 0 && looking / people > MOST_LOOKING;
}

/** Members who take part or took part to their end: at the slowest of them a lesson by staff is measured. */
const TOOK_PART: readonly MemberStanding[] = ['checked', 'done', 'toOfficer'];

/** Minutes a group may take from the beginning on: with a pioneer T + κ · s, led by staff as long as the slowest. */
export function forecastMinutes(
  { mode, members }: Pick<Group, 'mode' | 'members'>,
  served: Belief,
  times: GroupTimes,
): number {
  if (mode === 'pioneer') return memberMinutes(served.mean, times);
  const people = members.filter((one) => isLive(one) || TOOK_PART.includes(one.standing)).length;
  return ledMinutes(people, served, times);
}

/**
 * Wall ms from which a group's forecast runs: the pioneer's yes, or the first lesson by staff; null before. A window
 * that was started meanwhile no longer has the fact of the yes: then the lesson is taken to have been as forecast.
 */
export function beganAt(
  { mode, taught }: Group,
  { accepted }: Course,
  { served, times }: { readonly served: Belief; readonly times: GroupTimes },
): number | null {
  if (mode === 'officer' || taught === null) return mode === 'officer' ? taught : accepted;
  return accepted ?? taught - teachingMinutes(served.mean, times) * MINUTE;
}

/** Told until the group has begun: from the second try on staff lead, and the learner is thanked (D5). */
function isCheckFailed(group: Group): boolean {
  const begun = group.members.some(({ step }) => step !== null);
  return group.phase === 'ledByOfficer' && gateOf(group) === 'failed' && !begun;
}

function manyStuck(group: Group): Extract<Signal, { name: 'many-stuck' }> | null {
  if (!isTaught(group)) return null;
  const all = learners(group);
  const stuck = all.filter(({ standing }) => standing === 'needsHelp');
  // one of two or three is helped alone
  if (stuck.length < 2 || stuck.length * 3 <= all.length) return null;
  return { name: 'many-stuck', tickets: stuck.map(({ ticket }) => ticket) };
}

function ofMember(group: Group, member: Member, watching: Watching): Signal | null {
  const { ticket, standing, since } = member;
  if (!isTaught(group) || standing === 'ready') return null;
  if ((watching.course.helps.get(ticket) ?? 0) >= MOST_HELPS) return { name: 'help-twice', ticket };
  if (standing === 'needsHelp' && elapsed(since, watching.now) > PIONEER_ANSWERS)
    return { name: 'help-waits', ticket };
  if (isSlow(member, watching)) return { name: 'slow-step', ticket };
  return watching.sooner.includes(ticket) ? { name: 'turn-now', ticket } : null;
}

function isSlow({ standing, step, since }: Member, { steps, now }: Watching): boolean {
  const usual = step === null ? undefined : steps[step - 1];
  if (standing !== 'following' || usual === undefined) return false;
  return elapsed(since, now) > Math.max(LEAST_SLOW, SLOW_STEP * usual);
}

function lesson({ phase, since }: Group, { served, now }: Watching): Signal | null {
  if (phase !== 'training' || served === null) return null;
  const cases = elapsed(since, now) / MINUTE / served.mean;
  if (cases > LESSON_OVER) return { name: 'lesson-over' };
  return cases > LESSON_SLOW ? { name: 'lesson-slow' } : null;
}

function isLate(group: Group, { served, times, course, now }: Watching): boolean {
  if (served === null || !isTaught(group)) return false;
  const since = beganAt(group, course, { served, times });
  if (since === null) return false;
  return elapsed(since, now) / MINUTE > LATE * forecastMinutes(group, served, times);
}

function isTaught({ phase }: Group): boolean {
  return phase === 'teaching' || phase === 'ledByOfficer';
}
