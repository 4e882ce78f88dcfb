import type { Page } from 'playwright-core';
import { LONG_GUIDE, press, slowDown, type Lab } from './lab.ts';

/** Milliseconds from the finger's lifting to the next painted frame, as the browser itself measures them. */
export async function tapToFrame(lab: Lab, taps: number): Promise<{ kiosk: number[]; bare: number[] }> {
  const context = await lab.launch();
  try {
    const kiosk = await tapKiosk(await context.newPage(), lab.kioskUrl, taps);
    const bare = await tapBare(await context.newPage(), lab.bareUrl, taps);
    return { kiosk, bare };
  } finally {
    await context.close();
  }
}

async function tapKiosk(page: Page, url: string, taps: number): Promise<number[]> {
  await page.goto(url);
  const touch = async (name: string): Promise<void> => {
    await page.waitForTimeout(500);
    await press(page, page.getByRole('button', { name, exact: true }));
  };
  for (const name of ['Chạm vào đây để bắt đầu', LONG_GUIDE, 'Chỉ tôi từng bước', 'Bỏ qua'])
    await touch(name);
  await slowDown(page);
  return timed(page, taps, async (i) => touch(i % 2 === 0 ? 'Tiếp' : 'Giống rồi'));
}

async function tapBare(page: Page, url: string, taps: number): Promise<number[]> {
  await page.goto(`${url}#two`);
  await slowDown(page);
  return timed(page, taps, async (i) => {
    await page.waitForTimeout(500);
    await press(page, page.getByRole('link', { name: i % 2 === 0 ? 'Tiếp' : 'Giống rồi' }));
  });
}

/** Does something several times and gives how long each took to the next painted frame (ms). */
export async function timed(
  page: Page,
  taps: number,
  tap: (i: number) => Promise<void>,
  kind: 'click' | 'keydown' = 'click',
): Promise<number[]> {
  await page.evaluate((wanted) => {
    const seen: number[] = [];
    (globalThis as { seen?: number[] }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === wanted) seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  }, kind);
  for (let i = 0; i < taps; i += 1) await tap(i);
  await page.waitForTimeout(1000);
  return page.evaluate((count) => {
    const seen = (globalThis as { seen?: number[] }).seen ?? [];
    // What the browser does not report took less than its smallest unit, 16 ms.
    return [...seen, ...Array.from({ length: Math.max(0, count - seen.length) }, () => 16)];
  }, taps);
}
