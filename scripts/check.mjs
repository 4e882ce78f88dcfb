/** npm run check: the fast part of npm test. */
import { ensureModules } from './lib/ensure-modules.mjs';

ensureModules();
const { check, finish } = await import('./lib/runner.mjs');
const { staticChecks } = await import('./lib/static-checks.mjs');
for (const [name, args] of staticChecks) await check(name, args);
finish();
