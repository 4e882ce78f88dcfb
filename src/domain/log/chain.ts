/** One line of a log whose hash covers the line before (SEC-50). */
export type ChainedLine = {
  readonly day: string;
  readonly event: string;
  readonly detail: string;
  readonly hash: string;
};

/** The text whose hash chains a line to the one before; `before` is "" for the very first line. */
export function chainText(before: string, { day, event, detail }: Omit<ChainedLine, 'hash'>): string {
  return JSON.stringify([before, day, event, detail]);
}

/**
 * Where a chain is broken: the number of the first line that was changed, put in, or follows one that is gone; null when
 * it is whole. The first line may follow lines that were forgotten for their age, unless `fromTheStart`.
 */
export function brokenAt(
  lines: readonly ChainedLine[],
  fromTheStart: boolean,
  hash: (text: string) => string,
): number | null {
  const found = lines.findIndex((line, i) => {
    const before = i === 0 ? (fromTheStart ? '' : null) : (lines[i - 1]?.hash ?? '');
    return before !== null && hash(chainText(before, line)) !== line.hash;
  });
  return found < 0 ? null : found;
}
