import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from './observable.ts';

/** Redraws its page whenever one of the observables changes, as long as the page stands. */
export class WatchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: () => readonly (Pick<Observable<unknown>, 'subscribe'> | undefined)[];
  #stops: (() => void)[] = [];
  #stands = false;

  constructor(
    host: ReactiveControllerHost,
    sources: () => readonly (Pick<Observable<unknown>, 'subscribe'> | undefined)[],
  ) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stands = true;
    this.#watch();
  }

  /** Contexts are answered only after this controller has been connected: the first drawing finds them. */
  hostUpdate(): void {
    if (this.#stands && this.#stops.length === 0) this.#watch();
  }

  hostDisconnected(): void {
    this.#stands = false;
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #watch(): void {
    this.#stops = this.#sources().flatMap(
      (source) => source?.subscribe(() => this.#host.requestUpdate()) ?? [],
    );
  }
}
