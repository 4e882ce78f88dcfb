import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createMemoryCounterStore,
  type MemoryCounterStore,
} from '../../src/adapters/memory/counter-store.ts';
import { exportBackup, isBackupDue, restoreBackup } from '../../src/app/figures-backup.ts';
import { eraseFigures } from '../../src/app/figures-erase.ts';
import { exportCentre, exportUpward, importCentre, reportOf } from '../../src/app/figures-exchange.ts';
import type { Kiosk } from '../../src/app/compose.ts';
import { NO_PRINTER } from '../../src/domain/centre/printer.ts';
import { readUpwardFile } from '../../src/domain/statistics/exchange/index.ts';
import { readPeriod } from '../../src/domain/statistics/periods/index.ts';
import { CounterStoreError } from '../../src/ports/counter-store.ts';
import type { Digest } from '../../src/ports/setup-tools.ts';
import { keyOf } from '../support/figures.ts';
import { memoryLog, testCounting } from '../support/kiosk.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const digest: Digest = { sha256, sha256Of: (bytes) => createHash('sha256').update(bytes).digest('hex') };
const started = keyOf({ metric: 'started' });

type Device = {
  readonly kiosk: Kiosk;
  readonly store: MemoryCounterStore;
  readonly log: ReturnType<typeof memoryLog>;
  today: string;
};
type Made = { readonly centre?: string | null; readonly rehearsal?: boolean; readonly isPersisted?: boolean };

/** A device of a centre with everything in memory; its place is its name. */
function device(
  name: string,
  { centre = 'viet-hoa', rehearsal = false, isPersisted = false }: Made = {},
): Device {
  const store = createMemoryCounterStore(`store-of-${name}`);
  const log = memoryLog();
  const { counting } = testCounting(store);
  let settings = {
    place: name,
    letter: null,
    role: 'citizen',
    pixelsPerMillimetre: null,
    printer: NO_PRINTER,
  };
  const made = {
    store,
    log,
    today: '2026-11-20',
    kiosk: {
      machine: {
        ...{
          log,
          counting,
          store: async () => store,
          figures: async () => store,
          persisted: async () => isPersisted,
        },
        clock: { read: () => ({ wall: Date.parse(`${made_day()}T03:00:00Z`), steady: 0 }) },
        settings: () => settings,
        keepSettings: (next: typeof settings) => ((settings = next), true),
      },
      rehearsing: { on: rehearsal },
      centre: {
        current: centre === null ? null : { id: centre },
        read: async () => undefined,
        store: async () => ({ read: async () => ({ centre: null, from: 'nowhere' }), keep: () => true }),
      },
    } as unknown as Kiosk,
  };
  function made_day(): string {
    return made.today;
  }
  return made;
}
const value = async <V>(
  work: Promise<{ readonly ok: true; readonly value: V } | { readonly ok: false; readonly refusal: string }>,
): Promise<V> => {
  const done = await work;
  if (!done.ok) throw new Error(done.refusal);
  return done.value;
};
const refusal = async (work: Promise<{ readonly ok: boolean; readonly refusal?: string }>): Promise<string> =>
  (await work).refusal ?? 'done';
const sumOf = async ({ store }: Device): Promise<number> =>
  [...(await store.days()), ...(await store.months())].reduce(
    (sum, { counts }) => sum + (counts[started] ?? 0),
    0,
  );

let [a, b]: Device[] = [];
beforeEach(async () => {
  [a, b] = [device('kiot-1'), device('kiot-2')];
  await a.store.add('2026-11-18', { [started]: 20 }, false);
  await b.store.add('2026-11-18', { [started]: 30 }, false);
  await b.store.add('2026-11-19', { [started]: 5 }, false);
});

