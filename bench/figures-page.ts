/** Runs at the kiosk's own address: fills the database of the counters as the product does, and writes one count. */
import { createConnection } from '../src/adapters/indexeddb/connection.ts';
import { createIndexedDbCounterStore } from '../src/adapters/indexeddb/counter-store.ts';
import { createIndexedDbFigureStore } from '../src/adapters/indexeddb/figure-store.ts';
import { keyText } from '../src/domain/statistics/counter-key.ts';
import { busyYear, type BusyYear } from './busy-year.ts';

/** Documents that are written in one transaction. */
const AT_ONCE = 240;

/** What bench/figures-lab.ts asks of the page. */
export type FiguresPage = {
  /** Fills the store; how many counters it has then. */
  fill(year: BusyYear): Promise<number>;
  /** Forgets that anything was reported. */
  unlock(): Promise<void>;
  /** Adds so many counts to the document of a day, one after the other, each in ms. */
  write(day: string, times: number): Promise<number[]>;
};

const newId = (): string => 'generation-0';
const connection = createConnection('counters', newId);

const page: FiguresPage = {
  async fill(year) {
    const periods = busyYear(year);
    const store = createIndexedDbFigureStore(connection, newId);
    for (let i = 0; i < periods.length; i += AT_ONCE) {
      const days = periods.slice(i, i + AT_ONCE);
      await store.merge({ days, months: [], dropDays: [], gained: days.length });
    }
    await connection.close();
    return periods.reduce((sum, { counts }) => sum + Object.keys(counts).length, 0);
  },
  unlock: () => connection.use((db) => db.clear('locks')),
  async write(day, times) {
    const store = createIndexedDbCounterStore(connection);
    const all: number[] = [];
    await store.facts();
    for (let i = 0; i < times; i += 1) {
      const step = `buoc-${1 + (i % 12)}`;
      const at = { half: 'morning', place: 'kiot-1', guide: 'dang-ky-khai-sinh', version: 1 } as const;
      const key = keyText({ ...at, step, mode: 'do', metric: 'shown' });
      const begun = performance.now();
      await store.add(day, { [key]: 1 }, false);
      all.push(performance.now() - begun);
    }
    return all;
  },
};
(globalThis as { figuresPage?: FiguresPage }).figuresPage = page;
