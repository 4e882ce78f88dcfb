import { describe, expect, test } from 'vitest';
import { checkText, type TextProblem, type TextUse } from '../../../src/domain/content/text-rules.ts';
import { words } from '../../fixtures/words.ts';

const tables = {
  ...words,
  avoid: [],
  address: ['quý khách', 'ông/bà'],
  blame: [
    { word: 'gõ sai', instead: 'máy chưa thấy' },
    { word: 'lỗi của bác', instead: 'bỏ đi' },
  ],
};
const problemsOf = (text: string, use: TextUse = 'spoken'): readonly TextProblem[] =>
  checkText(text, use, tables).map(({ problem }) => problem);

describe('people are called “bác” or nothing', () => {
  test.each([
    'Mời quý khách chờ.',
    'Quý khách chờ một lúc.',
    'Ông/bà mang giấy ra quầy.',
    'Anh chạm vào đây.',
    'Xong rồi, chị bấm “Nộp”.',
    'Mở máy ra. Em đọc dòng đầu.',
    'Mời cô ngồi.',
    'Thưa ông, đã xong.',
    'Cụ cứ từ từ.',
  ])('%s', (text) => {
    expect(problemsOf(text)).toContain('address-form');
  });

  test.each([
    'Bác chạm vào đây.',
    'Ông bà nội nhận cháu.',
    'Anh chị em ruột cùng ký.',
    'Cụ không còn giấy.',
    'Hỏi ông bà, cha mẹ.',
    'Giấy của em bé.',
    'Chạm “Quý khách đồng ý”.',
    'Chạm “Mời anh chờ”.',
  ])('%s speaks of family, or quotes a label', (text) => {
    expect(problemsOf(text)).not.toContain('address-form');
  });

  test('the finding names the word', () => {
    expect(checkText('Mời quý khách chờ.', 'read', tables)).toEqual([
      { problem: 'address-form', values: { word: 'quý khách' } },
    ]);
  });
});

describe('nobody is blamed', () => {
  test.each(['Bác gõ sai mật khẩu.', 'Đây là lỗi của bác.'])('%s', (text) => {
    expect(problemsOf(text)).toEqual(['blaming']);
  });

  test.each(['Không phải lỗi của bác đâu ạ.', 'Máy chưa thấy mã.', 'Máy hiện “Gõ sai mã”.'])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test('a comfort does not excuse the blame beside it', () => {
    expect(problemsOf('Không phải lỗi của bác. À, lỗi của bác.')).toEqual(['blaming']);
  });

  test('what to say instead stands in the finding', () => {
    expect(checkText('Gõ sai rồi.', 'read', tables)[0]?.values).toEqual({
      word: 'gõ sai',
      instead: 'máy chưa thấy',
    });
  });
});

describe('nothing is known by its colour alone', () => {
  test.each([
    'Bấm nút màu đỏ.',
    'Ô có màu xanh là xong.',
    'Chạm nút xanh.',
    'Đọc dòng chữ đỏ.',
    'Máy đã hiện màu xanh chưa ạ?',
    'Chấm ấy chuyển sang màu vàng.',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual(['colour-only']);
  });

  test.each([
    'Bấm nút màu đỏ “Nộp hồ sơ”.',
    'Mang sổ đỏ bản gốc.',
    'Bản giấy có dấu đỏ.',
    'Ảnh nền trắng, rõ hai tai.',
    'Xem ô cam kết đã có dấu chưa.',
    'Quét ô vuông chấm đen.',
    'Tắt đèn của điện thoại.',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('nothing is known by its place alone', () => {
  test.each(['Chạm nút bên phải.', 'Bấm vào ô ở góc trên màn hình.', 'Chọn mục dưới cùng, rồi chờ.'])(
    '%s',
    (text) => {
      expect(problemsOf(text)).toEqual(['position-only']);
    },
  );

  test.each([
    'Chạm “Tiếp tục” bên phải.',
    'Bấm nút bên dưới có chữ “Gửi”.',
    'Chọn ô dưới 14 tuổi.',
    'Chọn lại từ ô tỉnh trên cùng.',
    'Nhìn sang bên phải trang.',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

test('a label drawn on a screen may say what it says', () => {
  expect(problemsOf('Quý khách gõ sai. Bấm nút màu đỏ.', 'label')).toEqual([]);
});