describe('two kiosks of one centre', () => {
  test('are seen together on the one that takes the other’s file', async () => {
    const { text, name } = await value(exportCentre(b!.kiosk, digest));
    expect(name).toBe('noi-bo-viet-hoa-kiot-2-2026-11-20.json');
    expect(await value(importCentre(a!.kiosk, digest, text))).toEqual({ documents: 2, gained: 2 });
    expect(await sumOf(a!)).toBe(55);
    expect(a!.log.lines).toEqual(['figures-brought 2026-11-20 2']);
  });

  test('come to the same whichever way the files go, and twice is once', async () => {
    const [fromA, fromB] = [
      await value(exportCentre(a!.kiosk, digest)),
      await value(exportCentre(b!.kiosk, digest)),
    ];
    await value(importCentre(a!.kiosk, digest, fromB.text));
    await value(importCentre(b!.kiosk, digest, fromA.text));
    const both = await value(exportCentre(a!.kiosk, digest));
    expect(await value(importCentre(b!.kiosk, digest, both.text))).toEqual({ documents: 3, gained: 0 });
    expect([await sumOf(a!), await sumOf(b!)]).toEqual([55, 55]);
  });

  test('lose nothing of what is counted after an old file was taken', async () => {
    const { text } = await value(exportCentre(b!.kiosk, digest));
    await b!.store.add('2026-11-19', { [started]: 2 }, false);
    await value(importCentre(b!.kiosk, digest, text));
    expect(await sumOf(b!)).toBe(37);
    await value(importCentre(a!.kiosk, digest, text));
    await value(importCentre(a!.kiosk, digest, (await value(exportCentre(b!.kiosk, digest))).text));
    expect(await sumOf(a!)).toBe(57);
  });

  test.each<[string, (text: string) => string, Made]>([
    ['other-centre', (text) => text, { centre: 'khac' }],
    ['no-centre', (text) => text, { centre: null }],
    ['file-rehearsed', (text) => text, {}],
    ['file-truncated', (text) => text.slice(0, -40), {}],
    ['file-changed', (text) => text.replace(':30', ':31'), {}],
  ])('a file that is refused (%s) changes nothing', async (why, change, made) => {
    const from = device('kiot-2', { rehearsal: why === 'file-rehearsed' });
    await from.store.add('2026-11-18', { [started]: 30 }, false);
    const { text } = await value(exportCentre(from.kiosk, digest));
    const to = device('kiot-1', made);
    await to.store.add('2026-11-18', { [started]: 20 }, false);
    expect(await refusal(importCentre(to.kiosk, digest, change(text)))).toBe(why);
    expect([await sumOf(to), to.log.lines]).toEqual([20, []]);
  });

  test('a store that refuses is told, and nothing fails', async () => {
    const broken = device('kiot-1');
    Object.assign(broken.kiosk.machine, {
      store: async () => Promise.reject(new CounterStoreError('storage-lost')),
    });
    expect(await refusal(exportCentre(broken.kiosk, digest))).toBe('storage-lost');
  });
});

describe('the figures of a period', () => {
  const quarter = readPeriod('admin-15', '2026-Q4')!;

  test('cannot be reported before the 12th is over', async () => {
    expect(await refusal(reportOf(a!.kiosk, quarter))).toBe('not-locked-yet');
    a!.today = '2026-12-12';
    expect(await refusal(exportUpward(a!.kiosk, digest, quarter))).toBe('not-locked-yet');
  });

  test('stay as they were when a file comes late; the next report tells of it', async () => {
    a!.today = '2026-12-13';
    const first = await value(reportOf(a!.kiosk, quarter));
    await value(importCentre(a!.kiosk, digest, (await value(exportCentre(b!.kiosk, digest))).text));
    expect((await value(reportOf(a!.kiosk, quarter))).own).toEqual(first.own);
    expect(a!.log.lines[0]).toBe('period-locked admin-15 2026-Q4');
    a!.today = '2027-03-13';
    const next = await value(reportOf(a!.kiosk, readPeriod('admin-15', '2027-Q1')!));
    expect(Object.values(next.adjustment)).toEqual([35]);
  });

  test('leave the centre without small numbers', async () => {
    a!.today = '2026-12-13';
    const { name, text } = await value(exportUpward(a!.kiosk, digest, quarter));
    expect(name).toBe('gui-cap-tren-viet-hoa-2026-Q4.json');
    const read = readUpwardFile(text, false, sha256);
    expect(read.ok && read.value.tables.find(({ id }) => id === 'walk')?.all.total).toBe(20);
    expect(await refusal(importCentre(a!.kiosk, digest, text))).toBe('file-is-upward');
  });

  test('of days that have gone into months are not made anew', async () => {
    a!.today = '2028-12-20';
    expect(await refusal(reportOf(a!.kiosk, quarter))).toBe('days-gone');
  });
});

