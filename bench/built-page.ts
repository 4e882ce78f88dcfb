import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { createStaticServer } from '../scripts/lib/static-server.mjs';

/** A page of its own with nothing but one script, served from this machine. */
export type BuiltPage = { readonly url: string; close(): void };

/** Builds a script of this folder as the product is built, into a page that loads it. */
export async function builtPage(script: string): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'kiot-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: { entry: join(process.cwd(), 'bench', script), formats: ['es'], fileName: () => 'page.js' },
    },
  });
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
