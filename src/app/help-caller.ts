import {
  HEARTBEAT_EVERY,
  isLeftAlone,
  isUp,
  moveHelp,
  nextLook,
  noCall,
  type HelpCall,
  type HelpEvent,
  type HelpMessage,
  type StepPlace,
} from '../domain/help/index.ts';
import { LONGEST_WAIT } from '../domain/help/limits.ts';
import type { Clock, Timers } from '../ports/device.ts';
import type { HelpLine } from '../ports/help-line.ts';
import { createObservable, type Observable } from './observable.ts';

/** Where the person who calls stands; all that staff are told of them. */
export type HelpPlace = { readonly guide: string | null; readonly step: StepPlace | null };

/** How a call stands for the person. `promised`: somebody has said they come, but nobody has been seen. */
export type HelpStanding = HelpCall['at'] | 'promised';

/** The kiosk's end of the help line: one call at a time, in RAM only. */
export type HelpCaller = Observable<HelpStanding> & {
  /** Raises the flag; does nothing while it is up. */
  call(place: HelpPlace): void;
  /** The person has gone on to another step with the flag up. */
  stands(place: HelpPlace): void;
  /** The signal was touched. */
  touch(): void;
  /** Nobody came: calls again. */
  again(): void;
  /** The flag goes down: taken back, helped, or the session is over. */
  end(): void;
  /** This window is going away. */
  leave(): void;
};

/** What a caller needs. `makeId`: random names of this window and of its calls. */
export type HelpParts = {
  readonly line: HelpLine;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly makeId: () => string;
};

/** Makes the caller of this window and begins to listen. `kiosk`: place code of this kiosk now. */
export function createHelpCaller(parts: HelpParts, kiosk: () => string): HelpCaller {
  return new LineCaller(parts, kiosk);
}

type Unsigned<M> = M extends unknown ? Omit<M, 'version' | 'turn'> : never;

class LineCaller implements HelpCaller {
  readonly #parts: HelpParts;
  readonly #kiosk: () => string;
  readonly #window: string;
  readonly #standing = createObservable<HelpStanding>('none');
  #help: HelpCall = noCall;
  #place: HelpPlace = { guide: null, step: null };
  #turn = 0;
  #stopBeat: () => void = () => undefined;
  #stopLook: () => void = () => undefined;

  constructor(parts: HelpParts, kiosk: () => string) {
    this.#parts = parts;
    this.#kiosk = kiosk;
    this.#window = parts.makeId();
    if (!parts.line.open) return;
    this.#do({ type: 'listen' });
    parts.line.listen((message) => this.#hear(message));
  }

  get current(): HelpStanding {
    return this.#standing.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#standing.subscribe(onChange);
  }

  call(place: HelpPlace): void {
    if (isUp(this.#help)) return;
    this.#place = place;
    this.#do({ type: 'call', call: this.#parts.makeId() });
  }

  stands(place: HelpPlace): void {
    const same = JSON.stringify(place) === JSON.stringify(this.#place);
    this.#place = place;
    if (!same && isUp(this.#help)) this.#showFlag();
  }

  touch(): void {
    this.#do({ type: 'touch' });
  }

  again(): void {
    this.#do({ type: 'again' });
  }

  end(): void {
    this.#do({ type: 'end' });
  }

  leave(): void {
    this.#do({ type: 'end' });
    this.#tell({ kind: 'kiosk-gone', window: this.#window });
  }

  /** A staff window that has just opened sees a flag that is up already at once. */
  #hear(message: HelpMessage): void {
    const isNew = 'staff' in message && !(message.staff in this.#help.staff);
    this.#do({ type: 'hear', message });
    if (message.kind !== 'staff') return;
    if (isNew && isUp(this.#help)) this.#showFlag();
    this.#tell({ kind: 'kiosk', window: this.#window, kiosk: this.#kiosk() });
  }

  #do(event: HelpEvent): void {
    const before = this.#help;
    const now = this.#now();
    this.#help = moveHelp(before, event, now);
    const after = this.#help;
    if (isUp(before) && !isUp(after)) this.#tell({ kind: 'withdrawn', call: before.call });
    if (isUp(after) && (after.call !== before.call || after.by !== before.by)) this.#showFlag();
    if (!isUp(after)) this.#stopBeat();
    this.#lookLater(now);
    this.#standing.set(isLeftAlone(this.#help, now) ? 'promised' : this.#help.at);
  }

  /** Shows the flag now and at every heartbeat, so that a staff window opened later sees it too. */
  #showFlag(): void {
    const { call, called, by } = this.#help;
    const waited = Math.min(LONGEST_WAIT, Math.max(0, Math.floor((this.#now() - called) / 1000)));
    this.#stopBeat();
    this.#tell({ kind: 'flag', call, kiosk: this.#kiosk(), ...this.#place, waited, by });
    this.#stopBeat = this.#parts.timers.after(HEARTBEAT_EVERY, () => this.#showFlag());
  }

  #lookLater(now: number): void {
    this.#stopLook();
    const at = nextLook(this.#help, now);
    if (at !== null)
      this.#stopLook = this.#parts.timers.after(Math.max(1, at - now), () => this.#do({ type: 'look' }));
  }

  #tell(message: Unsigned<HelpMessage>): void {
    this.#turn += 1;
    this.#parts.line.send({ version: 1, turn: this.#turn, ...message } as HelpMessage);
  }

  #now(): number {
    return this.#parts.clock.read().steady;
  }
}
