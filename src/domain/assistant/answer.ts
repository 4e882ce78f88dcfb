import type { Findable } from '../content/guide-index.schema.ts';

/**
 * Why a guide was found, from the surest to the least sure; each has its sentence, `citizen:search.reason.…`.
 * `exact` the words of the pack · `marks-left-out` only marks are missing (tier 2) · `other-marks` marks differ, or
 * i stands for y (tier 3) · `first-letters` "dk ks" · `typed-raw` Telex or VNI typed without an input method ·
 * `same-meaning` a synonym of the pack · `sounds-alike` n/l, ch/tr, s/x, d/gi/r · `typing-slip` one letter differs.
 */
export type MatchReason =
  | 'exact'
  | 'marks-left-out'
  | 'other-marks'
  | 'first-letters'
  | 'typed-raw'
  | 'same-meaning'
  | 'sounds-alike'
  | 'typing-slip';

/** One answer of the search: a guide, or the chooser of several. */
export type Answer = {
  readonly guide: Findable;
  /** How sure, 0…1; what is below one half is never answered. */
  readonly score: number;
  /** The title or alias of the pack that matched best, as it is written there. */
  readonly because: string;
  readonly reason: MatchReason;
};
