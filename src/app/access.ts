import type { Access as KeptAccess, PinKind } from '../domain/access/access.schema.ts';
import { askReset, beginTry, cancelReset, isWaiting } from '../domain/access/lock-out.ts';
import { judgePin, type PinRefusal } from '../domain/access/pin-rule.ts';
import { dropPins, isSetUp, missingPins, setPin, tryDoor, type Door } from '../domain/access/pins.ts';
import { accept, refuse, type Result } from '../domain/shared/result.ts';
import type { PinHash } from '../ports/access-vault.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import { createObservable, type Observable } from './observable.ts';
import { passTime, type WaitParts } from './waits.ts';

/** Why a door stays closed; each has a sentence of the same name. */
export type DoorRefusal = 'pin-wrong' | 'pin-of-another-door' | 'pin-waiting' | 'storage-refused';
/** Why a PIN was not set; each has a sentence of the same name. */
export type NewPinRefusal = PinRefusal | 'pin-taken' | 'not-allowed' | 'storage-refused';

/** How the PINs of this device stand, as far as a page may know. `wait`, `reset`: ms still to wait. */
export type AccessState = {
  /** `reading`: not looked yet; `refused`: the storage does not let us; `unset`: nobody has set this device up. */
  readonly standing: 'reading' | 'refused' | 'unset' | 'set';
  /** Whose PIN opened this window, or null while it is locked. Forgotten with the window. */
  readonly opened: PinKind | null;
  readonly missing: readonly PinKind[];
  readonly wait: number;
  readonly reset: number | null;
};

/** The PINs of this device, for staff and setup pages. Nothing here rejects. */
export type Access = Observable<AccessState> & {
  /** Looks again: another window may have tried, set or asked. */
  look(): Promise<void>;
  open(door: Door, pin: string): Promise<Result<PinKind, DoorRefusal>>;
  lock(): void;
  /** Sets a PIN: the first installer PIN freely, everything else by whoever opened with the installer PIN. */
  setPin(kind: PinKind, pin: string): Promise<Result<null, NewPinRefusal>>;
  /** Begins the wait after which the device may be set up anew (product.md §1). */
  askReset(): Promise<void>;
  /** Stops that; only in a window that a PIN has opened. */
  cancelReset(): Promise<void>;
  /** Drops every PIN once the wait is over, for the installer at once; true when it did. The rest is the caller's. */
  reset(): Promise<boolean>;
  /** Lets waits pass as long as there are any. */
  passTime(): Promise<void>;
};

/** What the PINs need. `newSalt`: random, once per device. `onWaiting`: tells every window whether time must pass. */
export type AccessParts = WaitParts & {
  readonly hash: PinHash;
  readonly log: Pick<OperationalLog, 'write'>;
  newSalt(): string;
  onWaiting(waiting: boolean): void;
};

/** Makes the PINs of this window. */
export function createAccess(parts: AccessParts): Access {
  return new DeviceAccess(parts);
}

class DeviceAccess implements Access {
  readonly #parts: AccessParts;
  #passing = false;
  readonly #state = createObservable<AccessState>({
    standing: 'reading',
    opened: null,
    missing: [],
    wait: 0,
    reset: null,
  });

  constructor(parts: AccessParts) {
    this.#parts = parts;
  }

  get current(): AccessState {
    return this.#state.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#state.subscribe(onChange);
  }

  async look(): Promise<void> {
    await this.#parts.vault.read().then(
      (access) => this.#show(access),
      () => this.#refused(),
    );
  }

  open(door: Door, pin: string): Promise<Result<PinKind, DoorRefusal>> {
    return this.#calmly(() => this.#try(door, pin));
  }

  lock(): void {
    this.#state.set({ ...this.current, opened: null });
  }

  async setPin(kind: PinKind, pin: string): Promise<Result<null, NewPinRefusal>> {
    const unfit = judgePin(pin);
    return unfit === null ? this.#calmly(() => this.#keepPin(kind, pin)) : refuse(unfit);
  }

  async askReset(): Promise<void> {
    await this.#change(askReset);
    void this.#parts.log.write('reset-asked');
  }

  async cancelReset(): Promise<void> {
    if (this.current.opened === null) return;
    await this.#change(cancelReset);
    void this.#parts.log.write('reset-cancelled');
  }

  async reset(): Promise<boolean> {
    const byInstaller = this.current.opened === 'installer';
    const done = await this.#parts.vault
      .change((access) => {
        const dropped = dropPins(access, byInstaller);
        return { access: dropped ?? access, outcome: dropped !== null };
      })
      .catch(() => false);
    if (done) {
      void this.#parts.log.write('reset-done');
      this.lock();
    }
    await this.look();
    return done;
  }

  /** Once at a time in this window; looking again afterwards does not begin anew, so that nothing can run hot. */
  async passTime(): Promise<void> {
    if (this.#passing) return;
    this.#passing = true;
    await passTime(this.#parts);
    await this.look();
    this.#passing = false;
  }

  async #change(work: (access: KeptAccess) => KeptAccess): Promise<void> {
    await this.#parts.vault
      .change((access) => ({ access: work(access), outcome: null }))
      .catch(() => this.#refused());
    await this.look();
  }

  async #try(door: Door, pin: string): Promise<Result<PinKind, DoorRefusal>> {
    const { vault, hash, log } = this.#parts;
    const begun = await vault.change((access) => {
      const tried = beginTry(access);
      return { access: tried ?? access, outcome: tried };
    });
    const made = begun === null ? null : await hash.hash(pin, begun.salt, begun.cost);
    const opened: Result<PinKind, DoorRefusal> =
      made === null
        ? refuse('pin-waiting')
        : await vault.change((access) => {
            const outcome = tryDoor(access, door, made);
            return { access: outcome.access, outcome: outcome.opened };
          });
    const told = begun?.reset !== null && opened.ok && opened.value === 'installer';
    if (told) void log.write('reset-cancelled');
    if (begun !== null && begun.wait > 0 && !opened.ok)
      void log.write('pin-locked', String(begun.wait / 1000));
    await this.look();
    if (opened.ok) this.#state.set({ ...this.current, opened: opened.value });
    return opened;
  }

  async #keepPin(kind: PinKind, pin: string): Promise<Result<null, NewPinRefusal>> {
    const { vault, hash, log, newSalt } = this.#parts;
    const { salt: kept, cost } = await vault.read();
    const salt = kept === '' ? newSalt() : kept;
    const byInstaller = this.current.opened === 'installer';
    const wanted = { kind, salt, byInstaller, hash: await hash.hash(pin, salt, cost) };
    const outcome = await vault.change((access) => {
      const next = setPin(access, wanted);
      return { access: next.ok ? next.value : access, outcome: next };
    });
    if (!outcome.ok) return outcome;
    void log.write('pin-set', kind);
    await this.look();
    if (kind === 'installer') this.#state.set({ ...this.current, opened: 'installer' });
    return accept(null);
  }

  /** A storage that refuses is a refusal like any other. */
  async #calmly<Value, Refusal extends string>(
    work: () => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal | 'storage-refused'>> {
    try {
      return await work();
    } catch {
      this.#refused();
      return refuse('storage-refused');
    }
  }

  #show(access: KeptAccess): void {
    const { wait, reset } = access;
    const standing = isSetUp(access) ? 'set' : 'unset';
    this.#parts.onWaiting(isWaiting(access));
    if (isWaiting(access)) void this.passTime();
    this.#state.set({ ...this.current, standing, missing: missingPins(access), wait, reset });
  }

  #refused(): void {
    this.#state.set({ ...this.current, standing: 'refused', opened: null });
  }
}
