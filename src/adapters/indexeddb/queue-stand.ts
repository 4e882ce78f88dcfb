import type { Envelope } from '../../domain/queue/fact.schema.ts';
import {
  areInOrder,
  condense,
  emptyLog,
  hear,
  logOn,
  reachesBack,
  readRows,
  settledIn,
  withNewer,
  type QueueLog,
} from '../../domain/queue/queue.log.ts';
import { keepSnapshot, readSnapshot } from '../../domain/queue/snapshot.schema.ts';
import type { QueueDatabase, QueueTransaction } from './queue-database.ts';

/**
 * What one window knows of the disk: the log, how many rows it has read, and of which generation. `plain`: each row
 * is one fact and they lie in their order, so that the rows of the first facts are known.
 */
export type Stand = {
  readonly log: QueueLog;
  readonly rows: number;
  readonly generation: string | null;
  readonly plain: boolean;
};

/** Nothing has been read. */
export const NOTHING: Stand = { log: emptyLog, rows: 0, generation: null, plain: true };

/** A log is shortened when so many of its facts are settled: a start reads at most these and a few minutes more. */
const LONG = 50;

type AnyTransaction = QueueTransaction<'readonly'> | QueueTransaction<'readwrite'>;

/** One transaction over both stores, on the disk before it is done. */
export function begin<Mode extends 'readonly' | 'readwrite' = 'readonly'>(db: QueueDatabase, mode?: Mode) {
  return db.transaction(['facts', 'meta'], mode, { durability: 'strict' }) as QueueTransaction<Mode>;
}

/**
 * Reads what this window does not know yet; everything, when the queue was wiped since, with the help of the snapshot
 * if there is one. A snapshot that anything reaches back behind is not used.
 */
export async function catchUp(stand: Stand, tx: AnyTransaction): Promise<Stand> {
  // A start asks for the snapshot at once; after a wipe there is not much to read yet.
  const first = stand.generation === null ? tx.objectStore('meta').get('snapshot') : null;
  const [generation, kept] = await Promise.all([generationIn(tx), first]);
  const from = generation === stand.generation ? stand : beginning(generation, kept);
  const read = await rowsFrom(from, tx);
  return reachesBack(from.log, read.facts) ? whole(generation, tx) : heard(from, read);
}

/** Whether it is worth while to shorten what this window knows. */
export function isLong({ log, plain }: Stand): boolean {
  return plain && log.facts.length > LONG && settledIn(log) > LONG;
}

/** Puts what is settled into the base of the log, and keeps that for the next start unless a longer one is kept. */
export async function shorten(stand: Stand, db: QueueDatabase): Promise<Stand> {
  if (!isLong(stand)) return stand;
  const rows = stand.rows - stand.log.facts.length + settledIn(stand.log);
  const log = condense(stand.log, settledIn(stand.log));
  const { state, until } = log.base;
  const tx = begin(db, 'readwrite');
  const meta = tx.objectStore('meta');
  const kept = await meta.get('snapshot-rows');
  const same = (await generationIn(tx)) === stand.generation;
  if (same && until !== null && !(typeof kept === 'number' && kept >= rows))
    await Promise.all([
      meta.put(keepSnapshot({ rows, until, state }), 'snapshot'),
      meta.put(rows, 'snapshot-rows'),
    ]);
  await tx.done;
  return { ...stand, log };
}

/** Writes all facts or none: when one cannot be written, the others are taken back. `newId` names a new generation. */
export async function write(
  tx: QueueTransaction<'readwrite'>,
  found: Stand,
  { envelopes, newId }: { readonly envelopes: readonly Envelope[]; readonly newId: () => string },
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
  const back = reachesBack(found.log, envelopes) ? whole(generation, tx) : null;
  await Promise.all([...work, back, tx.done]);
  return (
    (await back) ??
    heard({ ...found, generation }, { facts: envelopes, newer: false, rows: envelopes.length })
  );
}

/** Empties both stores, if `due` says so of the log as it stands in that transaction. */
export async function forgetIf(
  due: (log: QueueLog) => boolean,
  stand: Stand,
  db: QueueDatabase,
): Promise<{ readonly stand: Stand; readonly forgotten: boolean }> {
  const tx = begin(db, 'readwrite');
  const found = await catchUp(stand, tx);
  const forgotten = due(found.log);
  const stores = forgotten ? (['facts', 'meta'] as const) : [];
  await Promise.all([...stores.map((store) => tx.objectStore(store).clear()), tx.done]);
  return { stand: forgotten ? NOTHING : found, forgotten };
}

type Read = ReturnType<typeof readRows> & { readonly rows: number };

function beginning(generation: string | null, kept: unknown): Stand {
  const nothing = { ...NOTHING, generation };
  const snapshot = generation === null ? null : readSnapshot(kept);
  return snapshot === null ? nothing : { ...nothing, log: logOn(snapshot), rows: snapshot.rows };
}

async function whole(generation: string | null, tx: AnyTransaction): Promise<Stand> {
  const from = { ...NOTHING, generation };
  return { ...heard(from, await rowsFrom(from, tx)), plain: false };
}

async function rowsFrom({ rows }: Stand, tx: AnyTransaction): Promise<Read> {
  const found = await tx.objectStore('facts').getAll(IDBKeyRange.lowerBound(rows, true));
  return { ...readRows(found), rows: found.length };
}

function heard(from: Stand, { facts, newer, rows }: Read): Stand {
  const plain = from.plain && !newer && facts.length === rows && areInOrder(from.log, facts);
  const log = hear(from.log, facts);
  return { ...from, log: newer ? withNewer(log) : log, rows: from.rows + rows, plain };
}

async function generationIn(tx: AnyTransaction): Promise<string | null> {
  const generation = await tx.objectStore('meta').get('generation');
  return typeof generation === 'string' ? generation : null;
}
