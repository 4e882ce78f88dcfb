import { elapsed } from '../queue/limits.ts';
import { isEnded, isLive, learners, memberOf, type Group, type Member } from './group.state.ts';

/** A member who is stuck is helped by whoever teaches for so long, in ms; then staff come (D6). */
export const HELP_BY_PIONEER = 2 * 60_000;

/** Who looks after a member who is stuck: whoever teaches first, staff after two minutes; null when nobody is needed. */
export function helperOf(group: Group, member: Member, now: number): 'pioneer' | 'staff' | null {
  if (isEnded(group) || member.standing !== 'needsHelp') return null;
  const taughtByPioneer = group.pioneer?.standing === 'teaching';
  return taughtByPioneer && elapsed(member.since, now) < HELP_BY_PIONEER ? 'pioneer' : 'staff';
}

/**
 * The step a group is at, a marker for whoever is ahead or behind (D6): the one that whoever teaches or leads shows, else
 * the one that the middle of those who learn has reached. Null before anybody is at a step.
 */
export function stepOfGroup(group: Group): number | null {
  const { pioneer } = group;
  if (group.mode === 'officer' && group.shown !== null) return group.shown;
  const shown = pioneer?.standing === 'teaching' ? (memberOf(group, pioneer.ticket)?.step ?? null) : null;
  if (shown !== null) return shown;
  const steps = learners(group).flatMap(({ step }) => step ?? []);
  return steps.sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? null;
}

/** What a group is for one person in it, as they are to be told. */
export type PlaceInGroup =
  | 'invited'
  | 'declined'
  | 'waiting'
  | 'asked'
  | 'learning'
  | 'teaching'
  | 'following'
  | 'ready'
  | 'checked'
  | 'withStaff'
  | 'back'
  | 'thanked';

/** Where the holder of a ticket stands in a group of today, the newest one; null for whoever was never in one. */
export function placeInGroup(
  groups: ReadonlyMap<string, Group>,
  ticket: string,
): { readonly group: Group; readonly member: Member; readonly place: PlaceInGroup } | null {
  const group = [...groups.values()].filter((one) => memberOf(one, ticket) !== undefined).at(-1);
  const member = group === undefined ? undefined : memberOf(group, ticket);
  if (group === undefined || member === undefined) return null;
  return { group, member, place: placeOf(group, member) };
}

/** Whether somebody in this place is still counted on by the group, or may become so. */
export function isInGroup(place: PlaceInGroup): boolean {
  return !['declined', 'checked', 'withStaff', 'back', 'thanked'].includes(place);
}

function placeOf(group: Group, member: Member): PlaceInGroup {
  const { standing } = member;
  if (group.pioneer?.ticket === member.ticket) return asPioneer(group, member);
  if (standing === 'invited' || standing === 'declined' || standing === 'ready') return standing;
  if (standing === 'checked' || standing === 'done') return 'checked';
  if (standing === 'toOfficer') return 'withStaff';
  if (!isLive(member)) return 'back';
  return group.taught === null ? 'waiting' : 'following';
}

/** A pioneer stays one after their own case is done; when the group is over, they are thanked. */
function asPioneer({ pioneer }: Group, { standing }: Member): PlaceInGroup {
  switch (pioneer?.standing) {
    case 'asked':
      return 'asked';
    case 'teaching':
      return 'teaching';
    case 'released':
      return standing === 'done' ? 'thanked' : 'back';
    default:
      return 'learning';
  }
}
