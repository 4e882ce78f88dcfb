/** Upper ends of the dwell buckets in seconds; the last one is open (D6). */
export const DWELL_BOUNDS = [10, 20, 40, 80, 160] as const;

/** A step held longer than this counts as a place where people get stuck (product.md §5). */
export const STUCK_SECONDS = 90;

/** A step left backward this often in one session counts as stuck as well. */
export const STUCK_BACKS = 2;

/** The metric of a dwell time: `dwell-10` … `dwell-160`, `dwell-more`. Time away (clock jumps) counts as nothing. */
export function dwellMetric(seconds: number): string | null {
  if (!Number.isFinite(seconds) || seconds < 0) return null;
  const bound = DWELL_BOUNDS.find((b) => seconds <= b);
  return `dwell-${bound ?? 'more'}`;
}
