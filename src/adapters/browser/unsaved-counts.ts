import { addCounts, readKey, type Counts } from '../../domain/statistics/counter-key.ts';
import type { UnsavedCounts, UnsavedDay } from '../../ports/counter-store.ts';

/** localStorage is the only memory that is sure to be written while a page closes. Counters only, never more. `key`: its line. */
export function createBrowserUnsavedCounts(key = 'kiot-unsaved-counts'): UnsavedCounts {
  return {
    keep(days) {
      try {
        localStorage.setItem(key, JSON.stringify([...read(key), ...days]));
        return true;
      } catch {
        return false;
      }
    },
    takeAll() {
      try {
        const days = read(key);
        localStorage.removeItem(key);
        return days;
      } catch {
        return []; // storage itself is refused
      }
    },
  };
}

/** Whatever is not a day with counters of ours is passed over. */
function read(key: string): UnsavedDay[] {
  const kept = parsed(localStorage.getItem(key) ?? '[]');
  return Array.isArray(kept) ? kept.flatMap((item: unknown) => readDay(item) ?? []) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return []; // damaged text is no count
  }
}

function readDay(item: unknown): UnsavedDay | null {
  const { day, counts, doubtful }: { [K in keyof UnsavedDay]?: unknown } =
    typeof item === 'object' && item !== null ? item : {};
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  if (typeof counts !== 'object' || counts === null) return null;
  const known = Object.entries(counts).filter(
    ([key, value]) => readKey(key) !== null && typeof value === 'number',
  );
  return { day, counts: addCounts({}, Object.fromEntries(known) as Counts), doubtful: doubtful === true };
}
