/** Fewest digits of a PIN (SEC-23). */
export const SHORTEST_PIN = 6;
/** Most digits that can be typed. */
export const LONGEST_PIN = 12;

/** Why a PIN is not taken; each has a sentence of the same name. */
export type PinRefusal =
  'pin-not-digits' | 'pin-short' | 'pin-long' | 'pin-repeats' | 'pin-sequence' | 'pin-date';

/** Fewer different digits than this are guessed from the marks on the glass. */
const FEWEST_DIGITS = 3;

/**
 * Judges a PIN that somebody wants to set (SEC-23): six digits or more, and none of those that are tried first –
 * repeats (112112, 121212), sequences in any step (123456, 987654, 135791, 112233) and dates (ddmmyy, yymmdd,
 * ddmmyyyy, yyyymmdd). Null when it is good.
 */
export function judgePin(pin: string): PinRefusal | null {
  if (!/^\d*$/.test(pin)) return 'pin-not-digits';
  if (pin.length < SHORTEST_PIN) return 'pin-short';
  if (pin.length > LONGEST_PIN) return 'pin-long';
  if (new Set(pin).size < FEWEST_DIGITS || repeatsItself(pin)) return 'pin-repeats';
  if (isSequence(pin) || isSequence(withoutTwins(pin)) || isMirrored(pin)) return 'pin-sequence';
  return isDate(pin) ? 'pin-date' : null;
}

/** 123123, 121212: one block again and again. */
function repeatsItself(pin: string): boolean {
  return /^(\d+)\1+$/.test(pin);
}

/** Every digit is the one before plus the same step; after 9 comes 0. */
function isSequence(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, i) => (Number(digit) - Number(digits[i]) + 10) % 10);
  return new Set(steps).size <= 1;
}

/** 112233 → 123. */
function withoutTwins(digits: string): string {
  return digits.replace(/(\d)\1+/g, '$1');
}

/** 123321: a sequence there and back. */
function isMirrored(pin: string): boolean {
  const half = pin.slice(0, Math.ceil(pin.length / 2));
  return (
    pin ===
      half +
        [...half]
          .reverse()
          .join('')
          .slice(pin.length % 2) && isSequence(half)
  );
}

function isDate(pin: string): boolean {
  if (pin.length === 6)
    return [
      [pin.slice(0, 2), pin.slice(2, 4)],
      [pin.slice(4), pin.slice(2, 4)],
    ].some(isDayAndMonth);
  if (pin.length !== 8) return false;
  return (
    (isYear(pin.slice(4)) && isDayAndMonth([pin.slice(0, 2), pin.slice(2, 4)])) ||
    (isYear(pin.slice(0, 4)) && isDayAndMonth([pin.slice(6), pin.slice(4, 6)]))
  );
}

function isDayAndMonth(parts: readonly string[]): boolean {
  const [day = 0, month = 0] = parts.map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text);
}
