import { ownBranches } from '../content/chooser.ts';
import type { Answer } from './answer.ts';

/** From here on a chooser was asked for in its own words, and needs no branch that fits too. */
const OWN_WORDS = 0.9;

/**
 * A chooser is an answer where it was asked for in its own words, or where it is the best of all and a branch of it
 * fits too; never where a branch fits better. `answers` stand best first, and so do those that are left.
 */
export function withoutNeedlessChoosers(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ guide, score }, at) => {
    if (!('branches' in guide)) return true;
    const branches = ownBranches(guide);
    const first = answers.findIndex((other) => branches.includes(other.guide.id));
    if (score >= OWN_WORDS) return first < 0 || first > at;
    return at === 0 && first > 0;
  });
}
