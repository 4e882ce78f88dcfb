import type { CDPSession } from 'playwright-core';
import { LONG_GUIDE, type Lab } from './lab.ts';

const SESSIONS = 200;
const WAY = [
  'Chạm vào đây để bắt đầu',
  LONG_GUIDE,
  'Chỉ tôi từng bước',
  'Bỏ qua',
  'Tiếp',
  'Giống rồi',
  'Tiếp',
  'Khác',
  'Xong, xóa hết',
  'Xong, xóa hết',
];

/**
 * Runs in the page, as text, so that no tool of the bench leaves anything in the heap it measures. Two hundred
 * people come quickly one after another: every event is a second later than the one before.
 */
const ONE_SESSION = `
  (async (way) => {
    const find = (root, name) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'button' && element.textContent.replace(/\\s+/g, ' ').trim() === name) return element;
        const inner = element.shadowRoot && find(element.shadowRoot, name);
        if (inner) return inner;
      }
      return null;
    };
    const wait = () => new Promise((resolve) => setTimeout(resolve, 4));
    const until = async (name) => {
      for (let i = 0; i < 2000; i += 1) {
        const button = find(document, name);
        if (button) return button;
        await wait();
      }
      throw new Error('no button ' + name);
    };
    for (const name of way) {
      (await until(name)).click();
      await wait();
    }
    await until(way[0]);
  })(${JSON.stringify(WAY)})`;

const QUICK_PEOPLE =
  'let now = 1e9; Object.defineProperty(Event.prototype, "timeStamp", { get() { return (now += 1000); } });';

/** The browser goes on compiling hot functions for hours; without its optimisers only the app's own objects are left. */
export const WITHOUT_COMPILED_CODE = ['--js-flags=--no-opt,--no-maglev,--no-sparkplug'];

/** Used heap after a collection, in bytes, after sessions 21–40 and 181–200 in one page that is never reloaded. */
export async function heapOfSessions(
  lab: Lab,
  args: readonly string[] = [],
): Promise<{ early: number[]; late: number[] }> {
  const context = await lab.launch(args);
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: QUICK_PEOPLE });
    await page.goto(lab.kioskUrl);
    const cdp = await context.newCDPSession(page);
    const early: number[] = [];
    const late: number[] = [];
    for (let session = 1; session <= SESSIONS; session += 1) {
      await page.evaluate(ONE_SESSION);
      if (session > 20 && session <= 40) early.push(await heap(cdp));
      if (session > 180) late.push(await heap(cdp));
    }
    return { early, late };
  } finally {
    await context.close();
  }
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
