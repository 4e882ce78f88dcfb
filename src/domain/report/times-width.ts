/**
 * Widths of the bold letters of Times New Roman, in thousandths of the letter size; Vietnamese marks add none. From the
 * metrics of the metric-compatible Liberation Serif Bold. Lines below a heading are measured by them (annex I, box 2).
 */
const BOLD: Readonly<Record<string, number>> = {
  ...ofAll(' ,.', 250),
  ...ofAll("il/'", 278),
  ...ofAll('fjt-():;', 333),
  ...ofAll('sI', 389),
  ...ofAll('cerz', 444),
  ...ofAll('agovxyJ0123456789“”', 500),
  ...ofAll('bdhknpquS', 556),
  ...ofAll('FP', 611),
  ...ofAll('BELTZ', 667),
  ...ofAll('wACDNRUVXY', 722),
  ...ofAll('GHKOQ', 778),
  ...ofAll('m&', 833),
  ...ofAll('M', 944),
  ...ofAll('W', 1000),
};

/** A letter that is not in the table. */
const USUAL = 600;

function ofAll(letters: string, width: number): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

/** Width of a line of bold Times New Roman, in points; `size`: of the letters, in points. */
export function timesWidth(text: string, size: number): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')];
  return letters.reduce((sum, letter) => sum + (BOLD[letter] ?? USUAL) * size, 0) / 1000;
}
