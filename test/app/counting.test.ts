import { describe, expect, test } from 'vitest';
import { createCounting, nowhere, type CountedPlace } from '../../src/app/counting.ts';
import { fakeClock, fakeTimers, HOUR, settled, DAY, A_MORNING } from '../support/time.ts';
import { linesOf, moodyStore, testCounting } from '../support/kiosk.ts';

const guide: CountedPlace = { guide: 'bai-mau', version: 3, mode: 'do' };
const shown = { step: 'mo-ung-dung', metric: 'shown' };
const SHOWN = '2026-03-04 morning|kiot-1|bai-mau|3|mo-ung-dung|do|shown';

describe('what is counted', () => {
  test('is kept one second later, with half a day as its only time', async () => {
    const { counting, timers, store } = testCounting();
    counting.count([shown, shown, { step: '', metric: 'started' }], guide);
    timers.advance(999);
    await settled();
    expect(await linesOf(store)).toEqual([]);
    expect(counting.waiting).toBe(2);
    timers.advance(1);
    await settled();
    expect(await linesOf(store)).toEqual([
      `${SHOWN}: 2`,
      '2026-03-04 morning|kiot-1|bai-mau|3||do|started: 1',
    ]);
    expect(counting.waiting).toBe(0);
  });

  test('is kept at the latest a second after the first count, however many follow', async () => {
    const { counting, timers, store } = testCounting();
    counting.count([shown], guide);
    timers.advance(900);
    counting.count([shown], guide);
    timers.advance(100);
    await settled();
    expect(await linesOf(store)).toEqual([`${SHOWN}: 2`]);
  });

  test('is kept at once when the page is left', async () => {
    const { counting, store } = testCounting();
    counting.count([shown], guide);
    await counting.flush();
    expect(await linesOf(store)).toEqual([`${SHOWN}: 1`]);
    await counting.flush();
    expect(await linesOf(store)).toEqual([`${SHOWN}: 1`]);
  });

  test('several times at once grows by so much', async () => {
    const { counting, store } = testCounting();
    counting.count([shown, { ...shown, times: 40 }], guide);
    await counting.flush();
    expect(await linesOf(store)).toEqual([`${SHOWN}: 41`]);
  });

  test('outside every guide belongs to no guide', async () => {
    const { counting, store } = testCounting();
    counting.count([{ step: '', metric: 'double' }], nowhere);
    await counting.flush();
    expect(await linesOf(store)).toEqual(['2026-03-04 morning|kiot-1||0||menu|double: 1']);
  });

  test('before and after noon and midnight stays apart', async () => {
    const { counting, clock, store } = testCounting();
    counting.count([shown], guide);
    clock.advance(4 * HOUR);
    counting.count([shown], guide);
    clock.advance(DAY);
    counting.count([shown], guide);
    await counting.flush();
    expect(await linesOf(store)).toEqual([
      `${SHOWN.replace('morning', 'afternoon')}: 1`,
      `${SHOWN}: 1`,
      `${SHOWN.replace('-04 morning', '-05 afternoon')}: 1`,
    ]);
  });

  test('when it is nothing starts no timer', () => {
    const { counting, timers } = testCounting();
    counting.count([], guide);
    expect(timers.pending).toBe(0);
  });
});

