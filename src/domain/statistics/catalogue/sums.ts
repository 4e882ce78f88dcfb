/** A sum of counters by metric, each with its weight: `{ finished: 1, unaided: -1 }` is whoever finished with help. */
export type Sum = Readonly<Record<string, number>>;

/** Every metric once. */
export function each(...metrics: readonly string[]): Sum {
  return Object.fromEntries(metrics.map((metric) => [metric, 1]));
}

/** One sum without another. */
export function less(sum: Sum, other: Sum): Sum {
  return plus(sum, Object.fromEntries(Object.entries(other).map(([metric, weight]) => [metric, -weight])));
}

/** Several sums together; what cancels out is gone. */
export function plus(...sums: readonly Sum[]): Sum {
  const total: Record<string, number> = {};
  for (const [metric, weight] of sums.flatMap((sum) => Object.entries(sum)))
    total[metric] = (total[metric] ?? 0) + weight;
  return Object.fromEntries(Object.entries(total).filter(([, weight]) => weight !== 0));
}

/** A sum in signs, for the appendix of a report: `finished − unaided`, `2 × confidence-2`. */
export function sumText(sum: Sum): string {
  return Object.entries(sum)
    .map(([metric, weight], i) => {
      const sign = weight < 0 ? '− ' : i === 0 ? '' : '+ ';
      return `${sign}${Math.abs(weight) === 1 ? '' : `${Math.abs(weight)} × `}${metric}`;
    })
    .join(' ');
}
