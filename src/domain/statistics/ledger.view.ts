import { readKey, type CountedMode, type HalfDay } from './counter-key.ts';
import type { Period } from './retention.ts';

/** Values up to this are shown as "≤ 10": a small number could point at somebody (PR-14, product.md §5). */
export const SMALL_VALUE = 10;

/** One counter as anybody may see it. `value` null: at least 1, at most `SMALL_VALUE`. */
export type LedgerLine = {
  readonly half: HalfDay;
  readonly place: string;
  readonly version: number;
  readonly step: string;
  readonly mode: CountedMode;
  readonly metric: string;
  readonly value: number | null;
};

/** The counters of one guide, or of no guide (""), in one period. */
export type LedgerGroup = { readonly guide: string; readonly lines: readonly LedgerLine[] };

/** Everything the store keeps of one day (yyyy-mm-dd) or month (yyyy-mm). */
export type LedgerPage = { readonly period: string; readonly groups: readonly LedgerGroup[] };

/**
 * Every counter of the real store, newest period first, nothing left out: what stands in the store under a key this
 * version does not know is listed under its own text. Small values are covered; zeros are not kept and not shown.
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
    const { guide, ...line } = readKey(text) ?? unknownKey(text);
    const lines = groups.get(guide) ?? [];
    groups.set(guide, [...lines, { ...line, value: value > SMALL_VALUE ? value : null }]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([guide, lines]) => ({ guide, lines }));
}

function unknownKey(text: string): NonNullable<ReturnType<typeof readKey>> {
  return { half: 'morning', place: '', guide: '', version: 0, step: '', mode: 'menu', metric: text };
}
