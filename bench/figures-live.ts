import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { givePins, PINS } from '../test/support/pins.ts';
import { runBuilt } from './built-page.ts';
import { GUIDES } from './busy-year.ts';
import type { FiguresPage } from './figures-page.ts';
import { slowDown, type Lab } from './lab.ts';
import { setUpCentre } from './queue-live.ts';

/** CPU slow-down of the supervisor's device. */
export const OFFICE_SLOWER = 4;
/** The day on which the supervisor looks: almost a whole year of reports lies behind it. */
const TODAY = '2031-12-10';
const NOON = Date.parse(`${TODAY}T05:00:00Z`);
/** Choices of days, and the first day of each, as the page says it. */
const CHOICES = { year: '15/12/2030', quarter: '15/09/2031', month: '15/11/2031' } as const;
/** Pages of charts, by the words of their buttons. */
const PAGES = ['Sử dụng', 'Chỗ hay kẹt', 'Kỹ năng', 'Chờ đợi', 'Gọi giúp, trợ năng', 'Mỗi người một tay'];

type WithPage = { readonly figuresPage: FiguresPage };
/** Helpers in the measured page; see `watching`. */
type Watching = {
  readonly watch: {
    /** When a key was last pressed. */
    pressed: number;
    /** Finds an element through all shadow roots. */
    find(selector: string): HTMLElement | null;
    /** Whether the page of figures shows charts, and speaks of days from this one on if one is given. */
    isDrawn(day?: string): boolean;
    /** Waits until it is so and painted; when that was. */
    painted(isDrawn: () => boolean): Promise<number>;
  };
};

/** All in ms. `changed`: by page, from the choice of days until all its charts are painted. */
export type FiguresLive = {
  /** Counters in the store. */
  readonly counters: number;
  /** From the PIN until the first page's charts are painted. */
  readonly first: readonly number[];
  /** From that choice until the whole year was read and is painted. */
  readonly whole: readonly number[];
  readonly changed: Readonly<Record<string, readonly number[]>>;
  /** One count into the store of a busy day. */
  readonly writes: readonly number[];
};

/** The supervisor's pages of the built app over 13 months of 12 places. `dist`: the build. */
export async function figuresLive(
  lab: Lab,
  { dist, runs, seed }: { readonly dist: string; readonly runs: number; readonly seed: number },
): Promise<FiguresLive> {
  const context = await lab.launch();
  try {
    const counters = await fillFigures(context, lab.kioskUrl, { dist, seed });
    const [first, whole]: [number[], number[]] = [[], []];
    const changed: Record<string, number[]> = {};
    for (let run = 0; run < runs; run += 1) {
      const page = await openDoor(context, lab.kioskUrl);
      first.push(await firstCharts(page));
      await touch(page, PAGES[0] ?? '');
      whole.push(await choose(page, 'year'));
      for (const name of PAGES) {
        await touch(page, name);
        for (const choice of ['quarter', 'year'] as const)
          (changed[`${name}, ${choice}`] ??= []).push(await choose(page, choice));
      }
      await page.close();
    }
    return { counters, first, whole, changed, writes: await writes(context, lab.kioskUrl) };
  } finally {
    await context.close();
  }
}

/** A device of a centre on that day, with PINs, and the counters of a busy year. */
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
    return (
      root.querySelector<HTMLElement>(selector) ??
      inside.map((one) => find(selector, one)).find(Boolean) ??
      null
    );
  };
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let page: HTMLElement | null = null;
  const watch: Watching['watch'] = {
    pressed: 0,
    find,
    isDrawn(day = '') {
      page ??= find('supervisor-page');
      const charts = page?.shadowRoot?.querySelector('supervisor-charts, supervisor-stuck')?.shadowRoot;
      const bars = [...(charts?.querySelectorAll('kiot-bars') ?? [])];
      const said = page?.shadowRoot?.querySelector('main > p')?.textContent ?? '';
      return (
        bars.length > 0 && said.includes(day) && bars.every((one) => one.shadowRoot?.querySelector('caption'))
      );
    },
    async painted(isDrawn) {
      while (!isDrawn()) await frame();
      await frame();
      await frame();
      return performance.now();
    },
  };
  addEventListener('keydown', () => (watch.pressed = performance.now()), true);
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

export async function firstCharts(page: Page): Promise<number> {
  await page.keyboard.type(PINS.supervisor);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter', { noWaitAfter: true } as object);
  return page.evaluate(async () => {
    const { watch } = globalThis as unknown as Watching;
    return (await watch.painted(() => watch.isDrawn())) - watch.pressed;
  });
}

/** Touches the button of a page or a report. */
export async function touch(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForTimeout(300);
}

/** Chooses days; until every chart about them is painted. */
export function choose(page: Page, choice: keyof typeof CHOICES): Promise<number> {
  return page.evaluate(
    async ([value, day]) => {
      const { watch } = globalThis as unknown as Watching;
      const select = watch.find('supervisor-page')?.shadowRoot?.querySelector('select');
      const begun = performance.now();
      Object.assign(select ?? {}, { value });
      select?.dispatchEvent(new Event('change'));
      return (await watch.painted(() => watch.isDrawn(day))) - begun;
    },
    [choice, CHOICES[choice]] as const,
  );
}

async function writes(context: BrowserContext, url: string): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.goto(`${url}supervisor`);
  await page.waitForTimeout(3000);
  await runBuilt(page, 'figures-page.ts');
  await slowDown(page, OFFICE_SLOWER);
  return page.evaluate((day) => (globalThis as unknown as WithPage).figuresPage.write(day, 60), TODAY);
}
