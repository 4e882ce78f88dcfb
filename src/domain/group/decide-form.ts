import { elapsed } from '../queue/limits.ts';
import type { QueueContext } from '../queue/queue.context.ts';
import type { QueueState, Ticket } from '../queue/queue.state.ts';
import { decline, declineStatus, grant, type Decision } from '../queue/refusals.ts';
import type { GroupCommandOf } from './group.commands.ts';
import type { Asked } from './group.context.ts';
import { mayInvite } from './group.fold.ts';
import { hasDeclined, isDeskFull, isLive, memberOf, sizeOf } from './group.state.ts';
import { isStillFair, suggestJoin } from './suggest.ts';
import { LARGEST_GROUP, LATE_JOIN_FOR, SMALLEST_GROUP } from './limits.ts';

/**
 * A group of people who wait for one procedure, by hand or as suggested. Everybody is invited and keeps the place in
 * line until they say yes. All or nobody: staff see who is in the way.
 */
export function decideForm(
  state: QueueState,
  { desk, mode, from, tickets }: GroupCommandOf<'form-group'>,
  { desks, newTicket, suggesting }: QueueContext,
): Decision {
  if (!desks.includes(desk)) return decline('desk-unknown', undefined, desk);
  if (isDeskFull(state.groups, desk)) return decline('desk-full', undefined, desk);
  const asked = new Set(tickets);
  if (asked.size < SMALLEST_GROUP || asked.size > LARGEST_GROUP || asked.size < tickets.length)
    return decline('group-size', undefined, desk);
  const procedure = state.tickets.get(tickets[0] ?? '')?.procedure ?? null;
  for (const id of asked) {
    const declined = unfit(state, id, { desk, procedure });
    if (declined !== null) return declined;
  }
  if (procedure === null) return decline('group-mixed', undefined, desk);
  const over =
    from === 'suggested' &&
    suggesting !== undefined &&
    !isStillFair(state, tickets, { ...suggesting, desk, lead: mode });
  if (over) return decline('suggestion-over', undefined, desk);
  return grant({ kind: 'GroupFormed', group: newTicket, desk, procedure, mode, from, tickets: [...asked] });
}

/** One more, also late: up to ten minutes after teaching began; as suggested only while nobody loses by it (D6). */
export function decideInvite(
  { state, group, context }: Asked,
  { ticket: id, suggested = false }: GroupCommandOf<'invite-member'>,
): Decision {
  if (sizeOf(group) >= LARGEST_GROUP) return decline('group-size', undefined, group.desk);
  const declined = unfit(state, id, group);
  if (declined !== null) return declined;
  if (!mayInvite(group, id)) return decline('person-in-group', state.tickets.get(id), group.desk);
  if (group.taught !== null && elapsed(group.taught, context.wall) > LATE_JOIN_FOR)
    return decline('too-late-to-join', state.tickets.get(id), group.desk);
  const { suggesting } = context;
  const weighed = suggested && suggesting !== undefined ? { ...suggesting, desk: group.desk } : null;
  if (weighed !== null && !suggestJoin(state, group, weighed).some(({ ticket }) => ticket === id))
    return decline('suggestion-over', state.tickets.get(id), group.desk);
  return grant({ kind: 'MemberInvited', group: group.id, ticket: id });
}

/** Some go on in a part of their own, led by staff: every one keeps the place in line (D7). */
export function decideSplit(
  { state, group, context }: Asked,
  { tickets }: GroupCommandOf<'split-group'>,
): Decision {
  if (isDeskFull(state.groups, group.desk)) return decline('desk-full', undefined, group.desk);
  const going = [...new Set(tickets)];
  if (going.length === 0) return decline('group-size', undefined, group.desk);
  for (const id of going) {
    const member = memberOf(group, id);
    const ticket = state.tickets.get(id);
    if (member === undefined || !isLive(member)) return decline('not-member', ticket, group.desk);
    if (group.pioneer?.ticket === id) return decline('pioneer-stays', ticket, group.desk);
  }
  return grant({ kind: 'GroupSplit', group: group.id, into: context.newTicket, tickets: going });
}

/** Why somebody cannot be invited now; null when nothing stands in the way. */
function unfit(
  state: QueueState,
  id: string,
  { desk, procedure }: { readonly desk: string; readonly procedure: string | null },
): Decision | null {
  const ticket: Ticket | undefined = state.tickets.get(id);
  if (ticket === undefined) return decline('ticket-unknown');
  if (ticket.group !== null)
    return decline('person-in-group', ticket, state.groups.get(ticket.group)?.desk ?? desk);
  if (ticket.status !== 'waiting') return declineStatus(ticket);
  if (ticket.procedure !== procedure) return decline('group-mixed', ticket, desk);
  if (ticket.referred !== null && ticket.referred !== desk)
    return decline('referred-elsewhere', ticket, ticket.referred);
  return hasDeclined(state.groups, id) ? decline('person-said-no', ticket, desk) : null;
}
