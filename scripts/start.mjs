/** npm start: installs and builds when needed, then serves the kiosk on http://localhost:8080 (PORT). */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureModules, root, run } from './lib/ensure-modules.mjs';

const inputs = [
  'src',
  'public',
  'kiosk-config',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/lib',
];

ensureModules();
if (newest(inputs.map((name) => join(root, name))) > built())
  run('npx', ['--no-install', '--loglevel=error', 'vite', 'build']);
await import('./serve.mjs');

function built() {
  const worker = join(root, 'dist/sw.js');
  return existsSync(worker) ? statSync(worker).mtimeMs : -1;
}

function newest(paths) {
  const times = paths.map((path) => {
    const found = statSync(path);
    return found.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : found.mtimeMs;
  });
  return Math.max(0, ...times);
}
