import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, formsOf, wordsOf } from '../../../src/domain/assistant/fold.ts';
import { fitMarks } from '../../../src/domain/assistant/marks.ts';
import { isSyllable, oneSlip, sameSound, sameVowel } from '../../../src/domain/assistant/sounds.ts';
import { runs } from '../../support/seed.ts';

describe('folding', () => {
  test.each([
    ['ĐẶC KHU CÁT HẢI', 'dac khu cat hai'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['thủy', 'thuy'],
    ['thuỷ', 'thuy'],
    ['Cẩm Giàng', 'cam giang'],
    ['  khai,   sinh!  ', 'khai sinh'],
    ['mức 1 – mức 2', 'muc 1 muc 2'],
    ['👶 khai sinh 👶', 'khai sinh'],
    ['khai\u00a0sinh', 'khai sinh'],
    ['\ufeffkhai sinh', 'khai sinh'],
    ['ẤẦẨẪẬẮẰẲẴẶ', 'aaaaaaaaaa'],
    ['', ''],
    ['!!! …', ''],
  ])('"%s" folds to "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test.each([
    ['letters that only look Latin', 'кhаi ѕіnh'],
    ['full-width letters', 'ｋｈａｉ　ｓｉｎｈ'],
    ['bold letters of mathematics', '𝐤𝐡𝐚𝐢 𝐬𝐢𝐧𝐡'],
    ['invisible characters in the middle', 'kh\u200bai si\u200dn\u2060h'],
    ['soft hyphens and a byte order mark', '\ufeffkhai s\u00adinh'],
    ['right-to-left overrides', '\u202ekhai sinh\u202c \u200f'],
    ['marks that Vietnamese does not have', 'k\u0336h\u0336a\u0336i\u0336 s\u0324i\u0308nh'],
    ['emoji with skin and joiners', '👩🏽‍🍼 khai 👨‍👩‍👧 sinh'],
  ])('%s do no harm', (_, text) => {
    expect(foldText(text)).toBe('khai sinh');
  });

  test('marks beside their letter fold like marks on it', () => {
    for (const text of ['Đăng ký khai sinh', 'Ủy ban', 'quyết định', 'ươn ướt'])
      expect(formsOf(text.normalize('NFD'))).toBe(formsOf(text.normalize('NFC')));
  });

  test('folding twice is folding once, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      runs(),
    );
  });
});

describe('the written-out form', () => {
  test('is one for the old and the new place of an accent, and keeps every mark', () => {
    for (const [old, modern] of [
      ['hòa', 'hoà'],
      ['thủy', 'thuỷ'],
      ['khỏe', 'khoẻ'],
    ])
      expect(formsOf(old!)).toBe(formsOf(modern!));
    expect(formsOf('đăng ký ĐĂNG KÝ')).toBe("đăng ky' đăng ky'");
    expect(new Set(['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mă', 'mâ'].map(formsOf)).size).toBe(8);
  });

  test('has a letter for every letter of its fold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        for (const { form, fold } of wordsOf(text))
          expect([form.length - fold.length, fold]).toEqual([
            expect.toSatisfy((n) => n === 0 || n === 1),
            fold,
          ]);
      }),
      runs(),
    );
  });
});

describe('marks', () => {
  const fit = (typed: string, known: string) => fitMarks(formsOf(typed), formsOf(known));

  test.each([
    ['ký', 'ký', 'exact'],
    ['hoà', 'hòa', 'exact'],
    ['ky', 'ký', 'left-out'],
    ['dang', 'đăng', 'left-out'],
    ['đang', 'đăng', 'left-out'],
    ['kí', 'ký', 'near'],
    ['lí', 'lý', 'near'],
    ['chử', 'chữ', 'near'],
    ['kỳ', 'ký', 'differ'],
    ['dâng', 'đăng', 'differ'],
    ['đăng', 'dang', 'differ'],
  ])('"%s" against "%s" is %s', (typed, known, expected) => {
    expect(fit(typed, known)).toBe(expected);
  });
});

describe('sounds', () => {
  test('i and y at the end of a syllable are one after h, k, l, m, s, t and qu only', () => {
    for (const [y, i] of ['hy hi', 'ky ki', 'ly li', 'my mi', 'sy si', 'ty ti', 'quy qui'].map((p) =>
      p.split(' '),
    ))
      expect(sameVowel(y!)).toBe(i);
    for (const fold of ['thuy', 'tay', 'may', 'uy', 'ngay']) expect(sameVowel(fold)).toBe(fold);
  });

  test.each(['nop lop', 'trich chich', 'sinh xinh', 'da ra', 'giay ray', 'dich rich', 'so xo'])(
    '%s sound alike',
    (pair) => {
      const [one, other] = pair.split(' ');
      expect(sameSound(one!)).toBe(sameSound(other!));
    },
  );

  test.each(['khai tai', 'nop op', 'thu tu', 'ma na'])('%s do not', (pair) => {
    const [one, other] = pair.split(' ');
    expect(sameSound(one!)).not.toBe(sameSound(other!));
  });

  test('what can be a syllable is told from names and keys', () => {
    for (const fold of ['dang', 'nghiep', 'quyet', 'giay', 'khuya', 'uong', 'yeu', 'gi', 'oanh'])
      expect(isSyllable(fold), fold).toBe(true);
    for (const fold of ['vneid', 'zalo', 'ddawng', 'd9a8ng', 'kys', 'khaisinh', '2', 'k', ''])
      expect(isSyllable(fold), fold).toBe(false);
  });

  test('one slip is one letter too many, too few, wrong, or two swapped', () => {
    for (const [a, b] of ['vneid vned', 'vneid vneiid', 'vneid vneod', 'vneid vnied'].map((p) =>
      p.split(' '),
    )) {
      expect(oneSlip(a!, b!), `${a} ${b}`).toBe(true);
      expect(oneSlip(b!, a!), `${b} ${a}`).toBe(true);
    }
    for (const [a, b] of ['vneid vneid', 'vneid vnie', 'vneid neivd', 'abcd cdab'].map((p) => p.split(' ')))
      expect(oneSlip(a!, b!), `${a} ${b}`).toBe(false);
  });
});
