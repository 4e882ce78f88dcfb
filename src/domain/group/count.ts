import type { FactTally, Tally } from '../queue/count.ts';
import type { Envelope } from '../queue/fact.schema.ts';
import type { QueueLog } from '../queue/queue.log.ts';
import type { Belief } from '../queue/wait-history.ts';
import { spanMetric } from '../statistics/span.ts';
import { courseOf, type Course } from './course.ts';
import { GROUP_TIMES } from './forecast.ts';
import { gateOf } from './gate.ts';
import type { GroupFactOf } from './group-facts.schema.ts';
import { memberOf, type Group } from './group.state.ts';
import { beganAt, forecastMinutes } from './signals.ts';

const MINUTE = 60_000;

/** Minutes over the forecast from which somebody was late (E4 10). */
const LATE_BY = 10;

/** What a case of a procedure takes at a desk, in minutes; null when too little is known. */
export type Served = (procedure: string) => Belief | null;

/** Facts that are counted as they are. */
const PLAIN: Partial<Record<Envelope['fact']['kind'], string>> = {
  MemberDeclined: 'group-declined',
  MemberTaken: 'group-rescued',
  PioneerAsked: 'pioneer-asked',
  PioneerDeclined: 'pioneer-declined',
  GroupDissolved: 'group-dissolved',
};

/**
 * What a fact about a group adds to the counters of its procedure (metrics.md §3, §4), judged on the log in which it
 * was decided: numbers and kinds, never a ticket, a group or who; null when it adds nothing.
 */
export function groupTally(before: QueueLog, envelope: Envelope, served: Served): FactTally | null {
  const { fact } = envelope;
  if (fact.kind === 'GroupFormed')
    return { procedure: fact.procedure, tallies: [once(`group-formed-${fact.from}`)] };
  const group = 'group' in fact ? before.state.groups.get(fact.group) : undefined;
  if (group === undefined) return null;
  const plain = PLAIN[fact.kind];
  const tallies = plain === undefined ? talliesOf(group, { before, envelope, served }) : [once(plain)];
  return tallies.length > 0 ? { procedure: group.procedure, tallies } : null;
}

type Told = { readonly before: QueueLog; readonly envelope: Envelope; readonly served: Served };

function talliesOf(group: Group, { before, envelope, served }: Told): readonly Tally[] {
  const { fact, wall } = envelope;
  switch (fact.kind) {
    case 'PointChecked':
      return missed(group, fact);
    case 'TeachingBegan':
      return [once(group.checks.some(({ tries }) => tries > 1) ? 'pioneer-check-2' : 'pioneer-check-1')];
    case 'MemberChecked':
      return fact.ticket === group.pioneer?.ticket
        ? []
        : outcome(group, { course: courseOf(before.facts, group.id, wall), wall, served });
    case 'GroupClosed':
      return closing(group, courseOf(before.facts, group.id, wall), wall);
    default:
      return [];
  }
}

/** The check ended with a point that was not shown twice: counted with the tick that ends it. */
function missed(group: Group, { point, passed }: GroupFactOf<'PointChecked'>): readonly Tally[] {
  const checks = group.checks.map((one, i) => (i === point - 1 ? { tries: one.tries + 1, passed } : one));
  return group.phase === 'teachBack' && gateOf({ checks }) === 'failed' ? [once('pioneer-check-0')] : [];
}

type Ending = { readonly course: Course; readonly wall: number; readonly served: Served };

/** Whether a member was done as forecast (E4 10); nothing while no forecast could be given. */
function outcome(group: Group, { course, wall, served }: Ending): readonly Tally[] {
  const known = served(group.procedure);
  if (known === null) return [];
  const since = beganAt(group, course, { served: known, times: GROUP_TIMES });
  if (since === null || wall < since) return [];
  const over = (wall - since) / MINUTE - forecastMinutes(group, known, GROUP_TIMES);
  if (over > LATE_BY) return [once('group-member-later')];
  return [once(over < -LATE_BY ? 'group-member-sooner' : 'group-member-as-said')];
}

function closing(group: Group, course: Course, wall: number): readonly Tally[] {
  const done = group.members.filter(({ standing }) => standing === 'checked');
  const own = group.pioneer === null ? undefined : memberOf(group, group.pioneer.ticket);
  const helped = done.length - (own?.standing === 'checked' ? 1 : 0);
  const by = group.mode === 'pioneer' ? 'pioneer' : 'staff';
  if (done.length === 0) return [];
  const minutes = staffMinutes(group, course, wall);
  return [
    once(`group-led-${by}`),
    once(`group-size-${sizeBucket(done.length)}`),
    ...(helped > 0 ? [{ metric: `group-helped-${by}`, times: helped }] : []),
    ...(minutes === null ? [] : staffTallies(minutes, done.length)),
  ];
}

function staffTallies(minutes: number, people: number): readonly Tally[] {
  const whole = Math.round(minutes);
  const sum = whole > 0 ? [{ metric: 'group-staff-minutes', times: whole }] : [];
  return [once(spanMetric('group-staff', (minutes * MINUTE) / people)), ...sum];
}

/**
 * Minutes of staff: the lesson and looking on, or, led by staff, all of it (metrics.md §4: O). Null when this window
 * was started in the middle of the lesson and nobody knows its beginning.
 */
function staffMinutes(group: Group, { accepted, looking }: Course, wall: number): number | null {
  const since = accepted ?? (group.mode === 'officer' ? group.taught : null);
  if (since === null) return null;
  if (group.mode === 'officer') return Math.max(0, wall - since) / MINUTE;
  return Math.max(0, (group.taught ?? wall) - since) / MINUTE + looking;
}

/** Sizes are told as 2, 3–4 and 5–7 (PR-12), by their upper end. */
function sizeBucket(people: number): string {
  if (people <= 2) return '2';
  return people <= 4 ? '4' : '7';
}

function once(metric: string): Tally {
  return { metric, times: 1 };
}
