import type { BrowserContext } from 'playwright-core';
import { builtPage } from './built-page.ts';
import { slowDown, type Lab } from './lab.ts';
import type { QueuePage } from './queue-page.ts';
import { busy } from './typing.ts';

/** People of the measured day: more than any centre has had. */
export const PEOPLE = 3000;

type WithPage = { readonly queuePage: QueuePage };

/** How long one start took, and how long the main thread worked for it, in ms. */
export type Started = { readonly ms: number; readonly work: number };

/**
 * How long it takes a window that has just started to know the queue of a long day, CPU slowed down: `shortened` as
 * windows leave it, `rows` when there is no snapshot and every row is read.
 */
export async function queueStarts(
  lab: Lab,
  runs: number,
): Promise<{ shortened: Started[]; rows: Started[] }> {
  const page = await builtPage('queue-page.ts');
  const context = await lab.launch();
  try {
    const shortened = await startsOf(context, page.url, { runs, shortened: true });
    return { shortened, rows: await startsOf(context, page.url, { runs: 3, shortened: false }) };
  } finally {
    await context.close();
    page.close();
  }
}

async function startsOf(
  context: BrowserContext,
  url: string,
  { runs, shortened }: { readonly runs: number; readonly shortened: boolean },
): Promise<Started[]> {
  const first = await context.newPage();
  await first.goto(url);
  await first.evaluate(
    ([people, short]) => (globalThis as unknown as WithPage).queuePage.fill(people, short),
    [PEOPLE, shortened] as const,
  );
  await first.close();
  const starts: Started[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await context.newPage();
    await page.goto(url);
    const cdp = await slowDown(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await busy(cdp);
    const { tickets, ms } = await page.evaluate(() => (globalThis as unknown as WithPage).queuePage.start());
    if (tickets !== PEOPLE) throw new Error(`${tickets} tickets were read instead of ${PEOPLE}`);
    starts.push({ ms, work: (await busy(cdp)) - before });
    await page.close();
  }
  return starts;
}
