import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A second tap on the same control within this time is a trembling hand (C-06, EN 301 549 5.8). */
export const DOUBLE_STRIKE = 600;
/** On a key for writing, "aa" and "oo" are meant; only what no finger does on purpose is a trembling hand. */
export const KEY_STRIKE = 120;
/** After a new screen nothing can be touched for this long (C-06). */
export const SCREEN_CHANGE = 400;

const CONTROL = 'button, a[href], input, select, textarea, [role]';
/** Carried by the keys of an on-screen keyboard, which are struck again on purpose. */
const KEY = '[data-key-strike]';

/** The control that was hit, not the word or drawing on it. */
function controlOf(event: Event): EventTarget | undefined {
  const path = event.composedPath();
  return path.find((one) => one instanceof Element && one.matches(CONTROL)) ?? path[0];
}

/** How soon a second tap on this control is none (ms). */
function strikeOf(control: EventTarget | undefined): number {
  return control instanceof Element && control.matches(KEY) ? KEY_STRIKE : DOUBLE_STRIKE;
}

type Host = ReactiveControllerHost & EventTarget;

/**
 * Absorbs accidental taps for everything inside its host: double strikes on one control, and taps that were
 * meant for the screen before. A control with the attribute `data-key-strike` may be struck again after 120 ms
 * instead of 600: keys for writing. Tells the host how many double strikes there were, for the counters.
 */
export class TapGuard implements ReactiveController {
  readonly #host: Host;
  readonly #onDouble: () => void;
  #last: { control: EventTarget | undefined; at: number } = { control: undefined, at: -Infinity };
  #changedAt = -Infinity;

  readonly #onClick = (event: Event): void => {
    const control = controlOf(event);
    const { timeStamp: at } = event;
    const doubled = control === this.#last.control && at - this.#last.at < strikeOf(control);
    const tooEarly = at - this.#changedAt < SCREEN_CHANGE;
    this.#last = { control, at };
    if (!doubled && !tooEarly) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#onDouble();
  };

  constructor(host: Host, onDouble: () => void = () => undefined) {
    this.#host = host;
    this.#onDouble = onDouble;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#onClick, { capture: true });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#onClick, { capture: true });
  }

  /** A new screen is up. `now` in the time of event time stamps (ms). */
  screenChanged(now: number): void {
    this.#changedAt = now;
  }
}
