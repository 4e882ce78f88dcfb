import { mkdirSync, writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserArgs, findBrowser } from './scripts/lib/browser.mjs';
import { realPacks } from './test/support/wtr/real-packs.mjs';

/** Counts tests for the last line of `npm test`; a file that could not run counts as one failure. */
const counter = {
  onTestRunFinished({ sessions }) {
    const tests = (suite, of = '') => [
      ...(suite?.tests ?? []).map((test) => ({ ...test, title: `${of}${test.name}` })),
      ...(suite?.suites ?? []).flatMap((inner) => tests(inner, `${of}${inner.name} `)),
    ];
    const all = sessions.flatMap((session) => tests(session.testResults));
    const broken = sessions.filter(
      (session) => !session.passed && tests(session.testResults).every((t) => t.passed),
    );
    const passed = all.filter((test) => test.passed && !test.skipped).length;
    const wrong = all.filter((test) => !test.passed && !test.skipped);
    const names = [...wrong.map(({ title }) => title), ...broken.map(({ testFile }) => testFile)];
    const failed = names.length;
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/components.json', JSON.stringify({ passed, failed, names }));
  },
};

export default {
  reporters: [defaultReporter({ reportTestProgress: false }), counter],
  files: 'test/{ui,roles}/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 2,
  testsFinishTimeout: 600_000,
  middleware: [realPacks()],
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
  testFramework: { config: { timeout: 90_000 } }, // a loaded machine is slow, not wrong
  testRunnerHtml: (framework) => `<!doctype html><html lang="vi"><head><title>test</title>
    <link rel="stylesheet" href="/test/support/page.css" /></head>
    <body><script type="module" src="${framework}"></script></body></html>`,
};
