import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { givePins, PINS } from '../test/support/pins.ts';
import { runBuilt } from './built-page.ts';
import { GUIDES } from './busy-year.ts';
import type { FiguresPage } from './figures-page.ts';
import { slowDown } from './lab.ts';
import { setUpCentre } from './queue-live.ts';

/** CPU slow-down of the supervisor's device. */
export const OFFICE_SLOWER = 4;
/** The day on which the supervisor looks: the quarter can be reported, and almost a year of reports lies behind it. */
export const TODAY = '2031-12-13';
const NOON = Date.parse(`${TODAY}T05:00:00Z`);

/** What bench/figures-page.ts leaves in a page. */
export type WithPage = { readonly figuresPage: FiguresPage };
/** Helpers in the measured page; see `watching`. */
export type Watching = {
  readonly watch: {
    /** When a key was last pressed, or files were last chosen. */
    pressed: number;
    /** Finds an element through all shadow roots. */
    find(selector: string): HTMLElement | null;
    /** Finds a button by its words in the shadow root of an element. */
    button(host: string, words: string): HTMLElement | null;
    /** Whether the page of figures shows charts, and speaks of days from this one on if one is given. */
    isDrawn(day?: string): boolean;
    /** Waits until it is so and painted; when that was. */
    painted(isDrawn: () => boolean): Promise<number>;
  };
};

/** A device of a centre on that day, with PINs, and 13 months of counters; how many. `dist`: the build. */
export async function fillFigures(
  context: BrowserContext,
  url: string,
  { dist, seed }: { readonly dist: string; readonly seed: number },
): Promise<number> {
  await setUpCentre(context);
  await context.addInitScript(`(() => {
    const [now, ahead] = [Date.now.bind(Date), ${NOON} - Date.now()];
    Date.now = () => now() + ahead;
  })()`);
  await context.addInitScript(`(${watching.toString()})()`);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(4000); // the first round of a new device
  await givePins(page);
  await runBuilt(page, 'figures-page.ts');
  const counters = await page.evaluate((year) => (globalThis as unknown as WithPage).figuresPage.fill(year), {
    last: TODAY,
    guides: guidesOf(dist),
    seed,
  });
  await page.close();
  return counters;
}

/** Ids of the pack's guides, and of others up to the number that is measured. */
function guidesOf(dist: string): string[] {
  const { guides } = JSON.parse(readFileSync(join(dist, 'packs/index.json'), 'utf8')) as {
    guides: { id: string }[];
  };
  const more = Array.from({ length: GUIDES }, (_, i) => `viec-${i + 1}`);
  return [...guides.map(({ id }) => id), ...more].slice(0, GUIDES);
}

/** In the page: finds what is drawn, and waits for it to be painted, at little cost of its own. */
function watching(): void {
  const find = (selector: string, root: ParentNode = document): HTMLElement | null => {
    const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const found = root.querySelector<HTMLElement>(selector);
    return found ?? inside.map((one) => find(selector, one)).find(Boolean) ?? null;
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let page: HTMLElement | null = null;
  const watch: Watching['watch'] = {
    pressed: 0,
    find: (selector) => find(selector),
    button: (host, words) =>
      [...(find(host)?.shadowRoot?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent?.trim() === words,
      ) ?? null,
    isDrawn(day = '') {
      page ??= find('supervisor-page');
      const charts = page?.shadowRoot?.querySelector('supervisor-charts, supervisor-stuck')?.shadowRoot;
      const bars = [...(charts?.querySelectorAll('kiot-bars') ?? [])];
      const said = page?.shadowRoot?.querySelector('main > p')?.textContent ?? '';
      const isWhole = bars.every(({ shadowRoot }) => shadowRoot?.querySelector('caption'));
      return bars.length > 0 && isWhole && said.includes(day);
    },
    async painted(isDrawn) {
      while (!isDrawn()) await frame();
      await frame();
      await frame();
      return performance.now();
    },
  };
  for (const kind of ['keydown', 'kiot-files-choose'])
    addEventListener(kind, () => (watch.pressed = performance.now()), true);
  Object.assign(globalThis, { watch });
}

/** The door of the supervisor's pages, slowed down. */
export async function openDoor(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await slowDown(page, OFFICE_SLOWER);
  await page.goto(`${url}supervisor`);
  await page.getByRole('button', { name: '5', exact: true }).waitFor();
  await page.waitForTimeout(3000);
  return page;
}

/** Types the PIN; ms from its last key until the first page's charts are painted. */
export async function firstCharts(page: Page): Promise<number> {
  await page.keyboard.type(PINS.supervisor);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  return page.evaluate(async () => {
    const { watch } = globalThis as unknown as Watching;
    return (await watch.painted(() => watch.isDrawn())) - watch.pressed;
  });
}

/** Touches the button of a page. */
export async function turnTo(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForTimeout(500);
}
