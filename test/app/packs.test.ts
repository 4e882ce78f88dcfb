import { describe, expect, test } from 'vitest';
import { createMemoryPackDevice, type MemoryPackDevice } from '../../src/adapters/memory/pack-store.ts';
import { createPacks, type PackContent, type Packs } from '../../src/app/packs.ts';
import { createSession, type Session } from '../../src/app/session.ts';
import type { CarriedPack, PackFiles } from '../../src/domain/packs/manifest.schema.ts';
import { BUILT_IN, firstTurns, takeTurn } from '../../src/domain/packs/turns.ts';
import { accept, refuse } from '../../src/domain/shared/result.ts';
import { sha256 } from '../../scripts/lib/pack-zip.ts';
import { memoryLog } from '../support/kiosk.ts';
import { keptPack } from '../support/packs.ts';
import { fakeTimers, settled } from '../support/time.ts';

const [a, b] = [keptPack('a'), keptPack('b')];
const ENOUGH = 10_000;

/** A pack whose guides can be told by the category of the index. */
function contentCalled(name: string): PackContent {
  const entry = { version: 1, facts: '', title: '', summary: '', category: '', reviewBy: '', forms: [] };
  const guides = name === 'no-guide' ? [{ ...entry, id: 'bai-cu' }] : [];
  const index = { categories: [{ id: name, title: name, icon: 'x' }], guides };
  return {
    guides: {
      index: async () => (name === 'no-index' ? refuse('index-damaged') : accept(index)),
      aliases: async () => ({}),
      guide: async () => refuse('guide-missing'),
    },
    voice: async () => ({ clips: [], sounds: [] }),
    status: async () => null,
  };
}

type Window = {
  readonly packs: Packs;
  readonly session: Session;
  readonly switched: () => number;
  readonly sounds: readonly string[];
  /** Name of the pack that a person would be shown now. */
  reads(): Promise<string>;
};

/** One browser: windows share the device, and each may hold the lock of a session. */
function browser(device: MemoryPackDevice = createMemoryPackDevice()) {
  const timers = fakeTimers();
  const log = memoryLog();
  const windows: Window[] = [];
  const pass = async (ms = ENOUGH): Promise<void> => {
    await settled();
    for (let gone = 0; gone < ms; gone += 500) {
      timers.advance(500);
      await settled();
    }
  };
  const open = (): Window => {
    const session = createSession({ after: () => () => undefined });
    const sounds: string[] = [];
    let switched = 0;
    const packs = createPacks({
      store: device.open(),
      quiet: {
        async ifQuiet(work) {
          if (windows.every((one) => one.session.current === 'resting')) await work();
        },
      },
      builtIn: contentCalled(BUILT_IN),
      read: (files: PackFiles) =>
        contentCalled(JSON.parse(new TextDecoder().decode(files.get('index.json'))) as string),
      keepSounds: (kept) => void sounds.push(...kept.keys()),
      hash: async () => sha256,
      session,
      timers,
      log,
      onSwitched: () => (switched += 1),
    });
    const window: Window = {
      packs,
      session,
      sounds,
      switched: () => switched,
      async reads() {
        const index = await (await packs.content()).guides.index('vi');
        return index.ok ? index.value.categories[0]!.id : index.refusal;
      },
    };
    windows.push(window);
    return window;
  };
  return { device, log, open, pass };
}

/** A device on which packs were brought and switched on, in this order. */
async function deviceWith(...packs: CarriedPack[]): Promise<MemoryPackDevice> {
  const device = createMemoryPackDevice();
  for (const pack of packs) {
    await device.open().bring(pack);
    await device.open().change(takeTurn);
  }
  return device;
}

describe('a pack that was brought', () => {
  test('serves when nobody is here, and everybody who reads is told', async () => {
    const { open, pass, log } = browser();
    const kiosk = open();
    expect(await kiosk.reads()).toBe(BUILT_IN);
    expect(await kiosk.packs.bring(a)).toEqual(accept(null));
    await pass();
    expect(await kiosk.reads()).toBe('a');
    expect(kiosk.switched()).toBe(1);
    expect(log.lines).toEqual(['pack-brought goi-a 2026-03-04', 'pack-switched goi-a 2026-03-04']);
  });

  test('waits for the person who is led in this window', async () => {
    const { open, pass } = browser();
    const kiosk = open();
    await kiosk.reads();
    kiosk.session.begin();
    await kiosk.packs.bring(a);
    await pass();
    expect(await kiosk.reads()).toBe(BUILT_IN);
    expect(kiosk.packs.current.turns.waiting).toBe(a.id);
    kiosk.session.end();
    await pass();
    expect(await kiosk.reads()).toBe('a');
  });

  test('waits for the person who is led in another window, and then serves in both', async () => {
    const { open, pass } = browser();
    const [citizen, setup] = [open(), open()];
    await Promise.all([citizen.reads(), setup.reads()]);
    citizen.session.begin();
    await setup.packs.bring(a);
    await pass();
    expect([await citizen.reads(), await setup.reads()]).toEqual([BUILT_IN, BUILT_IN]);
    citizen.session.end();
    await pass();
    expect([await citizen.reads(), await setup.reads()]).toEqual(['a', 'a']);
    expect(setup.packs.current).toEqual(citizen.packs.current);
  });

  test('is not shown to somebody who began in the moment of the switch, until they leave', async () => {
    const { open, pass, device } = browser();
    const kiosk = open();
    await kiosk.reads();
    kiosk.session.begin();
    await device.open().bring(a);
    await device.open().change(takeTurn);
    await pass();
    expect(await kiosk.reads()).toBe(BUILT_IN);
    kiosk.session.end();
    await pass();
    expect(await kiosk.reads()).toBe('a');
  });

  test('serves after a restart, even to somebody who was quick to touch', async () => {
    const { open } = browser(await deviceWith(a));
    const kiosk = open();
    kiosk.session.begin();
    expect(await kiosk.reads()).toBe('a');
  });

  test('lays its recordings where they are played from', async () => {
    const bytes = new Uint8Array([1, 2]);
    const files = [...a.manifest.files, { name: 'voice/x.wav', bytes: 2, sha256: sha256(bytes) }];
    const spoken = {
      ...a,
      manifest: { ...a.manifest, files },
      files: new Map([...a.files, ['voice/x.wav', bytes] as const]),
    };
    const kiosk = browser(await deviceWith(spoken)).open();
    await kiosk.reads();
    expect(kiosk.sounds).toEqual(['x.wav']);
  });
});

