import type { Moment } from '../queue/moment.ts';
import type { GroupFactKind } from './group-facts.schema.ts';
import { GROUPS_PER_DESK } from './limits.ts';

/** Where a group stands (D4). A suggestion is no state: it is worked out anew whenever somebody looks. */
export type GroupPhase =
  | 'inviting'
  | 'pioneerAsked'
  | 'training'
  | 'teachBack'
  | 'teaching'
  | 'ledByOfficer'
  | 'finishing'
  | 'closed'
  | 'dissolved';

/** Where a member stands (D4). Whoever waits without a group is no member. */
export type MemberStanding =
  | 'invited'
  | 'declined'
  | 'joined'
  | 'lateJoined'
  | 'following'
  | 'needsHelp'
  | 'ready'
  | 'checked'
  | 'done'
  | 'leftGroup'
  | 'toOfficer';

/** One ticket in a group. A day's numbers only; nothing connects it to another day or another group (PR-08). */
export type Member = {
  readonly ticket: string;
  readonly standing: MemberStanding;
  /** Step of the guide the member is at, from 1; null before the first. Kept when the member needs help. */
  readonly step: number | null;
  /** Wall time since when the member stands there: minutes on a step are made of it. */
  readonly since: number;
  /** Said no to teaching: not asked again that day (D3). */
  readonly noTeacher: boolean;
};

/** The one who teaches, by the ticket; a mark of this group only (PR-08). */
export type Pioneer = {
  readonly ticket: string;
  readonly standing: 'asked' | 'learning' | 'checking' | 'teaching' | 'released';
};

/** How one point of the check went: tries so far, and whether it was shown in the last of them. */
export type PointCheck = { readonly tries: number; readonly passed: boolean };

/** One group as all facts about it leave it. Wall times are ms since 1970 by the writer's clock. */
export type Group = {
  readonly id: string;
  readonly desk: string;
  readonly procedure: string;
  /** Who teaches; it becomes `officer` when staff take over. Two modes of one object (D9). */
  readonly mode: 'pioneer' | 'officer';
  readonly from: 'suggested' | 'by-hand';
  readonly phase: GroupPhase;
  /** Wall time since when it stands there. */
  readonly since: number;
  /** Wall time at which members were first taught; null before. */
  readonly taught: number | null;
  readonly pioneer: Pioneer | null;
  /** Step that staff show to a group they lead, from 1; null before, and while somebody else shows it. */
  readonly shown: number | null;
  /** A pioneer who was being taught or taught has gone: one replacement may be asked, then staff lead. */
  readonly replacing: boolean;
  /** One entry for each point of the check, the obligatory ones first; empty before it. */
  readonly checks: readonly PointCheck[];
  readonly members: readonly Member[];
  /** The group from which it was split off. */
  readonly splitFrom: string | null;
  /** Rises with every fact about this group, also with one that changed nothing. */
  readonly version: number;
  /** The newest fact about the group as a whole: the only one of those that can be undone; null when there is none. */
  readonly last: { readonly fact: string; readonly kind: GroupFactKind; readonly wall: number } | null;
  /** The newest fact about it of any kind. */
  readonly touched: Moment;
};

/** Somebody whom a group did not get: another group or a desk was earlier (C11.3). The group's desk is told. */
export type LostMember = {
  readonly fact: string;
  readonly ticket: string;
  readonly group: string;
  /** The desk of the group that did not get the person. */
  readonly desk: string;
  /** The group that has the person; null when it is a desk, or when the person is gone or said no. */
  readonly winner: string | null;
};

/** Members who take part now: their tickets are out of the line and nobody else's. */
const LIVE: readonly MemberStanding[] = ['joined', 'lateJoined', 'following', 'needsHelp', 'ready'];

/** Whether a member takes part now. */
export function isLive({ standing }: Pick<Member, 'standing'>): boolean {
  return LIVE.includes(standing);
}

/** Whether a group is over. */
export function isEnded({ phase }: Pick<Group, 'phase'>): boolean {
  return phase === 'closed' || phase === 'dissolved';
}

/** Members who take part now, the pioneer's own case included. */
export function liveMembers({ members }: Group): readonly Member[] {
  return members.filter(isLive);
}

/** Members who take part and are taught by somebody else. */
export function learners(group: Group): readonly Member[] {
  return liveMembers(group).filter(({ ticket }) => ticket !== group.pioneer?.ticket);
}

/** People a group has or may still get: those who take part, those invited, and the pioneer whose own case is done. */
export function sizeOf(group: Group): number {
  const held = group.members.filter((one) => isLive(one) || one.standing === 'invited');
  const { pioneer } = group;
  const teaches = pioneer !== null && pioneer.standing !== 'released';
  return held.length + (teaches && !held.some(({ ticket }) => ticket === pioneer.ticket) ? 1 : 0);
}

/** The member with that ticket. */
export function memberOf({ members }: Group, ticket: string): Member | undefined {
  return members.find((one) => one.ticket === ticket);
}

/** Groups that are not over, in the order in which they were formed. */
export function openGroups(groups: ReadonlyMap<string, Group>): readonly Group[] {
  return [...groups.values()].filter((group) => !isEnded(group));
}

/** Whether a desk has as many open groups as an officer can watch (D2.5). */
export function isDeskFull(groups: ReadonlyMap<string, Group>, desk: string): boolean {
  return openGroups(groups).filter((group) => group.desk === desk).length >= GROUPS_PER_DESK;
}

/** Whether the holder of a ticket has said no to a group today: nobody is asked twice (D8). */
export function hasDeclined(groups: ReadonlyMap<string, Group>, ticket: string): boolean {
  return [...groups.values()].some((group) => memberOf(group, ticket)?.standing === 'declined');
}

/** Whether the holder of a ticket has said no to teaching today (D3). */
export function hasDeclinedTeaching(groups: ReadonlyMap<string, Group>, ticket: string): boolean {
  return [...groups.values()].some((group) => memberOf(group, ticket)?.noTeacher === true);
}
