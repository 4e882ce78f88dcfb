/** One line of the result. Without a limit it is there to be compared with. */
export type Row = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
};

/** The middle value; the mean of the two middle ones for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** A fixed piece of arithmetic, in milliseconds: how fast this machine was just now (median of 9). */
export function calibrate(): number {
  const once = (): number => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 5_000_000; i += 1) sum = (sum + i * 7) % 1_000_003;
    return performance.now() - start + (sum < 0 ? 1 : 0);
  };
  return median(Array.from({ length: 9 }, once));
}

/** Prints the table; a value over its limit carries a mark. */
export function print(rows: readonly Row[], calibration: number): void {
  for (const { what, value, unit, limit } of rows) {
    const mark = limit === undefined ? '    ' : value <= limit ? 'ok  ' : 'OVER';
    const beside = limit === undefined ? '' : `  (limit ${limit} ${unit})`;
    console.log(
      `${mark} ${what.padEnd(66)} ${value.toFixed(unit === '×' ? 2 : 1).padStart(8)} ${unit}${beside}`,
    );
  }
  console.log(`     calibration loop of this run: ${calibration.toFixed(1)} ms`);
}
