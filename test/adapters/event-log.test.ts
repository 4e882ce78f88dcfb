import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBroadcastQueueNews } from '../../src/adapters/broadcast/queue-news.ts';
import { createIndexedDbEventLog } from '../../src/adapters/indexeddb/event-log.ts';
import { createEventRoom } from '../../src/adapters/memory/event-log.ts';
import type { Envelope } from '../../src/domain/queue/fact.schema.ts';
import { momentOf } from '../../src/domain/queue/moment.ts';
import { EventLogError, type EventLog } from '../../src/ports/event-log.ts';
import { EIGHT, envelope, so, took } from '../support/queue.ts';
import { asks, eventLogContract, takes, type ProfileMade } from './event-log.contract.ts';

let made = 0;

/** A browser profile with a database and a channel of its own. */
function browser(locks: Pick<LockManager, 'request'> | null = null): ProfileMade & { readonly name: string } {
  const name = `queue-live-${(made += 1)}`;
  const logs: EventLog[] = [];
  const raw = async <T>(work: (db: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> => {
    const db = await openDB(name, 1, {
      upgrade: (fresh) => ['facts', 'meta'].forEach((store) => void fresh.createObjectStore(store)),
    });
    return work(db).finally(() => db.close());
  };
  return {
    name,
    window: () => {
      const news = createBroadcastQueueNews(name);
      const log = createIndexedDbEventLog({ name, news, locks, newId: () => `generation-${(made += 1)}` });
      logs.push({ ...log, close: () => (log.close(), news.close()) });
      return logs.at(-1)!;
    },
    plant: (row) => raw(async (db) => void (await db.put('facts', row, (await db.count('facts')) + 1))),
    kept: () => raw((db) => db.count('facts')),
    // Messages of one channel arrive in order: when the last one is here, all are; then every window has its turn.
    arrived: async () => {
      await new Promise<void>((resolve) => {
        const [ears, mouth] = [new BroadcastChannel(name), new BroadcastChannel(name)];
        ears.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (data !== 'the last one') return;
          ears.close();
          mouth.close();
          resolve();
        };
        mouth.postMessage('the last one');
      });
      await Promise.all(logs.map((log) => log.read()));
    },
    end: async () => logs.forEach((log) => log.close()),
  };
}

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'kept',
    (error: unknown) => (error instanceof EventLogError ? error.reason : `not ours: ${String(error)}`),
  );

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => void vi.restoreAllMocks());

eventLogContract('memory', () => {
  const room = createEventRoom();
  return {
    window: room.window,
    plant: async (row) => room.plant(row),
    kept: async () => room.rows.length,
    arrived: async () => undefined,
    end: async () => undefined,
  };
});
eventLogContract('IndexedDB and BroadcastChannel', () => browser());

