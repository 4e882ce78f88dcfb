import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromTelex, fromVni } from '../../../src/domain/typing/index.ts';
import { runs } from '../../support/seed.ts';

describe('a person types Telex', () => {
  test.each([
    ['ddawng kys khai sinh', 'đăng ký khai sinh'],
    ['DDawng kys', 'Đăng ký'],
    ['giaays chuwngs nhaanj', 'giấy chứng nhận'],
    ['dduwowcj', 'được'],
    ['dduocwj', 'được'],
    ['duowngd', 'đương'],
    ['uow', 'ươ'],
    ['thuowr', 'thuở'],
    ['thuowng', 'thương'],
    ['nguwowif', 'người'],
    ['nguwoif', 'người'],
    ['w', 'ư'],
    ['tw', 'tư'],
    ['nhw', 'như'],
    ['hoaf', 'hòa'],
    ['hoafn', 'hoàn'],
    ['thuyr', 'thủy'],
    ['quys', 'quý'],
    ['gif', 'gì'],
    ['giaf', 'già'],
    ['toans', 'toán'],
    ['aaw', 'ă'],
    ['awa', 'â'],
    ['huowngo', 'huông'],
  ])('"%s" is "%s"', (typed, text) => {
    expect(fromTelex(typed)).toBe(text);
  });

  test.each([
    ['asf', 'à', 'a tone can be changed'],
    ['asz', 'a', 'and taken away'],
    ['tieengsj', 'tiệng', 'also after the final consonant'],
    ['hofcj', 'học', 'a tone that cannot be is put right by the next one'],
    ['ass', 'as', 'a tone key pressed twice is its letter'],
    ['aaa', 'aa', 'a vowel pressed once more is two letters'],
    ['eee', 'ee', 'so with e'],
    ['xooong', 'xoong', 'so with o, and the word goes on'],
    ['xooongs', 'xoóng', 'and takes its tone'],
    ['ddd', 'dd', 'so with d'],
    ['aww', 'aw', 'so with w'],
    ['ww', 'w', 'a lone w too'],
    ['www', 'ww', 'and from then on it is a plain letter'],
    ['wow', 'ươ', 'and w twice may both be meant'],
  ])('"%s" is "%s": %s', (typed, text) => {
    expect(fromTelex(typed)).toBe(text);
  });

  test.each([
    'vneid VNeID zalo web facebook wifi email app internet google gmail youtube zoom viettel',
    'windows card export excel next text photo data test1 scan file pdf otp sms cccd cmnd bhyt qr',
    'vietcombank agribank techcombank sacombank bidv lazada shopee tiktok samsung iphone oppo huawei',
    '4g 5g covid19 mp3 A4 k12 http',
  ])('foreign words stay as typed: %s', (typed) => {
    expect(fromTelex(typed)).toBe(typed);
  });

  test('short forms without a vowel take their đ and nothing else', () => {
    expect(fromTelex('ddk hddnd ddt gdd')).toBe('đk hđnd đt gđ');
  });

  test('a slip at the end of a word that was clearly Vietnamese does not take it apart', () => {
    expect(fromTelex('ddawngk tieengs')).toBe('đăngk tiếng');
  });

  test('Vietnamese typed without any marks is never changed', () => {
    const plain =
      'dang ky khai sinh xac nhan tinh trang hon nhan cap lai giay phep lai xe tro cap nguoi cao tuoi';
    expect(fromTelex(plain)).toBe(plain);
  });
});

describe('a person types VNI', () => {
  test.each([
    ['d9a8ng ky1 khai sinh', 'đăng ký khai sinh'],
    ['dang98', 'đăng'],
    ['nguoi72', 'người'],
    ['tuoi63', 'tuổi'],
    ['thuo73', 'thuở'],
    ['hoa2n', 'hoàn'],
    ['a10', 'a'],
    ['a12', 'à'],
    ['a11', 'a1'],
    ['a66', 'a6'],
    ['uo77', 'uo7'],
    ['d99', 'd9'],
    ['muc 2', 'muc 2'],
    ['muc2', 'muc2'],
    ['covid19 4g cccd 12', 'covid19 4g cccd 12'],
    ['aa ss dd ww', 'aa ss dd ww'],
  ])('"%s" is "%s"', (typed, text) => {
    expect(fromVni(typed)).toBe(text);
  });
});

for (const [name, from] of [
  ['Telex', fromTelex],
  ['VNI', fromVni],
] as const)
  describe(`whatever is typed in ${name}`, () => {
    test('it never fails and is NFC', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
          expect(from(typed)).toBe(from(typed).normalize('NFC'));
        }),
        runs(),
      );
    });

    test('nothing but marks is ever added, and everything that is no letter stays', () => {
      const keys = fc.string({
        unit: fc.constantFrom(...'aeiouydwsfrxjzncghtk 1 5 9 8 👶 é'),
        maxLength: 16,
      });
      const rest = (text: string): string => text.replace(/[\p{L}\p{N}\p{M}]+/gu, '·');
      fc.assert(
        fc.property(keys, (typed) => {
          expect(rest(from(typed))).toBe(rest(typed.normalize('NFC')));
          expect(from(typed).length).toBeLessThanOrEqual(typed.normalize('NFC').length);
        }),
        runs(2000),
      );
    });
  });
