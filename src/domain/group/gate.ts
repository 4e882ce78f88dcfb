import type { Group, PointCheck } from './group.state.ts';
import { MOST_TRIES, OBLIGATORY_POINTS } from './limits.ts';

/** Points for one part of the check: shown at the first try 2, at the second 1, else 0 (product.md §4). */
export function scoreOf({ tries, passed }: PointCheck): 0 | 1 | 2 {
  if (!passed) return 0;
  return tries <= 1 ? 2 : 1;
}

/**
 * The only gate to teaching: every point ticked, at the second try at the latest. `failed` when a point was not shown
 * twice: then staff lead, and the learner is thanked (D5).
 */
export function gateOf({ checks }: Pick<Group, 'checks'>): 'passed' | 'not-yet' | 'failed' {
  if (checks.some(({ tries, passed }) => !passed && tries >= MOST_TRIES)) return 'failed';
  const enough = checks.length >= OBLIGATORY_POINTS.length;
  return enough && checks.every((check) => scoreOf(check) >= 1) ? 'passed' : 'not-yet';
}
