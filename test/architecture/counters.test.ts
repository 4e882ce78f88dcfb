import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentedMetrics } from '../support/documented-metrics.ts';
import { root } from '../support/real-pack.ts';

const privacy = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
const words = JSON.parse(readFileSync(join(root, 'src/app/i18n/locales/vi/citizen.json'), 'utf8')) as {
  records: { metric: Record<string, string> };
};

test('every counter that is documented has words on "Máy này ghi gì", and no others have', () => {
  const own = documentedMetrics(privacy).filter(
    (name) => !/^(differs-<id>|clear-|confidence-|line-<|hour-<)/.test(name),
  );
  expect(own.length).toBeGreaterThan(30);
  expect(Object.keys(words.records.metric).sort()).toEqual([...new Set(own)].sort());
});
