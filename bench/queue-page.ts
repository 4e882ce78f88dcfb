/** Runs in the measured page: the shipped log of a long day, written and read in a real IndexedDB. */
import { createIndexedDbEventLog } from '../src/adapters/indexeddb/event-log.ts';
import { longDay } from './queue-day.ts';

const NAME = 'queue-bench';
/** Facts after the last shortening, which leaves five minutes of its own: so many a start reads one by one at worst. */
const UNSHORTENED = 50;

/** What bench/queue-start.ts asks of the page. */
export type QueuePage = {
  /** Writes a day of so many people; with a snapshot as an earlier window left it, or without one. */
  fill(people: number, shortened: boolean): Promise<number>;
  /** Reads it as a window does at its start: how many tickets, and after how many ms. */
  start(): Promise<{ readonly tickets: number; readonly ms: number }>;
};

const nobody = { tell: () => undefined, listen: () => () => undefined, close: () => undefined };
const open = () =>
  createIndexedDbEventLog({
    name: NAME,
    news: nobody,
    locks: navigator.locks,
    newId: () => crypto.randomUUID(),
  });

const page: QueuePage = {
  async fill(people, shortened) {
    const day = longDay(people);
    const early = shortened ? day.length - UNSHORTENED : day.length;
    await wiped();
    await put(day.slice(0, early), 0);
    if (shortened) {
      const log = open();
      await log.read();
      await log.read(); // its turn comes after the shortening
      log.close();
      await put(day.slice(early), early);
    }
    return day.length;
  },
  async start() {
    const log = open();
    const begun = performance.now();
    const { state } = await log.read();
    const ms = performance.now() - begun;
    log.close();
    return { tickets: state.tickets.size, ms };
  },
};
(globalThis as { queuePage?: QueuePage }).queuePage = page;

async function wiped(): Promise<void> {
  const log = open();
  await log.read();
  log.close();
  await new Promise((done, fail) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = done;
    request.onerror = fail;
  });
  const fresh = open();
  await fresh.read(); // makes the stores
  fresh.close();
}

async function put(rows: readonly unknown[], after: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open(NAME);
    request.onsuccess = () => done(request.result);
    request.onerror = fail;
  });
  const tx = db.transaction(['facts', 'meta'], 'readwrite');
  rows.forEach((row, i) => tx.objectStore('facts').put(row, after + i + 1));
  tx.objectStore('meta').put('generation-1', 'generation');
  await new Promise((done, fail) => {
    tx.oncomplete = done;
    tx.onerror = fail;
  });
  db.close();
}
