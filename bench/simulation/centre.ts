import type { Envelope, QueueLog, Ticket } from '../../src/domain/queue/index.ts';
import type { Person } from './morning.ts';
import { SimulatedWindow, wallOf } from './window.ts';

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
  readonly #watching: Watching;
  readonly #window: SimulatedWindow;

  constructor(desks: number, watching: Watching) {
    this.desks = Array.from({ length: desks }, (_, i) => `quay-${i + 1}`);
    this.#watching = watching;
    this.#window = new SimulatedWindow(this.desks, watching.wrote);
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
        this.#window.atDesk('finish-ticket', first.visit.ticket, { desk, now });
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

  #take({ procedure, priority, comes }: Person): string {
    const window = this.#window;
    const ticket = window.take({ procedure, priority }, comes);
    this.#watching.issued?.(window.log, window.log.state.tickets.get(ticket)!, wallOf(comes));
    return ticket;
  }

  #callNext(desk: string, { waiting, now }: { waiting: Map<string, Person>; now: number }): Visit | null {
    if (waiting.size === 0) return null;
    const ticket = this.#window.callNext(desk, now);
    const visit = { ...waiting.get(ticket)!, ticket, called: now };
    waiting.delete(ticket);
    this.visits.push(visit);
    return visit;
  }
}
