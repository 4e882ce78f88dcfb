/** A control of the page as it came from the server is hit twice when a hand trembles (C-06). */
const DOUBLE_STRIKE = 600;

/** What was touched before the app stood, in order; handed over once. */
export type FirstTouches = { take(): readonly string[] };

/**
 * The first screen can be touched as soon as it is painted: what is touched before the app stands is shown as
 * pressed at once and done as soon as it can be. Controls carry `data-touch` with the name of their wish.
 */
export function catchFirstTouches(root: Element): FirstTouches {
  const wishes: string[] = [];
  let last = { control: null as Element | null, at: -Infinity };
  const onClick = (event: Event): void => {
    const control = event.target instanceof Element ? event.target.closest('[data-touch]') : null;
    if (control === null) return;
    const doubled = control === last.control && event.timeStamp - last.at < DOUBLE_STRIKE;
    last = { control, at: event.timeStamp };
    if (doubled) return;
    wishes.push(control.getAttribute('data-touch') ?? '');
    const pressed = control.getAttribute('aria-pressed') === 'true';
    control.setAttribute('aria-pressed', pressed ? 'false' : 'true');
  };
  root.addEventListener('click', onClick);
  return {
    take() {
      root.removeEventListener('click', onClick);
      return wishes.splice(0);
    },
  };
}
