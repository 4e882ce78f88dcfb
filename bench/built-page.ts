import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { createStaticServer } from '../scripts/lib/static-server.mjs';

/** A page of its own with nothing but one script, served from this machine. */
export type BuiltPage = { readonly url: string; close(): void };

/** Builds a script of this folder as the product is built, into a page that loads it. */
export async function builtPage(script: string): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'kiot-page-'));
  await buildInto(folder, script);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>');
  const server = createStaticServer(() => folder, {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Builds a script of this folder as the product is built, and runs it in a page that is open, whatever that page allows itself. */
export async function runBuilt(page: Page, script: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kiot-script-'));
  await buildInto(folder, script);
  const expression = readFileSync(join(folder, 'page.js'), 'utf8');
  rmSync(folder, { recursive: true, force: true });
  const cdp = await page.context().newCDPSession(page);
  const { exceptionDetails } = await cdp.send('Runtime.evaluate', { expression });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
  await cdp.detach();
}

function buildInto(outDir: string, script: string): Promise<unknown> {
  const entry = join(process.cwd(), 'bench', script);
  const lib = { entry, formats: ['es' as const], fileName: () => 'page.js' };
  return build({ configFile: false, logLevel: 'error', build: { outDir, lib } });
}
