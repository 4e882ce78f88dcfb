import { answer, emptyLog, FAIRNESS } from '../../src/domain/queue/index.ts';
import { foldOn } from '../../src/domain/queue/queue.fold.ts';
import type { Envelope, QueueContext, QueueLog, QueueRequest } from '../../src/domain/queue/index.ts';

/** Opening of the simulated centre: 07:30 on Wednesday, 4 March 2026, in Viet Nam, in ms since 1970. */
const OPENING = Date.UTC(2026, 2, 4, 0, 30);
/** The day of it. */
export const DAY = '2026-03-04';
const MINUTE = 60_000;

/** Wall ms of a minute after the opening. */
export function wallOf(now: number): number {
  return OPENING + Math.round(now * MINUTE);
}

/** When something is asked, in minutes from the opening, and what else the context must bring. */
type Asked = { readonly now: number } & Partial<Pick<QueueContext, 'newTicket' | 'suggesting'>>;

/** The one window of a simulated centre: everything is asked of the shipped queue and heard by it. */
export class SimulatedWindow {
  log: QueueLog = emptyLog;
  readonly #desks: readonly string[];
  readonly #wrote: ((before: QueueLog, written: readonly Envelope[]) => void) | undefined;
  #made = 0;

  constructor(desks: readonly string[], wrote?: (before: QueueLog, written: readonly Envelope[]) => void) {
    this.#desks = desks;
    this.#wrote = wrote;
  }

  /** A refusal would mean that the simulation asks for what no window could ask for. */
  ask(request: QueueRequest, { now, newTicket = 'ticket-none', suggesting }: Asked): readonly Envelope[] {
    const before = this.log;
    const context = { ...CONTEXT, desks: this.#desks, wall: wallOf(now), newTicket };
    const { decision, envelopes } = answer(
      before,
      { ...request, tap: this.newName('tap') },
      {
        context: suggesting === undefined ? context : { ...context, suggesting },
        by: { writer: 'window-1', newId: () => this.newName('fact') },
      },
    );
    if (!decision.ok) throw new Error(`${request.name}: ${decision.refusal}`);
    this.log = this.#hear(envelopes);
    this.#wrote?.(before, envelopes);
    return envelopes;
  }

  /** As the shipped log hears what its own window wrote; nothing is asked twice here, so that no tap need be kept. */
  #hear(written: readonly Envelope[]): QueueLog {
    const state = foldOn(this.log.state, written, NOTHING_UNDONE);
    return { ...this.log, facts: written, state: { ...state, taps: NO_TAPS } };
  }

  /** Gives a number; its ticket. */
  take({ procedure, priority }: { procedure: string; priority: boolean }, now: number): string {
    const newTicket = this.newName('ticket');
    this.ask({ name: 'take-ticket', procedure, priority, from: 'home', willing: false }, { now, newTicket });
    return newTicket;
  }

  /** Calls whoever is next and begins with them; their ticket. */
  callNext(desk: string, now: number): string {
    const [written] = this.ask({ name: 'call-next', desk, procedures: null }, { now });
    const { ticket } = written!.fact as { ticket: string };
    this.atDesk('start-service', ticket, { desk, now });
    return ticket;
  }

  /** Begins with somebody who was called to a desk, or is done with them. */
  atDesk(name: 'start-service' | 'finish-ticket', ticket: string, at: { desk: string; now: number }): void {
    const { version } = this.log.state.tickets.get(ticket)!;
    this.ask({ name, ticket, version, desk: at.desk }, at);
  }

  /** A name nothing else has. */
  newName(kind: string): string {
    return `${kind}-${(this.#made += 1)}`;
  }
}

const NOTHING_UNDONE: ReadonlySet<string> = new Set();
const NO_TAPS: QueueLog['state']['taps'] = new Map();

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
