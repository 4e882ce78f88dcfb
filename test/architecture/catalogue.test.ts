import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNTERS, counterOf, FAMILIES, MEASURES } from '../../src/domain/statistics/catalogue/index.ts';
import { documentedMetrics } from '../support/documented-metrics.ts';
import { root } from '../support/real-pack.ts';
import { sourceFiles } from '../support/sources.ts';

/** Where the app hands something over to be counted. */
const COUNTED = [
  /\bmetric: '([^']+)'/g,
  /(?:\bcount|#count|#countAtStep|\bonce)\(\s*'([^']+)'/g,
  /\baid: '([^']+)'/g,
];
/** The same in words that mean something else in other files. */
const COUNTED_IN: Readonly<Record<string, RegExp>> = {
  'src/roles/citizen/step-tracker.ts': /\bone\(\s*'([^']+)'/g,
  'src/domain/queue/count.ts': /(?:some\(|\b(?:Ticket|Print)\w+:) ?'([^']+)'/g,
};
/** Metrics put together of a head and something that is named where it is made. */
const HEADS = [
  /\bmetric: `([^`$]+)\$/g,
  /\b(?:count|one|once|some)\(\s*`([^`$]+)\$/g,
  /(?:return|[?:]) `((?:dwell|ack|practice-run|hint|exit)-)\$/g,
];

const files = sourceFiles().filter(
  ({ file }) => /^src\/(?:app|domain|roles)\//.test(file) && !file.includes('domain/statistics/catalogue'),
);
const found = (patterns: readonly RegExp[]): string[] => [
  ...new Set(
    files.flatMap(({ file, code }) =>
      [...patterns, ...(patterns === COUNTED ? [COUNTED_IN[file] ?? []] : [])]
        .flat()
        .flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name!)),
    ),
  ),
];

describe('every counter the app writes is in the catalogue', () => {
  test('those it names in full', () => {
    const names = found(COUNTED);
    expect(names).toEqual(
      expect.arrayContaining(['opened', 'used', 'unaided', 'staff-call', 'shown', 'no-show', 'bigText']),
    );
    expect(names.filter((name) => counterOf(name) === null)).toEqual([]);
  });

  test('those it puts together', () => {
    const heads = found(HEADS);
    expect(heads).toEqual(
      expect.arrayContaining(['clear-', 'confidence-', 'differs-', 'ticket-', 'exit-', 'hint-', 'line-']),
    );
    const known = COUNTERS.map(({ id }) => id);
    expect(heads.filter((head) => !known.some((id) => id.startsWith(head)))).toEqual([]);
  });

  test('and the catalogue and docs/privacy.md name the same', () => {
    const privacy = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
    const open = /^(?:differs|clear|confidence|line|hour)-/;
    const documented = documentedMetrics(privacy).filter((name) => !open.test(name));
    expect(
      COUNTERS.map(({ id }) => id)
        .filter((id) => !open.test(id))
        .sort(),
    ).toEqual([...new Set(documented)].sort());
  });
});

test('every measure and every part has words for the supervisor, and no others have', () => {
  for (const language of ['vi', 'en']) {
    const words = JSON.parse(
      readFileSync(join(root, `src/app/i18n/locales/${language}/supervisor.json`), 'utf8'),
    ) as Record<'measure' | 'part', Record<string, string>>;
    const parts = FAMILIES.flatMap((family) => family.parts.map(({ id }) => id));
    expect(Object.keys(words.measure).sort()).toEqual(MEASURES.map(({ id }) => id).sort());
    expect(Object.keys(words.part).sort()).toEqual([...new Set(parts)].sort());
  }
});

test('everything that figures and files refuse has a sentence for the supervisor', () => {
  const words = JSON.parse(
    readFileSync(join(root, 'src/app/i18n/locales/vi/supervisor.json'), 'utf8'),
  ) as Record<'refusal' | 'file', Record<string, string>>;
  const sources = sourceFiles().filter(({ file }) => /^src\/(?:domain\/statistics|app\/figures-)/.test(file));
  const refused = sources.flatMap(({ code }) =>
    [...code.matchAll(/refuse\(([^)]*)\)/g)].flatMap(([, names = '']) =>
      [...names.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name!),
    ),
  );
  expect(refused.length).toBeGreaterThan(25);
  const known = { ...words.refusal, ...words.file };
  expect([...new Set(refused)].filter((name) => !(name in known))).toEqual([]);
});