describe('a backup', () => {
  test('sets a new device up; when the lost one comes back nothing is doubled', async () => {
    const { text, name } = await value(exportBackup(b!.kiosk, digest));
    expect(name).toBe('du-phong-kiot-2-2026-11-20.json');
    const anew = device('kiot-9');
    const own = (await anew.store.facts()).generation;
    await value(restoreBackup(anew.kiosk, digest, text));
    expect([await sumOf(anew), anew.kiosk.machine.settings().place]).toEqual([35, 'kiot-2']);
    await anew.store.add('2026-11-20', { [started]: 1 }, false);
    expect((await anew.store.facts()).generation).toBe(own);
    await b!.store.add('2026-11-20', { [started]: 4 }, false);
    await value(importCentre(anew.kiosk, digest, (await value(exportCentre(b!.kiosk, digest))).text));
    await value(restoreBackup(anew.kiosk, digest, text));
    expect(await sumOf(anew)).toBe(40);
    expect(anew.log.lines.at(-1)).toBe('backup-restored 2026-11-20');
  });

  test('is asked for once a week where the browser promises nothing', async () => {
    expect([
      await isBackupDue(a!.kiosk),
      await isBackupDue(device('x', { isPersisted: true }).kiosk),
    ]).toEqual([true, false]);
    await value(exportBackup(a!.kiosk, digest));
    expect(await isBackupDue(a!.kiosk)).toBe(false);
    a!.today = '2026-11-27';
    expect(await isBackupDue(a!.kiosk)).toBe(true);
  });

  test('whose settings were altered inside changes nothing', async () => {
    const { text } = await value(exportBackup(b!.kiosk, digest));
    const forged = JSON.parse(text) as { settings: string; hash?: string };
    delete forged.hash;
    forged.settings = forged.settings.replace('kiot-2', 'kiot-7');
    const resealed = JSON.stringify({ ...forged, hash: sha256(JSON.stringify(forged)) });
    expect(await refusal(restoreBackup(a!.kiosk, digest, resealed))).toBe('file-changed');
    expect([await sumOf(a!), a!.kiosk.machine.settings().place]).toEqual([20, 'kiot-1']);
  });
});

describe('erasing all figures', () => {
  test('leaves nothing, begins a new generation and is told in the log', async () => {
    const before = (await a!.store.facts()).generation;
    const { day, documents, counters, stores } = await value(eraseFigures(a!.kiosk));
    expect([day, documents, counters, stores]).toEqual(['2026-11-20', 1, 1, 1]);
    expect([await sumOf(a!), (await a!.store.facts()).generation === before]).toEqual([0, false]);
    expect(a!.log.lines).toEqual(['figures-erased 1 1 app-kept']);
  });

  test.each([
    [true, 'gone'],
    [false, 'refused'],
  ] as const)('forgets the app on the device only where that was chosen (%s: %s)', async (forgotten, app) => {
    const record = await value(eraseFigures(a!.kiosk, { forget: async () => forgotten }));
    expect([record.app, await sumOf(a!)]).toEqual([app, 0]);
    expect(a!.log.lines).toEqual([`figures-erased 1 1 app-${app}`]);
  });

  test('hides nothing that another device knows, and does not double what is counted afterwards', async () => {
    const { text } = await value(exportCentre(a!.kiosk, digest));
    await value(importCentre(b!.kiosk, digest, text));
    await value(eraseFigures(a!.kiosk));
    await a!.store.add('2026-11-18', { [started]: 3 }, false);
    await value(importCentre(b!.kiosk, digest, (await value(exportCentre(a!.kiosk, digest))).text));
    expect(await sumOf(b!)).toBe(58);
  });
});
