import { axeFinds } from './axe.ts';
import type { Page } from '@playwright/test';
import { button, expect, heading, ready, test, welcome } from './kiosk.ts';

const GUIDE = 'Cài ứng dụng VNeID';
const ADDRESS = 'bai/cai-dat-vneid';

test.use({ viewport: { width: 390, height: 844 } });

test('whoever scanned the code reads the whole guide on the phone, and nothing stays there', async ({
  page,
  kiosk,
  faults,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(kiosk.url + ADDRESS);
  await expect(heading(page)).toHaveText(GUIDE);
  await expect(page.getByText('Bước 1 trong 7')).toBeVisible();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await axeFinds(page, ['target-size', 'color-contrast-enhanced'])).toEqual([]);
  for (const target of await page.locator('button, summary, [role=checkbox]').all())
    expect((await target.boundingBox())?.height, await target.innerText()).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await button(page, 'English').click();
  await expect(heading(page)).toHaveText('Install the VNeID app');
  await page.waitForTimeout(3500); // the kiosk itself would have opened its storage by now
  expect(await leftOn(page)).toEqual({ kept: 0, cookie: '', databases: 0, workers: 0 });
  expect(asked.filter((url) => !url.startsWith(kiosk.url))).toEqual([]);
  expect(faults).toEqual([]);
});

test('a guide that is not there leads to those that are', async ({ page, kiosk, faults }) => {
  await page.goto(`${kiosk.url}bai/bai-da-bo`);
  await expect(heading(page)).toHaveText('Xin lỗi bác, trang này không có bài đó.');
  await page.getByRole('link', { name: GUIDE }).click();
  await expect(heading(page)).toHaveText(GUIDE);
  expect(page.url()).toBe(kiosk.url + ADDRESS);
  expect(faults).toEqual([]);
});

test('where the kiosk is installed its worker serves the guide as well', async ({ page, kiosk, faults }) => {
  await welcome(page, kiosk);
  await ready(page);
  await kiosk.unplug();
  await page.goto(kiosk.url + ADDRESS);
  await expect(heading(page)).toHaveText(GUIDE);
  expect(faults).toEqual([]);
});

/** What a page has left in the browser. */
function leftOn(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => ({
    kept: localStorage.length + sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}
