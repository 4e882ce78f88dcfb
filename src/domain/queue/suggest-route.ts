/** Where the greeter may send somebody; a group joins these once there are groups. */
export type Route = 'kiosk' | 'desk';

/** Why; each has a sentence `staff:greeter.reason.<name>`. */
export type RouteReason =
  'unclear' | 'no-guide' | 'priority' | 'no-kiosk' | 'nobody-waits' | 'long-line' | 'kiosk-free';

/** A suggestion and its reason in one word. The person's own wish always goes first (D8). */
export type RouteSuggestion = { readonly route: Route; readonly reason: RouteReason };

/** What the greeter's suggestion is made of. */
export type RouteFacts = {
  /** Guide of what the person came for; null when nobody knows yet. */
  readonly procedure: string | null;
  /** Whether a kiosk can lead through it: its guide can be read. */
  readonly guided: boolean;
  /** Whether the person asked to go first. */
  readonly priority: boolean;
  /** Kiosks of this centre, and how many of them have somebody who calls for help now. */
  readonly kiosks: number;
  readonly calling: number;
  /** Everybody who waits for a desk now. */
  readonly waiting: number;
  /** Desks of the centre; 0 where the file names none. */
  readonly desks: number;
};

/** A line of so many for each desk is long: whoever can do the matter at a kiosk need not stand in it. */
const LONG_LINE_A_DESK = 3;

/** Kiosk or desk, with the reason: a kiosk only for what it can lead through, while one is free and people wait. */
export function suggestRoute(facts: RouteFacts): RouteSuggestion {
  const { procedure, guided, priority, kiosks, calling, waiting, desks } = facts;
  if (procedure === null) return { route: 'desk', reason: 'unclear' };
  if (!guided) return { route: 'desk', reason: 'no-guide' };
  if (priority) return { route: 'desk', reason: 'priority' };
  if (kiosks === 0 || kiosks <= calling) return { route: 'desk', reason: 'no-kiosk' };
  if (waiting === 0) return { route: 'desk', reason: 'nobody-waits' };
  const long = waiting >= LONG_LINE_A_DESK * Math.max(1, desks);
  return { route: 'kiosk', reason: long ? 'long-line' : 'kiosk-free' };
}
