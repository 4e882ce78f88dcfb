import {
  elapsed,
  numberOf,
  RIGHTS,
  UNDO_FOR,
  type About,
  type CommandName,
  type Decided,
  type QueueRefusal,
  type Role,
} from '../domain/queue/index.ts';
import type { Clock, Timers } from '../ports/device.ts';
import type { EventLogTrouble } from '../ports/event-log.ts';
import { createLostFinder } from './lost-finder.ts';
import { createObservable, type Observable } from './observable.ts';
import type { Asker, Queue, QueueOutcome, QueueRequest } from './queue.ts';

/** Minutes on the board and the time left for an undo are looked at so often, in ms. */
const TICK = 10_000;
/** Less than this, in ms, is the same moment for a page. */
const A_MOMENT = 1000;

/** What a staff window says about the newest thing that happened; each has a sentence. */
export type Said =
  | { readonly kind: 'granted'; readonly name: CommandName; readonly about: About }
  | { readonly kind: 'refused'; readonly refusal: QueueRefusal; readonly about: About }
  | { readonly kind: 'lost' | 'lost-member'; readonly about: About }
  | { readonly kind: 'trouble'; readonly trouble: EventLogTrouble };

/**
 * The own slip that may still be taken back; the time left is said in words, never as a racing number. `number` is
 * empty for what was done to a whole group.
 */
export type Slip = {
  readonly name: CommandName;
  readonly number: string;
  readonly left: 'half-minute' | 'few-seconds';
};

/** What the hand of a window shows. `turn` rises with every sentence, so that the same one is heard again. */
export type HandView = {
  readonly busy: boolean;
  readonly said: Said | null;
  readonly turn: number;
  readonly slip: Slip | null;
  /** Wall ms of the newest look at the clock. */
  readonly now: number;
};

/**
 * Who asks. `quiet`: a grant is not told, because it only follows another one. `via`: the way to the queue for what
 * needs more than the queue, such as paper; straight to it otherwise.
 */
export type How = {
  readonly role: Role;
  readonly quiet?: boolean;
  readonly via?: (asker: Asker) => Promise<QueueOutcome>;
};

/** The hand of staff at one window: asks the queue, one thing at a time, and remembers what it did last. */
export type QueueHand = Observable<HandView> & {
  /**
   * Asks. Null while another request is on its way. After a trouble the same request is the same tap, so that a number
   * is never given twice.
   */
  ask(request: QueueRequest, how: How): Promise<Decided | null>;
  /** Takes the newest own slip back. */
  undo(): Promise<void>;
  close(): void;
};

/** What a hand needs. `desk`: code of the desk this window serves, or null. */
export type HandParts = {
  readonly queue: Queue;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly desk: () => string | null;
};

/** Gives a window its hand; `close` ends it. */
export function openHand(parts: HandParts): QueueHand {
  const hand = new WindowHand(parts);
  hand.start();
  return hand;
}

/** Something that was done and may be taken back. */
type Done = {
  readonly tap: string;
  /** The ticket it was done to, or the whole group. */
  readonly of: { readonly ticket: string } | { readonly group: string };
  readonly name: CommandName;
  readonly role: Role;
  readonly at: number;
};

class WindowHand implements QueueHand {
  readonly #parts: HandParts;
  readonly #view;
  /** The request that met a trouble, and its tap. */
  #unsure: { readonly request: string; readonly tap: string } | null = null;
  #done: Done | null = null;
  #saidAt = 0;
  readonly #findLost = createLostFinder();
  #stopTimer: () => void = () => undefined;
  #stopListening: () => void = () => undefined;

  constructor(parts: HandParts) {
    this.#parts = parts;
    const now = this.#now();
    this.#view = createObservable<HandView>({ busy: false, said: null, turn: 0, slip: null, now });
  }

  get current(): HandView {
    return this.#view.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#view.subscribe(onChange);
  }

  start(): void {
    this.#stopListening = this.#parts.queue.subscribe(() => this.#hear());
    this.#hear();
    this.#tick();
  }

