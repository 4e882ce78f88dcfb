import type { Page } from 'playwright-core';
import { install, slowDown, type Lab } from './lab.ts';

/** One cold start in ms after navigation: first paint, from when a touch counts, when the whole app stands. */
export type Start = { readonly paint: number; readonly ready: number; readonly standing: number };

/** Offline starts in new browser processes, kiosk and bare page in turn, so that both see the same machine. */
export async function coldStarts(lab: Lab, runs: number): Promise<{ kiosk: Start[]; bare: Start[] }> {
  const online = await lab.launch();
  await install(online, lab.kioskUrl);
  await install(online, lab.bareUrl);
  await online.close();
  await lab.unplug();
  const kiosk: Start[] = [];
  const bare: Start[] = [];
  for (let i = 0; i < runs; i += 1) {
    kiosk.push(await startOnce(lab, lab.kioskUrl));
    bare.push(await startOnce(lab, lab.bareUrl));
  }
  await lab.plug();
  return { kiosk, bare };
}

async function startOnce(lab: Lab, url: string): Promise<Start> {
  const context = await lab.launch();
  const page = context.pages()[0] ?? (await context.newPage());
  await slowDown(page);
  await page.goto(url);
  await page.waitForFunction(
    (kiosk) => !kiosk || performance.getEntriesByName('kiot-standing').length > 0,
    url === lab.kioskUrl,
  );
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const start = await read(page);
  await context.close();
  return start;
}

/** The kiosk says itself when its first screen takes touches; the bare page's links work once it is parsed and painted. */
function read(page: Page): Promise<Start> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    const own = performance.getEntriesByName('kiot-ready')[0]?.startTime;
    const parsed = navigation?.domContentLoadedEventEnd ?? NaN;
    const standing = performance.getEntriesByName('kiot-standing')[0]?.startTime ?? parsed;
    return { paint, ready: Math.max(paint, own ?? parsed), standing };
  });
}
