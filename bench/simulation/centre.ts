import { answer, emptyLog, FAIRNESS, hear } from '../../src/domain/queue/index.ts';
import type { Command, Envelope, QueueContext, QueueLog, Ticket } from '../../src/domain/queue/index.ts';
import type { Person } from './morning.ts';

/** Opening of the simulated centre: 07:30 on Wednesday, 4 March 2026, in Viet Nam, in ms since 1970. */
export const OPENING = Date.UTC(2026, 2, 4, 0, 30);
/** The day of it. */
export const DAY = '2026-03-04';
const MINUTE = 60_000;

/** Somebody in the simulated centre: the ticket's name and when they were called, in minutes from the opening. */
export type Visit = Person & { readonly ticket: string; readonly called: number };

/** What one looks at while a morning goes by. `now`: wall ms. */
export type Watching = {
  /** Somebody has just been given a number; those with an empty desk before them are called a moment later. */
  issued?(log: QueueLog, ticket: Ticket, now: number): void;
  /** Facts that were just written on this log. */
  wrote?(before: QueueLog, written: readonly Envelope[]): void;
};

/** A centre that goes through one morning by asking the shipped queue, as its windows would. */
export class SimulatedCentre {
  readonly desks: readonly string[];
  readonly visits: Visit[] = [];
  log: QueueLog = emptyLog;
  readonly #watching: Watching;
  #made = 0;

  constructor(desks: number, watching: Watching) {
    this.desks = Array.from({ length: desks }, (_, i) => `quay-${i + 1}`);
    this.#watching = watching;
  }

  /** Lets everybody come, be called and be served. Desks that are free call as soon as somebody waits. */
  run(people: readonly Person[]): readonly Visit[] {
    const coming = [...people];
    const busy = new Map<string, { readonly visit: Visit; readonly until: number }>();
    const waiting = new Map<string, Person>();
    while (coming.length > 0 || busy.size > 0) {
      const [desk, first] = [...busy].sort(([, a], [, b]) => a.until - b.until)[0] ?? [];
      const arrives = coming[0]?.comes ?? Infinity;
      const now = Math.min(arrives, first?.until ?? Infinity);
      if (desk !== undefined && first !== undefined && first.until <= arrives) {
        this.#atDesk('finish-ticket', first.visit.ticket, { desk, now });
        busy.delete(desk);
      } else {
        const person = coming.shift()!;
        waiting.set(this.#take(person), person);
      }
      for (const free of this.desks.filter((one) => !busy.has(one))) {
        const visit = this.#callNext(free, { waiting, now });
        if (visit !== null) busy.set(free, { visit, until: now + visit.minutes });
      }
    }
    return this.visits;
  }

  #take(person: Person): string {
    const { procedure, priority, comes } = person;
    const ticket = `ticket-${this.#made + 1}`;
    const about = { procedure, priority, from: 'home', willing: false } as const;
    this.#ask({ name: 'take-ticket', tap: this.#tap(), ...about }, { now: comes, newTicket: ticket });
    this.#watching.issued?.(this.log, this.log.state.tickets.get(ticket)!, this.#wall(comes));
    return ticket;
  }

  #callNext(desk: string, { waiting, now }: { waiting: Map<string, Person>; now: number }): Visit | null {
    if (waiting.size === 0) return null;
    const [written] = this.#ask({ name: 'call-next', tap: this.#tap(), desk, procedures: null }, { now });
    const ticket = (written!.fact as { ticket: string }).ticket;
    const visit = { ...waiting.get(ticket)!, ticket, called: now };
    waiting.delete(ticket);
    this.#atDesk('start-service', ticket, { desk, now });
    this.visits.push(visit);
    return visit;
  }

  #atDesk(name: 'start-service' | 'finish-ticket', ticket: string, at: { desk: string; now: number }): void {
    const { version } = this.log.state.tickets.get(ticket)!;
    this.#ask({ name, tap: this.#tap(), ticket, version, desk: at.desk }, at);
  }

  /** A refusal would mean that the simulation asks for what no window could ask for. */
  #ask(command: Command, { now, newTicket = 'ticket-none' }: { now: number; newTicket?: string }) {
    const before = this.log;
    const { decision, envelopes } = answer(before, command, {
      context: { ...CONTEXT, desks: this.desks, wall: this.#wall(now), newTicket },
      by: { writer: 'window-1', newId: () => `fact-${(this.#made += 1)}` },
    });
    if (!decision.ok) throw new Error(`${command.name}: ${decision.refusal}`);
    this.log = hear(before, envelopes);
    this.#watching.wrote?.(before, envelopes);
    return envelopes;
  }

  #tap(): string {
    return `tap-${(this.#made += 1)}`;
  }

  #wall(now: number): number {
    return OPENING + Math.round(now * MINUTE);
  }
}

const CONTEXT: QueueContext = {
  role: 'staff',
  own: null,
  letter: 'A',
  wall: OPENING,
  day: DAY,
  chance: 0,
  newTicket: 'ticket-none',
  giving: { open: true, until: null },
  closedFor: null,
  desks: [],
  fairness: FAIRNESS,
};
