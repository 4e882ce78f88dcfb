/**
 * Counters, never events (PR-13): what is kept is (half-day, place, guide, version, step, mode, metric) → integer
 * inside one document per day. No clock time, no order, no session (PR-06, PR-09, PR-10).
 */
export type HalfDay = 'morning' | 'afternoon';

/** In which of the guide's modes something was counted; `menu` is everything outside a guide, `queue` the queue. */
export type CountedMode = 'menu' | 'do' | 'practice' | 'watch' | 'retell' | 'queue';

const MODES: readonly string[] = [
  'menu',
  'do',
  'practice',
  'watch',
  'retell',
  'queue',
] satisfies CountedMode[];

/** The dimensions of one counter. `step` is "" for what belongs to the whole guide. */
export type CounterKey = {
  readonly half: HalfDay;
  readonly place: string;
  readonly guide: string;
  readonly version: number;
  readonly step: string;
  readonly mode: CountedMode;
  readonly metric: string;
};

/** Counts of one day by key text. */
export type Counts = Readonly<Record<string, number>>;

/** A counter key as text, the same on every device; parts are joined by "|", which no id contains. */
export function keyText({ half, place, guide, version, step, mode, metric }: CounterKey): string {
  return [half, place, guide, version, step, mode, metric].join('|');
}

/** The key behind a text; null when the text was not written by `keyText`. */
export function readKey(text: string): CounterKey | null {
  const parts = text.split('|');
  const [half, place, guide, version, step, mode, metric] = parts;
  if (parts.length !== 7 || !isHalf(half) || !isMode(mode) || !metric) return null;
  const number = Number(version);
  if (!Number.isInteger(number) || number < 0 || String(number) !== version) return null;
  return { half, place: place ?? '', guide: guide ?? '', version: number, step: step ?? '', mode, metric };
}

/** Sum of two sets of counts. Negative, broken and endless numbers count as nothing. */
export function addCounts(a: Counts, b: Counts): Counts {
  const sum = saneCounts(a);
  for (const [key, value] of Object.entries(b)) sum[key] = sane(sum[key]) + sane(value);
  return sum;
}

/** Merge of two copies of one (device, generation) document: the larger of each counter. */
export function largerCounts(a: Counts, b: Counts): Counts {
  const larger = saneCounts(a);
  for (const [key, value] of Object.entries(b)) larger[key] = Math.max(sane(larger[key]), sane(value));
  return larger;
}

function saneCounts(counts: Counts): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, sane(value)]));
}

/** A count as it may be added: whole and above 0; anything else is nothing. */
export function sane(value: number | undefined): number {
  return value !== undefined && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

function isHalf(text: string | undefined): text is HalfDay {
  return text === 'morning' || text === 'afternoon';
}

function isMode(text: string | undefined): text is CountedMode {
  return text !== undefined && MODES.includes(text);
}
