import { lettersOf } from './fold.ts';

/**
 * How the marks of a typed syllable fit those of a known one with the same letters: `exact`; `left-out` (typed marks
 * are right, some are missing); `near` (hỏi for ngã, i for y: spelled as many people speak); `differ`.
 */
export type MarkFit = 'exact' | 'left-out' | 'near' | 'differ';

/** Compares two forms of the same fold, letter by letter. */
export function fitMarks(typed: string, known: string): MarkFit {
  if (typed === known) return 'exact';
  const [asked, right] = [lettersOf(typed), lettersOf(known)];
  let fit: MarkFit = 'exact';
  for (let i = 0; i < right.length; i += 1) fit = worse(fit, fitLetter(asked.charAt(i), right.charAt(i)));
  return worse(fit, fitTone(typed.slice(asked.length), known.slice(right.length)));
}

function fitLetter(typed: string, known: string): MarkFit {
  if (typed === known) return 'exact';
  if (`${typed}${known}` === 'iy' || `${typed}${known}` === 'yi') return 'near';
  return /[aeoud]/.test(typed) ? 'left-out' : 'differ';
}

function fitTone(typed: string, known: string): MarkFit {
  if (typed === known) return 'exact';
  if (typed === '') return 'left-out';
  return '?~'.includes(typed) && known !== '' && '?~'.includes(known) ? 'near' : 'differ';
}

function worse(one: MarkFit, other: MarkFit): MarkFit {
  const order: readonly MarkFit[] = ['exact', 'left-out', 'near', 'differ'];
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}
