/** Serves the built kiosk on this machine only: http://localhost:8080 (PORT). Node built-ins only, no installation. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStaticServer } from './lib/static-server.mjs';

const port = Number(process.env.PORT ?? 8080);
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no built kiosk beside this script (dist/index.html). Run: npm start');
  process.exit(1);
}
createStaticServer(() => dist)
  .on('error', (error) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Choose another one, for example PORT=8090.`
        : error.message,
    );
    process.exit(1);
  })
  .listen(port, '127.0.0.1', () => console.log(`Kiot hỗ trợ: http://localhost:${port}`));
