import fc from 'fast-check';
import type { Envelope, Fact } from '../../src/domain/queue/fact.schema.ts';
import { readFact } from '../../src/domain/queue/fact.schema.ts';
import { answer, type Answer } from '../../src/domain/queue/queue.answer.ts';
import type { Command } from '../../src/domain/queue/queue.commands.ts';
import type { QueueContext } from '../../src/domain/queue/queue.context.ts';
import { emptyLog, hear, type QueueLog } from '../../src/domain/queue/queue.log.ts';
import { openTickets, type QueueState, type Ticket } from '../../src/domain/queue/queue.state.ts';
import { groupDeeds, groupRequestFor } from './group-day.ts';
import { context, EIGHT } from './queue-context.ts';

/** One thing that somebody does in some window, as chance has it. */
export type Deed = {
  readonly window: number;
  readonly what: string;
  readonly pick: number;
  readonly yes: boolean;
  /** Seconds since the deed before; below nought when somebody sets the clock back. */
  readonly seconds: number;
};

/** A busy day: many numbers, many calls, everything else now and then, windows that start again or crash. */
export const deed = (more: readonly string[] = [], windows = 4): fc.Arbitrary<Deed> =>
  fc.record({
    window: fc.nat(windows - 1),
    what: fc.constantFrom(
      ...['take', 'take', 'take', 'next', 'next', 'next', 'call', 'recall', 'start', 'finish', 'finish'],
      ...[
        'miss',
        'rejoin',
        'hold',
        'return',
        'transfer',
        'refer',
        'leave',
        'priority',
        'willing',
        'print',
        'printed',
      ],
      ...groupDeeds,
      ...more,
    ),
    pick: fc.nat(1000),
    yes: fc.boolean(),
    seconds: fc.oneof(
      { weight: 40, arbitrary: fc.integer({ min: 0, max: 40 }) },
      { weight: 1, arbitrary: fc.constant(-3600) },
    ),
  });

const procedures = ['dang-ky-khai-sinh', 'chung-thuc-ban-sao', null];

/** The request that a deed stands for, about a ticket this window can see; null when there is nothing to do it to. */
export function requestFor(state: QueueState, deed: Deed, tap: string): Command | null {
  const { what, pick, yes } = deed;
  const desk = `quay-${(deed.window % 3) + 1}`;
  const open = openTickets(state);
  const own = open.filter((ticket) => ticket.desk === desk);
  const among = (tickets: readonly Ticket[]): Ticket | undefined => tickets[pick % tickets.length];
  const procedure = procedures[pick % procedures.length]!;
  const seen = (ticket: Ticket | undefined, more: object): Command | null =>
    ticket === undefined
      ? null
      : ({ tap, ticket: ticket.id, version: ticket.version, ...more } as unknown as Command);
  switch (what) {
    case 'take':
      return { name: 'take-ticket', tap, procedure, from: 'home', priority: pick % 3 === 0, willing: yes };
    case 'next':
      return { name: 'call-next', tap, desk, procedures: null };
    case 'call':
      return seen(among(open), { name: 'call-ticket', desk });
    case 'recall':
      return seen(among(own), { name: 'recall-ticket', desk });
    case 'start':
      return seen(among(own), { name: 'start-service', desk });
    case 'finish':
      return seen(among(own), { name: 'finish-ticket', desk });
    case 'miss':
      return seen(among(own), { name: 'miss-ticket', desk });
    case 'rejoin':
      return seen(among(open.filter(({ status }) => status === 'missed')), { name: 'rejoin-ticket' });
    case 'hold':
      return seen(among(open), { name: 'hold-ticket', minutes: 1 + (pick % 20) });
    case 'return':
      return seen(among(open), { name: 'return-ticket' });
    case 'transfer':
      return seen(among(open), { name: 'transfer-ticket', procedure });
    case 'refer':
      return seen(among(open), { name: 'refer-ticket', desk: `quay-${(pick % 3) + 1}` });
    case 'leave':
      return seen(among(open), { name: yes ? 'leave-queue' : 'cancel-ticket' });
    case 'priority':
      return seen(among(open), { name: 'mark-priority', priority: yes });
    case 'willing':
      return seen(among(open), { name: 'mark-willing', willing: yes });
    case 'print':
      return seen(among(open), { name: 'print-ticket' });
    case 'printed':
      return seen(among(open), { name: 'report-print', printed: yes });
    case 'undo': {
      const ticket = among([...state.tickets.values()].filter(({ last }) => last !== null));
      return seen(ticket, { name: 'undo', fact: ticket?.last?.fact });
    }
    case 'close':
      return yes ? { name: 'open-day', tap } : { name: 'close-day', tap, open: open.map(({ id }) => id) };
    default:
      return groupRequestFor(state, deed, tap);
  }
}

/** Windows at work. `shared`: all on one disk; else each on a device of its own, with a letter of its own. */
export function centreAtWork(shared: boolean, limits: Partial<QueueContext> = {}) {
  const logs: QueueLog[] = Array.from({ length: 4 }, () => emptyLog);
  let wall = EIGHT;
  let made = 0;
  const at = (window: number): number => (shared ? 0 : window);
  const ask = (window: number, command: Command): Answer => {
    const role = command.name === 'report-print' ? 'clock' : 'staff';
    return answer(logs[at(window)]!, command, {
      context: {
        ...context,
        ...limits,
        role,
        wall,
        letter: shared ? 'A' : 'ABCD'[window]!,
        chance: (made % 97) / 97,
        newTicket: `ticket-${(made += 1)}`,
      },
      by: { writer: `window-${window}`, newId: () => `fact-${(made += 1)}` },
    });
  };
  const write = (window: number, envelopes: readonly Envelope[]): void => {
    logs[at(window)] = hear(logs[at(window)]!, envelopes);
  };
  return {
    logs,
    log: (window = 0): QueueLog => logs[at(window)]!,
    /** Does one deed; what came of it, and the state it was decided on. */
    does(one: Deed): { readonly before: QueueState; readonly facts: readonly Fact[] } {
      wall += one.seconds * 1000;
      const before = logs[at(one.window)]!.state;
      if (one.what === 'restart') logs[at(one.window)] = restarted(logs[at(one.window)]!);
      if (one.what === 'meet') write(one.window, logs[at(one.pick % 4)]!.facts);
      const command = requestFor(before, one, `tap-${(made += 1)}`);
      if (command === null) return { before, facts: [] };
      // A window that crashes after deciding has written nothing; its tap is asked again.
      if (one.pick % 17 === 0) ask(one.window, command);
      const { envelopes } = ask(one.window, command);
      write(one.window, envelopes);
      // The answer got lost: the same tap once more causes nothing more.
      if (one.pick % 13 === 0) write(one.window, ask(one.window, command).envelopes);
      return { before, facts: envelopes.map(({ fact }) => fact) };
    },
    now: () => wall,
  };
}

/** A log as it comes from a disk after a start. */
export function restarted(log: QueueLog): QueueLog {
  const rows = JSON.parse(JSON.stringify(log.facts)) as unknown[];
  const read = rows.map(readFact).flatMap((one) => (one.kind === 'known' ? [one.envelope] : []));
  return hear(emptyLog, read);
}
