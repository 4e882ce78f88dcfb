import type { Kind } from './morning.ts';
import type { Measured } from './waits.ts';

/** One line of the table: a kind of morning and what must hold on it (E2, E4 7). */
export type Scenario = Kind & { readonly name: string; readonly holds: readonly Promised<Measured>[] };

/** Something that must hold. `got` and `limit` in the unit of the limit; a share is given in percent. */
export type Promised<Found> = {
  readonly what: string;
  readonly limit: number;
  readonly least: boolean;
  readonly got: (found: Found) => number;
};

const errorShare = (limit: number): Promised<Measured> => ({
  what: 'mean absolute error ÷ mean wait',
  limit,
  least: false,
  got: ({ errorShare: { value } }) => 100 * value,
});
const errorMinutes: Promised<Measured> = {
  what: 'mean absolute error, minutes',
  limit: 6,
  least: false,
  got: ({ error: { value } }) => value,
};
const kept = (limit: number): Promised<Measured> => ({
  what: 'upper end kept',
  limit,
  least: true,
  got: ({ upperKept: { value } }) => 100 * value,
});

const SIZES = [
  { desks: 3, people: 60, error: errorShare(20) },
  { desks: 3, people: 45, error: errorMinutes }, // waits below 25 min: E2 asks for minutes there
  { desks: 5, people: 80, error: errorShare(20) },
  { desks: 1, people: 20, error: errorShare(22) },
] as const;

const named = (desks: number, people: number, day: string): string =>
  `${desks} desk${desks > 1 ? 's' : ' '}, ${people} people, ${day}`;

/** Every kind of morning that is measured. Priority and fast days promise only the upper end. */
export const SCENARIOS: readonly Scenario[] = SIZES.flatMap(({ desks, people, error }) => {
  const size = { desks, people, pace: 1, priority: 0 };
  return [
    { ...size, name: named(desks, people, 'normal'), holds: [error, kept(90)] },
    { ...size, pace: 1.3, name: named(desks, people, '30 % slower'), holds: [kept(80)] },
    { ...size, pace: 0.8, name: named(desks, people, '20 % faster'), holds: [kept(90)] },
    { ...size, priority: 0.15, name: named(desks, people, '15 % priority'), holds: [kept(90)] },
  ];
});

/** What does not hold, in words; nothing when all does. */
export function brokenPromises<Found>(
  { name, holds }: { readonly name: string; readonly holds: readonly Promised<Found>[] },
  measured: Found,
): readonly string[] {
  return holds.flatMap(({ what, limit, least, got }) => {
    const value = got(measured);
    const held = least ? value >= limit : value <= limit;
    return held ? [] : [`${name}: ${what} ${value.toFixed(1)}, must be ${least ? '≥' : '≤'} ${limit}`];
  });
}
