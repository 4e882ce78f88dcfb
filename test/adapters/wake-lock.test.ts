import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserWakeLock } from '../../src/adapters/browser/device.ts';

/** A page that can be looked away from, and a system that may refuse to stay awake. */
let page: EventTarget & { visibilityState: string };
let asked: number;
let released: number;
let refuses: boolean;
beforeEach(() => {
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  asked = 0;
  released = 0;
  refuses = false;
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {
    wakeLock: {
      request: async () => {
        asked += 1;
        if (refuses) throw new DOMException('low battery', 'NotAllowedError');
        return { release: async () => void (released += 1) };
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const look = (state: 'visible' | 'hidden'): void => {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
};

describe('the screen (C-82)', () => {
  test('stays awake while somebody works, and may sleep afterwards', async () => {
    const lock = createBrowserWakeLock();
    lock.hold();
    await settled();
    lock.release();
    await settled();
    expect([asked, released]).toEqual([1, 1]);
  });

  test('is kept awake again when it comes back into view', async () => {
    createBrowserWakeLock().hold();
    await settled();
    look('hidden');
    look('visible');
    expect(asked).toBe(2);
  });

  test('is left alone in the background, and when nobody works', async () => {
    const lock = createBrowserWakeLock();
    look('visible');
    look('hidden');
    lock.hold();
    await settled();
    expect(asked).toBe(0);
  });

  test('may be refused: nobody is told and the work goes on', async () => {
    refuses = true;
    const lock = createBrowserWakeLock();
    lock.hold();
    await settled();
    expect(() => lock.release()).not.toThrow();
    expect(asked).toBe(1);
  });

  test('on a browser without it is simply not asked', () => {
    vi.stubGlobal('navigator', {});
    expect(() => createBrowserWakeLock().hold()).not.toThrow();
  });
});
