import { LONGEST_LIFE } from './limits.ts';

/**
 * Logical time as text: 13 digits of wall milliseconds, 6 of a count, the writer (`1772589600000-000002-ab12`).
 * Sorted as text it is the one order in which every device folds. A hybrid clock: it never goes back, and what was
 * known when a fact was written always sorts before it.
 */
export type Moment = string;

const WALL_DIGITS = 13;
const COUNT_DIGITS = 6;
const HIGHEST_COUNT = 999_999;

/** What a moment is made of; no count is higher than 999 999. */
export type MomentParts = { readonly wall: number; readonly count: number; readonly writer: string };

/** Writes a moment. */
export function momentOf({ wall, count, writer }: MomentParts): Moment {
  const digits = [String(wall).padStart(WALL_DIGITS, '0'), String(count).padStart(COUNT_DIGITS, '0')];
  return [...digits, writer].join('-');
}

/** The parts of a moment that a schema has read. */
export function partsOf(moment: Moment): MomentParts {
  const count = WALL_DIGITS + 1;
  return {
    wall: Number(moment.slice(0, WALL_DIGITS)),
    count: Number(moment.slice(count, count + COUNT_DIGITS)),
    writer: moment.slice(count + COUNT_DIGITS + 1),
  };
}

const HOUR = 3_600_000;

/** The hour in which a moment lies, in whole hours since 1970. It never goes back, whatever is done to a clock. */
export function hourOf(moment: Moment): number {
  return Math.floor(Number(moment.slice(0, WALL_DIGITS)) / HOUR);
}

/** Whether a moment lies more than 24 h ahead of a wall clock: nobody follows such a clock. */
export function isAbsurd(moment: Moment, wall: number): boolean {
  return partsOf(moment).wall - wall > LONGEST_LIFE;
}

/** The newest moment of a sorted log that is not absurd; null when there is none. */
export function newestSane(log: readonly { readonly moment: Moment }[], wall: number): Moment | null {
  for (let i = log.length - 1; i >= 0; i -= 1) {
    const moment = log[i]?.moment;
    if (moment !== undefined && !isAbsurd(moment, wall)) return moment;
  }
  return null;
}

/**
 * The moment after everything in `before`. A wall clock that was set back leaves the time standing and raises the
 * count; one that has jumped more than 24 h ahead of what is known is not followed either.
 */
export function momentAfter(
  before: readonly (Moment | null)[],
  { wall, writer }: Pick<MomentParts, 'wall' | 'writer'>,
): Moment {
  const latest = before.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
  if (latest === null) return momentOf({ wall: Math.max(0, Math.trunc(wall)), count: 0, writer });
  const known = partsOf(latest);
  const here = Math.trunc(wall);
  if (here > known.wall && here - known.wall <= LONGEST_LIFE)
    return momentOf({ wall: here, count: 0, writer });
  if (known.count < HIGHEST_COUNT) return momentOf({ wall: known.wall, count: known.count + 1, writer });
  return momentOf({ wall: known.wall + 1, count: 0, writer });
}
