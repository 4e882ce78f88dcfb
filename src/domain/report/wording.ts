/** Letters of points in their order: the Vietnamese alphabet has đ, and neither f, j, w nor z (annex I, box 6). */
const POINTS = [...'abcdđeghiklmnopqrstuvxy'] as const;

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The letter of a point, from 0; beyond the alphabet the number is all there is. */
export function pointLetter(index: number): string {
  return POINTS[index] ?? String(index + 1);
}

/** 1 → I. For 1–39. */
export function roman(value: number): string {
  const [head] = ROMAN.filter(([worth]) => worth <= value);
  return head === undefined ? '' : head[1] + roman(value - head[0]);
}

/**
 * Place and date line (annex I, box 4): days below ten and the months 1 and 2 take a zero, other months none. `date` is
 * YYYY-MM-DD; null leaves room for day and month to be written in by hand.
 */
export function placeAndDate(place: string, date: string | null, year: number): string {
  const [, month = 0, day = 0] = (date ?? '').split('-').map(Number);
  const days = date === null ? '    ' : String(day).padStart(2, '0');
  const months = date === null ? '    ' : month <= 2 ? `0${month}` : String(month);
  return `${place}, ngày ${days} tháng ${months} năm ${date === null ? year : date.slice(0, 4)}`;
}

/** The line of the number: the registry gives it, so that there is room and no figure (annex I, box 3). */
export function numberLine(sign: string): string {
  return `Số:        /${sign}`;
}

/** Capitals that keep Vietnamese marks whole. */
export function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi');
}

/** Words that never break in two lines: “CỘNG HÒA XÃ HỘI…” in a narrow column (RP-05). */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

/** An annex with a small space before its number: “Phụ lục II”; a lone one has no number (annex I, box PL). */
export function annexName(index: number, of: number): string {
  return of > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
}
