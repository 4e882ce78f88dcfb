/** What a lesson takes in the simulated centre, whatever the forecast believes. Minutes, and multiples of an own case. */
export type World = {
  /** Asking people into a group: an officer is busy so long each time. */
  readonly asking: number;
  /** Taught thoroughly, or led by staff; and taught by another citizen. */
  readonly teaching: number;
  readonly peer: number;
  /** The check of the pioneer, and how much more when it must be done again. */
  readonly check: number;
  readonly again: number;
  /** For each member: looking on once, the final check, and the rescue of whoever is stuck. */
  readonly lookOn: number;
  readonly final: number;
  readonly rescue: number;
  /** More for whoever joins when teaching has begun. */
  readonly catchUp: number;
  /** When staff lead: whether whoever is first, too, waits for the slowest at every step. */
  readonly inStep: boolean;
};

/** The assumptions of E3. Asking costs nothing there. */
export const WORLD: World = {
  ...{ asking: 0, teaching: 1.25, peer: 1.3, check: 2, again: 4 },
  ...{ lookOn: 2, final: 1, rescue: 8, catchUp: 3, inStep: false },
};
