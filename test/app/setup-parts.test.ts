import { describe, expect, test } from 'vitest';
import { createNobleDigest } from '../../src/adapters/noble/digest.ts';
import { createYamlTextParser } from '../../src/adapters/yaml/text-parser.ts';
import { judgeCentreText } from '../../src/app/centre-import.ts';
import { createCurrentCentre } from '../../src/app/centre.ts';
import type { Kiosk } from '../../src/app/compose.ts';
import { startAddress, startRoles } from '../../src/app/router.ts';
import { CHECKS, selfCheck } from '../../src/app/self-check.ts';
import { exportSettings, importSettings } from '../../src/app/settings-exchange.ts';
import type { Centre } from '../../src/domain/centre/centre.schema.ts';
import { NO_PRINTER } from '../../src/domain/centre/printer.ts';
import type { CentreStore } from '../../src/ports/centre-store.ts';
import type { DeviceSettings } from '../../src/ports/device.ts';
import type { DeviceProbe } from '../../src/ports/setup-tools.ts';
import { centreFile, specimenCentre } from '../fixtures/centre.ts';
import { words } from '../fixtures/words.ts';
import { memoryLog } from '../support/kiosk.ts';
import { A_MORNING } from '../support/time.ts';

const digest = createNobleDigest();

/** A device in memory: its settings, its centre, its log. */
function device(first: { settings?: Partial<DeviceSettings>; centre?: Centre | null } = {}) {
  let settings: DeviceSettings = {
    pixelsPerMillimetre: null,
    place: 'kiot-1',
    letter: null,
    role: 'citizen',
    printer: NO_PRINTER,
    ...first.settings,
  };
  let kept = first.centre ?? null;
  let refuses: 'centre' | 'settings' | null = null;
  const log = memoryLog();
  const store: CentreStore = {
    read: async () => ({ centre: kept, from: kept === null ? 'none' : 'device' }),
    keep(centre) {
      if (refuses === 'centre') return false;
      kept = centre;
      return true;
    },
    words: async () => words,
  };
  const machine = {
    settings: () => settings,
    keepSettings(next: DeviceSettings) {
      if (refuses === 'settings') return false;
      settings = next;
      return true;
    },
    log,
  };
  const kiosk = { machine, centre: createCurrentCentre(async () => store, log) } as unknown as Kiosk;
  return { kiosk, log, refuse: (what: typeof refuses) => (refuses = what), now: () => ({ settings, kept }) };
}

describe('settings as a file', () => {
  const mine = {
    pixelsPerMillimetre: 4.03,
    place: 'ban-don',
    letter: 'B',
    role: 'staff',
    printer: NO_PRINTER,
  } as const;

  test('go whole from one device to another', async () => {
    const text = await exportSettings(device({ settings: mine, centre: specimenCentre }).kiosk, digest);
    const other = device();
    expect((await importSettings(other.kiosk, digest, text)).ok).toBe(true);
    expect(other.now()).toEqual({ settings: mine, kept: specimenCentre });
    expect(other.kiosk.centre.current).toEqual(specimenCentre);
    expect(other.log.lines).toEqual(['settings-brought ban-don']);
  });

  test('change nothing when the file is broken, far too large, or cannot be kept', async () => {
    const text = await exportSettings(device({ settings: mine, centre: specimenCentre }).kiosk, digest);
    const other = device({ centre: { ...specimenCentre, id: 'cu' } });
    const before = other.now();
    expect(await importSettings(other.kiosk, digest, text.slice(1))).toMatchObject({
      refusal: 'file-not-json',
    });
    expect(await importSettings(other.kiosk, digest, 'x'.repeat(600_001))).toMatchObject({
      refusal: 'file-foreign',
    });
    for (const what of ['centre', 'settings'] as const) {
      other.refuse(what);
      expect(await importSettings(other.kiosk, digest, text)).toMatchObject({ refusal: 'storage-refused' });
      expect(other.now()).toEqual(before);
    }
    expect(other.log.lines).toEqual([]);
  });
});

