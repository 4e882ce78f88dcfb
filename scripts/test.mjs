/** npm test: everything. Installs what is missing, finds or installs a browser, ends with `N passed, N failed`. */
import { ensureModules } from './lib/ensure-modules.mjs';

ensureModules();
const { ensureBrowser } = await import('./lib/browser.mjs');
const { check, finish, resultFile, suite } = await import('./lib/runner.mjs');
const { staticChecks } = await import('./lib/static-checks.mjs');

process.env.CHROME_PATH = ensureBrowser();
for (const [name, args] of staticChecks) await check(name, args);

const unit = resultFile('unit.json');
await suite(
  'unit tests',
  ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit.path}`],
  () => {
    const result = unit.read();
    return { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 1 };
  },
);
const components = resultFile('components.json');
await suite('component tests', ['wtr'], () => components.read() ?? { passed: 0, failed: 1 });

if (await check('build', ['vite', 'build'])) {
  await check('budgets', ['tsx', 'scripts/budgets.ts']);
  const e2e = resultFile('e2e.json');
  await suite('journeys', ['playwright', 'test'], () => {
    const { expected = 0, flaky = 0, unexpected = 1 } = e2e.read()?.stats ?? {};
    return { passed: expected + flaky, failed: unexpected };
  });
}
finish();
