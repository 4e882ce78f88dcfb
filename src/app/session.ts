import { boundedLimits, type IdleLimits } from '../domain/centre/idle-limits.ts';
import type { Timers } from '../ports/device.ts';
import { createObservable, type Observable } from './observable.ts';

/** "Cứ thong thả" doubles every limit (C-36). */
const UNHURRIED = 2;

/** How the session of one person stands. `resting`: nobody is here. */
export type SessionState = 'resting' | 'open' | 'warning';

/** What kind of screen is shown: choosing, or reading and working on the phone. */
export type Pace = 'menu' | 'reading';

/** One person's time at the kiosk: begins with a touch, ends by their wish or by silence. */
export type Session = Observable<SessionState> & {
  begin(): void;
  /** Any touch or key: the silence starts anew; a warning goes away. Unlimited (C-31). */
  touch(): void;
  pace(pace: Pace): void;
  unhurried(on: boolean): void;
  /** Limits of the centre; they bind from the next silence on. */
  limit(limits: IdleLimits): void;
  /** Ends now; listeners of `onEnd` wipe. */
  end(): void;
  /** Calls back once per ended session. */
  onEnd(call: (byIdle: boolean) => void): () => void;
};

/** Makes the session clock of this window. Timers are handed in; nothing here reads a clock. */
export function createSession(timers: Timers, limits: Partial<IdleLimits> = {}): Session {
  return new IdleSession(timers, boundedLimits(limits));
}

class IdleSession implements Session {
  readonly #timers: Timers;
  #limits: IdleLimits;
  readonly #state = createObservable<SessionState>('resting');
  readonly #enders = new Set<(byIdle: boolean) => void>();
  #pace: Pace = 'menu';
  #factor = 1;
  #stop: () => void = () => undefined;

  constructor(timers: Timers, limits: IdleLimits) {
    this.#timers = timers;
    this.#limits = limits;
  }

  get current(): SessionState {
    return this.#state.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#state.subscribe(onChange);
  }

  begin(): void {
    this.#state.set('open');
    this.#listen();
  }

  touch(): void {
    if (this.current !== 'resting') this.begin();
  }

  pace(next: Pace): void {
    if (this.#pace === next) return;
    this.#pace = next;
    if (this.current === 'open') this.#listen();
  }

  unhurried(on: boolean): void {
    this.#factor = on ? UNHURRIED : 1;
    if (this.current === 'open') this.#listen();
  }

  limit(limits: IdleLimits): void {
    this.#limits = limits;
  }

  end(): void {
    this.#finish(false);
  }

  onEnd(call: (byIdle: boolean) => void): () => void {
    this.#enders.add(call);
    return () => this.#enders.delete(call);
  }

  #listen(): void {
    this.#wait(this.#limits[this.#pace], () => this.#warn());
  }

  #warn(): void {
    this.#state.set('warning');
    this.#wait(this.#limits.warning, () => this.#finish(true));
  }

  #finish(byIdle: boolean): void {
    if (this.current === 'resting') return;
    this.#stop();
    this.#pace = 'menu';
    this.#factor = 1;
    this.#state.set('resting');
    for (const call of [...this.#enders]) call(byIdle);
  }

  #wait(seconds: number, call: () => void): void {
    this.#stop();
    this.#stop = this.#timers.after(seconds * this.#factor * 1000, call);
  }
}
