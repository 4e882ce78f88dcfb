/**
 * Folds Vietnamese text for searching: marks dropped, "đ" made "d", lower case, punctuation and runs of
 * space made one space. "ĐẶC KHU CÁT HẢI" → "dac khu cat hai" (vi-typography §5).
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