  async ask(request: QueueRequest, { role, quiet = false, via }: How): Promise<Decided | null> {
    if (this.current.busy) return null;
    const { queue } = this.#parts;
    const written = JSON.stringify(request);
    const tap = this.#unsure?.request === written ? this.#unsure.tap : queue.newTap();
    this.#change({ busy: true });
    const outcome = await (via === undefined ? queue.ask(request, { role, tap }) : via({ role, tap }));
    this.#unsure = 'trouble' in outcome ? { request: written, tap } : null;
    if (outcome.ok) this.#remember(request, { tap, role, decided: outcome.value });
    const said = saidOf(request, outcome, this.#aboutOf(outcome));
    const silent = quiet && outcome.ok;
    this.#change({ busy: false });
    if (!silent) this.#say(said);
    return outcome.ok ? outcome.value : null;
  }

  async undo(): Promise<void> {
    const done = this.#done;
    if (done === null) return;
    const { role } = done;
    const undone = await this.ask(this.#undoing(done), { role });
    if (undone === null) return;
    this.#done = null;
    this.#tick();
  }

  close(): void {
    this.#stopTimer();
    this.#stopListening();
  }

  #undoing({ tap: done, of }: Done): QueueRequest {
    const { facts, state } = this.#parts.queue.current.log;
    const fact = facts.find(({ tap }) => tap === done)?.id ?? '';
    if ('group' in of) return { name: 'undo-group', group: of.group, fact };
    const version = state.tickets.get(of.ticket)?.version ?? 0;
    return { name: 'undo', ticket: of.ticket, version, fact };
  }

  #remember(
    request: QueueRequest,
    { tap, role, decided }: { readonly tap: string; readonly role: Role; readonly decided: Decided },
  ): void {
    const [fact] = decided.facts;
    if (!RIGHTS[request.name].undo || fact === undefined) return;
    const of = 'ticket' in fact ? { ticket: fact.ticket } : 'group' in fact ? { group: fact.group } : null;
    if (of === null) return;
    this.#done = { tap, of, name: request.name, role, at: this.#now() };
    this.#tick();
  }

  /** The number and the desk a granted request was about. */
  #aboutOf(outcome: QueueOutcome): About {
    if (!outcome.ok) return 'about' in outcome ? outcome.about : NOTHING;
    const [fact] = outcome.value.facts;
    if (fact === undefined || !('ticket' in fact)) return NOTHING;
    const desk = 'desk' in fact ? fact.desk : 'by' in fact ? fact.by : null;
    return { number: this.#numberOf(fact.ticket), desk: desk ?? '' };
  }

  #numberOf(id: string): string {
    const ticket = this.#parts.queue.current.log.state.tickets.get(id);
    return ticket === undefined ? '' : numberOf(ticket);
  }

  /** A call that another desk won, or a member whom another was earlier to get, is told once, by the desk's own window (C11.3). */
  #hear(): void {
    this.#change({ now: this.#steadyNow() });
    const desk = this.#parts.desk();
    if (desk === null) return;
    const lost = this.#findLost(this.#parts.queue.current.log, desk, this.#now());
    if (lost !== null)
      this.#say({ kind: lost.kind, about: { number: this.#numberOf(lost.ticket), desk: lost.desk } });
  }

  /** A sentence stands as long as a slip may be taken back; a trouble stands until something went well. */
  #say(said: Said): void {
    this.#saidAt = this.#now();
    this.#change({ said, turn: this.current.turn + 1 });
  }

  #tick(): void {
    this.#stopTimer();
    const now = this.#now();
    const old = elapsed(this.#saidAt, now) >= UNDO_FOR && this.current.said?.kind !== 'trouble';
    this.#change({ slip: this.#slip(), now: this.#steadyNow(), ...(old ? { said: null } : {}) });
    this.#stopTimer = this.#parts.timers.after(TICK, () => this.#tick());
  }

  #slip(): Slip | null {
    const done = this.#done;
    const ago = done === null ? UNDO_FOR : elapsed(done.at, this.#now());
    if (done === null || ago >= UNDO_FOR) return null;
    const left = ago < UNDO_FOR - TICK ? 'half-minute' : 'few-seconds';
    return { name: done.name, number: 'ticket' in done.of ? this.#numberOf(done.of.ticket) : '', left };
  }

  #change(part: Partial<HandView>): void {
    this.#view.set({ ...this.current, ...part });
  }

  /** Now, but not another moment for every event: what is shown counts minutes. */
  #steadyNow(): number {
    const [now, shown] = [this.#now(), this.current.now];
    return Math.abs(now - shown) < A_MOMENT ? shown : now;
  }

  #now(): number {
    return this.#parts.clock.read().wall;
  }
}

const NOTHING: About = { number: '', desk: '' };

function saidOf({ name }: QueueRequest, outcome: QueueOutcome, about: About): Said {
  if (outcome.ok) return { kind: 'granted', name, about };
  if ('trouble' in outcome) return { kind: 'trouble', trouble: outcome.trouble };
  return { kind: 'refused', refusal: outcome.refusal, about };
}
