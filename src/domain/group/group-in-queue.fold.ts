import type { Envelope } from '../queue/fact.schema.ts';
import { type Draft } from '../queue/queue.draft.ts';
import type { GroupFact, GroupFactOf, MemberFact } from './group-facts.schema.ts';
import {
  groupChange,
  groupFrom,
  invited,
  mayInvite,
  settled,
  splitOff,
  type ChangeFact,
} from './group.fold.ts';
import { isDeskFull, isEnded, isLive, memberOf, sizeOf, type Group } from './group.state.ts';
import { LARGEST_GROUP } from './limits.ts';
import { gone, stand } from './member.fold.ts';
import { bumpTicket, markTicket, placeTickets } from './ticket-in-group.fold.ts';

/** A group fact and what it travelled in. */
type Told<One> = { readonly fact: One; readonly envelope: Envelope };

/** A group as it stands after a fact. */
type Kept = { readonly group: Group; readonly envelope: Envelope };

/** What one group fact means for groups and tickets. Total: what makes no sense where it stands is passed over. */
export function touchGroup(draft: Draft, { fact, envelope }: Told<GroupFact>): void {
  switch (fact.kind) {
    case 'GroupFormed':
      return form(draft, { fact, envelope });
    case 'MemberInvited':
      return invite(draft, { fact, envelope });
    case 'GroupSplit':
      return split(draft, { fact, envelope });
    case 'GroupUndone':
      return noteGroup(draft, fact.group, envelope);
    default:
      return change(draft, { fact, envelope });
  }
}

/** A group fact that was taken back: it changes nothing, and whoever saw what it did has seen something older. */
export function passOver(draft: Draft, { fact, envelope }: Told<GroupFact>): void {
  noteGroup(draft, fact.group, envelope);
  const tickets = 'tickets' in fact ? fact.tickets : 'ticket' in fact ? [fact.ticket] : [];
  // twice: what the fact did was one version, and what is there now is another
  for (const id of tickets) bumpTicket(draft, id, { envelope, by: 2 });
}

/**
 * A ticket went another way – it was called, held, sent elsewhere or is over – and is out of its group. The group is
 * told by the member's standing; the pioneer's going has its consequences.
 */
export function dropFromGroup(
  draft: Draft,
  ticket: string,
  { group: id, wall }: { group: string; wall: number },
): void {
  const group = draft.groups.get(id);
  const member = group === undefined ? undefined : memberOf(group, ticket);
  if (group === undefined || member === undefined || isEnded(group)) return;
  const left = { ...group, ...gone(group, stand(member, 'leftGroup', wall), wall) };
  draft.groups.set(id, { ...settled(left, wall), version: group.version + 1 });
}

function form(draft: Draft, { fact, envelope }: Told<GroupFactOf<'GroupFormed'>>): void {
  const known = draft.groups.has(fact.group);
  for (const id of fact.tickets) bumpTicket(draft, id, { envelope, by: 1 });
  if (known) return noteGroup(draft, fact.group, envelope);
  const full = isDeskFull(draft.groups, fact.desk);
  const got = [...new Set(fact.tickets)].filter((id) => !full && isFree(draft, id, fact));
  for (const ticket of fact.tickets) if (!got.includes(ticket)) lose(draft, { ...fact, ticket }, envelope);
  const members = got.map((ticket) => invited(ticket, envelope.wall));
  const group = settled(groupFrom(fact, members, envelope.wall), envelope.wall);
  keep(draft, null, { group, envelope });
  markLast(draft, fact, envelope);
}

function invite(draft: Draft, { fact, envelope }: Told<GroupFactOf<'MemberInvited'>>): void {
  const { ticket } = fact;
  bumpTicket(draft, ticket, { envelope, by: 1 });
  const group = draft.groups.get(fact.group);
  if (group === undefined) return;
  const may = mayInvite(group, ticket) && sizeOf(group) < LARGEST_GROUP && isFree(draft, ticket, group);
  if (!may) {
    if (draft.tickets.get(ticket)?.group !== group.id)
      lose(draft, { ...group, group: group.id, ticket }, envelope);
    return noteGroup(draft, group.id, envelope);
  }
  const others = group.members.filter((one) => one.ticket !== ticket);
  const members = [...others, invited(ticket, envelope.wall)];
  keep(draft, group, { group: { ...group, members }, envelope });
}

