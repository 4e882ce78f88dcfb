import { emptyLog, newsIn, type QueueLog } from '../../domain/queue/queue.log.ts';
import { EventLogError, type EventLog, type LogHearer, type QueueNews } from '../../ports/event-log.ts';
import { createQueueConnection, type QueueConnection } from './queue-database.ts';
import { begin, catchUp, forgetIf, isLong, NOTHING, shorten, write, type Stand } from './queue-stand.ts';
import { troubleOf } from './trouble.ts';

/** What an event log is made of. `locks`: Web Locks, or null where there are none; `newId`: random, once per wipe. */
export type EventLogParts = {
  readonly name: string;
  readonly news: QueueNews;
  readonly locks: Pick<LockManager, 'request'> | null;
  readonly newId: () => string;
};

/**
 * The queue on this device. One window after another (Web Lock `<name>`), each in one transaction, which reads only
 * the rows it does not know yet; on the disk before the answer is given, so that a pulled plug gives no number twice.
 */
export function createIndexedDbEventLog({ name, news, locks, newId }: EventLogParts): EventLog {
  const connection = createQueueConnection(name);
  const inTurn = createTurns(connection, { name, locks });
  const knowing = createKnowing();
  let closed = false;
  // A day that grew long is shortened afterwards, in a turn of its own; what fails now is tried with the next fact.
  const tidied = <T>(answer: T): T => {
    if (!closed && isLong(knowing.stand()))
      void inTurn(async (db) => knowing.now(await shorten(knowing.stand(), db))).catch(() => undefined);
    return answer;
  };
  const read = (): Promise<QueueLog> =>
    inTurn(async (db) => knowing.now(await catchUp(knowing.stand(), begin(db)))).then(tidied);
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
      }).then(tidied),
    wipe: (due) =>
      inTurn(async (db) => {
        const { stand, forgotten } = await forgetIf(due, knowing.stand(), db);
        knowing.now(stand);
        if (forgotten) news.tell();
        return forgotten;
      }),
    subscribe: knowing.subscribe,
    close() {
      closed = true;
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
