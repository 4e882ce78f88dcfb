import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, searchGuides } from '../../../src/domain/assistant/index.ts';
import { indexEntry } from '../../../src/domain/content/compile.ts';
import type { GuideIndex } from '../../../src/domain/content/guide-index.schema.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { realPack } from '../../support/real-pack.ts';
import { runs } from '../../support/seed.ts';

const guide = (id: string, title: string, aliases: readonly string[] = []) =>
  indexEntry({ ...specimenGuide, id, title, aliases: [...aliases] }, `${id}.json`);
const index: GuideIndex = {
  categories: [],
  guides: [
    guide('khai-sinh', 'Đăng ký khai sinh', ['làm giấy khai sinh', 'sinh con']),
    guide('khai-tu', 'Đăng ký khai tử', ['người nhà mất']),
    guide('ket-hon', 'Đăng ký kết hôn', ['cưới vợ', 'lấy chồng']),
    guide('vneid', 'Cài ứng dụng VNeID', ['cài vneid', 'tải VNeID']),
    guide('cu-tru', 'Thông báo lưu trú', ['hộ khẩu']),
  ],
};
const found = (typed: string, from: GuideIndex = index): string[] =>
  searchGuides(typed, from).map((a) => a.guide.id);

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
    ['khai\u200bsinh', 'khai sinh'],
    ['khai\u00a0sinh', 'khai sinh'],
    ['\ufeffkhai sinh', 'khai sinh'],
    ['ẤẦẨẪẬẮẰẲẴẶ', 'aaaaaaaaaa'],
    ['', ''],
    ['!!! …', ''],
  ])('"%s" folds to "%s"', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('marks beside their letter fold like marks on it', () => {
    for (const text of ['Đăng ký khai sinh', 'Ủy ban', 'quyết định', 'ươn ướt'])
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
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

describe('a person who types', () => {
  test.each([
    ['Đăng ký khai sinh', 'khai-sinh'],
    ['dang ky khai sinh', 'khai-sinh'],
    ['ĐĂNG KÝ KHAI SINH', 'khai-sinh'],
    ['Đăng ký khai sinh'.normalize('NFD'), 'khai-sinh'],
    ['khai si', 'khai-sinh'],
    ['dang ky khai t', 'khai-tu'],
    ['giay khai sinh', 'khai-sinh'],
    ['cuoi vo', 'ket-hon'],
    ['ho khau', 'cu-tru'],
    ['vneid', 'vneid'],
    ['  VNeID!! ', 'vneid'],
    ['sinh con 👶', 'khai-sinh'],
  ])('"%s" finds %s first', (typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  test('the exact words is sure, and is told which words matched', () => {
    const [best] = searchGuides('nguoi nha mat', index);
    expect(best).toMatchObject({ score: 1, because: 'người nhà mất', guide: { id: 'khai-tu' } });
    expect(searchGuides('khai tu', index)[0]!.score).toBeLessThan(1);
  });

  test.each(['', '   ', '👶', '…', '\u200b', '|', '.*', 'xyzzy', 'dat dai nha cua'])(
    '"%s" finds nothing',
    (typed) => {
      expect(found(typed)).toEqual([]);
    },
  );

  test('a very long text is answered gently', () => {
    expect(found('x'.repeat(10_000))).toEqual([]);
    expect(found(`khai sinh ${'x'.repeat(10_000)}`)[0]).toBe('khai-sinh');
    expect(found('khai sinh '.repeat(1000))[0]).toBe('khai-sinh');
    expect(found('a '.repeat(5000)).length).toBeLessThanOrEqual(5);
  });

  test('letters inside a word do not count, only its beginning', () => {
    expect(found('inh')).toEqual([]);
  });
});

describe('answers', () => {
  const many: GuideIndex = {
    categories: [],
    guides: ['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((id) => guide(id, 'Khai sinh')),
  };

  test('are five at most, in an order that never changes', () => {
    expect(found('khai sinh', many)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(found('khai sinh', { ...many, guides: [...many.guides].reverse() })).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  test('are sorted by how sure they are, between 0.5 and 1, whatever was typed', () => {
    const real = realPack().index;
    const word = fc.constantFrom(
      'khai',
      'sinh',
      'dang',
      'k',
      'vneid',
      'cai',
      'đăng',
      'con',
      'qr',
      'xe',
      '👶',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (typed) => {
        const answers = searchGuides(typed.join(' '), real);
        const scores = answers.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0.5 && score <= 1)).toBe(true);
        expect(answers.length).toBeLessThanOrEqual(5);
        expect(
          answers.every(({ guide: { title, aliases }, because }) => [title, ...aliases].includes(because)),
        ).toBe(true);
      }),
      runs(),
    );
  });

  test('every title and alias of every guide finds its own guide among the first', () => {
    const real = realPack().index;
    for (const { id, title, aliases } of real.guides)
      for (const phrase of [title, ...aliases]) expect(found(phrase, real), phrase).toContain(id);
  });
});
