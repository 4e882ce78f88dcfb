import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, searchGuides } from '../../../src/domain/assistant/index.ts';
import type { GuideIndex } from '../../../src/domain/content/guide-index.schema.ts';
import { storedAliases } from '../../../src/domain/content/pack-files.ts';
import { fixtureIndex as index, indexWith } from '../../fixtures/search-index.ts';
import { realPack } from '../../support/real-pack.ts';
import { runs } from '../../support/seed.ts';

const found = (typed: string, from: GuideIndex = index): string[] =>
  searchGuides(typed, from).map((a) => a.guide.id);
const best = (typed: string, from: GuideIndex = index) => {
  const [answer] = searchGuides(typed, from);
  return answer && { id: answer.guide.id, reason: answer.reason };
};

describe('a person who types', () => {
  test.each([
    ['Đăng ký khai sinh', 'khai-sinh', 'exact'],
    ['ĐĂNG KÝ KHAI SINH', 'khai-sinh', 'exact'],
    ['Đăng ký khai sinh'.normalize('NFD'), 'khai-sinh', 'exact'],
    ['dang ky khai sinh', 'khai-sinh', 'marks-left-out'],
    ['kí số', 'ky-so', 'other-marks'],
    ['dk ks', 'khai-sinh', 'first-letters'],
    ['dkks', 'khai-sinh', 'first-letters'],
    ['d k k s', 'khai-sinh', 'first-letters'],
    ['đkkt', 'khai-tu', 'first-letters'],
    ['dang ky khai t', 'khai-tu', 'marks-left-out'],
    ['khaisinh', 'khai-sinh', 'exact'],
    ['dangkykhaitu', 'khai-tu', 'marks-left-out'],
    ['caivneid', 'vneid', 'marks-left-out'],
    ['ddawng kys khai sinh', 'khai-sinh', 'typed-raw'],
    ['d9a8ng ky1 khai tu73', 'khai-tu', 'typed-raw'],
    ['khai sanh', 'khai-sinh', 'same-meaning'],
    ['cài app cmnd', 'vneid', 'same-meaning'],
    ['chích lục hộ tịch', 'trich-luc', 'sounds-alike'],
    ['lộp hồ xơ', 'nop-ho-so', 'sounds-alike'],
    ['cài vnied', 'vneid', 'typing-slip'],
    ['  VNeID!! ', 'vneid', 'exact'],
    ['khai sinh 👶', 'khai-sinh', 'exact'],
    ['khai tử 👶', 'khai-tu', 'exact'],
  ])('"%s" finds %s first, and is told why', (typed, id, reason) => {
    expect(best(typed)).toEqual({ id, reason });
  });

  test.each([
    ['con dâu tôi mới đẻ muốn làm giấy khai sinh cho cháu thì làm sao', 'khai-sinh'],
    ['Cháu ơi bác muốn cài cái VNeID vào điện thoại của bác thì thế nào?', 'vneid'],
    ['bố tôi mới mất hôm qua, làm giấy khai tử ở đâu', 'khai-tu'],
    ['có người gọi bảo tôi chuyển tiền vào tài khoản lạ', 'lua-dao'],
    ['cho hỏi xin bản sao giấy khai sinh bao nhiêu tiền ạ', 'trich-luc'],
    ['tôi muốn gửi hồ sơ qua mạng', 'nop-ho-so'],
  ])('in whole sentences is understood: "%s"', (typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  test('the exact words are quite sure; fewer words, or words without marks, are less so', () => {
    const score = (typed: string) => searchGuides(typed, index)[0]!.score;
    expect(score('người nhà mất')).toBe(1);
    expect(score('nguoi nha mat')).toBeLessThan(1);
    expect(score('khai tử')).toBeLessThan(1);
  });

  test('is told by which words of the pack, and by the title while these have not been read or are others', () => {
    const because = (aliases: readonly string[] | undefined): string | undefined =>
      searchGuides('người nhà mất', index, aliases && { 'khai-tu': aliases })[0]?.because;
    expect(because(['Người nhà mất', 'báo tử'])).toBe('Người nhà mất');
    expect(because(undefined)).toBe('Đăng ký khai tử');
    expect(because(['Người nhà mất'])).toBe('Đăng ký khai tử');
    expect(searchGuides('đăng ký khai tử', index, { 'khai-tu': ['a', 'b'] })[0]?.because).toBe(
      'Đăng ký khai tử',
    );
  });

  test.each([
    '',
    '   ',
    '👶',
    '👩🏽‍🍼👨‍👩‍👧🎉',
    '…',
    '\u200b\u202e\u200f',
    '|',
    '.*',
    '<script>',
    'xyzzy',
    'asdfgh',
    'مرحبا بالعالم',
    'こんにちは',
    '123456789',
    'đất đai nhà cửa',
    'đăng ký kết hôn',
    'bao nhiêu tiền',
    'tôi muốn hỏi',
    'nhà vệ sinh ở đâu',
    'hôm nay thời tiết thế nào',
    'đóng tiền điện',
    'cài zalo',
    'inh',
  ])('"%s" finds nothing', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  test('a very long text is answered gently', () => {
    expect(found('x'.repeat(10_000))).toEqual([]);
    expect(found(`khai sinh ${'x'.repeat(10_000)}`).length).toBeLessThanOrEqual(5);
    expect(found('khai sinh '.repeat(1000))[0]).toBe('khai-sinh');
    expect(found('a '.repeat(5000)).length).toBeLessThanOrEqual(5);
    expect(found('👶'.repeat(5000))).toEqual([]);
    expect(found('ấ'.normalize('NFD').repeat(5000))).toEqual([]);
    expect(found('dangky'.repeat(300)).length).toBeLessThanOrEqual(5);
  });
});

describe('marks', () => {
  test('typed without them, both places come, with them the right one is first', () => {
    expect(found('cam giang').sort()).toEqual(['cam-giang', 'cam-giang-moi']);
    expect(found('Cẩm Giàng')[0]).toBe('cam-giang-moi');
    expect(found('Cẩm Giang')[0]).toBe('cam-giang');
    expect(found('cẩm giang')).toContain('cam-giang-moi');
  });

  test('in the old and the new place, and i for y, are the same', () => {
    expect(best('Hoà Bình')).toEqual({ id: 'hoa-binh', reason: 'exact' });
    expect(best('Hòa Bình')).toEqual({ id: 'hoa-binh', reason: 'exact' });
    expect(found('kí số')[0]).toBe('ky-so');
  });

  test('never matter less when more of them are typed: a title and its half-marked forms', () => {
    const phrases = realPack().guides.flatMap(({ id, title, aliases }) =>
      [title, ...aliases].map((text) => ({ id, text })),
    );
    const score = (typed: string, id: string): number =>
      searchGuides(typed, realPack().index).find(({ guide }) => guide.id === id)?.score ?? 0;
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.infiniteStream(fc.boolean()), ({ id, text }, plain) => {
        const some = text
          .split(' ')
          .map((word) => (plain.next().value === true ? foldText(word) : word))
          .join(' ');
        expect(score(text, id)).toBeGreaterThanOrEqual(score(some, id));
      }),
      runs(),
    );
  });
});

describe('answers', () => {
  const many = indexWith(['g', 'f', 'e', 'd', 'c', 'b', 'a'].map((id) => [id, 'Khai sinh'] as const));

  test('are five at most, in an order that never changes', () => {
    expect(found('khai sinh', many)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const turned = { ...many, guides: [...many.guides].reverse() };
    expect(found('khai sinh', turned)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('are sorted by how sure they are, between 0.5 and 1, whatever was typed', () => {
    const { guides, choosers, index: real } = realPack();
    const aliases = storedAliases([...guides, ...choosers]);
    const named = [...guides, ...choosers.map(({ entry, aliases: own }) => ({ ...entry, aliases: own }))];
    const phrases = new Map(named.map(({ id, title, aliases: own }) => [id, [title, ...own]]));
    const known = [...new Set([...phrases.values()].flatMap((all) => all.join(' ').split(' ')))];
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom('dk', 'k', 'ddawng', 'ky1', '👶', '\u202e', 'е', 'thế nào') },
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (typed) => {
        const answers = searchGuides(typed.join(' '), real, aliases);
        const scores = answers.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0.5 && score <= 1)).toBe(true);
        expect(answers.length).toBeLessThanOrEqual(5);
        expect(answers.every(({ guide, because }) => phrases.get(guide.id)?.includes(because))).toBe(true);
        expect(searchGuides(typed.join(' '), real, aliases)).toEqual(answers);
      }),
      runs(),
    );
  });

  test('come whatever characters are typed, and never a mistake instead', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(searchGuides(typed, index).length).toBeLessThanOrEqual(5);
      }),
      runs(),
    );
  });

  test('every title and alias of every guide finds its own guide first', () => {
    const { guides, index: real } = realPack();
    const written = storedAliases(guides);
    for (const { id, title, aliases } of guides)
      for (const phrase of [title, ...aliases]) {
        const [answer] = searchGuides(phrase, real, written);
        expect(answer?.guide.id, phrase).toBe(id);
        expect(answer?.score, phrase).toBe(1);
      }
  });

  test('an index without guides, or without synonyms, gives what it can', () => {
    expect(found('khai sinh', indexWith([]))).toEqual([]);
    expect(found('khai sinh', indexWith([['a', 'Đăng ký khai sinh']], null))).toEqual(['a']);
  });
});
