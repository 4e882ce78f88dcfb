/** A group has at least so many people, the pioneer counted (product.md §4). */
export const SMALLEST_GROUP = 2;

/** A group has at most so many people, the pioneer counted: beyond that learning drops clearly (D1). */
export const LARGEST_GROUP = 6;

/** Groups one desk may have open at once (D2.5). */
export const GROUPS_PER_DESK = 2;

/** An invitation is open for so long, in ms; then a pioneer is no longer asked (D4). */
export const INVITE_FOR = 5 * 60_000;

/** Whoever comes later than so many ms after teaching began waits for the next group (D6). */
export const LATE_JOIN_FOR = 10 * 60_000;

/** A pioneer who left is replaced within so many ms, or staff lead (D4, D8). */
export const REPLACE_FOR = 2 * 60_000;

/** Every point of the check is tried at most so often (D5). */
export const MOST_TRIES = 2;

/**
 * The points that are in every check, by their number from 1 on (SEC-06): never hold another person's phone; only the
 * owner enters a code or a password; the phone goes back to its owner at the end. A procedure's own points come after.
 */
export const OBLIGATORY_POINTS = ['never-hold', 'owner-enters', 'give-back'] as const;

/** A check has at most so many points: the obligatory ones and five of the procedure (D5). */
export const MOST_POINTS = 8;

/** No guide has more steps. */
export const MOST_STEPS = 99;
