import { elapsed, UNDO_FOR } from '../queue/limits.ts';
import { decline, grant, type Decision } from '../queue/refusals.ts';
import { CAUSED_BY, mayGive, RIGHTS } from '../queue/rights.ts';
import { gateOf } from './gate.ts';
import type { GroupCommandOf } from './group.commands.ts';
import type { Asked } from './group.context.ts';
import { groupChange, mayBeLed, mayTeach } from './group.fold.ts';
import { isLive, liveMembers, memberOf, type Group } from './group.state.ts';
import { INVITE_FOR, MOST_POINTS, MOST_TRIES, OBLIGATORY_POINTS, REPLACE_FOR } from './limits.ts';

/** “Dạy kỹ” is over and its check begins, with the obligatory points and those of the procedure (D5). */
export function decideCheckBegin({ group }: Asked, { points }: GroupCommandOf<'begin-check'>): Decision {
  if (group.phase !== 'training') return decline('group-elsewhere', undefined, group.desk);
  const honest = Number.isInteger(points) && points >= OBLIGATORY_POINTS.length && points <= MOST_POINTS;
  if (!honest) return decline('points-wrong', undefined, group.desk);
  return grant({ kind: 'TeachBackBegan', group: group.id, points });
}

/** A tick or “thử lại” for one point, on what the window saw of it. */
export function decidePoint(
  { group }: Asked,
  { point, tries, passed }: GroupCommandOf<'check-point'>,
): Decision {
  if (group.phase !== 'teachBack') return decline('group-elsewhere', undefined, group.desk);
  const check = group.checks[point - 1];
  if (check === undefined) return decline('points-wrong', undefined, group.desk);
  const stale = check.tries !== tries || check.passed || check.tries >= MOST_TRIES;
  if (stale) return decline('point-changed', undefined, group.desk);
  return grant({ kind: 'PointChecked', group: group.id, point, passed });
}

/** The gate: teaching begins only with every point ticked, the own case done, and somebody to teach (E4 11). */
export function decideTeach({ state, group }: Asked): Decision {
  if (mayTeach(group)) return grant({ kind: 'TeachingBegan', group: group.id });
  if (group.phase !== 'teachBack' || group.pioneer === null)
    return decline('group-elsewhere', undefined, group.desk);
  const ticket = state.tickets.get(group.pioneer.ticket);
  if (gateOf(group) !== 'passed') return decline('gate-closed', ticket, group.desk);
  const own = memberOf(group, group.pioneer.ticket);
  const open = own !== undefined && isLive(own);
  return decline(open ? 'own-case-first' : 'nobody-to-teach', ticket, group.desk);
}

/** The step that staff show to a group they lead: a marker for everybody, and where the table goes on (D6, D8). */
export function decideShow({ group, context }: Asked, { step }: GroupCommandOf<'show-step'>): Decision {
  const fact = { kind: 'GroupAtStep', group: group.id, step } as const;
  if (groupChange(group, fact, context.wall) !== null) return grant(fact);
  return decline(group.shown === step ? 'member-as-before' : 'group-elsewhere', undefined, group.desk);
}

/** Staff lead. The machine does it when a pioneer has gone and nobody took the place within two minutes. */
export function decideLead({ group, context }: Asked): Decision {
  if (context.role === 'clock' && dueFor(group, context.wall) !== 'lead-group')
    return decline('group-not-due', undefined, group.desk);
  if (mayBeLed(group)) return grant({ kind: 'GroupLed', group: group.id });
  const none = liveMembers(group).length === 0;
  return decline(none ? 'nobody-joined' : 'led-already', undefined, group.desk);
}

/** Everybody back to the old place. The machine does it when an invitation ran out and nobody had said yes. */
export function decideDissolve({ group, context }: Asked): Decision {
  if (context.role === 'clock' && dueFor(group, context.wall) !== 'dissolve-group')
    return decline('group-not-due', undefined, group.desk);
  return grant({ kind: 'GroupDissolved', group: group.id });
}

/** What the machine should do with a group now, because time has run out; null when nothing. */
export function dueFor(group: Group, now: number): 'lead-group' | 'dissolve-group' | null {
  if (group.phase !== 'inviting') return null;
  const waited = elapsed(group.since, now);
  const live = liveMembers(group).length > 0;
  if (group.replacing) return live && waited > REPLACE_FOR ? 'lead-group' : null;
  return !live && waited > INVITE_FOR ? 'dissolve-group' : null;
}

/** A slip about the whole group is taken back within 30 s, as long as nothing else was done to it since (E4 13). */
export function decideGroupUndo({ group, context }: Asked, { fact }: GroupCommandOf<'undo-group'>): Decision {
  const { last } = group;
  if (last === null || last.fact !== fact) return decline('group-undo-superseded', undefined, group.desk);
  const cause = CAUSED_BY[last.kind];
  if (cause === null || !RIGHTS[cause].undo) return decline('undo-impossible', undefined, group.desk);
  if (mayGive(context.role, cause, false) !== 'yes') return decline('not-allowed');
  if (elapsed(last.wall, context.wall) > UNDO_FOR) return decline('group-undo-late', undefined, group.desk);
  return grant({ kind: 'GroupUndone', group: group.id, undone: last.fact });
}
