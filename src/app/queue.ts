import type { Centre } from '../domain/centre/centre.schema.ts';
import { servedToday, type Served } from '../domain/group/index.ts';
import {
  answer,
  dayTimeOf,
  emptyLog,
  mayCloseItself,
  openTickets,
  waitsIn,
  wipeDue,
  type Command,
  type Decision,
  type Envelope,
  type QueueLog,
  type QueueRequest,
  type Wait,
} from '../domain/queue/index.ts';
import type { ClockReading } from '../domain/statistics/clock-trust.ts';
import type { Timers } from '../ports/device.ts';
import { EventLogError, type EventLog, type EventLogTrouble } from '../ports/event-log.ts';
import { dueIn } from './queue-chores.ts';
import {
  contextOf,
  NO_PAST,
  weighingOf,
  type Asker,
  type ContextParts,
  type Past,
  type Weighing,
} from './queue-context.ts';
import { createObservable, type Observable } from './observable.ts';

/** The machine looks so often, in ms, for holds that are over, for closing time and for what must be wiped. */
export const LOOK_EVERY = 30_000;

export type { QueueRequest } from '../domain/queue/index.ts';
export type { Asker, Weighing } from './queue-context.ts';

/** What the queue answers; a trouble means that nothing was written and the same tap may be asked again. */
export type QueueOutcome = Decision | { readonly ok: false; readonly trouble: EventLogTrouble };

/** What a window knows of the queue. `read`: false until the disk was read, which is not the same as nobody waiting. */
export type QueueView = {
  readonly log: QueueLog;
  readonly read: boolean;
  readonly trouble: EventLogTrouble | null;
};

/** The queue as one window has it. Every window of this browser sees the same. */
export type Queue = Observable<QueueView> & {
  /** Asks in one transaction with every other window. Never rejects. */
  ask(request: QueueRequest, asker: Asker): Promise<QueueOutcome>;
  /** Reads the disk anew, for whoever must know that what it shows is of now. Never rejects; true when it was read. */
  refresh(): Promise<boolean>;
  /** What everybody in line may be told, by ticket, in the order of the line; worked out anew at every asking. */
  waits(): ReadonlyMap<string, Wait>;
  /** What a group is weighed with now: past cases, desks that serve, how long teaching takes. */
  weighing(): Weighing;
  /** A random name for a tap that may have to be asked again. */
  newTap(): string;
  /** Ends this window's part. */
  close(): void;
};

/** Told of what this window wrote, on what it decided and how long cases take; and of every look at the clock. */
export type QueueWitness = {
  wrote(before: QueueLog, written: readonly Envelope[], served: Served): void;
  looked(log: QueueLog): void;
};

/** What a queue needs. `writer`: random name of this window. `centre` resolves once the centre file was read. */
export type QueueParts = ContextParts & {
  readonly events: EventLog;
  readonly timers: Timers;
  readonly writer: string;
  readonly centre: () => Promise<Centre | null>;
  /** What the days before a day say; asked once a day. May reject: then only today is known. */
  readonly past: (day: string) => Promise<Past>;
  readonly witness: QueueWitness;
  /** Gives room back on a full disk; true when there was any. */
  readonly makeRoom: () => Promise<boolean>;
  /** Tells the operational log; each trouble once until it is over. */
  readonly report: (trouble: EventLogTrouble) => void;
};

/** Opens the queue of this window: reads it, wipes what must be gone (PR-07), and goes on looking. */
export function openQueue(parts: QueueParts): Queue {
  const queue = new WindowQueue(parts);
  queue.start();
  return queue;
}

