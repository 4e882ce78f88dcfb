import { digitWords, numberWords } from './spoken-number.ts';

/** How one written word is said, from words.yaml: "BHYT" is said "bảo hiểm y tế". */
export type Sound = { readonly word: string; readonly say: string };

type Rule = readonly [pattern: RegExp, say: (found: readonly string[]) => string];

const UNITS: Readonly<Record<string, string>> = {
  '%': 'phần trăm',
  đ: 'đồng',
  m2: 'mét vuông',
  'm²': 'mét vuông',
  km: 'ki lô mét',
  cm: 'xăng ti mét',
  mm: 'mi li mét',
  kg: 'ki lô gam',
  MB: 'mê ga bai',
  GB: 'ghi ga bai',
};

const UNIT = Object.keys(UNITS).join('|');
/** A number begins here and ends there: not inside a word, a code or a longer number; a unit may follow at once. */
const FROM = '(?<![\\p{L}\\d.,/])';
const TO = `(?=(?:${UNIT})(?![\\p{L}\\d])|(?!\\p{L}|\\d|[.,/]\\d))`;
const number = (pattern: string): RegExp => new RegExp(`${FROM}${pattern}${TO}`, 'giu');
const DATE = '(?:ngày\\s+)?(\\d{1,2})/(\\d{1,2})/(\\d{4})';
const PHONE = '(?:0\\d{1,3}(?:[ .]\\d{1,4}){2,4}|0\\d{8,10}|1[89]00[ .]?\\d{2,4}(?:[ .]?\\d{2,4})?)';

/** A unit stands behind a number that has become words: "tám mươi %". */
const UNIT_BEHIND_WORD = new RegExp(`(?<=\\p{L}) *(?<= )(${UNIT})(?![\\p{L}\\d])`, 'gu');

/** In this order: what looks like a date or a telephone number is no sum. */
const RULES: readonly Rule[] = [
  [number(DATE), ([all = '', ...date]) => dateWords(all, date)],
  [
    number('ngày\\s+(\\d{1,2})/(\\d{1,2})'),
    ([all = '', day = '', month = '']) => dateWords(all, [day, month]),
  ],
  [number('(?:tháng\\s+)?(\\d{1,2})/(\\d{4})'), ([all = '', ...month]) => monthWords(all, month)],
  [number('(\\d{1,2})[h:](\\d{2})'), ([, hour, minute]) => `${words(hour)} giờ ${words(minute)}`],
  [number('(\\d{1,2})h'), ([, hour]) => `${words(hour)} giờ`],
  [number(PHONE), ([all = '']) => digitWords(all.replace(/\D/g, ''))],
  [
    /((?:gọi|tổng đài|nóng|điện thoại)(?: số)? )(\d{3,4})(?![\d/])/giu,
    ([, before = '', digits = '']) => before + digitWords(digits),
  ],
  [/(?<=\d)\s*[–-]\s*(?=\d)/gu, () => ' đến '],
  [number('\\d{1,3}(?:\\.\\d{3})+'), ([all = '']) => `${words(all.replaceAll('.', ''))} `],
  [number('(\\d+),(\\d+)'), ([, whole, part = '']) => `${words(whole)} phẩy ${digitWords(part)} `],
  [number('(?:\\d{5,}|0\\d+)'), ([all = '']) => digitWords(all)],
  [number('\\d{1,4}'), ([all]) => `${words(all)} `],
];
/** Numbers of laws and decrees: nobody could say them, so they are left whole for the check to name. */
const CODE = /(\d+(?:\/\d+)*[/-]\p{Lu}[\p{L}\d/-]*)/u;

/**
 * A Vietnamese text as it is said (C-44): figures, dates, times, money, ranges and telephone numbers in words,
 * short forms as `sounds` say. What looks like nothing known is left as it is; `unsayable` names it.
 */
export function spellOut(text: string, sounds: readonly Sound[] = []): string {
  const said = sounded(text, sounds)
    .split(CODE)
    .map((piece, i) => (i % 2 === 1 ? piece : figuresOut(piece)))
    .join('');
  return said
    .replace(UNIT_BEHIND_WORD, (_, unit: string) => ` ${UNITS[unit] ?? unit}`)
    .replace(/ đồng\/(?=\p{L})/gu, ' đồng một ')
    .replace(/\s+(?=[.,;:!?)”]|$)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Figures and short forms that nobody could say; empty when the whole text can be read aloud. */
export function unsayable(text: string, sounds: readonly Sound[]): readonly string[] {
  return spellOut(text, sounds).match(/[\p{L}\d/-]*(?:\d|\p{Lu}{2})(?:[./-]?[\p{L}\d])*/gu) ?? [];
}

function figuresOut(text: string): string {
  return RULES.reduce((said, [pattern, say]) => said.replace(pattern, (...found) => say(found)), text);
}

function dateWords(all: string, [day, month, year]: readonly string[]): string {
  if (!within(day, 31) || !within(month, 12)) return all;
  const first = Number(day) <= 10 ? `mùng ${words(day)}` : words(day);
  const last = year === undefined ? '' : ` năm ${words(year)}`;
  return `ngày ${first} tháng ${words(month)}${last}`;
}

function monthWords(all: string, [month, year]: readonly string[]): string {
  return within(month, 12) ? `tháng ${words(month)} năm ${words(year)}` : all;
}

function within(figure: string | undefined, most: number): boolean {
  return Number(figure) >= 1 && Number(figure) <= most;
}

function words(figure: string | undefined): string {
  return numberWords(Number(figure));
}

/** Whole words only, the longest first: "BHYT" is not in "BHYTX". */
function sounded(text: string, sounds: readonly Sound[]): string {
  if (sounds.length === 0) return text;
  const said = new Map(sounds.map(({ word, say }) => [word, say]));
  const words = [...said.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'gu');
  return text.replace(pattern, (word) => said.get(word) ?? word);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
