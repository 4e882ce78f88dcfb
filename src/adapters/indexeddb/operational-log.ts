import { chainText } from '../../domain/log/chain.ts';
import type { OperationalEntry, OperationalLog } from '../../ports/operational-log.ts';
import type { Connection } from './connection.ts';
import type { CountersDatabase } from './database.ts';

/** Lines kept at most, whatever their age; the oldest go first. */
const LONGEST = 2000;
/** Windows that write in the same moment; more than this never happens. */
const MOST_ATTEMPTS = 20;

/** Chained operational log: every line's hash covers the line before (SEC-50; unsigned for now). */
export function createIndexedDbOperationalLog(connection: Connection, today: () => string): OperationalLog {
  let last: Promise<unknown> = Promise.resolve();
  const append = async (event: OperationalEntry['event'], detail: string): Promise<void> => {
    const line = { day: today(), event, detail };
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const before = await connection.use(async (db) => (await db.getAll('log')).at(-1)?.hash ?? '');
      const entry = { ...line, hash: await hashOf(before, line) };
      if (await connection.use((db) => addAfter(db, before, entry))) return;
    }
  };
  return {
    write(event, detail = '') {
      last = last.then(() => append(event, detail)).catch(() => undefined);
      return last.then(() => undefined);
    },
    async read() {
      const [entries, keys] = await connection
        .use((db) => Promise.all([db.getAll('log'), db.getAllKeys('log')]))
        .catch((): [OperationalEntry[], number[]] => [[], []]);
      return { entries, whole: await isWhole(entries, keys[0] === 1) };
    },
    forgetBefore(day) {
      last = last.then(() => connection.use((db) => forget(db, day))).catch(() => undefined);
      return last.then(() => undefined);
    },
  };
}

/**
 * Hashing takes time between two transactions. When another window has written meanwhile nothing is added and the
 * answer is false: the line must be hashed again.
 */
async function addAfter(db: CountersDatabase, before: string, entry: OperationalEntry): Promise<boolean> {
  const tx = db.transaction('log', 'readwrite');
  const last = await tx.store.openCursor(null, 'prev');
  const fits = (last?.value.hash ?? '') === before;
  if (fits) {
    await tx.store.add(entry);
    const keys = await tx.store.getAllKeys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - LONGEST)).map((key) => tx.store.delete(key)));
  }
  await tx.done;
  return fits;
}

/** Forgets lines from the oldest on, up to the first that is not older than `day`; the newest always stays. */
async function forget(db: CountersDatabase, day: string): Promise<void> {
  const tx = db.transaction('log', 'readwrite');
  const [lines, keys] = await Promise.all([tx.store.getAll(), tx.store.getAllKeys()]);
  const first = lines.findIndex((line) => line.day >= day);
  const gone = keys.slice(0, first < 0 ? -1 : first);
  await Promise.all([...gone.map((key) => tx.store.delete(key)), tx.done]);
}

/** Every line follows its neighbour; the first kept one may follow lines that were dropped for their age. */
async function isWhole(entries: readonly OperationalEntry[], fromTheStart: boolean): Promise<boolean> {
  for (const [i, { day, event, detail, hash }] of entries.entries()) {
    const before = i === 0 && fromTheStart ? '' : entries[i - 1]?.hash;
    if (before === undefined) continue;
    if ((await hashOf(before, { day, event, detail })) !== hash) return false;
  }
  return true;
}

async function hashOf(before: string, line: Omit<OperationalEntry, 'hash'>): Promise<string> {
  const bytes = new TextEncoder().encode(chainText(before, line));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
