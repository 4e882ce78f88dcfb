import { defineConfig } from 'vitest/config';

const common = { environment: 'node', pool: 'threads', testTimeout: 20_000 } as const;
const define = { __BUILT__: 0, __VERSION__: JSON.stringify('0.0.0') };

export default defineConfig({
  test: {
    projects: [
      {
        define,
        // pure functions leave nothing behind: their modules are read once a worker, not once a file
        test: { ...common, name: 'pure', include: ['test/domain/**/*.test.ts'], isolate: false },
      },
      {
        define,
        test: {
          ...common,
          name: 'world',
          include: ['test/{app,adapters,content,architecture,scripts}/**/*.test.ts'],
        },
      },
    ],
  },
});