describe('a day in IndexedDB', () => {
  test('that is wiped leaves nothing at all in any store', async () => {
    const profile = browser();
    const log = profile.window();
    await takes(log, 1);
    await log.wipe(() => true);
    const db = await openDB(profile.name);
    const counts = await Promise.all([...db.objectStoreNames].map((store) => db.count(store)));
    db.close();
    expect([[...db.objectStoreNames], counts]).toEqual([
      ['facts', 'meta'],
      [0, 0],
    ]);
    await profile.end();
  });

  test('that grew long is begun with its snapshot, and knows everything; a wipe takes that too', async () => {
    const profile = browser();
    const early = profile.window();
    for (let nth = 1; nth <= 220; nth += 1) await takes(early, nth);
    const whole = await early.read();
    const raw = await openDB(profile.name);
    const meta = async (key: string): Promise<unknown> => raw.get('meta', key);
    expect(await meta('snapshot-rows')).toBeGreaterThan(150);
    const late = profile.window();
    const log = await late.read();
    expect(log.facts.length).toBeLessThan(70);
    expect([...log.state.tickets]).toEqual([...whole.state.tickets]);
    expect(log.state.issued).toEqual(whole.state.issued);
    const [{ fact }] = (await takes(late, 221)).envelopes as [Envelope];
    expect(fact).toMatchObject({ kind: 'TicketIssued', count: 221 });
    expect((await early.read()).state.tickets.size).toBe(221);
    await late.wipe(() => true);
    expect([await raw.count('meta'), await raw.count('facts')]).toEqual([0, 0]);
    raw.close();
    await takes(early, 1);
    expect((await profile.window().read()).state.tickets.size).toBe(1);
    await profile.end();
  });

  test('is read from its rows where the snapshot is not ours or was damaged', async () => {
    const profile = browser();
    const early = profile.window();
    for (let nth = 1; nth <= 220; nth += 1) await takes(early, nth);
    await early.read();
    const raw = await openDB(profile.name);
    const good = (await raw.get('meta', 'snapshot')) as { text: string };
    for (const bad of ['so-001', 7, { ...good, text: good.text.replace('red', 'rad') }]) {
      await raw.put('meta', bad, 'snapshot');
      await raw.put('meta', 9999, 'snapshot-rows'); // no window writes a new one meanwhile
      const log = await profile.window().read();
      expect([log.facts.length, log.state.tickets.size]).toEqual([220, 220]);
    }
    raw.close();
    await profile.end();
  });

  test('is read whole when a fact reaches back behind the snapshot, in every window and without losing one', async () => {
    const profile = browser();
    const early = profile.window();
    for (let nth = 1; nth <= 220; nth += 1) await takes(early, nth);
    const { facts } = await profile.window().read();
    expect(facts.length).toBeLessThan(220);
    const writer = 'window-07';
    const late = envelope(took(300), 3, {
      writer,
      moment: momentOf({ wall: EIGHT + 10_000, count: 0, writer }),
    });
    await profile.plant(late);
    const begun = profile.window();
    for (const log of [await begun.read(), await early.read()]) {
      expect(log.facts).toHaveLength(221);
      expect(log.state.tickets.get(so(300))?.count).toBe(300);
      expect(log.facts[1]).toEqual(late);
    }
    await takes(begun, 222);
    expect((await early.read()).state.tickets.size).toBe(222);
    await profile.end();
  });

  test('takes back what lies behind the snapshot, when a clock was turned forward and back again', async () => {
    const profile = browser();
    const log = profile.window();
    for (let nth = 1; nth <= 219; nth += 1) await takes(log, nth);
    const ticket = (await log.read()).facts.at(-1)!.fact as { ticket: string };
    const left = { name: 'leave-queue', tap: 'tap-leave', ticket: ticket.ticket, version: 1 } as const;
    const [{ id }] = (await asks(log, left, { seconds: 219 * 7 })).envelopes as [Envelope];
    for (let nth = 330; nth <= 540; nth += 1) await takes(log, nth); // the clock was turned forward
    await log.read();
    const undo = { name: 'undo', tap: 'tap-undo', ticket: ticket.ticket, version: 2, fact: id } as const;
    for (const window of [profile.window(), log]) expect((await window.read()).ids.has(id)).toBe(false);
    const { envelopes } = await asks(log, undo, { seconds: 219 * 7 + 5 });
    expect(envelopes.map(({ fact }) => fact.kind)).toEqual(['FactUndone']);
    for (const window of [profile.window(), log])
      expect((await window.read()).state.tickets.get(ticket.ticket)).toMatchObject({
        status: 'waiting',
        version: 3,
      });
    await profile.end();
  });

  test('is written by one window after another where there are Web Locks', async () => {
    const names: string[] = [];
    let inside = 0;
    const locks = {
      request: async (name: string, work: () => Promise<unknown>) => {
        names.push(name);
        inside += 1;
        expect(inside).toBe(1);
        return work().finally(() => (inside -= 1));
      },
    } as unknown as Pick<LockManager, 'request'>;
    const profile = browser(locks);
    const log = profile.window();
    await Promise.all([takes(log, 1), takes(log, 2), log.wipe(() => false)]);
    expect(new Set(names)).toEqual(new Set([profile.name]));
    await profile.end();
  });

  test('takes no facts from a stranger on the channel', async () => {
    const profile = browser();
    const log = profile.window();
    await takes(log, 1);
    const stranger = new BroadcastChannel(profile.name);
    const heard: number[] = [];
    log.subscribe(({ facts }) => heard.push(facts.length));
    for (const lie of ['queue-news', { kind: 'TicketIssued' }, null, 7]) stranger.postMessage(lie);
    await profile.arrived();
    stranger.close();
    expect([(await log.read()).facts.length, heard]).toEqual([1, []]);
    await profile.end();
  });

  test('reaches another window without anybody looking', async () => {
    const profile = browser();
    const [a, b] = [profile.window(), profile.window()];
    const heard = new Promise((resolve) => b.subscribe(({ facts }) => resolve(facts.length)));
    await takes(a, 1);
    expect(await heard).toBe(1);
    const wiped = new Promise((resolve) => b.subscribe(({ facts }) => resolve(facts.length)));
    await a.wipe(() => true);
    expect(await wiped).toBe(0);
    await profile.end();
  });

  test('goes by its own message only: whatever else is said on the channel is no news', async () => {
    const { name, arrived } = browser();
    const [ears, mouth] = [createBroadcastQueueNews(name), createBroadcastQueueNews(name)];
    const stranger = new BroadcastChannel(name);
    let heard = 0;
    ears.listen(() => (heard += 1));
    for (const lie of ['news', { kind: 'queue-news' }, null, 7]) stranger.postMessage(lie);
    mouth.tell();
    await arrived();
    expect(heard).toBe(1);
    stranger.close();
    ears.close();
    mouth.tell();
    mouth.close();
    mouth.tell();
  });

  test('goes on without channels: a window finds the news when it looks', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const profile = browser();
    const [a, b] = [profile.window(), profile.window()];
    await takes(a, 1);
    expect((await b.read()).facts).toHaveLength(1);
    vi.unstubAllGlobals();
    await profile.end();
  });
});

