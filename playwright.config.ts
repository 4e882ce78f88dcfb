import { defineConfig } from '@playwright/test';
import { browserArgs, ensureBrowser } from './scripts/lib/browser.mjs';

export default defineConfig({
  testDir: 'test/e2e',
  workers: 3, // most of a journey is waiting for guards and fades: three share two cores
  fullyParallel: true,
  timeout: 180_000, // loaded machines are slow, not wrong: only waiting ends tests
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { executablePath: ensureBrowser(), args: browserArgs },
    trace: 'off',
  },
});
