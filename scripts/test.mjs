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
    if (result === null) return {};
    const tests = result.testResults.flatMap(({ assertionResults }) => assertionResults);
    const names = tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return { passed: result.numPassedTests, failed: result.numFailedTests, names };
  },
);
const components = resultFile('components.json');
await suite('component tests', ['wtr'], () => components.read() ?? {});

if (await check('build', ['vite', 'build'])) {
  await check('budgets', ['tsx', 'scripts/budgets.ts']);
  const e2e = resultFile('e2e.json');
  await suite('journeys', ['playwright', 'test'], () => {
    const result = e2e.read();
    if (result === null) return {};
    const names = failedJourneys(result.suites);
    return { passed: result.stats.expected, failed: result.stats.unexpected + result.stats.flaky, names };
  });
}
finish();

function failedJourneys(suites = []) {
  return suites.flatMap(({ suites: inner, specs = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
    ...failedJourneys(inner),
  ]);
}
