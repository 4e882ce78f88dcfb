import { readKey } from './counter-key.ts';
import { daysBefore, type Day } from './day.ts';
import type { Period } from './retention.ts';

/** The home screen looks back this far, in days (product.md §2: four weeks). */
export const POPULAR_DAYS = 28;

/**
 * Guides by how often they were begun in the four weeks before `today`, most used first; today itself is not looked at,
 * so that the list stands still during the day. Guides of equal use stand in the order of the ids. `known`: guides
 * that can be shown.
 */
export function mostUsedGuides(
  days: readonly Period[],
  today: Day,
  known: readonly string[],
): readonly string[] {
  const first = daysBefore(today, POPULAR_DAYS);
  const uses = new Map<string, number>();
  const lookedAt = days.filter(({ period }) => period >= first && period < today);
  for (const [text, count] of lookedAt.flatMap(({ counts }) => Object.entries(counts))) {
    const key = readKey(text);
    if (key?.metric === 'started') uses.set(key.guide, (uses.get(key.guide) ?? 0) + count);
  }
  return known
    .filter((id) => (uses.get(id) ?? 0) > 0)
    .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
}
