/** Upper ends, in seconds, of the time between a call and its answer (D6 `ack[b]`, C-90); the last is open. */
export const ACK_BOUNDS = [20, 60, 180] as const;

/** The metric of one call's answer: `ack-20`, `ack-60`, `ack-180`, `ack-more`; `ack-none` when there was none. */
export function ackMetric(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds) || seconds < 0) return 'ack-none';
  const bound = ACK_BOUNDS.find((b) => seconds <= b);
  return `ack-${bound ?? 'more'}`;
}
