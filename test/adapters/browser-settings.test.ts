import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserSettings, createBrowserStorageHealth } from '../../src/adapters/browser/device.ts';
import type { DeviceSettings } from '../../src/ports/device.ts';

const DEFAULTS: DeviceSettings = {
  pixelsPerMillimetre: null,
  place: 'kiot-1',
  letter: null,
  role: 'citizen',
  printer: { way: 'none', paper: '80', speed: 9600 },
};
let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());
const settings = createBrowserSettings();
const readFrom = (text: string) => {
  kept.set('kiot-device', text);
  return settings.read();
};

describe('settings of this device', () => {
  test('are the defaults on a new device', () => {
    expect(settings.read()).toEqual(DEFAULTS);
  });

  test('come back as they were kept', () => {
    const mine: DeviceSettings = {
      pixelsPerMillimetre: 3.78,
      place: 'kiot-2',
      letter: 'B',
      role: 'staff',
      printer: { way: 'serial', paper: '58', speed: 19200 },
    };
    expect(settings.write(mine)).toBe(true);
    expect(settings.read()).toEqual(mine);
  });

  test('of a device set up before letters and roles existed still load', () => {
    expect(readFrom('{"pixelsPerMillimetre":5.88,"place":"kiot-3"}')).toEqual({
      ...DEFAULTS,
      pixelsPerMillimetre: 5.88,
      place: 'kiot-3',
    });
  });

  test.each([
    '',
    'null',
    '[]',
    '"kiot"',
    '{',
    '7',
    '{"pixelsPerMillimetre":"4","place":7}',
    '{"pixelsPerMillimetre":1.99,"place":"Kiot 1"}',
    '{"pixelsPerMillimetre":12.01,"place":"a|b"}',
    `{"pixelsPerMillimetre":null,"place":"${'a'.repeat(25)}"}`,
    '{"pixelsPerMillimetre":1e999,"place":""}',
    '{"letter":"AA","role":"boss"}',
    '{"letter":"a","role":["staff"]}',
    '{"printer":null}',
    '{"printer":{"way":"fax","paper":"90","speed":1}}',
    '{"printer":{"paper":"a6"}}',
  ])('that are damaged (%s) read as the defaults', (text) => {
    expect(readFrom(text)).toEqual(DEFAULTS);
  });

  test('keep the sound half of a damaged whole, and nothing that is not ours', () => {
    expect(readFrom('{"pixelsPerMillimetre":4,"place":"<b>","more":"x"}')).toEqual({
      ...DEFAULTS,
      pixelsPerMillimetre: 4,
    });
    settings.write({ ...DEFAULTS, pixelsPerMillimetre: 4, more: 'x' } as DeviceSettings);
    expect(kept.get('kiot-device')).toBe(
      '{"pixelsPerMillimetre":4,"place":"kiot-1","letter":null,"role":"citizen","printer":{"way":"none","paper":"80","speed":9600}}',
    );
  });

  test('on a device that refuses read as the defaults, and say that they were not kept', () => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(settings.read()).toEqual(DEFAULTS);
    expect(settings.write(DEFAULTS)).toBe(false);
    vi.stubGlobal('localStorage', undefined);
    expect(settings.read()).toEqual(DEFAULTS);
    expect(settings.write(DEFAULTS)).toBe(false);
  });
});

describe('asking for lasting storage (C-80)', () => {
  const promise = (persisted: () => Promise<boolean>, persist: () => Promise<boolean>): Promise<boolean> => {
    vi.stubGlobal('navigator', { storage: { persisted, persist } });
    return createBrowserStorageHealth().persist();
  };
  const yes = async () => true;
  const no = async () => false;

  test('is true when the browser promised before or promises now', async () => {
    expect(await promise(yes, no)).toBe(true);
    expect(await promise(no, yes)).toBe(true);
    expect(await promise(no, no)).toBe(false);
  });

  test('never fails, not even where the browser knows no such thing', async () => {
    expect(await promise(() => Promise.reject(new Error('no')), yes)).toBe(false);
    vi.stubGlobal('navigator', {});
    expect(await createBrowserStorageHealth().persist()).toBe(false);
  });
});
