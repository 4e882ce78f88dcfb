import { expect, test } from 'vitest';
import { shortRevisions } from '../../scripts/lib/short-revisions.ts';

test('hashes in the list of precached files are short, and files with the hash in their name have none', () => {
  const entries = [
    { url: 'packs/index.json', revision: '0123456789abcdef0123456789abcdef', size: 9 },
    { url: 'assets/start-abc.js', revision: null, size: 9 },
  ];
  expect(shortRevisions(entries)).toEqual({
    manifest: [
      { url: 'packs/index.json', revision: '012345', size: 9 },
      { url: 'assets/start-abc.js', revision: null, size: 9 },
    ],
    warnings: [],
  });
});
