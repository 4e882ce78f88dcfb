import type { Workbox } from 'workbox-window';
import type { AppUpdate, UpdateState } from '../../ports/app-update.ts';

/** A failed installation is tried again after this long, and new versions are looked for as often. */
const RETRY_AFTER = 10 * 60_000;

/** Held, shared, by every window in which somebody is being led; a version is switched only when nobody holds it. */
const SESSION_LOCK = 'kiot-session';

/** The service worker through workbox-window. A new version waits until `activate` (C-79). `scriptUrl`: a trusted address. */
export function createServiceWorkerUpdate(scriptUrl: string, onFailed: () => void): AppUpdate {
  return new WorkboxUpdate(scriptUrl, onFailed);
}

class WorkboxUpdate implements AppUpdate {
  readonly #scriptUrl: string;
  readonly #onFailed: () => void;
  readonly #listeners = new Set<(state: UpdateState) => void>();
  #state: UpdateState = 'serviceWorker' in navigator ? 'none' : 'unsupported';
  #workbox: Workbox | null = null;
  #controlled = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  #activating = false;
  #release: (() => void) | null = null;

  constructor(scriptUrl: string, onFailed: () => void) {
    this.#scriptUrl = scriptUrl;
    this.#onFailed = onFailed;
  }

  start(): void {
    if (this.#state === 'unsupported') return;
    this.#look().catch(() => this.#fail());
    setTimeout(() => this.start(), RETRY_AFTER);
  }

  state(): UpdateState {
    return this.#state;
  }

  subscribe(onChange: (state: UpdateState) => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  occupy(): void {
    if (this.#release !== null || !('locks' in navigator)) return;
    const held = new Promise<void>((resolve) => (this.#release = resolve));
    navigator.locks.request(SESSION_LOCK, { mode: 'shared' }, () => held).catch(() => undefined);
  }

  vacate(): void {
    this.#release?.();
    this.#release = null;
  }

  activate(): void {
    if (this.#state === 'replaced') location.reload();
    if (this.#state !== 'waiting' || this.#activating) return;
    if (!('locks' in navigator)) return this.#takeOver();
    const take = (lock: Lock | null): void => (lock === null ? undefined : this.#takeOver());
    navigator.locks.request(SESSION_LOCK, { ifAvailable: true }, take).catch(() => undefined);
  }

  #takeOver(): void {
    this.#activating = true;
    this.#workbox?.messageSkipWaiting();
  }

  async #look(): Promise<void> {
    if (this.#workbox !== null) {
      await this.#workbox.update();
      if (this.#state === 'install-failed') this.#set('none');
      return;
    }
    const { Workbox: Registration } = await import('workbox-window'); // not before the first screen stands
    const workbox = new Registration(this.#scriptUrl);
    workbox.addEventListener('waiting', () => this.#set('waiting'));
    workbox.addEventListener('redundant', (event) => {
      if (!this.#controlled && event.isExternal !== true && !this.#activating) this.#fail();
    });
    workbox.addEventListener('controlling', () => {
      // The first worker ever takes an uncontrolled page over; that is no new version.
      const first = !this.#controlled;
      this.#controlled = true;
      if (first) return this.#set('none');
      if (this.#activating) location.reload();
      else this.#set('replaced');
    });
    this.#workbox = workbox;
    await workbox.register({ immediate: true });
  }

  /** Without a worker that works, the next try begins with a new registration. */
  #fail(): void {
    if (!this.#controlled) this.#workbox = null;
    this.#set('install-failed');
    this.#onFailed();
  }

  #set(next: UpdateState): void {
    this.#state = next;
    for (const listener of [...this.#listeners]) listener(next);
  }
}
