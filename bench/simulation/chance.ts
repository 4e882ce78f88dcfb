/** Chance that can be repeated: the same seed gives the same numbers, 0 up to, not including, 1. */
export type Dice = () => number;

/** A small generator with 32 bits of state (mulberry32); good enough to draw mornings, not to keep secrets. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A length with this mean and coefficient of variation, log-normal: never negative, now and then very long. */
export function lengthOf(dice: Dice, mean: number, cv: number): number {
  const spread = Math.log(1 + cv ** 2);
  return mean * Math.exp(Math.sqrt(spread) * normal(dice) - spread / 2);
}

/** One of them, each as likely as its share says. */
export function oneOf<What extends { readonly share: number }>(dice: Dice, from: readonly What[]): What {
  let left = dice() * from.reduce((sum, { share }) => sum + share, 0);
  for (const one of from) {
    left -= one.share;
    if (left < 0) return one;
  }
  return from.at(-1)!;
}

function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice());
}
