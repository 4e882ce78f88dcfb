import { gateOf } from './gate.ts';
import type { GroupFact, GroupFactOf } from './group-facts.schema.ts';
import {
  isEnded,
  isLive,
  learners,
  liveMembers,
  memberOf,
  type Group,
  type GroupPhase,
  type Member,
  type PointCheck,
} from './group.state.ts';
import { MOST_TRIES } from './limits.ts';
import { leadBy, memberChange, stand, type GroupChange } from './member.fold.ts';

/** Group facts that are about one group that is there already, and about no other one. */
export type ChangeFact = Exclude<GroupFact, { kind: 'GroupFormed' | 'GroupSplit' | 'GroupUndone' }>;

/** A group at the moment it is formed, with those it got. */
export function groupFrom(
  { group, desk, procedure, mode, from }: GroupFactOf<'GroupFormed'>,
  members: readonly Member[],
  wall: number,
): Group {
  return {
    ...{ id: group, desk, procedure, mode, from, members },
    ...{ phase: 'inviting', since: wall, taught: null, pioneer: null, replacing: false, checks: [] },
    shown: null,
    ...{ splitFrom: null, version: 0, last: null, touched: '' },
  };
}

/** The part of a group that is split off: led by staff, each at the step they were at (D7). */
export function splitOff(
  group: Group,
  into: string,
  { members, wall }: { readonly members: readonly Member[]; readonly wall: number },
): Group {
  const part = { ...group, id: into, members, checks: [], splitFrom: group.id, version: 0, last: null };
  return { ...part, ...leadBy(group, wall) };
}

/** Somebody who was just invited. */
export function invited(ticket: string, wall: number): Member {
  return { ticket, standing: 'invited', step: null, since: wall, noTeacher: false };
}

/** Whether somebody may be invited into the group where it stands. */
export function mayInvite(group: Group, ticket: string): boolean {
  const before = memberOf(group, ticket)?.standing;
  const again = before === undefined || before === 'leftGroup' || before === 'toOfficer';
  return !isEnded(group) && again;
}

/** What one fact changes of a group, or null when it means nothing where the group stands (guards of D4). */
export function groupChange(group: Group, fact: ChangeFact, wall: number): GroupChange | null {
  if (isEnded(group)) return null;
  switch (fact.kind) {
    case 'TeachBackBegan':
      return group.phase === 'training' ? beginCheck(group, fact.points, wall) : null;
    case 'PointChecked':
      return checkPoint(group, fact, wall);
    case 'TeachingBegan':
      return mayTeach(group) ? beginTeaching(group, wall) : null;
    case 'GroupAtStep':
      return group.phase === 'ledByOfficer' && group.shown !== fact.step ? { shown: fact.step } : null;
    case 'GroupLed':
      return mayBeLed(group) ? leadBy(group, wall) : null;
    case 'GroupDissolved':
      return end(group, 'dissolved', wall);
    case 'GroupClosed':
      return mayClose(group) ? end(group, 'closed', wall) : null;
    default:
      return memberChange(group, fact, wall);
  }
}

/** Teaching begins only with every point ticked, the pioneer's own case done, and somebody to teach (D4, E4 11). */
export function mayTeach(group: Group): boolean {
  const { phase, pioneer } = group;
  if (phase !== 'teachBack' || pioneer === null || gateOf(group) !== 'passed') return false;
  return memberOf(group, pioneer.ticket)?.standing === 'checked' && learners(group).length > 0;
}

/** Staff may lead from any phase in which somebody takes part, unless they do already. */
export function mayBeLed(group: Group): boolean {
  const done = group.phase === 'ledByOfficer' || group.phase === 'finishing';
  return !isEnded(group) && !done && liveMembers(group).length > 0;
}

/** A group is closed when nobody is left whose final check is not ticked. */
export function mayClose(group: Group): boolean {
  return group.phase === 'finishing' && liveMembers(group).length === 0;
}

/**
 * A group after a change of its members: teaching ends by itself when every member is ready, with staff or gone, it
 * goes on when somebody joins late, and a group without anybody is dissolved.
 */
export function settled(group: Group, wall: number): Group {
  const phase = phaseOf(group);
  if (phase === group.phase) return group;
  return phase === 'dissolved' ? { ...group, ...end(group, phase, wall) } : { ...group, phase, since: wall };
}

function phaseOf(group: Group): GroupPhase {
  const { phase, mode, members, taught } = group;
  const live = learners(group);
  if (phase === 'teaching' || phase === 'ledByOfficer')
    return live.every(({ standing }) => standing === 'ready') ? 'finishing' : phase;
  if (phase === 'finishing' && live.some(({ standing }) => standing !== 'ready'))
    return mode === 'pioneer' && group.pioneer !== null ? 'teaching' : 'ledByOfficer';
  if (phase !== 'inviting' || members.some((one) => isLive(one) || one.standing === 'invited')) return phase;
  return taught === null ? 'dissolved' : 'finishing';
}

function beginCheck(group: Group, points: number, wall: number): GroupChange {
  const checks = Array.from({ length: points }, (): PointCheck => ({ tries: 0, passed: false }));
  return { phase: 'teachBack', since: wall, checks, ...pioneerAt(group, 'checking') };
}

/** A tick or “thử lại”. The second “thử lại” of one point: staff lead, without a word of blame (D5). */
function checkPoint(
  group: Group,
  { point, passed }: GroupFactOf<'PointChecked'>,
  wall: number,
): GroupChange | null {
  const before = group.checks[point - 1];
  if (group.phase !== 'teachBack' || before === undefined) return null;
  if (before.passed || before.tries >= MOST_TRIES) return null;
  const check = { tries: before.tries + 1, passed };
  const checks = group.checks.map((one, i) => (i === point - 1 ? check : one));
  return gateOf({ checks }) === 'failed' ? { ...leadBy(group, wall), checks } : { checks };
}

function beginTeaching(group: Group, wall: number): GroupChange {
  const began = { phase: 'teaching', since: wall, taught: group.taught ?? wall } as const;
  return { ...began, ...pioneerAt(group, 'teaching') };
}

/** Everybody who still takes part goes back to the old place; whose final check is ticked is done. */
function end(group: Group, phase: 'closed' | 'dissolved', wall: number): GroupChange {
  const members = group.members.map((one) => {
    if (isLive(one) || one.standing === 'invited') return stand(one, 'leftGroup', wall);
    return one.standing === 'checked' ? stand(one, 'done', wall) : one;
  });
  return { phase, since: wall, members, replacing: false, ...pioneerAt(group, 'released') };
}

function pioneerAt(
  { pioneer }: Group,
  standing: NonNullable<Group['pioneer']>['standing'],
): Pick<Group, 'pioneer'> {
  return { pioneer: pioneer === null ? null : { ...pioneer, standing } };
}
