/** Six colours that are named aloud beside every token, so that nobody has to see them (product.md §4). */
export const COLOURS = ['red', 'yellow', 'green', 'blue', 'purple', 'brown'] as const;

/** Twelve animals that everybody knows and nobody takes amiss; none of them scolds anybody in Vietnamese. */
export const ANIMALS = [
  'bird',
  'cat',
  'fish',
  'rabbit',
  'turtle',
  'snail',
  'squirrel',
  'elephant',
  'horse',
  'duck',
  'bee',
  'butterfly',
] as const;

/** Colour of a token. */
export type Colour = (typeof COLOURS)[number];
/** Animal of a token. */
export type Animal = (typeof ANIMALS)[number];
/** The picture on a ticket: easier to remember than a number, and says nothing about the person (PR-07). */
export type Token = { readonly colour: Colour; readonly animal: Animal };

const ALL: readonly Token[] = COLOURS.flatMap((colour) => ANIMALS.map((animal) => ({ colour, animal })));

/**
 * Draws a token that nobody carries now; when all 72 are out, one that the fewest carry. `chance`: 0 up to, not
 * including, 1.
 */
export function drawToken(carried: readonly Token[], chance: number): Token {
  const counts = new Map<string, number>();
  for (const token of carried) counts.set(nameOf(token), (counts.get(nameOf(token)) ?? 0) + 1);
  const carriers = (token: Token): number => counts.get(nameOf(token)) ?? 0;
  const fewest = ALL.reduce((least, token) => Math.min(least, carriers(token)), Number.POSITIVE_INFINITY);
  const free = ALL.filter((token) => carriers(token) === fewest);
  const first: Token = { colour: COLOURS[0], animal: ANIMALS[0] };
  return free[Math.min(free.length - 1, Math.max(0, Math.floor(chance * free.length)))] ?? first;
}

function nameOf({ colour, animal }: Token): string {
  return `${colour}-${animal}`;
}
