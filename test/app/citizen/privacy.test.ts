import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { createConnection } from '../../../src/adapters/indexeddb/connection.ts';
import { createIndexedDbCounterStore } from '../../../src/adapters/indexeddb/counter-store.ts';
import { createIndexedDbFigureStore } from '../../../src/adapters/indexeddb/figure-store.ts';
import { createIndexedDbOperationalLog } from '../../../src/adapters/indexeddb/operational-log.ts';
import {
  createMemoryCounterStore,
  type MemoryCounterStore,
} from '../../../src/adapters/memory/counter-store.ts';
import { createCounting } from '../../../src/app/counting.ts';
import { readKey } from '../../../src/domain/statistics/counter-key.ts';
import { dayOf } from '../../../src/domain/statistics/day.ts';
import {
  upwardFigures,
  writeBackupFile,
  writeCentreFile,
  writeUpwardFile,
} from '../../../src/domain/statistics/exchange/index.ts';
import { sumsIn } from '../../../src/domain/statistics/periods/index.ts';
import type { CounterStore } from '../../../src/ports/counter-store.ts';
import { specimenGuide } from '../../fixtures/guide.ts';
import { linesOf } from '../../support/kiosk.ts';
import { person } from '../../support/story.ts';
import { A_MORNING, DAY, fakeClock, fakeTimers, HOUR } from '../../support/time.ts';

/** What somebody might type: specimen values only. */
const TYPED = ['000000000000', '0000000000', 'HỌ TÊN MẪU'];

async function storyAt(wall: number, store: CounterStore): Promise<void> {
  const parts = { clock: fakeClock(wall), timers: fakeTimers(), place: () => 'kiot-1', built: 0 };
  const counting = createCounting({ ...parts, store: async () => store });
  const one = person(counting).does({ type: 'open', page: 'home' }).does({ type: 'open', page: 'search' });
  for (const query of TYPED) one.does({ type: 'type', query });
  one.does({ type: 'guide-opened', guide: specimenGuide }).does({ type: 'choose-way', way: 'do' });
  one.does({ type: 'face-before', value: 2 }).does({ type: 'walk', move: { type: 'next' } }, 33);
  one.does({ type: 'walk', move: { type: 'different' } }).leaves(true, 300);
  await counting.flush();
}

describe('two identical visits on two days cannot be joined (privacy.md §6.2)', () => {
  test('everything kept is equal but the day', async () => {
    const [a, b] = [createMemoryCounterStore('g1'), createMemoryCounterStore('g1')];
    await storyAt(A_MORNING, a);
    await storyAt(A_MORNING + DAY, b);
    expect((await linesOf(b)).map((line) => line.replace('2026-03-05', '2026-03-04'))).toEqual(
      await linesOf(a),
    );
  });

  test('and two on one half-day are only numbers twice as large, whichever minute they came', async () => {
    const [once, twice] = [createMemoryCounterStore('g1'), createMemoryCounterStore('g1')];
    await storyAt(A_MORNING, once);
    await storyAt(A_MORNING, twice);
    await storyAt(A_MORNING + HOUR + 1234, twice);
    const [one] = await once.days();
    const [both] = await twice.days();
    expect(both!.counts).toEqual(
      Object.fromEntries(Object.entries(one!.counts).map(([key, n]) => [key, 2 * n])),
    );
  });
});

