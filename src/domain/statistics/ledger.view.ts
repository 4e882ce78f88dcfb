import { keyText, readKey, type CountedMode, type CounterKey, type HalfDay } from './counter-key.ts';
import type { Period } from './retention.ts';
import { spanMetrics } from './span.ts';

/** Values up to this are shown as "≤ 10": a small number could point at somebody (PR-14, product.md §5). */
export const SMALL_VALUE = 10;

/** Sums of lengths of time, by the head of the buckets that count their cases. */
const SUMS: Readonly<Record<string, string>> = {
  'wait-minutes': 'wait',
  'desk-minutes': 'desk',
  'desk-squares': 'desk',
  'group-staff-minutes': 'group-staff',
};

/**
 * One counter as anybody may see it. `value` null: at least 1, at most `SMALL_VALUE`; of a sum of lengths (`isSum`):
 * made of so few cases that it would tell of one.
 */
export type LedgerLine = {
  readonly half: HalfDay;
  readonly place: string;
  readonly version: number;
  readonly step: string;
  readonly mode: CountedMode;
  readonly metric: string;
  readonly value: number | null;
};

/** Whether a metric is a sum of lengths of time, and no number of times. */
export function isSum(metric: string): boolean {
  return SUMS[metric] !== undefined;
}

/** The counters of one guide, or of no guide (""), in one period. */
export type LedgerGroup = { readonly guide: string; readonly lines: readonly LedgerLine[] };

/** Everything the store keeps of one day (yyyy-mm-dd) or month (yyyy-mm). */
export type LedgerPage = { readonly period: string; readonly groups: readonly LedgerGroup[] };

/**
 * Every counter of the real store, newest period first, nothing left out: what stands in the store under a key this
 * version does not know is listed under its own text. Small values are covered, and sums of few cases whatever they
 * come to; zeros are not kept and not shown.
 */
export function ledgerOf(periods: readonly Period[]): readonly LedgerPage[] {
  const names = [...new Set(periods.map(({ period }) => period))].sort().reverse();
  return names
    .map((period) => ({ period, groups: groupsOf(periods.filter((p) => p.period === period)) }))
    .filter(({ groups }) => groups.length > 0);
}

function groupsOf(periods: readonly Period[]): readonly LedgerGroup[] {
  const sums = new Map<string, number>();
  const kept = periods.flatMap(({ counts }) => Object.entries(counts)).filter(([, value]) => value > 0);
  for (const [key, value] of kept) sums.set(key, (sums.get(key) ?? 0) + value);
  const groups = new Map<string, LedgerLine[]>();
  for (const [text, value] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = readKey(text) ?? unknownKey(text);
    const { guide, ...line } = key;
    const lines = groups.get(guide) ?? [];
    const behind = isSum(key.metric) ? casesOf(key, sums) : value;
    groups.set(guide, [...lines, { ...line, value: behind > SMALL_VALUE ? value : null }]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([guide, lines]) => ({ guide, lines }));
}

/** Cases that a sum of lengths is made of. */
function casesOf(key: CounterKey, sums: ReadonlyMap<string, number>): number {
  const buckets = spanMetrics(SUMS[key.metric] ?? '').map(
    (metric) => sums.get(keyText({ ...key, metric })) ?? 0,
  );
  return buckets.reduce((total, one) => total + one, 0);
}

function unknownKey(text: string): NonNullable<ReturnType<typeof readKey>> {
  return { half: 'morning', place: '', guide: '', version: 0, step: '', mode: 'menu', metric: text };
}
