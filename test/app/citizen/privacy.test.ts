import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { createConnection } from '../../../src/adapters/indexeddb/connection.ts';
import { createIndexedDbCounterStore } from '../../../src/adapters/indexeddb/counter-store.ts';
import { createIndexedDbOperationalLog } from '../../../src/adapters/indexeddb/operational-log.ts';
import { createMemoryCounterStore } from '../../../src/adapters/memory/counter-store.ts';
import { createCounting } from '../../../src/app/counting.ts';
import { readKey } from '../../../src/domain/statistics/counter-key.ts';
import { dayOf } from '../../../src/domain/statistics/day.ts';
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
    expect(dump.map(({ store }) => store)).toEqual(['days', 'log', 'meta', 'months']);
    expect(fields('days')).toEqual(['counts', 'doubtful', 'generation', 'period']);
    expect(fields('months')).toEqual(['counts', 'generation', 'period']);
    expect(fields('log')).toEqual(['day', 'detail', 'event', 'hash']);
    expect(dump.find(({ store }) => store === 'meta')!.keys.sort()).toEqual(['generation', 'last-retention']);
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
