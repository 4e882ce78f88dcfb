import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserArgs, findBrowser } from './scripts/lib/browser.mjs';

export default {
  files: 'test/{ui,roles}/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 2,
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.app.json' })],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findBrowser() ?? undefined, args: browserArgs },
      createBrowserContext: ({ browser }) =>
        browser.newContext({
          locale: 'vi-VN',
          timezoneId: 'Asia/Ho_Chi_Minh',
          viewport: { width: 1280, height: 800 },
        }),
    }),
  ],
  testFramework: { config: { timeout: 8000 } },
  testRunnerHtml: (framework) => `<!doctype html><html lang="vi"><head><title>test</title>
    <link rel="stylesheet" href="/test/support/page.css" /></head>
    <body><script type="module" src="${framework}"></script></body></html>`,
};
