import { describe, expect, test } from 'vitest';
import { timesWidth } from '../../../src/domain/report/times-width.ts';
import {
  annexName,
  capitals,
  numberLine,
  placeAndDate,
  pointLetter,
  roman,
  unbroken,
} from '../../../src/domain/report/wording.ts';

describe('the words of an official letter', () => {
  test.each([
    ['2026-12-14', 'Mẫu, ngày 14 tháng 12 năm 2026'],
    ['2027-02-03', 'Mẫu, ngày 03 tháng 02 năm 2027'],
    ['2027-03-09', 'Mẫu, ngày 09 tháng 3 năm 2027'],
    ['2027-01-10', 'Mẫu, ngày 10 tháng 01 năm 2027'],
  ])('a letter of %s is dated as the decree wants it', (date, expected) => {
    expect(placeAndDate('Mẫu', date, 2020)).toBe(expected);
  });

  test('an open date leaves room for a pen, and the registry gives the number', () => {
    expect(placeAndDate('Mẫu', null, 2026)).toBe('Mẫu, ngày      tháng      năm 2026');
    expect(numberLine('BC-TTPVHCC')).toMatch(/^Số: +\/BC-TTPVHCC$/);
  });

  test('points go by the Vietnamese alphabet: đ after d, no f, no j', () => {
    const letters = Array.from({ length: 23 }, (_, i) => pointLetter(i)).join('');
    expect(letters).toBe('abcdđeghiklmnopqrstuvxy'.slice(0, 23));
    expect(letters).not.toMatch(/[fjwz]/);
    expect(pointLetter(23)).toBe('24');
  });

  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [38, 'XXXVIII'],
  ])('%i is %s', (value, sign) => {
    expect(roman(value)).toBe(sign);
  });

  test('one appendix has no number, several have Roman ones', () => {
    expect(annexName(0, 1)).toBe('Phụ lục');
    expect(annexName(1, 3)).toBe('Phụ lục II');
  });

  test('capitals keep their marks, and the line of the nation never breaks', () => {
    expect(capitals('Kết quả Phường Việt Hòa')).toBe('KẾT QUẢ PHƯỜNG VIỆT HÒA');
    expect(unbroken('Độc lập - Tự do')).not.toMatch(/[ -]/);
  });

  test('a line of bold letters is as wide as the metrics say, marks or not', () => {
    expect(timesWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12)).toBeCloseTo((88.315 / 25.4) * 72, 0);
    expect(timesWidth('Độc lập - Tự do - Hạnh phúc', 13)).toBeCloseTo(3171.4 / 20, 0);
    expect(timesWidth('Hạnh', 14)).toBe(timesWidth('Hanh', 14));
  });
});
