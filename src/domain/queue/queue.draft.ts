import type { Group, LostMember } from '../group/group.state.ts';
import type { Fact } from './fact.schema.ts';
import type { DaySpan, LostCall, Ticket } from './queue.state.ts';

/** A ticket that only this fold knows, so that it may be written on. */
export type Fresh = { -readonly [Field in keyof Ticket]: Ticket[Field] };

/** A state while a fold works on it; nobody else sees it before it is done. */
export type Draft = {
  tickets: Map<string, Ticket>;
  /** Tickets of this fold's own making; the others belong to the state before and are copied first. */
  fresh: Map<string, Fresh>;
  /** Those who came back after a missed call and still have others before them. */
  behind: Set<string>;
  waiting: Set<string>;
  issued: Map<string, number>;
  inRow: number;
  lostCalls: LostCall[];
  groups: Map<string, Group>;
  lostMembers: LostMember[];
  taps: Map<string, readonly Fact[]>;
  sequences: Map<string, number>;
  closed: boolean;
  closing: string | null;
  days: Map<string, DaySpan>;
  longest: Map<number, number>;
};

/** A ticket to write on; null when its number was not given yet. */
export function freshen(draft: Draft, id: string): Fresh | null {
  const own = draft.fresh.get(id);
  if (own !== undefined) return own;
  const known = draft.tickets.get(id);
  if (known === undefined) return null;
  const copy: Fresh = { ...known };
  draft.tickets.set(id, copy);
  draft.fresh.set(id, copy);
  return copy;
}

/** Writes down whether a ticket waits, and whether others still come before it. */
export function settleTicket({ waiting, behind }: Draft, ticket: Ticket): void {
  if (ticket.status === 'waiting') waiting.add(ticket.id);
  else waiting.delete(ticket.id);
  if (ticket.behind > 0) behind.add(ticket.id);
  else behind.delete(ticket.id);
}
