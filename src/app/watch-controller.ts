import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from './observable.ts';

type Source = Pick<Observable<unknown>, 'subscribe'>;

/** Redraws its page whenever one of the observables changes, as long as the page stands; some may come later. */
export class WatchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: () => readonly (Source | undefined)[];
  readonly #stops = new Map<Source, () => void>();
  #stands = false;
  #rests = false;
  #missed = false;

  constructor(host: ReactiveControllerHost, sources: () => readonly (Source | undefined)[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stands = true;
    this.#watch();
  }

  /** Contexts are answered, and late parts are there, only after this controller has been connected. */
  hostUpdate(): void {
    if (this.#stands) this.#watch();
  }

  hostDisconnected(): void {
    this.#stands = false;
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }

  /** Until `wake` nothing is drawn anew: the page is about to give way to another. */
  rest(): void {
    this.#rests = true;
  }

  /** Draws what was missed, when the page still stands. */
  wake(): void {
    this.#rests = false;
    if (this.#missed && this.#stands) this.#host.requestUpdate();
    this.#missed = false;
  }

  #onChange(): void {
    if (this.#rests) this.#missed = true;
    else this.#host.requestUpdate();
  }

  #watch(): void {
    const wanted = new Set(this.#sources().filter((source) => source !== undefined));
    for (const [source, stop] of this.#stops) {
      if (wanted.has(source)) continue;
      stop();
      this.#stops.delete(source);
    }
    for (const source of wanted)
      if (!this.#stops.has(source))
        this.#stops.set(
          source,
          source.subscribe(() => this.#onChange()),
        );
  }
}
