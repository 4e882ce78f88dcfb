import type { Words } from './pack.schema.ts';
import { standsIn, withoutLabels } from './whole-words.ts';

/** How a text may speak to people in the wrong way, or point at something only some can find. */
export type MannerProblem = 'address-form' | 'blaming' | 'colour-only' | 'position-only';

/** One finding about the manner of a text, and the words that go into its sentence. */
export type MannerFinding = {
  readonly problem: MannerProblem;
  readonly values: Record<string, string | number>;
};

/**
 * A word of kinship that opens a sentence and is followed at once by something to do speaks to the reader: "Anh chạm
 * vào đây". Before anything else it is family: "Ông bà nội", "Anh chị em ruột", "Cụ không còn giấy".
 */
const SPOKEN_TO =
  /(?:^|[.!?…:;,]\s+)(anh|chị|em|ông|bà|cô|chú|cụ)\s+(?:hãy|đừng|cứ|tự|vui lòng|chạm|bấm|nhấn|mở|chọn|gõ|nhập|điền|đọc|xem|nhìn|chờ|đợi|quét|vuốt)(?!\p{L})/u;
/** "Mời cô", "thưa ông": a call, whatever follows. */
const CALLED = /(?<!\p{L})(?:mời|thưa|kính gửi)\s+(anh|chị|em|ông|bà|cô|chú|cụ)(?!\p{L})/u;

const COLOUR = '(?:đỏ|xanh|vàng|tím|cam|hồng|đen|trắng|xám|nâu)';
const THING = '(?:nút|ô|dòng|chữ|khung|vạch|đèn|hình|mục|biểu tượng)';
/**
 * A thing that is known by its colour. "Sổ đỏ", "dấu đỏ", "nền trắng" and "ô cam kết" are not: they are names, or the
 * colour is what is asked for.
 */
const COLOURED = new RegExp(
  `(?<!\\p{L})(?:${THING}\\s+(?:có\\s+)?màu\\s+${COLOUR}|(?:hiện|chuyển|đổi)\\s+(?:sang\\s+|thành\\s+)?màu\\s+${COLOUR}|(?:nút|dòng chữ|chữ|khung|vạch|đèn|biểu tượng)\\s+(?!cam kết|cam đoan|đen trắng)${COLOUR})(?!\\p{L})`,
  'u',
);
/** Something to touch that is known only by where it lies. */
const PLACED =
  /(?<!\p{L})(?:chạm|bấm|nhấn|chọn)\s+(?:vào\s+)?(?:nút|ô|mục|dòng|hình|biểu tượng|chỗ)\s+(?:nằm\s+|ngay\s+|ở\s+)*(?:(?:bên|phía|góc)\s+(?:phải|trái|trên|dưới)|(?:trên|dưới)\s+cùng|cuối)(?:\s+(?:bên phải|bên trái|màn hình|trang))?(?=\s*(?:$|[.,;:!?…]))/u;

/** Whether a text calls people by another word than "bác", blames them, or marks a thing by colour or place alone. */
export function checkManner(text: string, words: Words): readonly MannerFinding[] {
  const plain = withoutLabels(text).toLocaleLowerCase('vi');
  const found = [...checkAddress(plain, words), ...checkBlame(plain, words)];
  return withoutLabels(text) === text ? [...found, ...checkMarks(plain)] : found;
}

function checkAddress(plain: string, { address = [] }: Words): MannerFinding[] {
  const called = SPOKEN_TO.exec(plain)?.[1] ?? CALLED.exec(plain)?.[1];
  const listed = address.filter((word) => standsIn(plain, word.toLocaleLowerCase('vi')));
  return [...(called === undefined ? [] : [called]), ...listed].map((word) => ({
    problem: 'address-form',
    values: { word },
  }));
}

/** "Không phải lỗi của bác" comforts; only what is left without it can blame. */
function checkBlame(plain: string, { blame = [] }: Words): MannerFinding[] {
  const accusing = plain.replace(/không phải (?:là )?(?:lỗi của|tại|do) bác/gu, ' ');
  return blame
    .filter(({ word }) => standsIn(accusing, word.toLocaleLowerCase('vi')))
    .map(({ word, instead }) => ({ problem: 'blaming', values: { word, instead } }));
}

/** A text that quotes a label has a mark for everybody, so colour and place may stand beside it. */
function checkMarks(plain: string): MannerFinding[] {
  const coloured = COLOURED.exec(plain)?.[0];
  const placed = PLACED.exec(plain)?.[0];
  return [
    ...(coloured === undefined ? [] : [{ problem: 'colour-only' as const, values: { word: coloured } }]),
    ...(placed === undefined ? [] : [{ problem: 'position-only' as const, values: { word: placed } }]),
  ];
}
