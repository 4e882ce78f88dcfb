import {
  distanceAt,
  fewAt,
  momentAt,
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

/** Fields of a ticket of which a day has few different values. */
const PLAIN = [
  ...([
    'day',
    'letter',
    'token',
    'procedure',
    'from',
    'priority',
    'willing',
    'status',
    'desk',
    'calledBy',
  ] as const),
  ...(['calls', 'referred', 'held', 'behind', 'overtaken', 'version'] as const),
] as const;
/** Wall times, kept as the distance from the one at which the number was given. */
const TIMES = ['since', 'deskSince', 'served', 'guarded'] as const;

type Plain = Pick<Ticket, (typeof PLAIN)[number]>;

/** Tickets column by column: three thousand are read at a start, and most of their values are the same. */
type Columns = {
  readonly id: Names;
  readonly issued: readonly number[];
  readonly count: readonly number[];
  readonly deskTime: readonly (number | null)[];
  readonly plain: { readonly [Field in keyof Plain]: Few<Plain[Field]> };
  readonly times: { readonly [Field in (typeof TIMES)[number]]: Distances };
  readonly arrived: Moments;
  readonly touched: Moments;
  readonly paper: { readonly standing: Few<Ticket['print']['standing']>; readonly copies: Few<number> };
  readonly paperSince: Distances;
  readonly lastFact: Names;
  readonly lastKind: Few<NonNullable<Ticket['last']>['kind'] | null>;
  readonly lastWall: Distances;
};

/** Everything else of a state; the taps and what a newer version wrote are left out. */
type Rest = Pick<QueueState, 'inRow' | 'lostCalls' | 'closed' | 'closing'>;
type Pairs<Key, Value> = readonly (readonly [Key, Value])[];
type Packed = Rest & {
  readonly tickets: Columns;
  readonly issued: Pairs<string, number>;
  readonly sequences: Pairs<string, number>;
  readonly days: Pairs<string, { readonly oldest: number; readonly newest: number }>;
  readonly longest: Pairs<number, number>;
};

/** A state as text, without the taps. */
export function packState(state: QueueState): string {
  const { inRow, lostCalls, closed, closing } = state;
  const packed: Packed = {
    ...{ inRow, lostCalls, closed, closing },
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
  const { inRow, lostCalls, closed, closing } = packed;
  const tickets = new Map<string, Ticket>();
  const waiting = new Set<string>();
  for (const ticket of ticketsIn(packed.tickets)) {
    tickets.set(ticket.id, ticket);
    if (ticket.status === 'waiting') waiting.add(ticket.id);
  }
  return {
    ...emptyQueue,
    ...{ tickets, waiting, inRow, lostCalls, closed, closing },
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
    deskTime: column(({ deskTime }) => deskTime),
    plain: Object.fromEntries(
      PLAIN.map((field) => [field, packFew(column((one) => one[field]))]),
    ) as Columns['plain'],
    times: Object.fromEntries(TIMES.map((field) => [field, times((one) => one[field])])) as Columns['times'],
    arrived: packMoments(
      column(({ arrived }) => arrived),
      issued,
    ),
    touched: packMoments(
      column(({ touched }) => touched),
      issued,
    ),
    paper: {
      standing: packFew(column(({ print }) => print.standing)),
      copies: packFew(column(({ print }) => print.copies)),
    },
    paperSince: times(({ print }) => print.since),
    lastFact: packNames(column(({ last }) => last?.fact ?? null)),
    lastKind: packFew(column(({ last }) => last?.kind ?? null)),
    lastWall: times(({ last }) => last?.wall ?? null),
  };
}

/** Written out in full: three thousand are made at a start. */
function* ticketsIn(columns: Columns): Generator<Ticket> {
  const { plain, times } = columns;
  const ids = columns.issued.length > 0 ? namesIn(columns.id) : [];
  const facts = namesIn(columns.lastFact);
  for (const [i, id] of ids.entries()) {
    const issued = columns.issued[i] ?? 0;
    const kind = fewAt(columns.lastKind, i);
    const changed = distanceAt(columns.lastWall, i, issued) ?? issued;
    yield {
      id,
      day: fewAt(plain.day, i),
      letter: fewAt(plain.letter, i),
      count: columns.count[i] ?? 0,
      token: fewAt(plain.token, i),
      procedure: fewAt(plain.procedure, i),
      from: fewAt(plain.from, i),
      priority: fewAt(plain.priority, i),
      willing: fewAt(plain.willing, i),
      arrived: momentAt(columns.arrived, i, issued),
      issued,
      status: fewAt(plain.status, i),
      since: distanceAt(times.since, i, issued) ?? issued,
      desk: fewAt(plain.desk, i),
      calledBy: fewAt(plain.calledBy, i),
      calls: fewAt(plain.calls, i),
      referred: fewAt(plain.referred, i),
      deskSince: distanceAt(times.deskSince, i, issued),
      deskTime: columns.deskTime[i] ?? null,
      served: distanceAt(times.served, i, issued),
      held: fewAt(plain.held, i),
      behind: fewAt(plain.behind, i),
      overtaken: fewAt(plain.overtaken, i),
      guarded: distanceAt(times.guarded, i, issued),
      print: paperAt(columns, i, issued),
      version: fewAt(plain.version, i),
      last: kind === null ? null : { fact: facts[i] ?? '', kind, wall: changed },
      touched: momentAt(columns.touched, i, issued),
    };
  }
}

function paperAt({ paper, paperSince }: Columns, place: number, issued: number): Ticket['print'] {
  const since = distanceAt(paperSince, place, issued) ?? issued;
  return { standing: fewAt(paper.standing, place), since, copies: fewAt(paper.copies, place) };
}
