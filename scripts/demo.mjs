/** npm run demo: a kiosk for showing on http://localhost:8081 (PORT), with a centre, PINs and a busy morning. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureModules, root } from './lib/ensure-modules.mjs';
import { createStaticServer } from './lib/static-server.mjs';

const port = Number(process.env.PORT ?? 8081);
const dist = join(root, 'dist-demo');
const centre = process.env.KIOT_CENTRE ?? 'kiosk-config/centres/mau.yaml';

ensureModules();
const built = spawnSync(
  'npx',
  [
    '--no-install',
    '--loglevel=error',
    'vite',
    'build',
    '--outDir',
    dist,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KIOT_DEMO: '1', KIOT_CENTRE: centre } },
);
if (built.status !== 0) process.exit(1);
createStaticServer(() => dist)
  .on('error', (error) => {
    console.error(
      error.code === 'EADDRINUSE' ? `Cổng ${port} đang bận. Chọn cổng khác, ví dụ PORT=8090.` : error.message,
    );
    process.exit(1);
  })
  .listen(port, '127.0.0.1', () => {
    const at = `http://localhost:${port}`;
    console.log(`Bản xem thử, số và người ở đây không có thật. Mở các trang trong cùng một trình duyệt:
  Kiot người dân  ${at}/
  Cán bộ          ${at}/staff       PIN 731946
  Bảng gọi        ${at}/wall
  Lãnh đạo        ${at}/supervisor  PIN 286413
  Cài máy         ${at}/setup       PIN 904627`);
  });
