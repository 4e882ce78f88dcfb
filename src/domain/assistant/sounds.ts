/** Beginnings, middles and ends of Vietnamese syllables without marks. */
const BEGINNING = '(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?';
const MIDDLE =
  '(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|u|ua|uay|ue|ueu|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)';
const END = '(?:c|ch|m|n|ng|nh|p|t)?';
const syllable = new RegExp(`^${BEGINNING}${MIDDLE}${END}$`);

/** Whether folded letters can be one Vietnamese syllable; "zalo", "ddawng" and "d9a8ng" cannot. */
export function isSyllable(fold: string): boolean {
  return syllable.test(fold);
}

/** Written alike for i and y at the end of a syllable after h, k, l, m, s, t, q: "ki" and "ky" (tier 3). */
export function sameVowel(fold: string): string {
  return fold.replace(/^(h|k|l|m|s|t|qu)y$/, '$1i');
}

/** One spelling for beginnings that sound alike in the north: n/l, ch/tr, s/x, d/gi/r (vi-typography §5). */
export function sameSound(fold: string): string {
  return sameVowel(fold)
    .replace(/^l/, 'n')
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(?:gi(?=[aeouy])|r)/, 'd')
    .replace(/^gi/, 'di');
}

/** Whether one letter more, less, other, or two swapped turn one word into the other. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
