import type { OperationalEntry, OperationalLog } from '../../ports/operational-log.ts';
import type { Connection } from './connection.ts';

/** Lines kept; the oldest go first. Roughly a year of a machine in good health. */
const LONGEST = 2000;

/** Chained operational log: every line's hash covers the line before (SEC-50; unsigned for now). */
export function createIndexedDbOperationalLog(connection: Connection, today: () => string): OperationalLog {
  let last: Promise<unknown> = Promise.resolve();
  const append = async (event: OperationalEntry['event'], detail: string): Promise<void> => {
    const before = await connection.use(async (db) => (await db.getAll('log')).at(-1)?.hash ?? '');
    const line = { day: today(), event, detail };
    const hash = await hashOf(before, line);
    await connection.use(async (db) => {
      const tx = db.transaction('log', 'readwrite');
      await tx.store.add({ ...line, hash });
      const keys = await tx.store.getAllKeys();
      await Promise.all(keys.slice(0, Math.max(0, keys.length - LONGEST)).map((key) => tx.store.delete(key)));
      await tx.done;
    });
  };
  return {
    write(event, detail = '') {
      last = last.then(() => append(event, detail)).catch(() => undefined);
      return last.then(() => undefined);
    },
    async read() {
      const entries = await connection.use((db) => db.getAll('log')).catch((): OperationalEntry[] => []);
      return { entries, whole: await isWhole(entries) };
    },
  };
}

/** The first kept line may follow lines that were dropped; every later one must follow its neighbour. */
async function isWhole(entries: readonly OperationalEntry[]): Promise<boolean> {
  for (const [i, entry] of entries.entries()) {
    const before = entries[i - 1];
    if (before === undefined) continue;
    const { day, event, detail } = entry;
    if ((await hashOf(before.hash, { day, event, detail })) !== entry.hash) return false;
  }
  return true;
}

async function hashOf(before: string, line: Omit<OperationalEntry, 'hash'>): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([before, line.day, line.event, line.detail]));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}
