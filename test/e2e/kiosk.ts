import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { createStaticServer } from '../../scripts/lib/static-server.mjs';
import { openBehindDoor } from './doors.ts';

/** The built kiosk on a loopback address, with its network cable in our hand. */
export type Kiosk = {
  readonly url: string;
  /** Pulls the cable: the server is gone, open connections too. */
  unplug(): Promise<void>;
  plug(): Promise<void>;
  /** Puts a newer build in place of the first one. */
  release(title: string): void;
  /** Changes or adds one file of the build from now on. */
  damage(file: string, content: string | Uint8Array): void;
};

type Fixtures = { kiosk: Kiosk; faults: string[] };

const dist = join(process.cwd(), 'dist');

export const test = base.extend<Fixtures>({
  kiosk: async ({}, use) => {
    let folder = dist;
    let server = createStaticServer(() => folder);
    const listen = (port: number): Promise<void> =>
      new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
    const close = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    await listen(0);
    const { port } = server.address() as AddressInfo;
    /** A build of its own, from the moment that something in it is to be another. */
    const ownFolder = (): string => {
      if (folder !== dist) return folder;
      const own = mkdtempSync(join(tmpdir(), 'kiot-e2e-'));
      cpSync(dist, own, { recursive: true });
      return (folder = own);
    };
    const replace = (file: string, change: (text: string) => string): void => {
      const path = join(ownFolder(), file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    };
    await use({
      url: `http://127.0.0.1:${port}/`,
      unplug: close,
      async plug() {
        server = createStaticServer(() => folder);
        await listen(port);
      },
      release(title) {
        replace('index.html', (html) => html.replace(/<title>.*<\/title>/, `<title>${title}</title>`));
        replace('sw.js', (js) =>
          js.replace(/"revision":"[0-9a-f]{6}","url":"index\.html"/, '"revision":"f00d","url":"index.html"'),
        );
      },
      damage(file, content) {
        const path = join(ownFolder(), file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      },
    });
    await close().catch(() => undefined);
    if (folder !== dist) rmSync(folder, { recursive: true, force: true });
  },
  /** Faults of the page and breaches of its security policy; every journey ends with none. */
  faults: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text()))
        faults.push(message.text());
    });
    await use(faults);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Opens the kiosk and waits until the welcome screen takes a touch. */
export async function welcome(page: Page, kiosk: Kiosk): Promise<void> {
  await page.goto(kiosk.url);
  await expect(page.getByRole('button', { name: 'Chạm vào đây để bắt đầu' })).toBeVisible();
}

/** Waits until the worker serves this page, so that the cable may be pulled. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
}

/**
 * A calm touch (C-06): later than the guard against touches meant for the screen before, and, on the control touched
 * last, than the guard against trembling hands. The large answer at the bottom stays one control from screen to screen.
 */
export async function touch(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).waitFor();
  const isSame = await button(page, name).evaluate((control) => {
    const of = window as Window & { lastTouched?: Element };
    const same = of.lastTouched === control;
    of.lastTouched = control;
    return same;
  });
  await page.waitForTimeout(isSame ? 620 : 450);
  await button(page, name).click();
}

/** Tab until the button with this name has the focus, then Enter. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).waitFor();
  await page.waitForTimeout(620);
  for (let i = 0; i < 40; i += 1) {
    const text = await focusedText(page);
    if (typeof name === 'string' ? text === name : name.test(text)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

/** What the control says that has the focus; `<input>` for a field. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element instanceof HTMLInputElement) return '<input>';
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** A staff window of the same browser, on the list of calls or on the page of the machine. */
export async function openStaff(
  context: BrowserContext,
  kiosk: Pick<Kiosk, 'url'>,
  tab: 'Gọi giúp' | 'Tình trạng máy' = 'Gọi giúp',
): Promise<Page> {
  const staff = await context.newPage();
  await openBehindDoor(staff, kiosk, 'staff');
  await button(staff, tab).click();
  return staff;
}

/** The button with this name. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: typeof name === 'string' }).first();
}

/** The heading of the screen. */
export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** From the welcome screen to the first step of a guide on the first page of all guides. */
export async function openGuide(
  page: Page,
  title: string,
  way: 'Chỉ tôi từng bước' | 'Tập trên màn hình mẫu',
): Promise<void> {
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Xem tất cả');
  await touch(page, new RegExp(`^${title}`));
  await touch(page, way);
  await touch(page, 'Bỏ qua');
}

/** Every counter of the day documents, summed over days and half-days: `guide|step|mode|metric` → number. */
export async function counters(page: Page): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const request = indexedDB.open('counters');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('days').objectStore('days').getAll();
          all.onsuccess = () => {
            const sums: Record<string, number> = {};
            for (const { counts } of all.result as { counts: Record<string, number> }[])
              for (const [key, value] of Object.entries(counts)) {
                const [, , guide, , step, mode, metric] = key.split('|');
                const short = [guide, step, mode, metric].join('|');
                sums[short] = (sums[short] ?? 0) + value;
              }
            request.result.close();
            resolve(sums);
          };
        };
      }),
  );
}

/** Waits until a counter has reached the store, and gives all of them. */
export async function countersWith(page: Page, key: string): Promise<Record<string, number>> {
  await expect.poll(async () => (await counters(page))[key] ?? 0).toBeGreaterThan(0);
  return counters(page);
}
