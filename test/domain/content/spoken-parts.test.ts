import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_PART, spokenParts } from '../../../src/domain/content/spoken-parts.ts';

const syllables = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('a text that is read aloud', () => {
  test('of one breath stays whole', () => {
    expect(spokenParts('Bác mở VNeID. Rồi bác chạm “Đăng nhập”.')).toEqual([
      'Bác mở VNeID. Rồi bác chạm “Đăng nhập”.',
    ]);
  });

  test('of several breaths is cut between sentences', () => {
    const first = 'Bác soi dòng chữ dưới tên VNeID để biết đơn vị nào làm ra ứng dụng này cho mình dùng.';
    const second = 'Chưa chắc thì bác hỏi cán bộ ngồi ở bàn ngay bên cạnh máy này, không phải ngại gì đâu ạ.';
    expect(spokenParts(`${first} ${second}`)).toEqual([first, second]);
  });

  test('with one very long sentence is cut at its commas', () => {
    const long = Array.from({ length: 6 }, (_, i) => `phần thứ ${i} của câu này dài lắm`).join(', ');
    const parts = spokenParts(long);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => syllables(part) <= LONGEST_PART)).toBe(true);
  });

  test('that is empty says nothing', () => {
    expect([spokenParts(''), spokenParts('  ')]).toEqual([[], []]);
  });

  test('loses no word and gains none', () => {
    const word = fc.constantFrom(
      'bác',
      'mở',
      'Cổng,',
      'rồi',
      'chạm;',
      '“Tiếp”.',
      'Xong!',
      'nhé?',
      '8.000',
      'đồng:',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        expect(spokenParts(words.join(' ')).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
