import { describe, expect, test } from 'vitest';
import { createPopular } from '../../src/app/popular.ts';
import { createMemoryCounterStore } from '../../src/adapters/memory/counter-store.ts';
import type { GuideIndex } from '../../src/domain/content/guide-index.schema.ts';
import { accept } from '../../src/domain/shared/result.ts';
import { keyText } from '../../src/domain/statistics/counter-key.ts';
import { A_MORNING, fakeClock, fakeTimers } from '../support/time.ts';

const DAY = 86_400_000;
const started = (guide: string): string =>
  keyText({ half: 'morning', place: 'kiot-1', guide, version: 1, step: '', mode: 'do', metric: 'started' });
const index = { categories: [], guides: ['a', 'b'].map((id) => ({ id })) } as unknown as GuideIndex;

function opened({ built = 0 }: { built?: number } = {}) {
  const store = createMemoryCounterStore('g1');
  const clock = fakeClock();
  const timers = fakeTimers();
  const session: { current: 'resting' | 'open' } = { current: 'resting' };
  let broken = false;
  const popular = createPopular({
    store: async () => {
      if (broken) throw new Error('refused');
      return store;
    },
    guides: { index: async () => accept(index) },
    session,
    clock,
    timers,
    built,
  });
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    timers.advance(ms);
    await settle();
  };
  return {
    popular,
    session,
    store,
    pass,
    settle,
    break: (is: boolean) => {
      broken = is;
    },
  };
}

describe('the most used guides', () => {
  test('are counted at the start, from the days before today', async () => {
    const { popular, store, settle } = opened();
    await store.add('2026-03-03', { [started('b')]: 4, [started('a')]: 1 }, false);
    popular.start();
    await settle();
    expect(popular.current).toEqual(['b', 'a']);
  });

  test('stand still during the day and are counted again when a new day finds nobody here', async () => {
    const { popular, store, pass, settle } = opened();
    popular.start();
    await settle();
    await store.add('2026-03-04', { [started('b')]: 4 }, false);
    await pass(3 * 3_600_000);
    expect(popular.current).toEqual([]);
    await pass(DAY);
    expect(popular.current).toEqual(['b']);
  });

  test('do not move while somebody is here', async () => {
    const { popular, store, session, pass } = opened();
    session.current = 'open';
    await store.add('2026-03-03', { [started('b')]: 4 }, false);
    popular.start();
    await pass(1000);
    expect(popular.current).toEqual([]);
    session.current = 'resting';
    await pass(10 * 60_000);
    expect(popular.current).toEqual(['b']);
  });

  test('are left alone on a clock that is doubted', async () => {
    const { popular, store, pass } = opened({ built: A_MORNING + DAY });
    await store.add('2026-03-03', { [started('b')]: 4 }, false);
    popular.start();
    await pass(1000);
    expect(popular.current).toEqual([]);
  });

  test('wait for a store that refuses, without a fault', async () => {
    const kiosk = opened();
    await kiosk.store.add('2026-03-03', { [started('b')]: 4 }, false);
    kiosk.break(true);
    kiosk.popular.start();
    await kiosk.pass(1000);
    expect(kiosk.popular.current).toEqual([]);
    kiosk.break(false);
    await kiosk.pass(10 * 60_000);
    expect(kiosk.popular.current).toEqual(['b']);
  });
});
