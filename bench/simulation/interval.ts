/** A share of something, with the ends of its 95 % interval. */
export type Share = { readonly value: number; readonly low: number; readonly high: number };

/** What one morning adds to a share: the part and the whole. */
export type Part = { readonly part: number; readonly whole: number };

/**
 * Σ part ÷ Σ whole over mornings. People of one morning share its luck, so that a morning, not a person, is the unit
 * of the interval (linearized variance of a ratio, normal quantile).
 */
export function shareOf(mornings: readonly Part[]): Share {
  const part = mornings.reduce((sum, one) => sum + one.part, 0);
  const whole = mornings.reduce((sum, one) => sum + one.whole, 0);
  const value = part / whole;
  const squares = mornings.reduce((sum, one) => sum + (one.part - value * one.whole) ** 2, 0);
  const count = mornings.length;
  const error = (1.96 * Math.sqrt((squares * count) / Math.max(1, count - 1))) / whole;
  return { value, low: value - error, high: value + error };
}
