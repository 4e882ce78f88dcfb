import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAddressDeskMemory } from '../../src/adapters/browser/desk-memory.ts';

const address = { pathname: '/staff', hash: '' };

beforeEach(() => {
  address.hash = '';
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, to: string) => (address.hash = to.startsWith('#') ? to : ''),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a window keeps its desk and its columns over a reload', () => {
  createAddressDeskMemory().keep({ desk: 'quay-2', procedures: ['ho-chieu', null] });
  expect(createAddressDeskMemory().read()).toEqual({ desk: 'quay-2', procedures: ['ho-chieu', null] });
});

test('all columns and no desk are kept as such', () => {
  const memory = createAddressDeskMemory();
  expect(memory.read()).toEqual({ desk: null, procedures: null });
  memory.keep({ desk: 'quay-1', procedures: null });
  expect(memory.read()).toEqual({ desk: 'quay-1', procedures: null });
  memory.keep({ desk: null, procedures: null });
  expect(address.hash).toBe('');
});

test.each(['#<script>', '#Quầy', '#-/ho-chieu', '#'])('an address that names no desk is none: %s', (hash) => {
  address.hash = hash;
  expect(createAddressDeskMemory().read().desk).toBeNull();
});
