import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserGong } from '../../src/adapters/browser/gong.ts';
import { settled } from '../support/time.ts';

/** A browser's sound that is allowed only after a touch. */
let allowed: boolean;
let tones: number;
let resumed: (() => void)[];

class FakeAudio {
  currentTime = 0;
  destination = {};
  get state(): string {
    return allowed ? 'running' : 'suspended';
  }
  resume(): Promise<void> {
    return allowed ? Promise.resolve() : new Promise((resolve) => resumed.push(resolve));
  }
  createOscillator() {
    const node = {
      frequency: { value: 0 },
      connect: () => node,
      start: () => (tones += 1),
      stop: () => undefined,
    };
    return node;
  }
  createGain() {
    const gain = { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined };
    const node = { gain, connect: () => node };
    return node;
  }
}

/** The person touches the screen: the browser lets the sound go. */
async function touched(): Promise<void> {
  allowed = true;
  for (const go of resumed.splice(0)) go();
  await settled();
}

beforeEach(() => {
  allowed = false;
  tones = 0;
  resumed = [];
  vi.stubGlobal('AudioContext', FakeAudio);
});
afterEach(() => void vi.unstubAllGlobals());

describe('the gong', () => {
  test('sounds two notes where sound is allowed', () => {
    allowed = true;
    createBrowserGong().strike();
    expect(tones).toBe(2);
  });

  test('that could not be heard for long does not sound many times at once when it may', async () => {
    const gong = createBrowserGong();
    for (let i = 0; i < 10; i += 1) gong.strike();
    await touched();
    expect(tones).toBe(2);
    gong.strike();
    expect(tones).toBe(4);
  });

  test('tells when it can be heard, and not before', async () => {
    const gong = createBrowserGong();
    const ready = vi.fn();
    gong.unlock(ready);
    await settled();
    expect(ready).not.toHaveBeenCalled();
    await touched();
    expect(ready).toHaveBeenCalledTimes(1);
  });

  test('is silent on a device without sound and fails nobody', () => {
    vi.stubGlobal('AudioContext', undefined);
    const gong = createBrowserGong();
    const ready = vi.fn();
    gong.unlock(ready);
    gong.strike();
    gong.strike();
    expect(ready).not.toHaveBeenCalled();
  });
});
