import { addCounts, type Counts } from '../../domain/statistics/counter-key.ts';
import type { Period } from '../../domain/statistics/retention.ts';
import type { CounterStore } from '../../ports/counter-store.ts';

/** Keeps counters for as long as the page lives: for tests, and when the device refuses storage. */
export function createMemoryCounterStore(generation: string): CounterStore {
  let days = new Map<string, Counts>();
  let months: readonly Period[] = [];
  let lastRetention: string | null = null;
  return {
    facts: async () => ({ generation, lastRetention }),
    add: async (day, counts) => {
      days = new Map(days).set(day, addCounts(days.get(day) ?? {}, counts));
    },
    days: async () => [...days].map(([period, counts]) => ({ period, generation, counts })),
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
