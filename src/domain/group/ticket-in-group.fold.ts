import type { Envelope } from '../queue/fact.schema.ts';
import { freshen, settleTicket, type Draft, type Fresh } from '../queue/queue.draft.ts';
import type { GroupFactOf, MemberFact } from './group-facts.schema.ts';
import { isLive, memberOf, type Group, type Member } from './group.state.ts';

/** Facts of a member at work. They change nothing about the ticket, so that a step never stands in the way of a tap. */
const AT_WORK: readonly MemberFact['kind'][] = ['MemberAtStep', 'MemberStuck', 'MemberReady'];

/** Where a standing leaves the ticket: asked and still in line, out of the line, over, or back at the old place. */
function placeBy(member: Member | undefined): 'asked' | 'in' | 'over' | 'back' {
  if (member === undefined) return 'back';
  if (member.standing === 'invited') return 'asked';
  if (isLive(member)) return 'in';
  return member.standing === 'checked' ? 'over' : 'back';
}

/** Puts the tickets of a group where its members stand now; `before` is the group as it stood. */
export function placeTickets(
  draft: Draft,
  before: Group | null,
  { group, envelope }: { readonly group: Group; readonly envelope: Envelope },
): void {
  for (const member of group.members) {
    const old = before === null ? undefined : memberOf(before, member.ticket);
    if (before === null || placeBy(old) !== placeBy(member))
      place(draft, { group: group.id, member, envelope });
  }
}

/** One more version of a ticket: whoever looked before has seen something older. */
export function bumpTicket(
  draft: Draft,
  id: string,
  { envelope, by }: { readonly envelope: Envelope; readonly by: number },
): void {
  const ticket = freshen(draft, id);
  if (ticket === null) return;
  ticket.version += by;
  ticket.touched = envelope.moment;
}

/** Writes a fact about a member into the ticket, so that it is what an undo takes back. */
export function markTicket(draft: Draft, fact: MemberFact, envelope: Envelope): void {
  if (AT_WORK.includes(fact.kind)) return;
  const ticket = freshen(draft, fact.ticket);
  if (ticket === null) return;
  const { id, wall } = envelope;
  bumpTicket(draft, ticket.id, { envelope, by: 1 });
  if (fact.kind === 'MemberTaken') take(draft, ticket, { fact, wall });
  ticket.last = { fact: id, kind: fact.kind, wall };
}

function place(
  draft: Draft,
  {
    group,
    member,
    envelope,
  }: { readonly group: string; readonly member: Member; readonly envelope: Envelope },
): void {
  const ticket = freshen(draft, member.ticket);
  const where = placeBy(member);
  const gone = where === 'back' || where === 'over';
  if (ticket === null || (gone && ticket.group !== group)) return;
  bumpTicket(draft, ticket.id, { envelope, by: 1 });
  ticket.last = null;
  ticket.group = gone ? null : group;
  if (where === 'in') stand(ticket, 'grouped', envelope.wall);
  if (where === 'over') finish(ticket, envelope.wall);
  // what stood in the ticket stays: the number, the overtakings and the others before it make the old place
  if (where === 'back' && ticket.status === 'grouped') stand(ticket, 'waiting', envelope.wall);
  settleTicket(draft, ticket);
}

function stand(ticket: Fresh, status: Fresh['status'], wall: number): void {
  if (ticket.status !== status) ticket.since = wall;
  ticket.status = status;
}

/** How long a case in a group took says nothing about a desk: no length is known of it. */
function finish(ticket: Fresh, wall: number): void {
  stand(ticket, 'done', wall);
  Object.assign(ticket, { behind: 0, guarded: null, deskTime: null });
}

/** Staff take a member over: from the group to a desk, not past the line, because nobody was called from it. */
function take(
  draft: Draft,
  ticket: Fresh,
  { fact, wall }: { fact: GroupFactOf<'MemberTaken'>; wall: number },
): void {
  const { desk } = fact;
  stand(ticket, 'called', wall);
  Object.assign(ticket, {
    desk,
    calledBy: desk,
    calls: ticket.calls + 1,
    deskSince: wall,
    guarded: wall,
    behind: 0,
  });
  settleTicket(draft, ticket);
}
