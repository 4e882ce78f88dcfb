import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { drawnScreens } from './scripts/lib/drawn-screens.ts';

const root = process.cwd();

/** Gives the screens of the pack as they stand in its files now; a reload shows what was changed. */
const screensOfThePack: Plugin = {
  name: 'kiot-drawn-screens',
  configureServer(server) {
    server.middlewares.use('/drawn-screens', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(drawnScreens(join(root, 'kiosk-config/packs/hai-phong'), root)));
    });
  },
};

/** The gallery: every shared element with all its examples, and every screen of the pack, on its own port (npm run gallery). */
export default defineConfig({
  root: 'test/gallery',
  publicDir: false,
  plugins: [screensOfThePack],
  server: { host: '127.0.0.1', port: 8082, strictPort: true, fs: { allow: ['../..'] } },
});
