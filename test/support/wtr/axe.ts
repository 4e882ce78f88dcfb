import 'axe-core/axe.min.js';
import type Axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** The three ways the kiosk can look. */
export const MODES = ['normal', 'big text', 'high contrast'] as const;
export type Mode = (typeof MODES)[number];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** 16 mm on the 10-inch tablet the tokens describe: 16 × 5.88 px (C-01). */
const TARGET = Math.ceil(16 * 5.88);

/**
 * Rules about a whole page: landmarks, one h1, nothing outside a region. They say nothing about an element that
 * stands alone on a test page; the citizen pages are judged with them.
 */
export const PAGE_RULES = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'landmark-no-duplicate-main',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-unique',
  'landmark-main-is-top-level',
  'landmark-banner-is-top-level',
  'heading-order',
  'skip-link',
  'bypass',
] as const;

/** Draws the page in one of the modes; modes.css does the rest. */
export function setMode(mode: Mode): void {
  const { dataset, style } = document.documentElement;
  style.setProperty('--kiot-motion', '0s'); // a half-faded colour is nobody's contrast
  dataset['size'] = mode === 'big text' ? 'big' : 'normal';
  dataset['contrast'] = mode === 'high contrast' ? 'high' : 'normal';
}

/** One thing axe objects to: where, and in words. */
export type Complaint = { readonly element: Element | null; readonly text: string };

/** Everything axe objects to inside an element; rules may be switched off by name. */
export async function complaintsOf(root: Element, off: readonly string[] = []): Promise<Complaint[]> {
  window.axe.configure({
    checks: [
      { id: 'target-size', options: { minSize: TARGET } },
      { id: 'target-offset', options: { minOffset: TARGET } },
    ],
  });
  const { violations } = await window.axe.run(root, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
    elementRef: true,
    rules: {
      'target-size': { enabled: true },
      'color-contrast-enhanced': { enabled: true },
      ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    },
  });
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => ({
      element: node.element ?? null,
      text: `${violation.id}: ${node.target.flat().join(' ')} ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`,
    })),
  );
}

/** What axe objects to in all three modes; leaves the page in the normal mode. */
export async function complaintsInAllModes(
  root: Element,
  off: readonly string[] = [],
): Promise<readonly Complaint[]> {
  const all: Complaint[] = [];
  for (const mode of MODES) {
    setMode(mode);
    await settled();
    const found = await complaintsOf(root, off);
    all.push(...found.map(({ element, text }) => ({ element, text: `${mode}: ${text}` })));
  }
  setMode('normal');
  return all;
}

/** Three frames: what grew is drawn, what observes its size has heard of it, and has drawn itself. */
async function settled(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** True when an element stands below another, through any shadow roots. */
export function standsIn(element: Element | null, place: Element): boolean {
  if (element === null || element === place) return element === place;
  if (place.contains(element)) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && standsIn(root.host, place);
}
