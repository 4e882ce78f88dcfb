/** Upper ends of the buckets for lengths of time, in minutes; the last one is open (PR-11). */
export const SPAN_BOUNDS = [1, 2, 5, 10, 15, 20, 30, 45, 60] as const;

const MINUTE = 60_000;

/** The metric of a length of time (ms, not negative): `wait-15` for 10 to 15 minutes, `wait-more` for over an hour. */
export function spanMetric(head: string, ms: number): string {
  return `${head}-${SPAN_BOUNDS.find((bound) => ms <= bound * MINUTE) ?? 'more'}`;
}

/** Every metric that `spanMetric` can name. */
export function spanMetrics(head: string): readonly string[] {
  return [...SPAN_BOUNDS, 'more'].map((bound) => `${head}-${bound}`);
}
