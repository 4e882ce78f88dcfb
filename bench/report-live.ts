import type { BrowserContext, Page } from 'playwright-core';
import { readPeriod } from '../src/domain/statistics/periods/index.ts';
import { runBuilt } from './built-page.ts';
import { firstCharts, openDoor, turnTo, type Watching, type WithPage } from './figures-lab.ts';
import { quarterFiles } from './quarter-files.ts';

/** As many as the communes, wards and the special zones of one city. */
export const CENTRES = 114;

/** In ms, from the touch until the page says that it is done. `numbers`: read, summed up and locked; `document`: DOCX. */
export type Reported = { readonly numbers: readonly number[]; readonly document: readonly number[] };

/** The report of a quarter that nobody has made before, in the built app, slowed down. */
export async function reports(context: BrowserContext, url: string, runs: number): Promise<Reported> {
  const made: { numbers: number[]; document: number[] } = { numbers: [], document: [] };
  for (let run = 0; run < runs; run += 1) {
    const page = await openDoor(context, url);
    await runBuilt(page, 'figures-page.ts');
    await page.evaluate(() => (globalThis as unknown as WithPage).figuresPage.unlock());
    await firstCharts(page);
    await turnTo(page, 'Báo cáo');
    await page.waitForTimeout(1500);
    made.numbers.push(await pressed(page, 'Khóa số và lập báo cáo', 'Đã lập báo cáo'));
    made.document.push(await pressed(page, 'Tải báo cáo (Word)', '.docx'));
    await page.close();
  }
  return made;
}

/** Presses a button of the report page; until what it says then is painted. */
function pressed(page: Page, button: string, says: string): Promise<number> {
  return page.evaluate(
    async ([words, said]) => {
      const { watch } = globalThis as unknown as Watching;
      while (watch.button('supervisor-report', words) === null) await new Promise(requestAnimationFrame);
      const root = watch.find('supervisor-report')?.shadowRoot;
      const begun = performance.now();
      watch.button('supervisor-report', words)?.click();
      const isSaid = (): boolean =>
        root?.querySelector('[role="status"]')?.textContent?.includes(said) === true;
      return (await watch.painted(isSaid)) - begun;
    },
    [button, says] as const,
  );
}

/** The quarter files of all centres of a city chosen in the built app, slowed down, until their sum is painted. */
export async function pileOf(
  context: BrowserContext,
  url: string,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<readonly number[]> {
  const period = readPeriod('admin-15', '2031-Q3');
  if (period === null) return [];
  const files = [...quarterFiles(CENTRES, period, seed)];
  const all: number[] = [];
  const page = await openDoor(context, url);
  await firstCharts(page);
  await turnTo(page, 'Máy và tệp');
  await page.locator('supervisor-sources li').first().waitFor({ timeout: 120_000 }); // that page reads everything first
  for (let run = 0; run < runs; run += 1) {
    const field = page.locator('supervisor-upward-pile kiot-file-button input[type=file]');
    await field.setInputFiles(files);
    const ms = await page.evaluate(async (said) => {
      const { watch } = globalThis as unknown as Watching;
      const root = watch.find('supervisor-upward-pile')?.shadowRoot;
      const isSaid = (): boolean =>
        root?.querySelector('[role="status"]')?.textContent?.includes(said) === true;
      const done = (await watch.painted(isSaid)) - watch.pressed;
      watch.button('supervisor-upward-pile', 'Bỏ hết, cộng lại')?.click();
      return done;
    }, `Cộng ${CENTRES} trung tâm`);
    all.push(ms);
    await page.waitForTimeout(500);
  }
  await page.close();
  return all;
}
