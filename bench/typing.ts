import type { CDPSession, Locator, Page } from 'playwright-core';
import { slowDown, type Lab } from './lab.ts';

/** What people type: short, long, without marks, first letters, Telex keys, and what finds nothing. */
const QUERIES = [
  'khai sinh',
  'dk ks',
  'cai vneid',
  'ddawng kys khai sinh',
  'quên không vào được dịch vụ công',
  'con dâu tôi mới đẻ muốn làm giấy khai sinh cho cháu thì làm sao',
  'có người gọi bảo cập nhật vneid',
  'nộp hồ xơ chên mạng',
  'đưa thẻ bảo hiểm y tế vào điện thoại',
  'xin lại giấy khai sinh bị mất',
  'thời tiết hôm nay thế nào',
  'zzzz qqqq xxxx',
] as const;

/**
 * Milliseconds of main-thread work that one key in the search field costs at 6× CPU slow-down, everything included:
 * reading the key, searching, drawing. For each query the last key is measured, when there is most to search for.
 * `bare`: what the browser itself works for the same keys in a plain field.
 */
export async function workPerKey(lab: Lab): Promise<{ kiosk: number[]; bare: number[] }> {
  const context = await lab.launch();
  try {
    const page = await context.newPage();
    await page.goto(lab.kioskUrl);
    for (const name of ['Chạm vào đây để bắt đầu', 'Tìm việc cần làm']) {
      await page.waitForTimeout(700);
      await page.getByRole('button', { name, exact: true }).click();
    }
    const kiosk = await lastKeys(page, page.locator('citizen-search-page #query'));
    const plain = await context.newPage();
    await plain.goto(`${lab.bareUrl}#field`);
    return { kiosk, bare: await lastKeys(plain, plain.getByLabel('Gõ vài chữ')) };
  } finally {
    await context.close();
  }
}

/** The work of the last key of each query. */
async function lastKeys(page: Page, field: Locator): Promise<number[]> {
  await field.waitFor();
  const cdp = await slowDown(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work: number[] = [];
  for (const query of QUERIES) {
    await field.fill(query.slice(0, -1));
    await field.focus();
    work.push(await keyWork(page, cdp, query.slice(-1)));
  }
  return work;
}

async function keyWork(page: Page, cdp: CDPSession, key: string): Promise<number> {
  await page.waitForTimeout(1000);
  const before = await busy(cdp);
  await page.keyboard.press(key);
  await page.waitForTimeout(600);
  return (await busy(cdp)) - before;
}

/** Milliseconds the main thread has worked since the page was opened; `Performance.enable` comes first. */
export async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}
