import { keyText, type CounterKey } from '../../src/domain/statistics/counter-key.ts';
import type { Period } from '../../src/domain/statistics/retention.ts';

/** One counter of a test, with what is usual where nothing is said. */
export type Said = Partial<CounterKey> & { readonly metric: string };

/** The key text of a counter: morning, kiot-1, bai-mau 3, Làm thật. */
export function keyOf(said: Said): string {
  return keyText({
    half: 'morning',
    place: 'kiot-1',
    guide: 'bai-mau',
    version: 3,
    step: '',
    mode: 'do',
    ...said,
  });
}

/** A day's document of one store. */
export function document(
  period: string,
  counted: readonly (readonly [Said, number])[],
  generation = 'g1',
): Period {
  return {
    period,
    generation,
    counts: Object.fromEntries(counted.map(([said, value]) => [keyOf(said), value])),
  };
}
