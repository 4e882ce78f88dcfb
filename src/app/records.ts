import type { CounterStore } from '../ports/counter-store.ts';
import type { Records } from './contexts.ts';

/** The counters as anybody may read them: days and months, nothing can be changed. Rejects when the store refuses. */
export function recordsOf(store: () => Promise<CounterStore>): Records {
  return {
    async periods(range) {
      const counters = await store();
      const [days, months] = await Promise.all([counters.days(range), counters.months(range)]);
      return [...days, ...months];
    },
    since: async () => (await store()).since(),
  };
}
