import { setViewport } from '@web/test-runner-commands';
import { base } from '../../../src/ui/styles/base.styles.ts';

/** Looking into and touching what stands on a test page, through every shadow root. */

/** Every element below a root, those in shadow roots too, in document order. */
export function* everyElement(root: ParentNode): Generator<Element> {
  for (const child of root.children) {
    yield child;
    if (child.shadowRoot) yield* everyElement(child.shadowRoot);
    yield* everyElement(child);
  }
}

/** The first element that fits a selector, in any shadow root. */
export function find<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E | null {
  for (const element of everyElement(root)) if (element.matches(selector)) return element as E;
  return null;
}

/** Every element that fits a selector, in any shadow root. */
export function findAll<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...everyElement(root)].filter((element) => element.matches(selector)) as E[];
}

/** The first element that fits; a test that needs it fails when there is none. */
export function need<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E {
  const found = find<E>(root, selector);
  if (found === null) throw new Error(`nothing on the page fits ${selector}`);
  return found;
}

/** All that can be read: texts of every shadow root, and what stands in fields. Hidden things are left out. */
export function visibleText(root: ParentNode): string {
  return words(root).replace(/\s+/g, ' ').trim();
}

function words(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement) return ` ${node.assignedNodes().map(words).join('')} `; // has no box
  if (node instanceof HTMLElement && !node.checkVisibility({ visibilityProperty: true })) return '';
  if (node instanceof HTMLStyleElement) return '';
  if (node instanceof HTMLInputElement) return ` ${node.value} `;
  const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return ` ${[...inside.childNodes].map(words).join('')} `;
}

/** The whole page as markup, shadow roots, attributes and field values included: for tripwires (C-70). */
export function everythingWritten(root: ParentNode): string {
  const parts: string[] = [];
  for (const element of everyElement(root)) {
    parts.push(...[...element.attributes].map((a) => a.value));
    parts.push(...[...element.childNodes].filter((n) => n instanceof Text).map((n) => n.data));
    if (element instanceof HTMLInputElement) parts.push(element.value);
  }
  return parts.join('\n');
}

/** The native control inside an element, or the element itself. */
function controlOf(element: HTMLElement): HTMLElement {
  return element.shadowRoot?.querySelector('button') ?? element;
}

let lastTap = 0;

/**
 * Touches a control like a calm hand: pointer down, pointer up, click. Its time stamp lies behind every guard time,
 * so tests need not wait; tests of the guard itself use real waits.
 */
export function tap(element: HTMLElement): void {
  lastTap = Math.max(performance.now() + 500, lastTap + 700);
  tapAt(element, lastTap);
}

/** Hands a file to a `kiot-file-button`, as the dialog of the browser does. */
export function giveFile(holder: HTMLElement, file: File): void {
  const input = need<HTMLInputElement>(holder.shadowRoot!, 'input');
  const carried = new DataTransfer();
  carried.items.add(file);
  input.files = carried.files;
  input.dispatchEvent(new Event('change'));
}

/** Touches a control at a moment given in event time (ms). */
export function tapAt(element: HTMLElement, at: number): void {
  const control = controlOf(element);
  const options = { bubbles: true, composed: true, cancelable: true };
  control.dispatchEvent(new PointerEvent('pointerdown', options));
  control.dispatchEvent(new PointerEvent('pointerup', options));
  const click = new PointerEvent('click', options);
  Object.defineProperty(click, 'timeStamp', { value: at });
  control.dispatchEvent(click);
}

/** Size of a millimetre in CSS pixels, as the page has it now. */
export function pixelsPerMillimetre(): number {
  return parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--kiot-pixels-per-mm'));
}

/** True when a box shows all that is in it, to the pixel that rounding takes. */
export function isWhole(element: Element): boolean {
  return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
}

const FONT = '/node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro';

/** The screen of the 10-inch tablet, the shipped face, and the page's styles for slotted texts. */
export async function lookLikeKiosk(): Promise<void> {
  await setViewport({ width: 1280, height: 800 }); // wtr opens pages of 800 × 600
  if (base.styleSheet !== undefined) document.adoptedStyleSheets = [base.styleSheet];
  const vietnamese =
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB';
  const faces = ['400', '700'].flatMap((weight) => [
    new FontFace('Be Vietnam Pro', `url(${FONT}-vietnamese-${weight}-normal.woff2)`, {
      weight,
      unicodeRange: vietnamese,
    }),
    new FontFace('Be Vietnam Pro', `url(${FONT}-latin-${weight}-normal.woff2)`, {
      weight,
      unicodeRange: 'U+0000-00FF',
    }),
  ]);
  for (const face of faces) document.fonts.add(await face.load());
}

/** The spacing people may set for themselves (WCAG 1.4.12), in every shadow root below. Returns the way back. */
export function overrideTextSpacing(root: ParentNode): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  const places: (Document | ShadowRoot)[] = [document];
  for (const element of everyElement(root)) if (element.shadowRoot) places.push(element.shadowRoot);
  for (const place of places) place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
  return () => {
    for (const place of places)
      place.adoptedStyleSheets = place.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
