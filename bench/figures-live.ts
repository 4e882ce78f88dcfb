import type { BrowserContext, Page } from 'playwright-core';
import { runBuilt } from './built-page.ts';
import {
  fillFigures,
  firstCharts,
  OFFICE_SLOWER,
  openDoor,
  TODAY,
  turnTo,
  type Watching,
  type WithPage,
} from './figures-lab.ts';
import { slowDown, type Lab } from './lab.ts';
import { pileOf, reports, type Reported } from './report-live.ts';

/** Choices of days, and the first day of each, as the page says it. */
const CHOICES = { year: '15/12/2030', quarter: '15/09/2031' } as const;
/** Pages of charts, by the words of their buttons. */
const PAGES = ['Sử dụng', 'Chỗ hay kẹt', 'Kỹ năng', 'Chờ đợi', 'Gọi giúp, trợ năng', 'Mỗi người một tay'];
/** Counts that are written one after the other. */
const WRITES = 60;

/** All in ms. */
export type FiguresLive = Reported & {
  /** Counters in the store. */
  readonly counters: number;
  /** From the PIN until the first page's charts are painted. */
  readonly first: readonly number[];
  /** From the choice of the year right after that until every day of it was read and its charts are painted. */
  readonly whole: readonly number[];
  /** By page: from the choice of other days until all its charts are painted. */
  readonly changed: ReadonlyMap<string, readonly number[]>;
  /** Files of all centres chosen, until their sum is painted. */
  readonly pile: readonly number[];
  /** One count into the store of a busy day, by slow-down. */
  readonly writes: Readonly<Record<1 | 4, readonly number[]>>;
};

/** What a measurement is made of. `dist`: the build. */
export type FiguresWish = { readonly dist: string; readonly runs: number; readonly seed: number };

/** The supervisor's pages of the built app over 13 months of 12 places. */
export async function figuresLive(lab: Lab, { dist, runs, seed }: FiguresWish): Promise<FiguresLive> {
  const context = await lab.launch();
  try {
    const counters = await fillFigures(context, lab.kioskUrl, { dist, seed });
    const [first, whole]: [number[], number[]] = [[], []];
    const changed = new Map<string, number[]>();
    for (let run = 0; run < runs; run += 1) {
      const page = await openDoor(context, lab.kioskUrl);
      first.push(await firstCharts(page));
      await turnTo(page, PAGES[0] ?? '');
      whole.push(await choose(page, 'year'));
      for (const name of PAGES)
        changed.set(name, [...(changed.get(name) ?? []), ...(await changes(page, name))]);
      await page.close();
    }
    const reported = await reports(context, lab.kioskUrl, runs);
    const pile = await pileOf(context, lab.kioskUrl, { runs, seed });
    const writes = {
      1: await write(context, lab.kioskUrl, 1),
      4: await write(context, lab.kioskUrl, OFFICE_SLOWER),
    };
    return { counters, first, whole, changed, ...reported, pile, writes };
  } finally {
    await context.close();
  }
}

/** Twice other days on one page. */
async function changes(page: Page, name: string): Promise<readonly number[]> {
  await turnTo(page, name);
  const quarter = await choose(page, 'quarter');
  return [quarter, await choose(page, 'year')];
}

/** Chooses days; until every chart about them is painted. */
export async function choose(page: Page, choice: keyof typeof CHOICES): Promise<number> {
  const ms = await page.evaluate(
    async ([value, day]) => {
      const { watch } = globalThis as unknown as Watching;
      const pages = watch.find('supervisor-page')?.shadowRoot;
      const select = pages?.querySelector('kiot-select')?.shadowRoot?.querySelector('select');
      const list = select ?? pages?.querySelector('select');
      const begun = performance.now();
      Object.assign(list ?? {}, { value });
      list?.dispatchEvent(new Event('change'));
      return (await watch.painted(() => watch.isDrawn(day))) - begun;
    },
    [choice, CHOICES[choice]] as const,
  );
  await page.waitForTimeout(300);
  return ms;
}

async function write(context: BrowserContext, url: string, slower: number): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.goto(`${url}supervisor`);
  await page.waitForTimeout(3000);
  await runBuilt(page, 'figures-page.ts');
  await slowDown(page, slower);
  const all = await page.evaluate(
    ([day, times]) => (globalThis as unknown as WithPage).figuresPage.write(day, times),
    [TODAY, WRITES] as const,
  );
  await page.close();
  return all;
}
