import type { Envelope, Fact } from './fact.schema.ts';
import { lengthBetween, REJOIN_AFTER } from './limits.ts';
import type { LaterFact } from './queue.events.ts';
import { MEANS_SOMETHING, type Ticket } from './queue.state.ts';

/** What one fact changes of a ticket. */
export type Change = Partial<Ticket>;
type Issued = Extract<Fact, { kind: 'TicketIssued' }>;

/** The ticket at the moment its number is given. Written out in full: three thousand are made at a start. */
export function ticketFrom(fact: Issued, { moment, wall, day }: Envelope): Ticket {
  return {
    id: fact.ticket,
    day,
    letter: fact.letter,
    count: fact.count,
    token: fact.token,
    procedure: fact.procedure,
    from: fact.from,
    priority: fact.priority,
    willing: fact.willing,
    arrived: moment,
    issued: wall,
    status: 'waiting',
    since: wall,
    desk: null,
    calledBy: null,
    calls: 0,
    group: null,
    referred: null,
    deskSince: null,
    deskTime: 0,
    served: null,
    held: null,
    behind: 0,
    overtaken: 0,
    guarded: null,
    print: { standing: 'none', since: wall, copies: 0 },
    version: 1,
    last: null,
    touched: moment,
  };
}

/** What one fact changes of a ticket, or null when it means nothing where the ticket stands. */
export function changeOf(ticket: Ticket, fact: LaterFact, { id, wall }: Envelope): Change | null {
  if (!MEANS_SOMETHING[fact.kind].includes(ticket.status)) return null;
  if ('by' in fact && fact.by !== ticket.desk) return null;
  const change = changeBy(ticket, fact, wall);
  if (change === null) return null;
  if (change.print !== undefined) return change; // paper is no step that others could stand in the way of
  const last = { fact: id, kind: fact.kind, wall };
  if (change.status === undefined) return { ...change, last };
  return { ...change, ...deskTimes(ticket, change, wall), last, since: wall };
}

/**
 * What a change of status means for the time that desks were taken: from the call on, until the case is over or put
 * off. Whoever was called and not served took no time of a case. A wait ends when service begins, or with the call
 * when staff never said that it began.
 */
function deskTimes(ticket: Ticket, { status, procedure }: Change, wall: number): Change {
  const { deskSince, deskTime, served } = ticket;
  if (status === 'called') return { deskSince: wall };
  if (status === 'serving') return served === null ? { served: wall } : {};
  if (procedure !== undefined) return { deskSince: null, deskTime: 0 };
  if (deskSince === null || (ticket.status === 'called' && status !== 'done')) return { deskSince: null };
  const length = lengthBetween(deskSince, wall);
  const sum = deskTime === null || length === null ? null : deskTime + length;
  return { deskSince: null, deskTime: sum, served: served ?? deskSince };
}

function changeBy(ticket: Ticket, fact: LaterFact, wall: number): Change | null {
  switch (fact.kind) {
    case 'PriorityMarked':
      return fact.priority === ticket.priority ? null : { priority: fact.priority };
    case 'WillingMarked':
      return fact.willing === ticket.willing ? null : { willing: fact.willing };
    case 'PrintAsked':
    case 'TicketPrinted':
    case 'PrintFailed':
    case 'TicketReprinted':
      return printed(ticket, fact.kind, wall);
    case 'TicketExpired':
      return over('expired');
    case 'TicketCancelled':
      return over('cancelled');
    case 'TicketLeft':
      return over('left');
    case 'TicketDone':
      return over('done');
    default:
      return moved(ticket, fact, wall);
  }
}

type Moving = Exclude<
  LaterFact,
  {
    kind:
      | 'PriorityMarked'
      | 'WillingMarked'
      | 'PrintAsked'
      | 'TicketPrinted'
      | 'PrintFailed'
      | 'TicketReprinted'
      | 'TicketExpired'
      | 'TicketCancelled'
      | 'TicketLeft'
      | 'TicketDone';
  }
>;

function moved(ticket: Ticket, fact: Moving, wall: number): Change {
  switch (fact.kind) {
    case 'TicketCalled':
      return { ...at('called', fact.desk), calledBy: fact.desk, calls: ticket.calls + 1, guarded: wall };
    case 'TicketRecalled':
      return { calls: ticket.calls + 1, guarded: wall };
    case 'ServiceStarted':
      return { status: 'serving' };
    case 'TicketHeld':
      return { ...at('held', null), held: fact.minutes, guarded: wall };
    case 'TicketReturned':
      return { ...at('waiting', null), guarded: ticket.status === 'held' ? null : wall };
    case 'TicketMissed':
      return { ...at('missed', null), guarded: wall };
    case 'TicketRejoined':
      return { ...at('waiting', null), behind: REJOIN_AFTER, guarded: null };
    case 'TicketTransferred':
      return { ...at('waiting', null), procedure: fact.procedure, referred: null, guarded: null };
    case 'TicketReferred':
      return { ...at('waiting', null), referred: fact.desk, guarded: null };
  }
}

/** Every way to a new status forgets what belonged to the old one. */
function at(status: Ticket['status'], desk: string | null): Change {
  return { status, desk, held: null, behind: 0 };
}

function over(status: Ticket['status']): Change {
  return { ...at(status, null), guarded: null };
}

/** A printer that answers late is believed; a second copy of an answer says nothing. */
function printed(ticket: Ticket, kind: LaterFact['kind'], wall: number): Change | null {
  const { standing, copies } = ticket.print;
  if (kind === 'PrintAsked') return { print: { standing: 'asked', since: wall, copies } };
  if (kind === 'PrintFailed')
    return standing === 'asked' ? { print: { standing: 'failed', since: wall, copies } } : null;
  if (standing !== 'asked' && standing !== 'failed') return null;
  const done = kind === 'TicketPrinted' ? 'printed' : 'reprinted';
  return { print: { standing: done, since: wall, copies: copies + 1 } };
}
