import type { GroupFactKind } from '../group/group-facts.schema.ts';
import type { Group, LostMember } from '../group/group.state.ts';
import type { Fact } from './fact.schema.ts';
import type { FactKind } from './queue.events.ts';
import type { Moment } from './moment.ts';
import type { Token } from './token.ts';

/** Where a ticket stands. The first six are open: somebody is still counting on us. `grouped`: taught in a group. */
export type TicketStatus =
  | 'waiting'
  | 'called'
  | 'serving'
  | 'held'
  | 'missed'
  | 'grouped'
  | 'done'
  | 'left'
  | 'cancelled'
  | 'expired';

/** Whether paper came out: asked, printed, failed, or printed once more (B2). */
export type PrintStanding = 'none' | 'asked' | 'printed' | 'failed' | 'reprinted';

/** One ticket as all facts about it leave it. Wall times are ms since 1970 by the writer's clock. */
export type Ticket = {
  readonly id: string;
  readonly day: string;
  readonly letter: string;
  readonly count: number;
  readonly token: Token;
  readonly procedure: string | null;
  readonly from: 'guide' | 'home' | 'greeter';
  readonly priority: boolean;
  readonly willing: boolean;
  /** When the number was given: the place in line, kept through hold, transfer and every edit (C11.5). */
  readonly arrived: Moment;
  /** Wall time at which the number was given; lengths of waits are made of it. */
  readonly issued: number;
  readonly status: TicketStatus;
  /** Wall time since when it stands there. */
  readonly since: number;
  /** The desk the person was called to or is served at; null in every other status. */
  readonly desk: string | null;
  /** The desk of the newest call, kept when it is over. */
  readonly calledBy: string | null;
  readonly calls: number;
  /** The group it is invited to or taught in; null outside groups. One at most, by having room for one. */
  readonly group: string | null;
  /** Staff sent the person to this desk: no other one is offered the ticket. */
  readonly referred: string | null;
  /** Wall time of the call that brought the person to the desk; null away from desks. */
  readonly deskSince: number | null;
  /** Ms for which desks were taken by this case and are no more; null when a clock was moved. Transfers begin anew. */
  readonly deskTime: number | null;
  /** Wall time at which service first began – of the call, when nobody said so; null before. The wait ends here. */
  readonly served: number | null;
  /** Minutes the ticket is held for; null when it is not. */
  readonly held: number | null;
  /** Calls of others that still come first, after a missed call (C11). */
  readonly behind: number;
  /** How often a priority ticket given later was called first (C11.6). */
  readonly overtaken: number;
  /** Wall time of the newest call, hold or no-show that still keeps it from being suggested; see `GUARD_FOR`. */
  readonly guarded: number | null;
  /** How it stands with the paper, since when, and how many copies came out. */
  readonly print: { readonly standing: PrintStanding; readonly since: number; readonly copies: number };
  /** Rises with every fact about this ticket, also with one that changed nothing – steps in a group apart. */
  readonly version: number;
  /** The newest fact that changed this ticket, paper apart: the only one that can be undone; null when there is none. */
  readonly last: { readonly fact: string; readonly kind: FactKind; readonly wall: number } | null;
  /** The newest fact about it of any kind; what is written next sorts after it. */
  readonly touched: Moment;
};

/** A call that came to nothing because another desk had called first (C11.3). The desk is told and gets the next. */
export type LostCall = {
  readonly fact: string;
  readonly ticket: string;
  readonly desk: string;
  /** The desk that has the person; null when the ticket was over without a call. */
  readonly winner: string | null;
};

/** Wall times of the oldest and of the newest fact of one day. */
export type DaySpan = { readonly oldest: number; readonly newest: number };

/** Everything that is known of the queue. Made by the fold and by nothing else. */
export type QueueState = {
  readonly tickets: ReadonlyMap<string, Ticket>;
  /** Ids of those that wait, in no promised order. */
  readonly waiting: ReadonlySet<string>;
  /** Highest count given, by "day letter". */
  readonly issued: ReadonlyMap<string, number>;
  /** Priority calls since the last other one (C11.6). */
  readonly inRow: number;
  readonly lostCalls: readonly LostCall[];
  /** Every group of the day, in the order in which they were formed. */
  readonly groups: ReadonlyMap<string, Group>;
  readonly lostMembers: readonly LostMember[];
  /** Facts that each tap caused: the same tap gets the same answer again. */
  readonly taps: ReadonlyMap<string, readonly Fact[]>;
  /** Highest sequence number of each writer. */
  readonly sequences: ReadonlyMap<string, number>;
  /** Whether staff closed the day; `closing` is the moment of the newest closing or opening again. */
  readonly closed: boolean;
  readonly closing: Moment | null;
  /** Days of the facts: more than one only when a clock was wrong. */
  readonly days: ReadonlyMap<string, DaySpan>;
  /** Most people that waited in one hour, by the hour of logical time (see `hourOf`). */
  readonly longest: ReadonlyMap<number, number>;
  /** True when a newer version of the kiosk wrote something that this one cannot read. */
  readonly newer: boolean;
};

/** No number was given yet. */
export const emptyQueue: QueueState = {
  tickets: new Map(),
  waiting: new Set(),
  issued: new Map(),
  inRow: 0,
  lostCalls: [],
  groups: new Map(),
  lostMembers: [],
  taps: new Map(),
  sequences: new Map(),
  closed: false,
  closing: null,
  days: new Map(),
  longest: new Map(),
  newer: false,
};

const OPEN: readonly TicketStatus[] = ['waiting', 'called', 'serving', 'held', 'missed', 'grouped'];

/** Whether somebody is still counting on this ticket. */
export function isOpen({ status }: Pick<Ticket, 'status'>): boolean {
  return OPEN.includes(status);
}

/** Every open ticket, in the order in which the numbers were given. */
export function openTickets(state: QueueState): readonly Ticket[] {
  return [...state.tickets.values()].filter(isOpen).sort(byArrival);
}

/** The original place in line. */
export function byArrival(a: Ticket, b: Ticket): number {
  if (a.arrived !== b.arrived) return a.arrived < b.arrived ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** In which status a fact about a ticket means something; in every other one it is kept and changes nothing. */
export const MEANS_SOMETHING: Readonly<Record<Exclude<FactKind, GroupFactKind>, readonly TicketStatus[]>> = {
  TicketIssued: [],
  PriorityMarked: OPEN,
  WillingMarked: OPEN,
  PrintAsked: OPEN,
  TicketPrinted: OPEN,
  PrintFailed: OPEN,
  TicketReprinted: OPEN,
  TicketCalled: ['waiting'],
  TicketRecalled: ['called'],
  ServiceStarted: ['called'],
  TicketHeld: ['waiting', 'called', 'serving', 'grouped'],
  TicketReturned: ['called', 'serving', 'held'],
  TicketMissed: ['called'],
  TicketRejoined: ['missed'],
  TicketTransferred: ['waiting', 'called', 'serving', 'held', 'grouped'],
  TicketReferred: ['waiting', 'called', 'serving', 'held', 'grouped'],
  TicketDone: ['called', 'serving'],
  TicketLeft: OPEN,
  TicketCancelled: ['waiting', 'called', 'held', 'missed', 'grouped'],
  TicketExpired: OPEN,
  FactUndone: [],
  DayOpened: [],
  DayClosed: [],
};
