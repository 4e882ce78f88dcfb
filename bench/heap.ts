import type { CDPSession, Page } from 'playwright-core';
import type { Lab } from './lab.ts';

const SESSIONS = 200;
const WAY = [
  'Chạm vào đây để bắt đầu',
  'Đăng ký khai sinh',
  'Chỉ tôi từng bước',
  'Bỏ qua',
  'Tiếp',
  'Giống rồi',
  'Tiếp',
  'Khác',
];
const END = ['Xong, xóa hết', 'Xong, xóa hết'];

/** Two hundred people come quickly one after another: every event is a second later than the one before. */
const QUICK_PEOPLE =
  'let now = 1e9; Object.defineProperty(Event.prototype, "timeStamp", { get() { return (now += 1000); } });';

/** Used heap after a collection, in bytes, after sessions 21–40 and 181–200 in one page that is never reloaded. */
export async function heapOfSessions(lab: Lab): Promise<{ early: number[]; late: number[] }> {
  const context = await lab.launch();
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: QUICK_PEOPLE });
    await page.goto(lab.kioskUrl);
    const cdp = await context.newCDPSession(page);
    const early: number[] = [];
    const late: number[] = [];
    for (let session = 1; session <= SESSIONS; session += 1) {
      await oneSession(page);
      if (session > 20 && session <= 40) early.push(await heap(cdp));
      if (session > 180) late.push(await heap(cdp));
    }
    return { early, late };
  } finally {
    await context.close();
  }
}

async function oneSession(page: Page): Promise<void> {
  for (const name of [...WAY, ...END]) await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: WAY[0] ?? '', exact: true }).waitFor();
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
