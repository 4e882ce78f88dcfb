import { describe, expect, test } from 'vitest';
import {
  checkText,
  LONGEST_SENTENCE,
  sentencesOf,
  syllables,
  type TextProblem,
  type TextUse,
} from '../../../src/domain/content/text-rules.ts';
import { words } from '../../fixtures/words.ts';

const problemsOf = (text: string, use: TextUse = 'read'): readonly TextProblem[] =>
  checkText(text, use, words).map(({ problem }) => problem);

describe('syllables of a sentence', () => {
  test.each([
    ['Chạm vào đây.', 3],
    ['Chạm “Nộp hồ sơ trực tuyến” ở góc trang.', 5],
    ['Hỏi Trung tâm Phục vụ hành chính công nhé.', 3],
    ['Hỏi Bộ Công an, rồi về.', 4],
    ['Sáng – chiều, nam/nữ, Wi-Fi', 6],
    ['…', 0],
    ['', 0],
  ])('%s has %i', (sentence, count) => {
    expect(syllables(sentence, words.officialNames)).toBe(count);
  });
});

test('a reader breathes at a full stop, a colon and a semicolon, and a quote keeps its own full stop', () => {
  expect(sentencesOf('Một. Hai: ba; bốn? Năm')).toEqual(['Một.', 'Hai:', 'ba;', 'bốn?', 'Năm']);
  expect(sentencesOf('Mở dichvucong.gov.vn rồi chờ.')).toHaveLength(1);
  expect(sentencesOf('   ')).toEqual([]);
});

describe('long sentences', () => {
  const sentence = (count: number): string => `${Array.from({ length: count }, () => 'chữ').join(' ')}.`;

  test.each(['read-short', 'spoken'] as const)(
    'fifteen syllables pass and sixteen do not where a text is %s',
    (use) => {
      expect(problemsOf(sentence(LONGEST_SENTENCE), use)).toEqual([]);
      expect(problemsOf(sentence(LONGEST_SENTENCE + 1), use)).toEqual(['long-sentence']);
    },
  );

  test.each(['read', 'label'] as const)('a %s may be longer', (use) => {
    expect(problemsOf(sentence(40), use)).toEqual([]);
  });

  test('the finding names the sentence, its length and the limit', () => {
    const [found] = checkText(`Ngắn thôi. ${sentence(17)}`, 'spoken', words);
    expect(found?.values).toEqual({ sentence: sentence(17), count: 17, limit: 15 });
  });

  test('two short sentences are not one long one', () => {
    expect(problemsOf(`${sentence(10)} ${sentence(10)}`, 'spoken')).toEqual([]);
  });
});

describe('words that citizens do not say', () => {
  test.each([
    ['Hệ thống báo xong.', ['avoided-word']],
    ['Mời bạn chạm.', ['avoided-word']],
    ['Thủ tục (TTHC) này.', ['avoided-word']],
    ['Ảnh, giấy, v.v.', ['avoided-word']],
    ['Bạn chạm vào hệ thống.', ['avoided-word', 'avoided-word']],
    ['Bác nhờ bạnh giúp.', []],
    ['Chạm “Hệ thống của bạn”.', []],
    ['Mời bác chạm.', []],
  ])('%s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('what to write instead stands in the finding', () => {
    expect(checkText('Bạn ơi.', 'read', words)[0]?.values).toEqual({ word: 'bạn', instead: 'bác' });
  });

  test('a label drawn on a screen is quoted as it is there', () => {
    expect(problemsOf('Hệ thống', 'label')).toEqual([]);
  });
});

describe('form', () => {
  test('marks that stand beside their letter are found', () => {
    expect(problemsOf('Chạm vào đây'.normalize('NFD'))).toContain('not-nfc');
    expect(problemsOf('Chạm vào đây'.normalize('NFC'))).toEqual([]);
  });

  test.each([
    'Chạm <b>đây</b>',
    'Chạm </b>',
    '<script>x</script>',
    '<!-- ẩn -->',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'một &nbsp; hai',
    'một &#60; hai',
  ])('%s is markup', (text) => {
    expect(problemsOf(text)).toContain('markup');
  });

  test.each(['3 < 5', 'Nhỏ hơn 5 & lớn hơn 3', 'Từ 5 > 3'])('%s is plain text', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test.each(['Chạm “Nộp', 'Chạm Nộp”', 'Chạm "Nộp"', '“Một” và “hai'])('%s lacks a quote', (text) => {
    expect(problemsOf(text)).toContain('quotes-unpaired');
  });

  test('a sentence in capitals shouts, a short name and a quoted button do not', () => {
    expect(problemsOf('CHẠM NGAY ĐÂY')).toEqual(['shouting']);
    expect(problemsOf('Ứng dụng VNEID CCCD này')).toEqual([]);
    expect(problemsOf('Chạm “NỘP NGAY TRONG KHUNG” đi')).toEqual([]);
    expect(problemsOf('HỌ TÊN MẪU')).toEqual([]);
  });
});

describe('payment data (SEC-10)', () => {
  test.each([
    'Chuyển vào 123456789012',
    'Chuyển vào 1234 5678 9012',
    'Chuyển vào 1234.5678.9012',
    'Chuyển 12345678 nhé',
    'Mã 00020101021138',
    'Quét VietQR nhé',
    'STK của cán bộ',
    'Số tài khoản ngân hàng: 12',
  ])('%s is refused', (text) => {
    expect(problemsOf(text)).toContain('payment-data');
    expect(problemsOf(text, 'label')).toContain('payment-data');
  });

  test.each(['Số 000000000000', 'Ngày 15/03/2026', 'Phí 8.000 đồng', 'Gọi 1022', 'Năm 2026, bước 3'])(
    '%s passes',
    (text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );

  test('specimen zeros hide no real number behind them', () => {
    expect(problemsOf('000000 12345678')).toContain('payment-data');
  });

  test('an amount of money is no account number', () => {
    expect(problemsOf('Mức trợ cấp 12.500.000 đồng.')).toEqual([]);
  });

  test('an account number written with hyphens is refused', () => {
    expect(problemsOf('Chuyển vào 1234-5678-9012')).toContain('payment-data');
  });
});

describe('OTP and QR are explained (C-41)', () => {
  test.each([
    ['Gõ mã OTP (mã một lần) vào ô.', 'read', []],
    ['Gõ mã OTP vào ô.', 'read', ['bare-otp-or-qr']],
    ['Gõ mã OTP, mã một lần, vào ô.', 'read', ['bare-otp-or-qr']],
    ['Gõ mã OTP, mã một lần, vào ô.', 'spoken', []],
    ['Gõ mã OTP (mã một lần) vào ô.', 'spoken', ['bare-otp-or-qr']],
    ['Quét mã QR.', 'spoken', ['bare-otp-or-qr']],
    ['Quét mã QR (ô vuông đen trắng). Rồi QR nữa.', 'read', ['bare-otp-or-qr']],
    ['Chạm “Quét QR”.', 'read', []],
    ['Quét QR', 'label', []],
    ['Chữ SQRT và QRS thì không sao.', 'read', []],
  ] as const)('%s (%s)', (text, use, expected) => {
    expect(problemsOf(text, use)).toEqual(expected);
  });
});
