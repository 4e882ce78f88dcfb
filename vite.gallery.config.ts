import { defineConfig } from 'vite';

/** The gallery: every shared element with all its examples, on a port of its own (npm run gallery). */
export default defineConfig({
  root: 'test/gallery',
  publicDir: false,
  server: { host: '127.0.0.1', port: 8082, strictPort: true, fs: { allow: ['../..'] } },
});
