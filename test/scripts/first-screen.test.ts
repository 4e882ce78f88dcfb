import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstScreen } from '../../scripts/lib/vite-first-screen.ts';
import { root } from '../support/real-pack.ts';

const page = readFileSync(join(root, 'index.html'), 'utf8');
const shown = (languages: readonly string[]): string => {
  const hook = firstScreen(languages).transformIndexHtml as unknown as { handler(html: string): string };
  return hook.handler(page);
};

test('the first screen says its words and offers the languages that were reviewed', () => {
  expect(shown(['en'])).not.toContain('{{');
  expect(shown(['en'])).toContain('data-touch="language:en"');
});

test('a language that nobody has reviewed is not on it; with one language there is nothing to choose', () => {
  expect(shown([])).not.toContain('language:');
  expect(shown([])).toContain('data-touch="start"');
  expect(shown(['ko'])).not.toContain('language:en');
  expect(shown(['ko'])).toContain('language:vi');
});
