import type { ReactiveController, ReactiveControllerHost } from 'lit';

const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled]), [tabindex="0"]';
/** These use all arrows themselves. */
const OWN_ARROWS = 'textarea, select, [data-own-arrows]';
/** A line of text uses two of them; the others lead out of it. */
const LINE = 'input:not([type="checkbox"], [type="radio"])';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Arrows go from control to control, for keypads and switches that have no Tab key: forward with right and down,
 * back with left and up, round at the ends; inside an open dialog only (C-64).
 */
export class ArrowKeys implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const own =
      event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? `${OWN_ARROWS}, ${LINE}` : OWN_ARROWS;
    if (event.composedPath().some((one) => one instanceof Element && one.matches(own))) return;
    const controls = controlsOf(openDialog(this.#host) ?? this.#host);
    const at = controls.indexOf(focused());
    const next =
      at < 0 ? (step > 0 ? 0 : controls.length - 1) : (at + step + controls.length) % controls.length;
    if (controls[next] === undefined) return;
    event.preventDefault();
    controls[next].focus();
  };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
  }
}

/** The innermost element that has the focus. */
function focused(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement;
}

/** Everything below a root, in the order in which it is read: shadow trees and slots opened. */
function* walk(root: Element): Generator<HTMLElement> {
  const inner = root instanceof HTMLSlotElement ? root.assignedElements() : [];
  const below = inner.length > 0 ? inner : [...(root.shadowRoot ?? root).children];
  for (const child of below) {
    if (child instanceof HTMLElement) yield child;
    yield* walk(child);
  }
}

function controlsOf(root: HTMLElement): readonly HTMLElement[] {
  return [...walk(root)].filter(
    (one) => one.matches(FOCUSABLE) && one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0,
  );
}

/** The dialog on top, if one lies over the screen. */
function openDialog(root: HTMLElement): HTMLElement | undefined {
  return [...walk(root)].filter((one) => one instanceof HTMLDialogElement && one.open).at(-1);
}
