import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/real-pack.ts';

const privacy = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
const words = JSON.parse(readFileSync(join(root, 'src/app/i18n/locales/vi/citizen.json'), 'utf8')) as {
  records: { metric: Record<string, string> };
};

/** The first column of the table of counters; "-2" continues the name before it. */
function countedMetrics(): string[] {
  const table = privacy.slice(
    privacy.indexOf('## What is counted'),
    privacy.indexOf('## Where, and for how long'),
  );
  return [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) => {
    let head = '';
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
      if (!name.startsWith('-')) head = name.replace(/-[^-]+$/, '');
      return name.startsWith('-') ? head + name : name;
    });
  });
}

test('every counter that is documented has words on "Máy này ghi gì", and no others have', () => {
  const own = countedMetrics().filter(
    (name) => !/^(differs-<id>|clear-|confidence-|line-<|hour-<)/.test(name),
  );
  expect(own.length).toBeGreaterThan(30);
  expect(Object.keys(words.records.metric).sort()).toEqual([...new Set(own)].sort());
});
