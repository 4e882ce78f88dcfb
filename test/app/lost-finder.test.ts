import { expect, test } from 'vitest';
import { createLostFinder } from '../../src/app/lost-finder.ts';
import { formed, inGroup } from '../support/group.ts';
import { EIGHT, logOf, so } from '../support/queue.ts';

test('a desk is told once, and only that desk, that a group did not get somebody because another was earlier', () => {
  const again = { group: 'nhom-2', desk: 'quay-2', procedure: 'dang-ky-khai-sinh', mode: 'officer' } as const;
  const second = inGroup('GroupFormed', { ...again, from: 'by-hand', tickets: [so(2), so(3)] });
  const log = logOf(...formed(3), second);
  const find = createLostFinder();
  expect(find(log, 'quay-1', EIGHT)).toBeNull();
  expect(find(log, 'quay-2', EIGHT)).toEqual({ kind: 'lost-member', ticket: so(3), desk: 'quay-2' });
  expect(find(log, 'quay-2', EIGHT)).toBeNull();
});
