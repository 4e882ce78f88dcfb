import type { Timers } from '../ports/device.ts';
import { createObservable, type Observable } from './observable.ts';

/** How long silence may last, in seconds (product.md §2, C-30…C-36). */
export type IdleLimits = { readonly menu: number; readonly reading: number; readonly warning: number };

/** What the product uses unless the centre says otherwise. */
export const IDLE_LIMITS: IdleLimits = { menu: 120, reading: 300, warning: 60 };

/** The centre may set its own limits within these bounds (C-32). */
export const IDLE_BOUNDS = { least: 60, most: 900 } as const;

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
  /** Ends now; listeners of `onEnd` wipe. */
  end(): void;
  /** Calls back once per ended session. */
  onEnd(call: (byIdle: boolean) => void): () => void;
};

/** Keeps every figure inside the bounds; a figure that is none falls back to the product's own. */
export function boundedLimits(wanted: Partial<IdleLimits>): IdleLimits {
  const bound = (value: number | undefined, own: number): number =>
    value === undefined || !Number.isFinite(value)
      ? own
      : Math.min(IDLE_BOUNDS.most, Math.max(IDLE_BOUNDS.least, value));
  return {
    menu: bound(wanted.menu, IDLE_LIMITS.menu),
    reading: bound(wanted.reading, IDLE_LIMITS.reading),
    warning: IDLE_LIMITS.warning,
  };
}

/** Makes the session clock of this window. Timers are handed in; nothing here reads a clock. */
export function createSession(timers: Timers, limits: Partial<IdleLimits> = {}): Session {
  return new IdleSession(timers, boundedLimits(limits));
}

class IdleSession implements Session {
  readonly #timers: Timers;
  readonly #limits: IdleLimits;
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
