import { deskUnfit } from '../queue/decide-call.ts';
import { elapsed } from '../queue/limits.ts';
import { decline, grant, type Decision } from '../queue/refusals.ts';
import type { GroupCommandOf } from './group.commands.ts';
import type { Asked } from './group.context.ts';
import type { MemberFact } from './group-facts.schema.ts';
import { groupChange } from './group.fold.ts';
import type { GroupRefusal } from './group.refusals.ts';
import { hasDeclinedTeaching, isLive, learners, memberOf, type Member } from './group.state.ts';
import { INVITE_FOR, REPLACE_FOR } from './limits.ts';

/** Requests about a member that ask for nothing more than where the member stands. */
type Simple = GroupCommandOf<
  | 'join-group'
  | 'decline-group'
  | 'leave-group'
  | 'report-step'
  | 'ask-help'
  | 'report-ready'
  | 'check-member'
>;

/** What a member does or what staff do for one. The fold says whether it means anything; the refusal says why not. */
export function decideMember({ state, group }: Asked, command: Simple): Decision {
  const ticket = state.tickets.get(command.ticket);
  const member = memberOf(group, command.ticket);
  if (ticket === undefined) return decline('ticket-unknown');
  if (member === undefined) return decline('not-member', ticket, group.desk);
  const fact = factOf(command);
  if (groupChange(group, fact, 0) !== null) return grant(fact);
  return decline(whyNot(command, member, group.taught !== null), ticket, group.desk);
}

/** The pioneer is asked once somebody has said yes, within five minutes, and says yes or no to teaching (D3, D4). */
export function decidePioneer(
  { state, group, context }: Asked,
  { name, ticket: id }: GroupCommandOf<'ask-pioneer' | 'accept-pioneer' | 'decline-pioneer'>,
): Decision {
  const ticket = state.tickets.get(id);
  const member = memberOf(group, id);
  const no = (refusal: GroupRefusal): Decision => decline(refusal, ticket, group.desk);
  if (member === undefined || !isLive(member)) return no('not-member');
  if (name !== 'ask-pioneer') {
    if (group.phase !== 'pioneerAsked' || group.pioneer?.ticket !== id) return no('group-elsewhere');
    const kind = name === 'accept-pioneer' ? 'PioneerAccepted' : 'PioneerDeclined';
    return grant({ kind, group: group.id, ticket: id });
  }
  if (group.phase !== 'inviting') return no('group-elsewhere');
  if (hasDeclinedTeaching(state.groups, id)) return no('no-teaching');
  if (learners(group).length < 2) return no('nobody-joined');
  const within = group.replacing ? REPLACE_FOR : INVITE_FOR;
  if (elapsed(group.since, context.wall) > within) return no('invitation-over');
  return grant({ kind: 'PioneerAsked', group: group.id, ticket: id });
}

/** Staff take a member over to a free desk; the group goes on (D7). */
export function decideTake(
  { state, group, context }: Asked,
  { ticket: id, desk }: GroupCommandOf<'take-member'>,
): Decision {
  const member = memberOf(group, id);
  if (member === undefined || !isLive(member))
    return decline('not-member', state.tickets.get(id), group.desk);
  const unfit = deskUnfit(state, desk, context.desks);
  return unfit ?? grant({ kind: 'MemberTaken', group: group.id, ticket: id, desk });
}

const KINDS = {
  'join-group': 'MemberJoined',
  'decline-group': 'MemberDeclined',
  'leave-group': 'MemberLeft',
  'report-ready': 'MemberReady',
  'check-member': 'MemberChecked',
} as const;

function factOf(command: Simple): Exclude<MemberFact, { kind: 'MemberInvited' }> {
  const { group, ticket } = command;
  if (command.name === 'report-step') return { kind: 'MemberAtStep', group, ticket, step: command.step };
  if (command.name === 'ask-help') return { kind: 'MemberStuck', group, ticket, stuck: command.stuck };
  return { kind: KINDS[command.name], group, ticket };
}

function whyNot({ name }: Simple, member: Member, taught: boolean): GroupRefusal {
  if (name === 'join-group' || name === 'decline-group') return 'not-invited';
  if (!isLive(member)) return 'not-member';
  if (name === 'check-member') return 'not-ready';
  return taught ? 'member-as-before' : 'nothing-taught';
}
