import { checkManner, type MannerProblem } from './manner-rules.ts';
import type { Words } from './pack.schema.ts';
import { standsIn, withoutLabels } from './whole-words.ts';

/** What can be wrong with one text shown or spoken to people. Each has a sentence in `content.json`. */
export type TextProblem =
  | MannerProblem
  | 'not-nfc'
  | 'long-sentence'
  | 'avoided-word'
  | 'payment-data'
  | 'markup'
  | 'bare-otp-or-qr'
  | 'shouting'
  | 'quotes-unpaired';

/** One finding about a text: which rule, and the words that go into its sentence. */
export type TextFinding = { readonly problem: TextProblem; readonly values: Record<string, string | number> };

/** How a text reaches people; decides which rules bind it. */
export type TextUse = 'read-short' | 'spoken' | 'read' | 'label';

/** Longest sentence in syllables (C-39, vi-typography §2.1). */
export const LONGEST_SENTENCE = 15;

/**
 * Syllables of a sentence: groups of letters between spaces. A quoted label of the portal or VNeID counts
 * as one, so does an official name.
 */
export function syllables(sentence: string, officialNames: readonly string[]): number {
  let text = withoutLabels(sentence, ' x ');
  for (const name of officialNames) text = text.replaceAll(name, ' x ');
  return text.split(/[\s/–-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Sentences of a text; a colon or semicolon ends one as well, because a reader breathes there. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…:;])\s+/u)
    .map((s) => s.trim())
    .filter(Boolean);
}

/** Everything wrong with one text. `words` are the kiosk's own lists (kiosk-config/words.yaml). */
export function checkText(text: string, use: TextUse, words: Words): readonly TextFinding[] {
  return [
    ...checkForm(text),
    ...checkPayment(text),
    ...(use === 'label' ? [] : [...checkWords(text, words), ...checkManner(text, words)]),
    ...(use === 'read-short' || use === 'spoken' ? checkLength(text, words) : []),
    ...checkBareCodes(text, use),
  ];
}

/** Longest sentence of a translation, in words. */
export const LONGEST_FOREIGN_SENTENCE = 22;

/** Everything wrong with one text in another language: form, payment data, very long sentences. */
export function checkForeignText(text: string): readonly TextFinding[] {
  const long = sentencesOf(text)
    .map((sentence) => ({ sentence, count: syllables(sentence, []) }))
    .filter(({ count }) => count > LONGEST_FOREIGN_SENTENCE)
    .map(({ sentence, count }): TextFinding => ({
      problem: 'long-sentence',
      values: { sentence, count, limit: LONGEST_FOREIGN_SENTENCE },
    }));
  return [...checkForm(text), ...checkPayment(text), ...long];
}

function checkForm(text: string): TextFinding[] {
  const found: TextFinding[] = [];
  if (text !== text.normalize('NFC')) found.push({ problem: 'not-nfc', values: {} });
  if (/<\/?[a-z!]|javascript:|data:|&#?\w+;/iu.test(text)) found.push({ problem: 'markup', values: {} });
  const opened = (text.match(/“/gu) ?? []).length;
  const closed = (text.match(/”/gu) ?? []).length;
  if (opened !== closed || text.includes('"')) found.push({ problem: 'quotes-unpaired', values: {} });
  const loud = /(?:\p{Lu}{3,}\s+){2,}\p{Lu}{3,}/u.exec(withoutLabels(text, ''));
  if (loud !== null) found.push({ problem: 'shouting', values: { word: loud[0] } });
  return found;
}

/** No account number, no payment code (SEC-10): eight digits in a row that are not specimen zeros. */
function checkPayment(text: string): TextFinding[] {
  const money = /\d{1,3}(\.\d{3})+(?=\s*(đồng|đ\b|triệu|nghìn))/giu;
  const bare = text.replace(money, '').replace(/(?<=\d)[\s.-]+(?=\d)/gu, '');
  const digits = /\d{8,}/u.exec(bare.replace(/0{6,}/gu, ''));
  const named = /00020101|\bvietqr\b|số tài khoản ngân hàng\s*:?\s*\d|\bstk\b/iu.exec(text);
  const hit = digits ?? named;
  return hit === null ? [] : [{ problem: 'payment-data', values: { word: hit[0] } }];
}

function checkWords(text: string, words: Words): TextFinding[] {
  const plain = withoutLabels(text).toLocaleLowerCase('vi');
  return words.avoid
    .filter(({ word }) => standsIn(plain, word.toLocaleLowerCase('vi')))
    .map(({ word, instead }) => ({ problem: 'avoided-word', values: { word, instead } }));
}

function checkLength(text: string, words: Words): TextFinding[] {
  return sentencesOf(text)
    .map((sentence) => ({ sentence, count: syllables(sentence, words.officialNames) }))
    .filter(({ count }) => count > LONGEST_SENTENCE)
    .map(({ sentence, count }) => ({
      problem: 'long-sentence',
      values: { sentence, count, limit: LONGEST_SENTENCE },
    }));
}

/** OTP and QR are explained: in brackets where they are read, after a comma where they are heard (C-41). */
function checkBareCodes(text: string, use: TextUse): TextFinding[] {
  if (use === 'label') return [];
  const plain = withoutLabels(text);
  const explained = use === 'spoken' ? /^,\s*\p{L}/u : /^\s*\(/u;
  for (const match of plain.matchAll(/(?<![\p{L}\p{N}])(OTP|QR|MFA)(?![\p{L}\p{N}])/gu)) {
    const after = plain.slice(match.index + match[0].length);
    if (!explained.test(after)) return [{ problem: 'bare-otp-or-qr', values: { word: match[0] } }];
  }
  return [];
}
