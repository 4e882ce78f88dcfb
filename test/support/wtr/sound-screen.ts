import { everyElement, findAll, need, pixelsPerMillimetre } from './looking.ts';

/** Buttons are at least this wide and high on the glass (C-01). */
const TARGET_MM = 16;

/**
 * What is wrong with the screen that stands there: not exactly one h1, text that reaches sideways out of its box or
 * the glass, a button too small, or one that no finger can come to. Sentences; none when all is well.
 */
export function troubleOnScreen(root: ParentNode): readonly string[] {
  const headings = findAll(root, 'h1').filter(isShown);
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} headings of the first order`]),
    ...findSidewaysText(root),
    ...findAll(root, 'button').filter(isShown).flatMap(troubleWithButton),
  ];
}

/** Text that is wider than the box it stands in, or than the glass. The number of a ring hangs over its box on purpose. */
export function findSidewaysText(root: ParentNode): readonly string[] {
  const found: string[] = [];
  for (const element of everyElement(root)) {
    if (!(element instanceof HTMLElement) || element instanceof HTMLStyleElement) continue;
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.trim() !== '' && isShown(element) && isSideways(node, element))
        found.push(`“${node.data.trim()}” reaches out of its box`);
  }
  return found;
}

function isSideways(text: Text, element: HTMLElement): boolean {
  const range = document.createRange();
  range.selectNodeContents(text);
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const glass = { left: 0, right: document.documentElement.clientWidth };
  const box = element.matches('.number') ? glass : blockOf(element).getBoundingClientRect();
  const left = Math.max(glass.left, box.left) - 1;
  const right = Math.min(glass.right, box.right) + 1;
  return lines.some((line) => line.left < left || line.right > right);
}

/** The nearest element with a box of its own around an element, through shadow roots. */
function blockOf(element: Element): Element {
  const display = getComputedStyle(element).display;
  if (display !== 'inline' && display !== 'contents') return element;
  const root = element.getRootNode();
  const parent =
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return parent === null ? element : blockOf(parent);
}

function troubleWithButton(button: HTMLElement): readonly string[] {
  const name = button.getAttribute('aria-label') ?? button.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  button.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = button.getBoundingClientRect();
  const least = TARGET_MM * pixelsPerMillimetre() - 0.5;
  const small = Math.min(width, height) < least ? [`“${name}” is too small to be touched`] : [];
  const under = deepest(left + width / 2, top + Math.min(height / 2, least / 2));
  return isWithin(under, button) ? small : [...small, `“${name}” cannot be come to`];
}

function deepest(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner: Element | null = element.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === element) break;
    element = inner;
  }
  return element;
}

function isWithin(element: Element | null, button: HTMLElement): boolean {
  for (let at: Element | null = element; at !== null;) {
    if (at === button) return true;
    const root = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return false;
}

/** Shown, and not only for screen readers. */
function isShown(element: HTMLElement): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) && element.closest('.visually-hidden') === null
  );
}

/** Everything a browser complains about while a test runs; give it back when the test is over. */
export function hearComplaints(): { readonly heard: readonly string[]; stop(): void } {
  const heard: string[] = [];
  const speak = console.error;
  const onFault = (event: Event): void => {
    heard.push(String(event instanceof ErrorEvent ? event.message : (event as PromiseRejectionEvent).reason));
  };
  console.error = (...words: unknown[]) => void heard.push(words.map(String).join(' '));
  window.addEventListener('error', onFault, { capture: true });
  window.addEventListener('unhandledrejection', onFault, { capture: true });
  return {
    heard,
    stop() {
      console.error = speak;
      window.removeEventListener('error', onFault, { capture: true });
      window.removeEventListener('unhandledrejection', onFault, { capture: true });
    },
  };
}

/** The heading of the screen that stands there. */
export function headingOf(root: ParentNode): string {
  return need(root, 'h1').textContent?.trim() ?? '';
}
