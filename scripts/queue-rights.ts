/** npm run queue-rights : writes the table of docs/queue-rights.md from src/domain/queue/rights.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightsTable, withRights, type RightsWords } from './lib/queue-rights.ts';

const root = process.cwd();
const file = join(root, 'docs/queue-rights.md');
const texts = JSON.parse(readFileSync(join(root, 'src/app/i18n/locales/vi/staff.json'), 'utf8')) as {
  readonly queue: RightsWords;
};
const before = readFileSync(file, 'utf8');
const after = withRights(before, rightsTable(texts.queue));
if (after === null) {
  console.error('docs/queue-rights.md has lost the markers of its table.');
  process.exitCode = 1;
} else if (after !== before) writeFileSync(file, after);
