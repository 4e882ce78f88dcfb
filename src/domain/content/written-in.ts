/** Share of words with Vietnamese letters from which a text is taken for Vietnamese; ordinary sentences have two thirds. */
const ENOUGH = 0.25;

/**
 * Whether a text is Vietnamese, so that it is never read with the voice of another language (C-61). Quoted labels do
 * not count: an English sentence may quote a Vietnamese button.
 */
export function isVietnamese(text: string): boolean {
  const words = text
    .replace(/“[^”]*”/gu, ' ')
    .normalize('NFD')
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  const marked = words.filter((word) => /[đĐ\u0300-\u036f]/u.test(word));
  return words.length > 0 && marked.length / words.length >= ENOUGH;
}
