import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchGuides } from '../../src/domain/assistant/index.ts';
import { storedAliases } from '../../src/domain/content/pack-files.ts';
import { realPack, root } from '../support/real-pack.ts';

const folder = join(root, 'test/fixtures/questions');
const { guides, index } = realPack();

type Asked = { readonly wanted: string; readonly question: string; readonly found: readonly string[] };

/** Lines of `guide-id<TAB>question` (a chooser has an id too), `-` for a question no guide answers; each asked of the pack that ships. */
function ask(file: string): readonly Asked[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [wanted = '', question = ''] = line.split('\t');
      return { wanted, question, found: searchGuides(question, index).map(({ guide }) => guide.id) };
    });
}

const share = (all: readonly Asked[], right: (asked: Asked) => boolean): number =>
  all.length === 0 ? 1 : all.filter(right).length / all.length;
/** What a failing test shows: the question, what was wanted, what came. */
const wrong = (all: readonly Asked[], right: (asked: Asked) => boolean): string =>
  all
    .filter((asked) => !right(asked))
    .map(({ wanted, question, found }) => `${question} → ${found.join(', ') || 'không chắc'} (${wanted})`)
    .join('\n');

const files = readdirSync(folder).filter((name) => name.endsWith('.tsv'));

test('questions name guides that exist', () => {
  const known = new Set(['-', ...[...index.guides, ...(index.choosers ?? [])].map(({ id }) => id)]);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    for (const { wanted, question } of ask(file)) {
      expect(known, `${file}: ${question}`).toContain(wanted);
      expect(question.trim(), file).not.toBe('');
    }
});

describe.each(files)('people who ask as in %s', (file) => {
  const all = ask(file);
  const inside = all.filter(({ wanted }) => wanted !== '-');
  const outside = all.filter(({ wanted }) => wanted === '-');

  test('find their guide first, at least 85 in 100', () => {
    const first = ({ wanted, found }: Asked): boolean => found[0] === wanted;
    expect(share(inside, first), wrong(inside, first)).toBeGreaterThanOrEqual(0.85);
  });

  test('find it among the first three, at least 95 in 100', () => {
    const among = ({ wanted, found }: Asked): boolean => found.slice(0, 3).includes(wanted);
    expect(share(inside, among), wrong(inside, among)).toBeGreaterThanOrEqual(0.95);
  });

  test('are told honestly that the machine is not sure when no guide is about it, at least 80 in 100', () => {
    const refused = ({ found }: Asked): boolean => found.length === 0;
    expect(share(outside, refused), wrong(outside, refused)).toBeGreaterThanOrEqual(0.8);
  });
});

test('whoever types the very word is told so, although the pack knows other words for it', () => {
  const told = searchGuides('VNeID', index, storedAliases(guides)).filter(({ because }) =>
    because.includes('VNeID'),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const { reason, because } of told) expect(reason, because).toBe('exact');
});