describe('going back', () => {
  test('to the predecessor is one wish, and it waits for the person who is here', async () => {
    const { open, pass } = browser(await deviceWith(a, b));
    const kiosk = open();
    await kiosk.reads();
    kiosk.session.begin();
    await kiosk.packs.goBack(a.id);
    await pass();
    expect(await kiosk.reads()).toBe('b');
    kiosk.session.end();
    await pass();
    expect(await kiosk.reads()).toBe('a');
    expect(kiosk.packs.current.turns).toEqual({ serving: a.id, before: b.id, waiting: null });
  });

  test('to the built-in pack is always possible', async () => {
    const { open, pass } = browser(await deviceWith(a, b));
    const kiosk = open();
    await kiosk.packs.goBack(BUILT_IN);
    await pass();
    expect(await kiosk.reads()).toBe(BUILT_IN);
  });

  test('to a pack that is not there changes nothing', async () => {
    const { open, pass } = browser(await deviceWith(a));
    const kiosk = open();
    await kiosk.reads();
    await kiosk.packs.goBack('c'.repeat(64));
    await pass();
    expect(kiosk.packs.current.turns.waiting).toBeNull();
  });

  test('a device that is set up anew is as it came', async () => {
    const { open, pass, device } = browser(await deviceWith(a, b));
    const kiosk = open();
    await kiosk.reads();
    await kiosk.packs.forget();
    await pass();
    expect([await kiosk.reads(), device.packs.size, kiosk.packs.current.turns]).toEqual([
      BUILT_IN,
      0,
      firstTurns,
    ]);
  });
});

describe('a kept pack that is damaged', () => {
  const damaged: [string, (device: MemoryPackDevice) => void][] = [
    ['is gone', ({ packs }) => void packs.delete(b.id)],
    ['lost a file', ({ packs }) => void packs.set(b.id, { ...b, files: new Map() })],
    ['has a changed byte', ({ packs }) => void (packs.get(b.id)!.files.get('index.json')![1]! ^= 1)],
  ];

  test.each(damaged)('(%s) gives way to its predecessor, and the log says so', async (_, damage) => {
    const device = await deviceWith(a, b);
    damage(device);
    const { open, log } = browser(device);
    const kiosk = open();
    expect(await kiosk.reads()).toBe('a');
    expect(log.lines.map((line) => line.split(' ')[0])).toEqual(['pack-damaged']);
    expect((await device.open().read()).turns.serving).toBe(a.id);
  });

  test('gives way to the built-in pack when its predecessor is damaged as well', async () => {
    const device = await deviceWith(a, b);
    device.packs.clear();
    const { open, log } = browser(device);
    expect(await open().reads()).toBe(BUILT_IN);
    expect(log.lines).toEqual(['pack-damaged', 'pack-damaged']);
  });

  test.each(['no-index', 'no-guide'])(
    'counts as damaged when this version cannot read it (%s), and setup can say so',
    async (what) => {
      const { open } = browser(await deviceWith(a, keptPack('d', what)));
      const kiosk = open();
      expect(await kiosk.reads()).toBe('a');
      expect(kiosk.packs.current.turns.withdrawn).toBe(true);
    },
  );
});

describe('a store that', () => {
  test.each([
    ['full', 'storage-full'],
    ['everything', 'storage-refused'],
  ] as const)('refuses (%s) says so, and the serving pack serves on', async (how, why) => {
    const device = await deviceWith(a);
    const { open, pass, log } = browser(device);
    const kiosk = open();
    await kiosk.reads();
    device.refuse(how);
    expect(await kiosk.packs.bring(b)).toEqual(refuse(why));
    await pass();
    expect(await kiosk.reads()).toBe('a');
    expect(log.lines).toEqual([]);
    device.refuse(null);
    expect((await device.open().read()).turns.serving).toBe(a.id);
  });

  test('does not answer at the start leaves the built-in pack, and loses nothing', async () => {
    const device = await deviceWith(a);
    device.refuse('everything');
    const kiosk = browser(device).open();
    expect(await kiosk.reads()).toBe(BUILT_IN);
    device.refuse(null);
    expect((await device.open().read()).turns.serving).toBe(a.id);
  });
});
