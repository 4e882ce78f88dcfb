import { createCounting, type Counting } from '../../src/app/counting.ts';
import { createMemoryCounterStore } from '../../src/adapters/memory/counter-store.ts';
import { CounterStoreError, type CounterRefusal, type CounterStore } from '../../src/ports/counter-store.ts';
import type { OperationalEvent, OperationalLog } from '../../src/ports/operational-log.ts';
import { fakeClock, fakeTimers } from './time.ts';

/** A log that only remembers, as `event detail`; `forgotten`: days before which lines were to be forgotten. */
export function memoryLog(): OperationalLog & {
  readonly lines: readonly string[];
  readonly forgotten: readonly string[];
} {
  const lines: string[] = [];
  const forgotten: string[] = [];
  return {
    lines,
    forgotten,
    forgetBefore: async (day) => void forgotten.push(day),
    write: async (event: OperationalEvent, detail = '') => void lines.push(`${event} ${detail}`.trim()),
    read: async () => ({ entries: [], whole: true }),
  };
}

/** A store that can be told to refuse additions of every day or of one. */
export function moodyStore(): CounterStore & {
  refuse(reason: CounterRefusal | Error | null, day?: string): void;
} {
  const store = createMemoryCounterStore('g1');
  let mood: { reason: CounterRefusal | Error; day: string | undefined } | null = null;
  return {
    ...store,
    refuse: (reason, day) => (mood = reason === null ? null : { reason, day }),
    add: async (day, counts, doubtful) => {
      if (mood !== null && (mood.day ?? day) === day)
        throw typeof mood.reason === 'string' ? new CounterStoreError(mood.reason) : mood.reason;
      return store.add(day, counts, doubtful);
    },
  };
}

/** Counting with a clock and timers a test moves by hand. */
export function testCounting(store: CounterStore = createMemoryCounterStore('g1'), built = 0) {
  const clock = fakeClock();
  const timers = fakeTimers();
  const counting: Counting = createCounting({
    store: async () => store,
    clock,
    timers,
    place: () => 'kiot-1',
    built,
  });
  return { counting, clock, timers, store };
}

/** All counts of a store, as `day key: number`, sorted. */
export async function linesOf(store: CounterStore): Promise<string[]> {
  const days = await store.days();
  return days
    .flatMap(({ period, counts }) => Object.entries(counts).map(([key, n]) => `${period} ${key}: ${n}`))
    .sort();
}