describe('a centre file that somebody chose', () => {
  const store = { words: async () => words };
  const parser = createYamlTextParser();
  const judge = (text: string) => judgeCentreText('tệp.yaml', text, { store, parser, today: '2026-03-04' });

  test('may be JSON or YAML', async () => {
    expect(await judge(JSON.stringify(centreFile))).toEqual({ centre: specimenCentre, sentences: [] });
    const yaml =
      'id: mau\nname: Trung tâm mẫu\nplaces: [{ code: a, name: A, kind: desk }]\nhours: {}\npacks: [a]';
    expect((await judge(yaml)).centre?.id).toBe('mau');
  });

  test.each([
    ['nothing', '', 'tệp.yaml: (đầu tệp): '],
    ['half a file', 'id: mau\nplaces: [', 'tệp.yaml: (đầu tệp): Không đọc được tệp, xem quanh dòng'],
    ['a bomb', `${'['.repeat(60)}`, 'tệp.yaml: (đầu tệp): Không đọc được tệp'],
    ['a film', 'x'.repeat(400_001), 'tệp.yaml: (đầu tệp): Tệp lớn quá'],
    [
      'a time',
      JSON.stringify({ ...centreFile, hours: { monday: { open: '7:30', close: '9:00' } } }),
      'tệp.yaml: hours.monday.open: Giờ viết đủ bốn số',
    ],
    [
      'a missing field',
      JSON.stringify({ ...centreFile, packs: undefined }),
      'tệp.yaml: packs: Thiếu mục này.',
    ],
    [
      'an unknown field',
      JSON.stringify({ ...centreFile, tel: 1 }),
      'tệp.yaml: tel: Tệp trung tâm không có mục này.',
    ],
  ])('and is %s is told in one sentence with its place', async (_, text, beginning) => {
    const { centre, sentences } = await judge(text);
    expect(centre).toBeNull();
    expect(sentences[0]?.startsWith(beginning), sentences[0]).toBe(true);
  });

  test('is still judged by its form where the words cannot be read', async () => {
    const bare = { store: { words: async () => null }, parser, today: '2026-03-04' };
    const { centre } = await judgeCentreText('a.json', JSON.stringify(centreFile), bare);
    expect(centre?.id).toBe('mau');
  });
});

describe('what opens at start-up', () => {
  test('is what setup chose, at the start address only', () => {
    expect(startRoles[0]).toBe('citizen');
    expect(startAddress('/start', 'staff')).toBe('/staff');
    expect(startAddress('/start/', 'staff')).toBe('/staff');
    for (const path of ['/', '/staff', '/setup', '/setup/start'])
      expect(startAddress(path, 'staff')).toBeNull();
    expect(startAddress('/start', 'citizen')).toBeNull();
  });
});

describe('the self-check (SEC-20)', () => {
  const good: DeviceProbe = {
    fullScreen: () => true,
    askFullScreen: async () => true,
    freeSpace: async () => 3e8,
    secure: () => true,
    voiceName: async () => 'Giọng mẫu',
  };
  const machine = {
    clock: { read: () => ({ wall: A_MORNING, steady: 0 }) },
    built: 0,
    persisted: async () => true,
    store: async () => ({ facts: async () => ({}) }),
    update: { state: () => 'none' },
  };
  const levels = async (probe: Partial<DeviceProbe>, change: object = {}, index = true) => {
    const kiosk = { machine: { ...machine, ...change }, guides: { index: async () => ({ ok: index }) } };
    const checks = await selfCheck(kiosk as unknown as Kiosk, { ...good, ...probe });
    return Object.fromEntries(
      checks.filter(({ level }) => level !== 'good').map(({ name, level }) => [name, level]),
    );
  };

  test('of a device in good order finds nothing, and looks at everything', async () => {
    expect(await levels({})).toEqual({});
    expect(CHECKS).toHaveLength(9);
  });

  test.each<[string, Partial<DeviceProbe>, object, Record<string, string>]>([
    ['a plain address', { secure: () => false }, {}, { secure: 'bad' }],
    ['a window', { fullScreen: () => false }, {}, { fullscreen: 'look' }],
    ['little room', { freeSpace: async () => 1.9e8 }, {}, { space: 'look' }],
    ['a browser that does not say how much room', { freeSpace: async () => null }, {}, { space: 'look' }],
    ['no voice', { voiceName: async () => null }, {}, { voice: 'look' }],
    ['no promise to keep', {}, { persisted: async () => false }, { persisted: 'look' }],
    ['a store that refuses', {}, { store: () => Promise.reject(new Error('no')) }, { storage: 'bad' }],
    ['a clock before the build', {}, { built: A_MORNING + 1 }, { clock: 'bad' }],
    ['no offline version', {}, { update: { state: () => 'install-failed' } }, { offline: 'bad' }],
  ])('tells of %s', async (_, probe, change, found) => {
    expect(await levels(probe, change)).toEqual(found);
  });

  test('tells of guides that cannot be read', async () => {
    expect(await levels({}, {}, false)).toEqual({ guides: 'bad' });
  });
});
