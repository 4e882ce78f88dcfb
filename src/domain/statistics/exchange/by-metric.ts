import { readKey, type CountedMode, type Counts } from '../counter-key.ts';

/** A counter of a period: its guide and what it came to. */
export type Keyed = { readonly guide: string; readonly value: number };

/** Counters of a period, every key read once. */
export type CountsByMetric = ReadonlyMap<string, readonly Keyed[]>;

/** Cuts counters apart by mode and metric; what was not written by us is left out. */
export function byMetric(counts: Counts): CountsByMetric {
  const found = new Map<string, Keyed[]>();
  for (const [text, value] of Object.entries(counts)) {
    const key = readKey(text);
    if (key === null) continue;
    const name = nameOf(key.mode, key.metric);
    const known = found.get(name) ?? [];
    found.set(name, known);
    known.push({ guide: key.guide, value });
  }
  return found;
}

/** Everything that was counted under one metric in some modes. */
export function countedAs(
  counts: CountsByMetric,
  modes: readonly CountedMode[],
  metric: string,
): readonly Keyed[] {
  return modes.flatMap((mode) => counts.get(nameOf(mode, metric)) ?? []);
}

/** What all of it came to. */
export function totalOf(counts: CountsByMetric, modes: readonly CountedMode[], metric: string): number {
  return countedAs(counts, modes, metric).reduce((sum, { value }) => sum + value, 0);
}

function nameOf(mode: CountedMode, metric: string): string {
  return `${mode}|${metric}`;
}
