const LABEL = /[“"][^”"]*[”"]/gu;

/** A text with every quoted label of the portal or VNeID taken out, or replaced: labels are quoted as they are. */
export function withoutLabels(text: string, instead = ' '): string {
  return text.replace(LABEL, instead);
}

/** Whole words only: "bạn" is not in "bạnh", but "TTHC" is in "(TTHC)". Both are handed in in one case. */
export function standsIn(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
