import { diceOf, lengthOf, oneOf, type Dice } from './chance.ts';

/** Length of a morning in minutes: from the first number to the last. */
export const MORNING = 240;

/** Five procedures, their minutes at a desk and their share of a day (reference figures of E2). */
export const PROCEDURES = [
  { id: 'chung-thuc-ban-sao', minutes: 8, share: 35 },
  { id: 'xac-nhan-cu-tru', minutes: 12, share: 25 },
  { id: 'dang-ky-khai-sinh', minutes: 15, share: 20 },
  { id: 'dang-ky-ho-kinh-doanh', minutes: 20, share: 12 },
  { id: 'xac-nhan-dat-dai', minutes: 30, share: 8 },
] as const;

/** Minutes at a desk vary by so much of their mean. */
const CV = 0.5;

/** How many come when, in percent: so heavy early that the mean waits are those of the reference (50, 23, 25, 58 min). */
const ARRIVALS = [
  { from: 0, to: 90, share: 63 },
  { from: 90, to: 180, share: 28 },
  { from: 180, to: MORNING, share: 9 },
] as const;

/** Somebody who comes: when, in minutes from the opening, for what, and how long it will take at a desk. */
export type Person = {
  readonly comes: number;
  readonly procedure: string;
  readonly minutes: number;
  readonly priority: boolean;
};

/** A kind of morning. `pace`: 1.3 when everything takes 30 % longer than it used to; `priority`: share of people. */
export type Kind = {
  readonly desks: number;
  readonly people: number;
  readonly pace: number;
  readonly priority: number;
};

/** The people of one morning, in the order in which they come. */
export function morningOf({ people, pace, priority }: Kind, seed: number): readonly Person[] {
  const dice = diceOf(seed);
  return Array.from({ length: people }, () => personOf(dice, pace, priority)).sort(
    (a, b) => a.comes - b.comes,
  );
}

function personOf(dice: Dice, pace: number, priority: number): Person {
  const { from, to } = oneOf(dice, ARRIVALS);
  const { id, minutes } = oneOf(dice, PROCEDURES);
  return {
    comes: from + dice() * (to - from),
    procedure: id,
    minutes: lengthOf(dice, minutes, CV) * pace,
    priority: dice() < priority,
  };
}
