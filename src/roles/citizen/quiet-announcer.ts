import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Bell } from '../../app/contexts.ts';

/** A screen reader hears what changed after this silence, never every letter (ms). */
const QUIET = 1200;

/** Words for a live region that wait until a hand rests; each new one takes the place of the last. */
export class QuietAnnouncer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #timers: () => Bell['timers'] | undefined;
  #text = '';
  #stop: () => void = () => undefined;

  constructor(host: ReactiveControllerHost, timers: () => Bell['timers'] | undefined) {
    this.#host = host;
    this.#timers = timers;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** What the live region holds now. */
  get text(): string {
    return this.#text;
  }

  /** Says these words, as they are then, once nothing was announced anew for a while. */
  soon(words: () => string): void {
    this.#stop();
    this.#show('');
    this.#stop = this.#timers()?.after(QUIET, () => this.#show(words())) ?? this.#stop;
  }

  #show(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#host.requestUpdate();
  }
}
