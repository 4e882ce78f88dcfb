import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { locale, text, textNamed } from './i18n.ts';

/** Redraws its page when the language changes and gives it the texts. Shared elements never use it. */
export class LocaleController implements ReactiveController {
  readonly t = text;
  readonly named = textNamed;
  readonly #host: ReactiveControllerHost;
  #stop: () => void = () => undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = locale.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop();
  }
}
