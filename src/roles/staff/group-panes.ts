import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The panes of groups, loaded after the page that shows them has been drawn once; until then, and where they cannot be
 * loaded, the page is as it would be without groups.
 */
export class GroupPanes implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #ready = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the elements of groups may be drawn. */
  get ready(): boolean {
    return this.#ready;
  }

  hostConnected(): void {
    if (this.#ready) return;
    const isHere = (): void => {
      this.#ready = true;
      this.#host.requestUpdate();
    };
    const loading = import('./groups/index.ts').then(({ addGroupTexts }) => addGroupTexts());
    loading.then(isHere, () => undefined); // the next time the page comes up it is tried again
  }
}
