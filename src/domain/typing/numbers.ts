const LONG_NUMBER = /\p{Nd}(?:[\s.\-/]?\p{Nd}){4,}/gu;
const FIRST_FOUR = /^(?:[^\p{Nd}]*\p{Nd}){4}/u;

/**
 * The text with at most four digits of every number left, also of one written in groups: a document or telephone
 * number is never needed here and never stands on the screen (C-72, PR-01).
 */
export function withoutLongNumbers(text: string): string {
  return text.replace(LONG_NUMBER, (number) => FIRST_FOUR.exec(number)?.[0] ?? '');
}