describe('a machine that breaks in the middle of writing', () => {
  const closing = async (log: EventLog) => {
    for (const nth of [1, 2, 3]) await takes(log, nth);
    const open = [...(await log.read()).state.tickets.keys()];
    return () => asks(log, { name: 'close-day', tap: 'tap-close', open }, { seconds: 60 });
  };

  test.each([
    ['at the first fact', 1],
    ['at the third of four', 3],
  ])('%s leaves nothing of it, and the same tap does all of it later', async (_, nth) => {
    const profile = browser();
    const log = profile.window();
    const close = await closing(log);
    const add = IDBObjectStore.prototype.add;
    let written = 0;
    const broken = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<IDBObjectStore['add']>
    ) {
      written += 1;
      if (written === nth) throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, row);
    } as never);
    expect(await reasonOf(close())).toBe('storage-full');
    broken.mockRestore();
    expect(await profile.kept()).toBe(3);
    expect((await profile.window().read()).state.closed).toBe(false);
    await close();
    expect(await profile.kept()).toBe(7);
    expect((await log.read()).state.closed).toBe(true);
    await profile.end();
  });
});

describe('a storage that refuses', () => {
  test('says storage-refused, and is asked again the next time', async () => {
    const profile = browser();
    const log = profile.window();
    const { indexedDB } = globalThis;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('private window', 'SecurityError');
      },
    } as unknown as IDBFactory;
    expect(await reasonOf(takes(log, 1))).toBe('storage-refused');
    expect(await reasonOf(log.read())).toBe('storage-refused');
    globalThis.indexedDB = indexedDB;
    expect(await reasonOf(takes(log, 1))).toBe('kept');
    await profile.end();
  });

  test('that belongs to a newer version is lost, and nothing hangs', async () => {
    const profile = browser();
    const log = profile.window();
    await takes(log, 1);
    const newer = await openDB(profile.name, 2);
    expect(await reasonOf(takes(log, 2))).toBe('storage-lost');
    newer.close();
    await profile.end();
  });

  test('that the browser cut off is opened again, and the tap that noticed is answered', async () => {
    const profile = browser();
    const log = profile.window();
    await takes(log, 1);
    const cut = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect((await takes(log, 2)).envelopes[0]!.fact).toMatchObject({ count: 2 });
    cut.mockImplementation(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    expect(await reasonOf(takes(log, 3))).toBe('storage-lost');
    cut.mockRestore();
    expect(await reasonOf(takes(log, 3))).toBe('kept');
    await profile.end();
  });

  test('that somebody took away is opened again, without a word and without what was lost', async () => {
    const profile = browser();
    const log = profile.window();
    await takes(log, 1);
    await new Promise((resolve) => {
      globalThis.indexedDB.deleteDatabase(profile.name).onsuccess = resolve;
    });
    expect((await takes(log, 2)).envelopes[0]!.fact).toMatchObject({ count: 1 });
    await profile.end();
  });
});
