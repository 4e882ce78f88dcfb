import type { BrowserContext, Page } from 'playwright-core';
import { PINS } from '../test/support/pins.ts';
import { install, openBench } from './lab.ts';
import { openStaff, setUpCentre } from './queue-live.ts';

const GUIDE = /^Cài ứng dụng VNeID/;
/** Steps of that guide after the first one. */
const STEPS = 6;

/**
 * From a member's touch at a kiosk until the table of the group shows the next step, in ms. In a browser of its own, in
 * which nobody else waits. `dist`: the build.
 */
export async function groupLive(dist: string): Promise<number[]> {
  const lab = await openBench(dist);
  const context = await lab.launch();
  try {
    await setUpCentre(context);
    await install(context, lab.kioskUrl);
    const staff = await openStaff(context, lab.kioskUrl);
    const member = await takeNumber(context, lab.kioskUrl);
    await takeNumber(context, lab.kioskUrl);
    await leadBoth(staff);
    const table = await openTable(context, lab.kioskUrl);
    await touch(member, 'Làm từng bước');
    const all: number[] = [];
    for (let i = 0; i < STEPS; i += 1) {
      await touch(member, 'Tiếp');
      const shown = watchTable(table);
      all.push((await shown(await pressed(member, 'Giống rồi'))) ?? NaN);
    }
    return all.filter((ms) => !Number.isNaN(ms));
  } finally {
    await context.close();
    await lab.close();
  }
}

async function touch(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
  await control.waitFor();
  await page.waitForTimeout(700);
  await control.click();
}

async function takeNumber(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  for (const name of ['Chạm vào đây để bắt đầu', 'Xem tất cả', GUIDE, 'Lấy số chờ']) await touch(page, name);
  return page;
}

/** Staff lead both; what they answer is heard by word of mouth. */
async function leadBoth(staff: Page): Promise<void> {
  await staff.bringToFront();
  await touch(staff, 'Lập nhóm');
  const choosing = staff.getByRole('group', { name: 'Người đang chờ việc này' });
  for (const name of [/^A001/, /^A002/]) await choosing.getByRole('button', { name }).click();
  for (const name of [
    'Cán bộ dẫn',
    'Mời 2 người này',
    'Vào nhóm',
    'Vào nhóm',
    'Cán bộ dẫn',
    'Tôi dẫn nhóm này',
  ])
    await touch(staff, name);
}

async function openTable(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}group`);
  await page.getByRole('button', { name: '5', exact: true }).waitFor();
  await page.keyboard.type(PINS.staff);
  await page.keyboard.press('Enter');
  await touch(page, GUIDE);
  await page.waitForTimeout(1000);
  return page;
}

/** Notes when the words about the members change; asked with the moment of the touch, it tells how long that took. */
function watchTable(table: Page): (touched: number) => Promise<number | null> {
  const seen = table.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        const words = (root: ParentNode): string =>
          [...root.querySelectorAll('*')]
            .map((one) => (one.shadowRoot === null ? '' : words(one.shadowRoot)))
            .concat([...root.querySelectorAll('li')].map((one) => one.textContent ?? ''))
            .join('|');
        const before = words(document);
        const look = (): void => {
          if (words(document) !== before) return void resolve(performance.timeOrigin + performance.now());
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        setTimeout(() => resolve(null), 3000);
      }),
  );
  return async (touched) => {
    const at = await seen;
    return at === null ? null : at - touched;
  };
}

/** Presses in the page itself; when, in ms since 1970. The table stays in front, as on a screen of its own. */
async function pressed(page: Page, name: string): Promise<number> {
  const control = page.getByRole('button', { name, exact: true }).first();
  await control.waitFor();
  await page.waitForTimeout(700);
  return control.evaluate((button: HTMLElement) => {
    const now = performance.timeOrigin + performance.now();
    button.click();
    return now;
  });
}
