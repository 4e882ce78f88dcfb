import { createMemoryCounterStore } from '../src/adapters/memory/counter-store.ts';
import { createCounting } from '../src/app/counting.ts';

const COUNTS = 1000;

/**
 * Milliseconds that a tap waits for one count to be handed over: all that counting does before the tap goes on, because
 * the store is written a second later, by a timer. In Node, not slowed down.
 */
export function handedOver(): number {
  const counting = createCounting({
    store: async () => createMemoryCounterStore('g'),
    clock: { read: () => ({ wall: Date.parse('2026-11-20T03:00:00Z'), steady: 0 }) },
    timers: { after: () => () => undefined },
    place: () => 'kiot-1',
    built: 0,
  });
  const begun = performance.now();
  for (let i = 0; i < COUNTS; i += 1)
    counting.count([{ step: `buoc-${i % 12}`, metric: 'shown' }], {
      guide: `bai-${i % 7}`,
      version: 1,
      mode: 'do',
    });
  return (performance.now() - begun) / COUNTS;
}
