/** Two loopback servers – the built kiosk and a bare page with the same words – and browsers to compare them in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Locator, type Page } from 'playwright-core';
import { browserArgs, ensureBrowser } from '../scripts/lib/browser.mjs';
import { createStaticServer } from '../scripts/lib/static-server.mjs';
import { barePage, bareWorker } from './bare-page.ts';

/** A long guide that stands among the first three of a kiosk nobody has used yet. */
export const LONG_GUIDE = 'Xin bản sao khai sinh, trích lục';

/** CPU slow-down of every timed page: a cheap tablet. */
export const SLOWER = 6;

export type Lab = {
  readonly kioskUrl: string;
  readonly bareUrl: string;
  readonly profile: string;
  /** A new browser process on the same profile. */
  launch(moreArgs?: readonly string[]): Promise<BrowserContext>;
  /** Stops both servers: from now on everything comes from the service workers. */
  unplug(): Promise<void>;
  plug(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the laboratory for the build in `dist`. */
export async function openBench(dist: string): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'kiot-bench-'));
  writeFileSync(join(folder, 'index.html'), barePage);
  writeFileSync(join(folder, 'sw.js'), bareWorker);
  const profile = mkdtempSync(join(tmpdir(), 'kiot-profile-'));
  let servers: Server[] = [];
  const ports = [0, 0];
  const plug = async (): Promise<void> => {
    servers = [createStaticServer(() => dist), createStaticServer(() => folder, {})];
    for (const [i, server] of servers.entries()) {
      await new Promise<void>((resolve) => server.listen(ports[i], '127.0.0.1', resolve));
      ports[i] = (server.address() as AddressInfo).port;
    }
  };
  const unplug = async (): Promise<void> => {
    for (const server of servers) {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    }
    servers = [];
  };
  await plug();
  return {
    kioskUrl: `http://127.0.0.1:${ports[0]}/`,
    bareUrl: `http://127.0.0.1:${ports[1]}/`,
    profile,
    launch: (moreArgs = []) =>
      chromium.launchPersistentContext(profile, {
        executablePath: ensureBrowser(),
        args: [...browserArgs, ...moreArgs],
        viewport: { width: 1280, height: 800 },
        locale: 'vi-VN',
      }),
    plug,
    unplug,
    async close() {
      await unplug();
      for (const path of [folder, profile]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** So long a finger rests on the glass (ms). Down and up in one breath would measure the way down with the way up. */
const RESTS = 80;

/**
 * Presses the middle of a control as a finger would. The control is looked for beforehand: a test tool that looks for it
 * while the browser handles the touch would be measured too, and the more the more a page holds.
 */
export async function press(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (box === null) throw new Error('the control to be pressed is not on the screen');
  await page.waitForTimeout(200);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: RESTS });
}

/** Slows a page down before it goes anywhere. */
export async function slowDown(page: Page, rate = SLOWER): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  return cdp;
}

/** Opens a page online once, until its worker controls it. */
export async function install(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
  await page.waitForTimeout(500);
  await page.close();
}
