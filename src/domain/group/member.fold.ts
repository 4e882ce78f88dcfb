import type { MemberFact } from './group-facts.schema.ts';
import {
  isEnded,
  isLive,
  memberOf,
  type Group,
  type GroupPhase,
  type Member,
  type MemberStanding,
} from './group.state.ts';

/** A part of a group that one fact changed. */
export type GroupChange = Partial<Group>;

/** Phases in which the group has a pioneer who said yes. */
const ACCEPTED: readonly GroupPhase[] = ['training', 'teachBack', 'teaching'];

/** What one fact about a member changes of the group, or null when it means nothing where the group stands. */
export function memberChange(group: Group, fact: MemberFact, wall: number): GroupChange | null {
  const member = memberOf(group, fact.ticket);
  if (isEnded(group) || member === undefined) return null;
  switch (fact.kind) {
    case 'PioneerAsked':
    case 'PioneerAccepted':
    case 'PioneerDeclined':
      return pioneerChange(group, member, { kind: fact.kind, wall });
    case 'MemberLeft':
      return leave(group, member, wall);
    case 'MemberTaken':
      return isLive(member) ? gone(group, stand(member, 'toOfficer', wall), wall) : null;
    case 'MemberAtStep':
    case 'MemberStuck':
    case 'MemberReady':
      return group.taught === null && !isPioneer(group, member)
        ? null
        : follow(group, member, { fact, wall });
    default:
      return answered(group, member, { kind: fact.kind, wall });
  }
}

/** A group without somebody who has gone: the pioneer's going has consequences, a member's has none. */
export function gone(group: Group, member: Member, wall: number): GroupChange {
  const change = { members: replaced(group, member) };
  return group.pioneer?.ticket === member.ticket ? { ...change, ...withoutPioneer(group, wall) } : change;
}

/** A member in another standing. */
export function stand(member: Member, standing: MemberStanding, wall: number): Member {
  return { ...member, standing, since: wall };
}

/**
 * What the going of the pioneer means: whoever was only asked is passed over; of one who was taught a replacement may
 * be asked once, else staff lead (product.md §4). When everybody is ready there is nothing left to teach.
 */
function withoutPioneer(group: Group, wall: number): GroupChange {
  if (group.phase === 'finishing') return { pioneer: null };
  if (group.replacing) return leadBy(group, wall);
  const replacing = ACCEPTED.includes(group.phase);
  return { pioneer: null, phase: 'inviting', since: wall, checks: [], replacing };
}

/** Staff lead from now on, in the same group (D9), from the step that whoever taught had come to. */
export function leadBy(group: Group, wall: number): GroupChange {
  const { taught, pioneer } = group;
  const led = { mode: 'officer', phase: 'ledByOfficer', pioneer: null, replacing: false } as const;
  const came = pioneer?.standing === 'teaching' ? (memberOf(group, pioneer.ticket)?.step ?? null) : null;
  return { ...led, since: wall, taught: taught ?? wall, shown: group.shown ?? came };
}

type Said<Kind> = { readonly kind: Kind; readonly wall: number };

function pioneerChange(
  group: Group,
  member: Member,
  { kind, wall }: Said<'PioneerAsked' | 'PioneerAccepted' | 'PioneerDeclined'>,
): GroupChange | null {
  const { ticket } = member;
  if (kind === 'PioneerAsked') {
    if (group.phase !== 'inviting' || !isLive(member) || member.noTeacher) return null;
    return { phase: 'pioneerAsked', since: wall, pioneer: { ticket, standing: 'asked' } };
  }
  if (group.phase !== 'pioneerAsked' || !isPioneer(group, member)) return null;
  if (kind === 'PioneerAccepted')
    return {
      phase: 'training',
      mode: 'pioneer',
      since: wall,
      checks: [],
      pioneer: { ticket, standing: 'learning' },
    };
  const members = replaced(group, { ...member, noTeacher: true });
  if (group.replacing) return { ...leadBy(group, wall), members };
  return { members, phase: 'inviting', since: wall, pioneer: null };
}

function leave(group: Group, member: Member, wall: number): GroupChange | null {
  if (isLive(member) || member.standing === 'invited')
    return gone(group, stand(member, 'leftGroup', wall), wall);
  // the pioneer's own case is done: there is no place to go back to, only the teaching ends
  return isPioneer(group, member) ? gone(group, member, wall) : null;
}

function follow(
  group: Group,
  member: Member,
  {
    fact,
    wall,
  }: { fact: Extract<MemberFact, { kind: 'MemberAtStep' | 'MemberStuck' | 'MemberReady' }>; wall: number },
): GroupChange | null {
  if (!isLive(member)) return showing(group, member, { fact, wall });
  if (fact.kind === 'MemberReady')
    return member.standing === 'ready' ? null : to(group, member, { standing: 'ready', wall });
  if (fact.kind === 'MemberStuck')
    return (member.standing === 'needsHelp') === fact.stuck
      ? null
      : to(group, member, { standing: fact.stuck ? 'needsHelp' : 'following', wall });
  if (member.step === fact.step && member.standing === 'following') return null;
  return { members: replaced(group, { ...stand(member, 'following', wall), step: fact.step }) };
}

/** A pioneer whose own case is done goes on telling which step is shown; it is nothing but a marker for the others. */
function showing(
  group: Group,
  member: Member,
  { fact, wall }: { readonly fact: MemberFact; readonly wall: number },
): GroupChange | null {
  const shows = isPioneer(group, member) && group.pioneer?.standing === 'teaching';
  if (!shows || fact.kind !== 'MemberAtStep' || fact.step === member.step) return null;
  return { members: replaced(group, { ...member, step: fact.step, since: wall }) };
}

function answered(
  group: Group,
  member: Member,
  { kind, wall }: Said<'MemberInvited' | 'MemberJoined' | 'MemberDeclined' | 'MemberChecked'>,
): GroupChange | null {
  const { standing } = member;
  switch (kind) {
    case 'MemberInvited':
      return null; // asked once; an invitation begins in `invite`
    case 'MemberJoined':
      return standing === 'invited'
        ? to(group, member, { standing: group.taught === null ? 'joined' : 'lateJoined', wall })
        : null;
    case 'MemberDeclined':
      return standing === 'invited' ? to(group, member, { standing: 'declined', wall }) : null;
    case 'MemberChecked':
      return mayBeChecked(group, member) ? to(group, member, { standing: 'checked', wall }) : null;
  }
}

/** Own case first: the pioneer's may be ticked while learning; everybody else's when they say that they are ready. */
export function mayBeChecked(group: Group, member: Member): boolean {
  if (!isLive(member)) return false;
  return isPioneer(group, member) ? ACCEPTED.includes(group.phase) : member.standing === 'ready';
}

function to(
  group: Group,
  member: Member,
  { standing, wall }: { readonly standing: MemberStanding; readonly wall: number },
): GroupChange {
  return { members: replaced(group, stand(member, standing, wall)) };
}

function replaced({ members }: Group, changed: Member): readonly Member[] {
  return members.map((one) => (one.ticket === changed.ticket ? changed : one));
}

function isPioneer({ pioneer }: Group, { ticket }: Member): boolean {
  return pioneer?.ticket === ticket;
}
