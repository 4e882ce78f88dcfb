import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserUnsavedCounts } from '../../src/adapters/browser/unsaved-counts.ts';
import { createCounting } from '../../src/app/counting.ts';
import { linesOf, moodyStore } from '../support/kiosk.ts';
import { fakeClock, fakeTimers, settled } from '../support/time.ts';

const key = 'morning|kiot-1|bai-mau|3|mo-ung-dung|do|shown';
const day = { day: '2026-03-04', counts: { [key]: 2 }, doubtful: false };
let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());
const unsaved = createBrowserUnsavedCounts();
const damage = (text: string): void => {
  unsaved.keep([day]);
  for (const name of kept.keys()) kept.set(name, text);
};

describe('counts of a page that closed', () => {
  test('come back once, those of two closings together', () => {
    expect(unsaved.keep([day])).toBe(true);
    expect(unsaved.keep([{ ...day, doubtful: true }])).toBe(true);
    expect(unsaved.takeAll()).toEqual([day, { ...day, doubtful: true }]);
    expect(unsaved.takeAll()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  test('bring nothing in that is no counter', () => {
    const entries = [null, 7, { day: '4/3/2026', counts: {} }, { day: '2026-03-04', counts: null }];
    const strange = { ...day, counts: { [key]: 2, 'HỌ TÊN MẪU': 1, [`${key}-2`]: 'x', [`${key}-3`]: -4 } };
    damage(JSON.stringify([...entries, strange]));
    expect(unsaved.takeAll()).toEqual([{ ...day, counts: { [key]: 2, [`${key}-3`]: 0 } }]);
  });

  test.each(['', '{', 'null', '{}', '"x"'])('that are damaged (%s) are none', (text) => {
    damage(text);
    expect(unsaved.takeAll()).toEqual([]);
  });

  test('that were damaged once do not stop the next ones from being kept', () => {
    damage('{');
    unsaved.takeAll();
    expect(unsaved.keep([day])).toBe(true);
  });

  test('on a device that refuses are not kept, and say so', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(unsaved.keep([day])).toBe(false);
    expect(unsaved.takeAll()).toEqual([]);
  });

  test('hold what somebody still held back when the page closed', () => {
    const parts = { clock: fakeClock(), timers: fakeTimers(), place: () => 'kiot-1', built: 0, unsaved };
    const counting = createCounting({ ...parts, store: async () => moodyStore() });
    counting.beforeRescue(() =>
      counting.count([{ step: '', metric: 'no-show' }], { guide: '', version: 0, mode: 'queue' }),
    );
    counting.rescue();
    expect(unsaved.takeAll().map(({ counts }) => counts)).toEqual([
      { 'morning|kiot-1||0||queue|no-show': 1 },
    ]);
  });

  test('reach the store through the next page, and once only', async () => {
    const store = moodyStore();
    const page = () => {
      const timers = fakeTimers();
      const parts = { clock: fakeClock(), timers, place: () => 'kiot-1', built: 0, unsaved };
      return { counting: createCounting({ ...parts, store: async () => store }), timers };
    };
    const first = page();
    first.counting.count([{ step: '', metric: 'double' }], { guide: '', version: 0, mode: 'menu' });
    first.counting.rescue();
    expect([first.counting.waiting, await linesOf(store)]).toEqual([0, []]);
    const second = page();
    second.counting.recover();
    second.timers.advance(1000);
    await settled();
    page().counting.recover();
    expect(await linesOf(store)).toEqual(['2026-03-04 morning|kiot-1||0||menu|double: 1']);
  });
});
