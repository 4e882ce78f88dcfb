import { addCounts } from '../../domain/statistics/counter-key.ts';
import type { Period } from '../../domain/statistics/retention.ts';
import type { CounterStore } from '../../ports/counter-store.ts';

/** Keeps counters for as long as the page lives: the reference for the contract of the port, and for tests. */
export function createMemoryCounterStore(generation: string): CounterStore {
  let days = new Map<string, Omit<Period, 'period' | 'generation'>>();
  let months: readonly Period[] = [];
  let lastRetention: string | null = null;
  return {
    facts: async () => ({ generation, lastRetention }),
    add: async (day, counts, doubtful) => {
      const before = days.get(day);
      const after = {
        counts: addCounts(before?.counts ?? {}, counts),
        doubtful: doubtful || (before?.doubtful ?? false),
      };
      days = new Map(days).set(day, after);
    },
    days: async () => [...days].map(([period, day]) => ({ period, generation, ...day })),
    months: async () => months,
    retain: async (plan, today) => {
      const gone = new Set(plan.dropDays.map((d) => d.period));
      days = new Map([...days].filter(([day]) => !gone.has(day)));
      const replaced = new Set([...plan.months, ...plan.dropMonths].map((m) => m.period));
      months = [...months.filter((m) => !replaced.has(m.period)), ...plan.months];
      lastRetention = today;
    },
  };
}