function split(draft: Draft, { fact, envelope }: Told<GroupFactOf<'GroupSplit'>>): void {
  const { wall } = envelope;
  const group = draft.groups.get(fact.group);
  if (group === undefined) return;
  const may = !isEnded(group) && !draft.groups.has(fact.into) && !isDeskFull(draft.groups, group.desk);
  const moved = group.members.filter((one) => isLive(one) && fact.tickets.includes(one.ticket));
  const going = moved.filter(({ ticket }) => ticket !== group.pioneer?.ticket);
  if (!may || going.length === 0) return noteGroup(draft, group.id, envelope);
  const members = group.members.filter((one) => !going.includes(one));
  keep(draft, null, { group: settled(splitOff(group, fact.into, { members: going, wall }), wall), envelope });
  keep(draft, group, { group: settled({ ...group, members }, wall), envelope });
  markLast(draft, fact, envelope);
}

function change(draft: Draft, { fact, envelope }: Told<ChangeFact>): void {
  const group = draft.groups.get(fact.group);
  const about = 'ticket' in fact ? fact : null;
  if (group === undefined)
    return about === null ? undefined : bumpTicket(draft, about.ticket, { envelope, by: 1 });
  const done = isPossible(draft, fact) ? groupChange(group, fact, envelope.wall) : null;
  if (done === null) {
    if (about !== null) tooLate(draft, about, { group, envelope });
    return noteGroup(draft, group.id, envelope);
  }
  keep(draft, group, { group: settled({ ...group, ...done }, envelope.wall), envelope });
  if (about !== null) return markTicket(draft, about, envelope);
  if (fact.kind !== 'GroupAtStep') markLast(draft, fact, envelope); // a marker: what came before it may still be taken back
}

/** Whether the ticket of a fact is where the group believes it to be. */
function isPossible({ tickets }: Draft, fact: ChangeFact): boolean {
  if (!('ticket' in fact) || fact.kind === 'MemberLeft') return true;
  const ticket = tickets.get(fact.ticket);
  if (fact.kind === 'MemberJoined') return ticket?.status === 'waiting' && ticket.group === fact.group;
  return ticket !== undefined;
}

/** A member whom the group did not get, or a person whom a desk did not: somebody else was earlier (C11.3). */
function tooLate(draft: Draft, fact: MemberFact, { group, envelope }: Kept): void {
  bumpTicket(draft, fact.ticket, { envelope, by: 1 });
  const ticket = draft.tickets.get(fact.ticket);
  if (ticket === undefined) return;
  if (fact.kind === 'MemberJoined' && ticket.group !== group.id)
    lose(draft, { ...group, group: group.id, ticket: ticket.id }, envelope);
  if (fact.kind !== 'MemberTaken' || ticket.calledBy === fact.desk) return;
  const { id } = envelope;
  draft.lostCalls.push({ fact: id, ticket: ticket.id, desk: fact.desk, winner: ticket.calledBy });
}

/** Whether a ticket may come into a group: it waits, for that procedure, at that desk, and in no other group. */
function isFree(
  { tickets }: Draft,
  id: string,
  { desk, procedure }: { readonly desk: string; readonly procedure: string },
): boolean {
  const ticket = tickets.get(id);
  if (ticket?.status !== 'waiting' || ticket.group !== null || ticket.procedure !== procedure) return false;
  return ticket.referred === null || ticket.referred === desk;
}

function lose(
  draft: Draft,
  { group, desk, ticket }: { readonly group: string; readonly desk: string; readonly ticket: string },
  { id }: Envelope,
): void {
  const winner = draft.tickets.get(ticket)?.group ?? null;
  draft.lostMembers.push({ fact: id, ticket, group, desk, winner: winner === group ? null : winner });
}

/** Puts a changed group into the draft, and its tickets where their members stand. */
function keep(draft: Draft, before: Group | null, { group, envelope }: Kept): void {
  draft.groups.set(group.id, { ...group, version: group.version + 1, touched: envelope.moment });
  placeTickets(draft, before, { group, envelope });
}

function noteGroup(draft: Draft, id: string, { moment }: Envelope): void {
  const group = draft.groups.get(id);
  if (group !== undefined) draft.groups.set(id, { ...group, version: group.version + 1, touched: moment });
}

function markLast(draft: Draft, fact: GroupFact, { id, wall }: Envelope): void {
  const group = draft.groups.get(fact.group);
  if (group !== undefined)
    draft.groups.set(group.id, { ...group, last: { fact: id, kind: fact.kind, wall } });
}
