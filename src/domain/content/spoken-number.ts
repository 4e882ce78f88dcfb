const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const SCALES = ['', 'nghìn', 'triệu', 'tỷ'] as const;

/** A whole number below a thousand billion as it is said: 2026 is "hai nghìn không trăm hai mươi sáu". */
export function numberWords(number: number): string {
  if (number < 10) return digit(number);
  const groups: number[] = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  return groups
    .flatMap((group, i) => {
      const scale = SCALES[groups.length - 1 - i] ?? '';
      return group === 0 ? [] : [groupWords(group, i > 0), scale];
    })
    .filter(Boolean)
    .join(' ');
}

/** Digits one by one, as phone numbers and codes are said. */
export function digitWords(digits: string): string {
  return [...digits].map((one) => digit(Number(one))).join(' ');
}

/** Up to three digits; behind a larger group its empty hundreds are said too. */
function groupWords(group: number, behind: boolean): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const words = hundreds > 0 || behind ? [digit(hundreds), 'trăm'] : [];
  if (rest === 0) return words.join(' ');
  if (rest < 10 && words.length > 0) return [...words, 'linh', digit(rest)].join(' ');
  return [...words, tensWords(rest)].join(' ');
}

function tensWords(number: number): string {
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  if (tens === 0) return digit(unit);
  const first = tens === 1 ? 'mười' : `${digit(tens)} mươi`;
  return unit === 0 ? first : `${first} ${unitWord(unit, tens)}`;
}

/** Behind tens some units change: mười lăm, hai mươi mốt, hai mươi tư. */
function unitWord(unit: number, tens: number): string {
  if (unit === 5) return 'lăm';
  if (tens > 1 && unit === 1) return 'mốt';
  return tens > 1 && unit === 4 ? 'tư' : digit(unit);
}

function digit(number: number): string {
  return DIGITS[number] ?? '';
}
