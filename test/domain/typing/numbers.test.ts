import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutLongNumbers } from '../../../src/domain/typing/index.ts';
import { runs } from '../../support/seed.ts';

test.each([
  ['khai sinh', 'khai sinh'],
  ['mức 2 năm 2025', 'mức 2 năm 2025'],
  ['00000', '0000'],
  ['căn cước 000000000000 ạ', 'căn cước 0000 ạ'],
  ['0000 000 000', '0000'],
  ['00.00-00/00 gọi', '00.00 gọi'],
  ['٠٠٠٠٠٠', '٠٠٠٠'],
  ['', ''],
])('of a document or telephone number in “%s” at most four digits stay (C-72)', (typed, kept) => {
  expect(withoutLongNumbers(typed)).toBe(kept);
});

test('what was shortened once is short enough, and only digits and their signs were taken', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789 .-/aế'), maxLength: 40 });
  fc.assert(
    fc.property(text, (typed) => {
      const kept = withoutLongNumbers(typed);
      expect(withoutLongNumbers(kept)).toBe(kept);
      expect(kept).not.toMatch(/\d{5}/);
      expect(kept.replace(/[\d\s.\-/]/g, '')).toBe(typed.replace(/[\d\s.\-/]/g, ''));
    }),
    runs(),
  );
});
