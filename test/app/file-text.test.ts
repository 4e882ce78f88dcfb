import { expect, test } from 'vitest';
import { textOf } from '../../src/app/file-text.ts';
import { LONGEST_FILE, unseal } from '../../src/domain/statistics/exchange/index.ts';

test('a file is read as it is, marks and all', async () => {
  expect(await textOf(new Blob(['{"tên":"Kiot cạnh cửa"}']))).toBe('{"tên":"Kiot cạnh cửa"}');
});

test('of a file far too large only so much is read that its reader refuses it for that', async () => {
  const text = await textOf(new Blob(['x'.repeat(LONGEST_FILE), 'x'.repeat(2_000_000)]));
  expect(text.length).toBe(LONGEST_FILE + 1);
  const refused = unseal(text, { kind: 'centre', rehearsal: false }, () => '');
  expect(refused).toEqual({ ok: false, refusal: 'file-too-large' });
});

test('a file on a stick that was pulled out is an empty text', async () => {
  const gone = { slice: () => ({ text: () => Promise.reject(new Error('gone')) }) } as unknown as Blob;
  expect(await textOf(gone)).toBe('');
});
