import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { __BUILT__: 0, __VERSION__: JSON.stringify('0.0.0') },
  test: {
    include: ['test/{domain,app,adapters,content,architecture,scripts}/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    isolate: false, // modules are read once a worker, not once a file: whoever changes one puts it back
    testTimeout: 20_000,
  },
});
