import type { Envelope } from '../../domain/queue/fact.schema.ts';
import { emptyLog, hear, hearRows, newsIn, type QueueLog } from '../../domain/queue/queue.log.ts';
import { EventLogError, type EventLog, type LogHearer, type QueueNews } from '../../ports/event-log.ts';
import {
  createQueueConnection,
  type QueueConnection,
  type QueueDatabase,
  type QueueTransaction,
} from './queue-database.ts';
import { troubleOf } from './trouble.ts';

/** What an event log is made of. `locks`: Web Locks, or null where there are none; `newId`: random, once per wipe. */
export type EventLogParts = {
  readonly name: string;
  readonly news: QueueNews;
  readonly locks: Pick<LockManager, 'request'> | null;
  readonly newId: () => string;
};

/** What one window knows of the disk: the log, how many rows it has read, and of which generation. */
type Stand = { readonly log: QueueLog; readonly rows: number; readonly generation: string | null };
const NOTHING: Stand = { log: emptyLog, rows: 0, generation: null };

/**
 * The queue on this device. One window after another (Web Lock `<name>`), each in one transaction, which reads only
 * the rows it does not know yet; on the disk before the answer is given, so that a pulled plug gives no number twice.
 */
export function createIndexedDbEventLog({ name, news, locks, newId }: EventLogParts): EventLog {
  const connection = createQueueConnection(name);
  const inTurn = createTurns(connection, { name, locks });
  const knowing = createKnowing();
  const read = (): Promise<QueueLog> =>
    inTurn(async (db) => knowing.now(await catchUp(knowing.stand(), begin(db))));
  const stop = news.listen(() => void read().catch(() => undefined)); // whoever asks next hears of the trouble
  return {
    read,
    append: (decide) =>
      inTurn(async (db) => {
        const tx = begin(db, 'readwrite');
        const found = await catchUp(knowing.stand(), tx);
        const answer = decide(found.log);
        knowing.now(await write(tx, found, { envelopes: answer.envelopes, newId }));
        if (answer.envelopes.length > 0) news.tell();
        return answer;
      }),
    wipe: (due) =>
      inTurn(async (db) => {
        const tx = begin(db, 'readwrite');
        const found = await catchUp(knowing.stand(), tx);
        const forget = due(found.log);
        const stores = forget ? (['facts', 'meta'] as const) : [];
        await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
        knowing.now(forget ? NOTHING : found);
        if (forget) news.tell();
        return forget;
      }),
    subscribe: knowing.subscribe,
    close() {
      stop();
      knowing.close();
      connection.close();
    },
  };
}

/** One work after another, in this window and, where there are Web Locks, in all of them. */
function createTurns(
  connection: QueueConnection,
  { name, locks }: Pick<EventLogParts, 'name' | 'locks'>,
): QueueConnection['use'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = () => connection.use(work);
    const mine = last
      .then(() => (locks === null ? turn() : (locks.request(name, turn) as ReturnType<typeof turn>)))
      .catch((error: unknown) => {
        throw new EventLogError(troubleOf(error), error);
      });
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** What this window knows, and who wants to hear of it. */
function createKnowing() {
  const hearers = new Set<LogHearer>();
  let stand = NOTHING;
  return {
    stand: () => stand,
    now(next: Stand): QueueLog {
      const wiped = stand.generation !== null && next.generation !== stand.generation;
      const news = newsIn(next.log, wiped ? emptyLog : stand.log);
      stand = next;
      if (wiped || news.length > 0) for (const hearer of [...hearers]) hearer(next.log, news);
      return next.log;
    },
    subscribe(hearer: LogHearer) {
      hearers.add(hearer);
      return () => void hearers.delete(hearer);
    },
    close: () => hearers.clear(),
  };
}

function begin<Mode extends 'readonly' | 'readwrite' = 'readonly'>(db: QueueDatabase, mode?: Mode) {
  return db.transaction(['facts', 'meta'], mode, { durability: 'strict' }) as QueueTransaction<Mode>;
}

/** Reads what this window does not know yet; everything, when the queue was wiped since. */
async function catchUp(
  stand: Stand,
  tx: QueueTransaction<'readonly'> | QueueTransaction<'readwrite'>,
): Promise<Stand> {
  const generation = (await tx.objectStore('meta').get('generation')) ?? null;
  const from = generation === stand.generation ? stand : { ...NOTHING, generation };
  const rows = await tx.objectStore('facts').getAll(IDBKeyRange.lowerBound(from.rows, true));
  return { log: hearRows(from.log, rows), rows: from.rows + rows.length, generation };
}

type Writing = { readonly envelopes: readonly Envelope[]; readonly newId: () => string };

/** Writes all facts or none: when one cannot be written, the others are taken back. */
async function write(
  tx: QueueTransaction<'readwrite'>,
  found: Stand,
  { envelopes, newId }: Writing,
): Promise<Stand> {
  const generation = envelopes.length > 0 ? (found.generation ?? newId()) : found.generation;
  const work: Promise<unknown>[] = [];
  try {
    envelopes.forEach((one, i) => work.push(tx.objectStore('facts').add(one, found.rows + 1 + i)));
    if (generation !== null && generation !== found.generation)
      work.push(tx.objectStore('meta').put(generation, 'generation'));
  } catch (error) {
    tx.abort();
    await Promise.allSettled([...work, tx.done]);
    throw error;
  }
  await Promise.all([...work, tx.done]);
  return { log: hear(found.log, envelopes), rows: found.rows + envelopes.length, generation };
}
