import type { Group } from '../group/group.state.ts';
import {
  distanceAt,
  fewAt,
  namesIn,
  packDistances,
  packFew,
  packMoments,
  packNames,
  type Distances,
  type Few,
  type Moments,
  type Names,
} from './packed-columns.ts';
import { emptyQueue, type QueueState, type Ticket } from './queue.state.ts';

/** Fields in which many tickets of a day are alike: kept together, and copied together when they are read. */
const ALIKE = [
  ...(['day', 'letter', 'procedure', 'from', 'priority', 'willing', 'status', 'desk', 'calledBy'] as const),
  ...(['calls', 'group', 'referred', 'held', 'behind', 'overtaken', 'version'] as const),
] as const;
/** Wall times, kept as the distance from the one at which the number was given. */
const TIMES = ['since', 'deskSince', 'served', 'guarded'] as const;

type Alike = Pick<Ticket, (typeof ALIKE)[number]>;

/** Tickets column by column: three thousand are read at a start, and most of their values are the same. */
type Columns = {
  readonly id: Names;
  readonly issued: readonly number[];
  readonly count: readonly number[];
  readonly token: Few<Ticket['token']>;
  readonly alike: Few<Alike>;
  readonly deskTime: readonly (number | null)[];
  readonly times: { readonly [Field in (typeof TIMES)[number]]: Distances };
  readonly arrived: Moments;
  readonly touched: Moments;
  readonly paper: Few<Omit<Ticket['print'], 'since'>>;
  readonly paperSince: Distances;
  readonly lastFact: Names;
  readonly lastKind: Few<NonNullable<Ticket['last']>['kind'] | null>;
  readonly lastWall: Distances;
};

/** Everything else of a state; the taps and what a newer version wrote are left out. */
type Rest = Pick<QueueState, 'inRow' | 'lostCalls' | 'lostMembers' | 'closed' | 'closing'>;
type Pairs<Key, Value> = readonly (readonly [Key, Value])[];
type Packed = Rest & {
  readonly tickets: Columns;
  readonly groups: readonly Group[];
  readonly issued: Pairs<string, number>;
  readonly sequences: Pairs<string, number>;
  readonly days: Pairs<string, { readonly oldest: number; readonly newest: number }>;
  readonly longest: Pairs<number, number>;
};

/** A state as text, without the taps. */
export function packState(state: QueueState): string {
  const { inRow, lostCalls, lostMembers, closed, closing } = state;
  const packed: Packed = {
    ...{ inRow, lostCalls, lostMembers, closed, closing },
    groups: [...state.groups.values()],
    tickets: columnsOf([...state.tickets.values()]),
    issued: [...state.issued],
    sequences: [...state.sequences],
    days: [...state.days],
    longest: [...state.longest],
  };
  return JSON.stringify(packed);
}

/** The state behind a text of `packState`; whoever unpacks it has made sure of that. Null when it is no JSON. */
export function unpackState(text: string): QueueState | null {
  const packed = parse(text);
  if (packed === null) return null;
  const { inRow, lostCalls, lostMembers, closed, closing } = packed;
  const tickets = new Map<string, Ticket>();
  const waiting = new Set<string>();
  for (const ticket of ticketsIn(packed.tickets)) {
    tickets.set(ticket.id, ticket);
    if (ticket.status === 'waiting') waiting.add(ticket.id);
  }
  return {
    ...emptyQueue,
    ...{ tickets, waiting, inRow, lostCalls, lostMembers, closed, closing },
    groups: new Map(packed.groups.map((group) => [group.id, group])),
    issued: new Map(packed.issued),
    sequences: new Map(packed.sequences),
    days: new Map(packed.days),
    longest: new Map(packed.longest),
  };
}

function parse(text: string): Packed | null {
  try {
    return JSON.parse(text) as Packed;
  } catch {
    return null;
  }
}

function columnsOf(tickets: readonly Ticket[]): Columns {
  const issued = tickets.map((ticket) => ticket.issued);
  const column = <Value>(of: (ticket: Ticket) => Value): readonly Value[] => tickets.map(of);
  const times = (of: (ticket: Ticket) => number | null): Distances => packDistances(column(of), issued);
  return {
    id: packNames(column(({ id }) => id)),
    issued,
    count: column(({ count }) => count),
    token: packFew(column(({ token }) => token)),
    alike: packFew(column(alikeOf)),
    deskTime: column(({ deskTime }) => deskTime),
    times: Object.fromEntries(TIMES.map((field) => [field, times((one) => one[field])])) as Columns['times'],
    arrived: packMoments(column(({ arrived }) => arrived)),
    touched: packMoments(column(({ touched }) => touched)),
    paper: packFew(column(({ print: { standing, copies } }) => ({ standing, copies }))),
    paperSince: times(({ print }) => print.since),
    lastFact: packNames(column(({ last }) => last?.fact ?? null)),
    lastKind: packFew(column(({ last }) => last?.kind ?? null)),
    lastWall: times(({ last }) => last?.wall ?? null),
  };
}

function alikeOf(ticket: Ticket): Alike {
  return Object.fromEntries(ALIKE.map((field) => [field, ticket[field]])) as Alike;
}

/** Written out in full: three thousand are made at a start, by code that has never run before. */
function ticketsIn(columns: Columns): readonly Ticket[] {
  const { token, count, deskTime, times, arrived, touched } = columns;
  const [heads = [], latest = [], facts = []] = [arrived.heads, touched.heads, columns.lastFact].map(namesIn);
  const ids = columns.issued.length > 0 ? namesIn(columns.id) : [];
  return columns.issued.map((issued, i): Ticket => {
    const alike = fewAt(columns.alike, i);
    return {
      id: ids[i] ?? '',
      day: alike.day,
      letter: alike.letter,
      count: count[i] ?? 0,
      token: fewAt(token, i),
      procedure: alike.procedure,
      from: alike.from,
      priority: alike.priority,
      willing: alike.willing,
      arrived: (heads[i] ?? '') + fewAt(arrived.writers, i),
      issued,
      status: alike.status,
      since: issued + (times.since[i] ?? 0),
      desk: alike.desk,
      calledBy: alike.calledBy,
      calls: alike.calls,
      group: alike.group,
      referred: alike.referred,
      deskSince: distanceAt(times.deskSince, i, issued),
      deskTime: deskTime[i] ?? null,
      served: distanceAt(times.served, i, issued),
      held: alike.held,
      behind: alike.behind,
      overtaken: alike.overtaken,
      guarded: distanceAt(times.guarded, i, issued),
      print: paperAt(columns, i, issued),
      version: alike.version,
      last: lastAt(columns, facts[i] ?? '', i),
      touched: (latest[i] ?? '') + fewAt(touched.writers, i),
    };
  });
}

function paperAt({ paper, paperSince }: Columns, place: number, issued: number): Ticket['print'] {
  const { standing, copies } = fewAt(paper, place);
  return { standing, since: issued + (paperSince[place] ?? 0), copies };
}

function lastAt({ lastKind, lastWall, issued }: Columns, fact: string, place: number): Ticket['last'] {
  const kind = fewAt(lastKind, place);
  return kind === null ? null : { fact, kind, wall: (issued[place] ?? 0) + (lastWall[place] ?? 0) };
}