describe('a store that refuses', () => {
  test.each(['storage-refused', 'storage-full', 'storage-lost'] as const)(
    'with %s loses nothing: staff see it, and the next time brings everything in',
    async (reason) => {
      const store = moodyStore();
      const { counting } = testCounting(store);
      store.refuse(reason);
      counting.count([shown], guide);
      await counting.flush();
      counting.count([shown], guide);
      await counting.flush();
      expect(counting.health.current).toBe(reason);
      expect(counting.waiting).toBe(1);
      store.refuse(null);
      await counting.flush();
      expect(counting.health.current).toBe('kept');
      expect(await linesOf(store)).toEqual([`${SHOWN}: 2`]);
    },
  );

  test('is tried again by itself after half a minute', async () => {
    const store = moodyStore();
    const { counting, timers } = testCounting(store);
    store.refuse('storage-full');
    counting.count([shown], guide);
    timers.advance(1000);
    await settled();
    store.refuse(null);
    timers.advance(29_999);
    await settled();
    expect(counting.waiting).toBe(1);
    timers.advance(1);
    await settled();
    expect(await linesOf(store)).toEqual([`${SHOWN}: 1`]);
  });

  test('is tried again within a second when something new is counted', async () => {
    const store = moodyStore();
    const { counting, timers } = testCounting(store);
    store.refuse('storage-lost');
    counting.count([shown], guide);
    timers.advance(1000);
    await settled();
    store.refuse(null);
    counting.count([shown], guide);
    timers.advance(1000);
    await settled();
    expect(await linesOf(store)).toEqual([`${SHOWN}: 2`]);
  });

  test('one day only keeps the other day', async () => {
    const store = moodyStore();
    const { counting, clock } = testCounting(store);
    counting.count([shown], guide);
    clock.advance(DAY);
    counting.count([shown], guide);
    store.refuse('storage-full', '2026-03-04');
    await counting.flush();
    expect(await linesOf(store)).toEqual([`${SHOWN.replace('-04', '-05')}: 1`]);
    expect(counting.waiting).toBe(1);
  });

  test('one day only is not called healthy while its counts wait', async () => {
    const store = moodyStore();
    const { counting, clock } = testCounting(store);
    counting.count([shown], guide);
    clock.advance(DAY);
    counting.count([shown], guide);
    store.refuse('storage-full', '2026-03-04');
    await counting.flush();
    expect(counting.health.current).toBe('storage-full');
  });

  test('in a way nobody foresaw, or cannot even be opened, never makes flush reject', async () => {
    const store = moodyStore();
    const { counting } = testCounting(store);
    store.refuse(new TypeError('broken'));
    counting.count([shown], guide);
    await expect(counting.flush()).resolves.toBeUndefined();
    expect(counting.health.current).toBe('storage-refused');

    const parts = { clock: fakeClock(), timers: fakeTimers(), place: () => 'kiot-1', built: 0 };
    const closed = createCounting({ ...parts, store: () => Promise.reject(new Error('no chunk')) });
    closed.count([shown], guide);
    await expect(closed.flush()).resolves.toBeUndefined();
    expect(closed.waiting).toBe(1);
  });

  test('while something is counted in the middle of writing loses neither', async () => {
    const { counting, store } = testCounting();
    counting.count([shown], guide);
    const writing = counting.flush();
    counting.count([shown], guide);
    await Promise.all([writing, counting.flush(), counting.flush()]);
    expect(await linesOf(store)).toEqual([`${SHOWN}: 2`]);
  });
});

describe('a doubtful clock (C-83)', () => {
  const doubts = async (
    built: number,
    turn: (clock: ReturnType<typeof fakeClock>) => void,
  ): Promise<boolean[]> => {
    const told: boolean[] = [];
    const clock = fakeClock();
    const store = {
      ...moodyStore(),
      add: async (_day: string, _counts: object, doubtful: boolean) => void told.push(doubtful),
    };
    const counting = createCounting({
      store: async () => store,
      clock,
      timers: fakeTimers(),
      place: () => 'kiot-1',
      built,
    });
    turn(clock);
    counting.count([shown], guide);
    await counting.flush();
    return told;
  };

  test('is told to the store, and counting goes on', async () => {
    expect(await doubts(0, () => undefined)).toEqual([false]);
    expect(await doubts(A_MORNING + 1, () => undefined)).toEqual([true]);
    expect(await doubts(0, (clock) => clock.set(A_MORNING - DAY))).toEqual([true]);
    expect(await doubts(0, (clock) => clock.advance(DAY))).toEqual([false]);
  });
});