describe('everything that this device keeps after a visit', () => {
  let dump: { store: string; keys: unknown[]; values: unknown[] }[];
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    const connection = createConnection('counters', () => 'a-generation');
    const log = createIndexedDbOperationalLog(connection, () => dayOf(A_MORNING).day);
    await storyAt(A_MORNING, createIndexedDbCounterStore(connection));
    await createIndexedDbCounterStore(connection).retain(
      { months: [{ period: '2025-01', generation: 'g1', counts: {} }], dropDays: [], dropMonths: [] },
      '2026-03-04',
    );
    await log.write('guide-damaged', 'bai-mau');
    const figures = createIndexedDbFigureStore(connection, () => 'another-generation');
    await figures.lock([{ scheme: 'admin-15', id: '2025-Q4', lockedOn: '2026-03-04', counts: {} }]);
    await figures.rememberBackup('2026-03-04');
    dump = await connection.use((db) =>
      Promise.all(
        [...db.objectStoreNames].map(async (store) => ({
          store,
          keys: await db.getAllKeys(store),
          values: await db.getAll(store),
        })),
      ),
    );
    await connection.close();
  });

  test('contains nothing that was typed', () => {
    for (const typed of TYPED) expect(JSON.stringify(dump)).not.toContain(typed);
  });

  test('has these fields and no other (PR-02): whoever adds one explains it here', () => {
    const fields = (store: string): string[] =>
      [
        ...new Set(
          dump
            .find((part) => part.store === store)!
            .values.flatMap((value) => (typeof value === 'object' ? Object.keys(value!) : [])),
        ),
      ].sort();
    expect(dump.map(({ store }) => store)).toEqual(['days', 'locks', 'log', 'meta', 'months']);
    expect(fields('days')).toEqual(['counts', 'doubtful', 'generation', 'period']);
    expect(fields('months')).toEqual(['counts', 'generation', 'period']);
    expect(fields('locks')).toEqual(['counts', 'id', 'lockedOn', 'scheme']);
    expect(fields('log')).toEqual(['day', 'detail', 'event', 'hash']);
    expect(dump.find(({ store }) => store === 'meta')!.keys.sort()).toEqual([
      'generation',
      'last-backup',
      'last-retention',
    ]);
  });

  test('counts by half-day, place, guide, version, step, mode and metric, and by nothing finer (PR-10, PR-13)', () => {
    const days = dump.find(({ store }) => store === 'days')!.values as {
      period: string;
      counts: Record<string, number>;
    }[];
    expect(days).toHaveLength(1);
    for (const { period, counts } of days) {
      expect(period).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const [key, n] of Object.entries(counts)) {
        expect(Object.keys(readKey(key)!).sort()).toEqual([
          'guide',
          'half',
          'metric',
          'mode',
          'place',
          'step',
          'version',
        ]);
        expect(Number.isSafeInteger(n)).toBe(true);
      }
    }
  });

  test('holds no time of day', () => {
    expect(JSON.stringify(dump)).not.toMatch(/\d{2}:\d{2}|T\d{2}|\d{13}/);
  });
});

describe('files of figures (privacy.md §6.1, §6.4)', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const files = async (store: MemoryCounterStore): Promise<string[]> => {
    const documents = await store.days();
    const range = { first: '2020-01-01', last: '2030-12-31' };
    const upward = upwardFigures(sumsIn(documents, range));
    const of = { centre: 'viet-hoa', made: '2026-03-05' };
    return [
      writeCentreFile({ ...of, documents }, false, hash),
      writeBackupFile({ made: of.made, settings: '', documents, locked: [] }, false, hash),
      writeUpwardFile({ ...of, scheme: 'admin-15', period: '2026-Q1', ...upward }, false, hash),
    ];
  };

  test('carry nothing that was typed and no time of day', async () => {
    const store = createMemoryCounterStore('g1');
    await storyAt(A_MORNING, store);
    for (const text of await files(store)) {
      for (const typed of TYPED) expect(text).not.toContain(typed);
      expect(text).not.toMatch(/\d{2}:\d{2}:|T\d{2}:|\d{13}/);
    }
  });

  test('of two identical visits on two days differ by nothing but the day', async () => {
    const [a, b] = [createMemoryCounterStore('g1'), createMemoryCounterStore('g1')];
    await storyAt(A_MORNING, a);
    await storyAt(A_MORNING + DAY, b);
    const unsealed = (text: string): string =>
      text.replace(/"hash":"[0-9a-f]+"/, '').replaceAll('2026-03-05', '2026-03-04');
    expect((await files(b)).map(unsealed)).toEqual((await files(a)).map(unsealed));
  });

  test.each([
    ['back', -DAY],
    ['forward', DAY],
  ])('hold days and no times when the clock goes %s by a day in the middle of a visit', async (_, moved) => {
    const store = createMemoryCounterStore('g1');
    const clock = fakeClock(A_MORNING);
    const counting = createCounting({
      clock,
      timers: fakeTimers(),
      place: () => 'kiot-1',
      built: 0,
      store: async () => store,
    });
    const one = person(counting).does({ type: 'open', page: 'home' });
    one.does({ type: 'guide-opened', guide: specimenGuide }).does({ type: 'choose-way', way: 'do' });
    clock.set(A_MORNING + moved);
    one.does({ type: 'face-before', value: 2 }).leaves();
    await counting.flush();
    const days = await store.days();
    expect(days.map(({ period }) => period)).toHaveLength(2);
    expect(days.some(({ doubtful }) => doubtful === true)).toBe(true);
    for (const text of [JSON.stringify(days), ...(await files(store))])
      expect(text).not.toMatch(/\d{2}:\d{2}:|T\d{2}:|\d{13}/);
  });
});