class WindowQueue implements Queue {
  readonly #parts: QueueParts;
  readonly #view = createObservable<QueueView>({ log: emptyLog, read: false, trouble: null });
  /** Steady time at which this window first held a fact; a clock that stands still wipes by it. */
  #known: number | null = null;
  #past: Past & { readonly day: string } = { day: '', ...NO_PAST };
  #centre: Centre | null = null;
  #stopTimer: () => void = () => undefined;
  #stopListening: () => void = () => undefined;
  #closed = false;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  get current(): QueueView {
    return this.#view.current;
  }

  start(): void {
    this.#stopListening = this.#parts.events.subscribe((log) => this.#show(log));
    void this.#lookOn();
  }

  subscribe(onChange: () => void): () => void {
    return this.#view.subscribe(onChange);
  }

  waits(): ReadonlyMap<string, Wait> {
    return waitsIn(this.current.log.state, this.weighing());
  }

  weighing(): Weighing {
    const { wall: now } = this.#now();
    return weighingOf(this.current.log.state, this.#centre, { now, ...this.#past });
  }

  newTap(): string {
    return this.#parts.newId();
  }

  async ask(request: QueueRequest, asker: Asker): Promise<QueueOutcome> {
    const command = { ...request, tap: asker.tap ?? this.newTap() } as Command;
    try {
      return await this.#append(command, asker);
    } catch (error) {
      const full = error instanceof EventLogError && error.reason === 'storage-full';
      if (full && (await this.#parts.makeRoom()))
        return this.#append(command, asker).catch((again: unknown) => this.#suffer(again));
      return this.#suffer(error);
    }
  }

  async refresh(): Promise<boolean> {
    try {
      this.#show(await this.#parts.events.read());
      return true;
    } catch (error) {
      this.#suffer(error);
      return false;
    }
  }

  close(): void {
    this.#closed = true;
    this.#stopTimer();
    this.#stopListening();
    this.#parts.events.close();
  }

  async #lookOn(): Promise<void> {
    await this.#look().catch((error: unknown) => this.#suffer(error));
    if (!this.#closed) this.#stopTimer = this.#parts.timers.after(LOOK_EVERY, () => void this.#lookOn());
  }

  /** Looks at the disk and at the clock. Nothing is wiped before the centre file says when the day closes. */
  async #look(): Promise<void> {
    if (!(await this.refresh())) return;
    const centre = await this.#parts.centre();
    this.#centre = centre;
    await this.#remember();
    await this.#wipe(centre);
    await this.#tidy(centre);
    this.#parts.witness.looked(this.current.log);
  }

  async #append(command: Command, asker: Asker): Promise<Decision> {
    const { events, witness, writer, newId, centre: readCentre } = this.#parts;
    const centre = await readCentre();
    let before = emptyLog;
    const { decision, envelopes } = await events.append((log) => {
      before = log;
      const { wall: now } = this.#now();
      const suggesting = weighingOf(log.state, centre, { now, ...this.#past });
      const context = { ...contextOf(asker, centre, this.#parts), suggesting };
      return answer(log, command, { context, by: { writer, newId } });
    });
    const { history } = this.#past;
    const served: Served = (procedure) => servedToday(before.state, procedure, { history });
    if (envelopes.length > 0) witness.wrote(before, envelopes, served);
    this.#well();
    return decision;
  }

  /** The past changes once a day. */
  async #remember(): Promise<void> {
    const { day } = dayTimeOf(this.#now().wall);
    if (day === this.#past.day) return;
    this.#past = { day, ...(await this.#parts.past(day).catch(() => NO_PAST)) };
  }

  async #wipe(centre: Centre | null): Promise<void> {
    const now = this.#now();
    const known = this.#known ?? now.steady;
    const isDue = ({ state }: QueueLog): boolean => wipeDue(state, centre, { now, known }) !== null;
    if (isDue(this.current.log)) await this.#parts.events.wipe(isDue);
  }

  /** What nobody has to ask for: holds and invitations that are over, and a day that everybody has left. */
  async #tidy(centre: Centre | null): Promise<void> {
    const { state } = this.current.log;
    const { wall } = this.#now();
    const clock: Asker = { role: 'clock' };
    for (const request of dueIn(state, wall)) await this.ask(request, clock);
    if (state.days.size === 0 || !mayCloseItself(state, centre, wall)) return;
    await this.ask({ name: 'close-day', open: openTickets(state).map(({ id }) => id) }, clock);
    await this.#wipe(centre);
  }

  #show(log: QueueLog): void {
    if (log.facts.length === 0) this.#known = null;
    else this.#known ??= this.#now().steady;
    if (log !== this.current.log || !this.current.read) this.#view.set({ log, read: true, trouble: null });
    else this.#well();
  }

  #well(): void {
    if (this.current.trouble !== null) this.#view.set({ ...this.current, trouble: null });
  }

  #suffer(error: unknown): QueueOutcome {
    const trouble = error instanceof EventLogError ? error.reason : 'storage-refused';
    if (this.current.trouble !== trouble) {
      this.#parts.report(trouble);
      this.#view.set({ ...this.current, trouble });
    }
    return { ok: false, trouble };
  }

  #now(): ClockReading {
    return this.#parts.clock.read();
  }
}
