import type { Journey } from './journey.ts';

/**
 * Whether a page has anything to draw anew, for Lit's `hasChanged`. What is typed is not: it stands in its field already,
 * and its answers come by themselves.
 */
export function drawsAnew(next: Journey, before: Journey | undefined): boolean {
  if (before === undefined) return true;
  return (Object.keys(next) as (keyof Journey)[]).some((key) => key !== 'query' && next[key] !== before[key]);
}
