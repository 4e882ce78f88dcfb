import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellOut, unsayable } from '../../../src/domain/content/spell-out.ts';
import { numberWords } from '../../../src/domain/content/spoken-number.ts';
import { isVietnamese } from '../../../src/domain/content/written-in.ts';

describe('a number is said as people say it', () => {
  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [55, 'năm mươi lăm'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [115, 'một trăm mười lăm'],
    [468, 'bốn trăm sáu mươi tám'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [8000, 'tám nghìn'],
    [50_000, 'năm mươi nghìn'],
    [500_000, 'năm trăm nghìn'],
    [1_250_000, 'một triệu hai trăm năm mươi nghìn'],
    [3_000_000_000, 'ba tỷ'],
    [
      999_999_999_999,
      'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín',
    ],
  ])('%i: %s', (number, words) => {
    expect(numberWords(number)).toBe(words);
  });

  test('no two numbers sound alike', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (a, b) => {
        expect(numberWords(a) === numberWords(b)).toBe(a === b);
      }),
    );
  });
});

describe('a text is said without figures and short forms (C-44)', () => {
  test.each([
    ['Quá hạn là 8.000 đồng một việc.', 'Quá hạn là tám nghìn đồng một việc.'],
    ['Lệ phí 8.000 đồng/lần.', 'Lệ phí tám nghìn đồng một lần.'],
    ['Nộp 50.000đ.', 'Nộp năm mươi nghìn đồng.'],
    ['Nộp trực tuyến là 0 đồng.', 'Nộp trực tuyến là không đồng.'],
    ['Khoảng 5–20 phút', 'Khoảng năm đến hai mươi phút'],
    ['Khoảng 5 - 20 phút', 'Khoảng năm đến hai mươi phút'],
    ['Từ 100.000–500.000 đồng', 'Từ một trăm nghìn đến năm trăm nghìn đồng'],
    ['xem ngày 31/12/2026', 'xem ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu'],
    ['Từ 01/3/2027.', 'Từ ngày mùng một tháng ba năm hai nghìn không trăm hai mươi bảy.'],
    ['trước ngày 5/9', 'trước ngày mùng năm tháng chín'],
    ['tháng 11/2026', 'tháng mười một năm hai nghìn không trăm hai mươi sáu'],
    ['sau 15 giờ', 'sau mười lăm giờ'],
    ['từ 7h30 đến 17h', 'từ bảy giờ ba mươi đến mười bảy giờ'],
    ['lúc 13:30', 'lúc mười ba giờ ba mươi'],
    ['Đi khai sinh trong 60 ngày', 'Đi khai sinh trong sáu mươi ngày'],
    ['Gọi 1900 1234.', 'Gọi một chín không không một hai ba bốn.'],
    ['Gọi 18001096 nhé', 'Gọi một tám không không một không chín sáu nhé'],
    ['số 0225.3.842.000', 'số không hai hai năm ba tám bốn hai không không không'],
    ['số 0225 384 2000', 'số không hai hai năm ba tám bốn hai không không không'],
    ['tổng đài 1022', 'tổng đài một không hai hai'],
    ['gọi số 113 ngay', 'gọi số một một ba ngay'],
    ['Mục số 12', 'Mục số mười hai'],
    ['tăng 1,5 lần', 'tăng một phẩy năm lần'],
    ['giảm 50%', 'giảm năm mươi phần trăm'],
    ['rộng 30 m²', 'rộng ba mươi mét vuông'],
    ['ảnh 2MB', 'ảnh hai mê ga bai'],
    ['mã 123456', 'mã một hai ba bốn năm sáu'],
    ['mã 000', 'mã không không không'],
    ['năm 2014', 'năm hai nghìn không trăm mười bốn'],
    ['Chọn “Tiếp” rồi “Đồng ý”.', 'Chọn “Tiếp” rồi “Đồng ý”.'],
  ])('“%s”', (written, said) => {
    expect(spellOut(written)).toBe(said);
  });

  const sounds = [
    { word: 'BHYT', say: 'bảo hiểm y tế' },
    { word: '4G', say: 'bốn gờ' },
    { word: 'VNeID', say: 'vi en i ai đi' },
  ];

  test('short forms are said as the list tells, whole words only', () => {
    expect(spellOut('Thẻ BHYT, mạng 4G, VNeID.', sounds)).toBe(
      'Thẻ bảo hiểm y tế, mạng bốn gờ, vi en i ai đi.',
    );
    expect(spellOut('BHYTX và 14G', sounds)).toBe('BHYTX và 14G');
  });

  test.each([
    ['Nghị định 63/2024/NĐ-CP', ['63/2024/NĐ-CP']],
    ['theo TTHC và UBND', ['TTHC', 'UBND']],
    ['khổ A5', ['A5']],
    ['Luật số 03/2026/QH16', ['03/2026/QH16']],
    ['Chỉ thị 12-CT/TW', ['12-CT/TW']],
    ['mở 24/7', ['24/7']],
    ['Thẻ BHYT 4G trong 60 ngày', []],
    ['Ủy ban phường', []],
  ])('what nobody can say is named: %s', (text, left) => {
    expect(unsayable(text, sounds)).toEqual(left);
  });

  test('a text without figures and short forms is never changed', () => {
    const word = fc.constantFrom('bác', 'mở', 'Cổng', 'rồi', 'chạm', '“Tiếp”', 'nhé', 'Wi-Fi', 'đồng');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(spellOut(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  test('whatever the figures are, money, ranges and dates leave none behind', () => {
    const figure = fc.nat(999_999_999).map((n) => n.toLocaleString('de-DE'));
    fc.assert(
      fc.property(figure, fc.nat(8999), fc.nat(9999), (money, from, to) => {
        const text = `Nộp ${money} đồng, mất ${from}–${to} phút, trước ngày 1/2/${1000 + from}.`;
        expect(unsayable(text, [])).toEqual([]);
      }),
    );
  });
});

describe('the language of a text', () => {
  test.each([
    ['Đăng ký khai sinh', true],
    ['Bác chạm nút “Tiếp” rồi chờ', true],
    ['Việc 3', true],
    ['Tap “Đăng nhập bằng tài khoản định danh”, then wait for the page', false],
    ['Birth certificate in Hải Phòng: what to bring to the ward office', false],
    ['VNeID', false],
    ['', false],
  ])('“%s” is Vietnamese: %s', (text, expected) => {
    expect(isVietnamese(text)).toBe(expected);
  });
});
