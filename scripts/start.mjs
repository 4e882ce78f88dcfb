/** npm start: installs and builds when needed, then serves the kiosk on http://localhost:8080 (PORT). */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureModules, root, run } from './lib/ensure-modules.mjs';
import { createStaticServer } from './lib/static-server.mjs';

const port = Number(process.env.PORT ?? 8080);
const dist = join(root, 'dist');
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

createStaticServer(() => dist)
  .on('error', (error) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another: PORT=8090 npm start`
        : error.message,
    );
    process.exit(1);
  })
  .listen(port, '127.0.0.1', () => console.log(`Kiot hỗ trợ: http://localhost:${port}`));

function built() {
  const worker = join(dist, 'sw.js');
  return existsSync(worker) ? statSync(worker).mtimeMs : -1;
}

function newest(paths) {
  return Math.max(
    ...paths.map((path) =>
      statSync(path).isDirectory()
        ? newest(readdirSync(path).map((name) => join(path, name)))
        : statSync(path).mtimeMs,
    ),
    0,
  );
}
