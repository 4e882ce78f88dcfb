import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnection, type Connection } from '../../src/adapters/indexeddb/connection.ts';
import { createIndexedDbOperationalLog } from '../../src/adapters/indexeddb/operational-log.ts';
import { goesOn, readLogFile, writeLogFile } from '../../src/domain/log/log-file.schema.ts';
import type { OperationalEntry, OperationalLog } from '../../src/ports/operational-log.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

let connection: Connection;
let log: OperationalLog;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  connection = createConnection('counters', () => 'generation-1');
  log = createIndexedDbOperationalLog(connection, () => '2026-03-04');
});
afterEach(() => connection.close());

const written = async (): Promise<void> => {
  await log.write('started', '0.1.0');
  await log.write('guide-damaged', 'bai-mau');
  await log.write('storage-full');
};
type Tamper = {
  change?: [key: number, entry: Partial<OperationalEntry>];
  remove?: number;
  add?: [number, OperationalEntry];
};
const tampered = ({ change, remove, add }: Tamper): Promise<void> =>
  connection.use(async (db) => {
    if (change !== undefined)
      await db.put('log', { ...(await db.get('log', change[0]))!, ...change[1] }, change[0]);
    if (remove !== undefined) await db.delete('log', remove);
    if (add !== undefined) await db.put('log', add[1], add[0]);
  });

test('an empty log is whole', async () => {
  expect(await log.read()).toEqual({ entries: [], whole: true });
});

test('lines are kept oldest first, with the day and no time, and form a chain', async () => {
  await written();
  const { entries, whole } = await log.read();
  expect(whole).toBe(true);
  expect(entries.map(({ day, event, detail }) => `${day} ${event} ${detail}`.trim())).toEqual([
    '2026-03-04 started 0.1.0',
    '2026-03-04 guide-damaged bai-mau',
    '2026-03-04 storage-full',
  ]);
  expect(new Set(entries.map(({ hash }) => hash)).size).toBe(3);
  expect(entries.every((entry) => Object.keys(entry).sort().join() === 'day,detail,event,hash')).toBe(true);
});

test('lines written at once wait for each other', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, i) => log.write('guide-missing', `bai-${i}`)));
  const { entries, whole } = await log.read();
  expect([entries.length, whole]).toEqual([12, true]);
});

test('the chain goes on after a restart', async () => {
  await written();
  const again = createIndexedDbOperationalLog(connection, () => '2026-03-05');
  await again.write('started', '0.1.0');
  expect((await again.read()).whole).toBe(true);
});

describe('staff see that the log was touched (SEC-50)', () => {
  test.each<[string, Tamper]>([
    ['a line was altered', { change: [2, { detail: 'bai-khac' }] }],
    ['the last line was altered', { change: [3, { event: 'started' }] }],
    ['a day was altered', { change: [2, { day: '2026-03-01' }] }],
    ['the hash of the first line was altered', { change: [1, { hash: '0' }] }],
    ['a line in the middle is gone', { remove: 2 }],
    ['a line was put in', { add: [2.5, { day: '2026-03-04', event: 'started', detail: '', hash: '0' }] }],
  ])('%s', async (_, change) => {
    await written();
    expect((await log.read()).whole).toBe(true);
    await tampered(change);
    expect((await log.read()).whole).toBe(false);
  });

  test('but old lines that were dropped in time are no gap', async () => {
    await written();
    await tampered({ remove: 1 });
    expect((await log.read()).whole).toBe(true);
  });

  test('the first line of all was altered', async () => {
    await written();
    await tampered({ change: [1, { detail: '9.9.9' }] });
    expect((await log.read()).whole).toBe(false);
  });
});

test('two windows that write at the same moment keep one chain', async () => {
  const other = createConnection('counters', () => 'generation-2');
  const second = createIndexedDbOperationalLog(other, () => '2026-03-04');
  await log.write('started');
  for (let i = 0; i < 3; i += 1) {
    await log.write('guide-missing', `a-${i}`);
    await second.write('guide-missing', `b-${i}`);
  }
  expect((await log.read()).whole).toBe(true);
  await other.close();
});

test('two windows that write in the very same moment keep one chain', async () => {
  const other = createConnection('counters', () => 'generation-2');
  const second = createIndexedDbOperationalLog(other, () => '2026-03-04');
  await Promise.all([log.write('started', 'a'), second.write('started', 'b')]);
  await Promise.all([log.write('storage-full'), second.write('storage-full')]);
  const { whole } = await log.read();
  await other.close();
  expect(whole).toBe(true);
});

describe('a log that fails never stops the kiosk', () => {
  test('writing does nothing and reading gives an empty log', async () => {
    Object.defineProperty(globalThis.indexedDB, 'open', {
      value: () => {
        throw new DOMException('private window', 'SecurityError');
      },
    });
    await expect(log.write('started')).resolves.toBeUndefined();
    expect(await log.read()).toEqual({ entries: [], whole: true });
  });
});

describe('after twelve months', () => {
  const days = ['2025-03-01', '2025-06-01', '2026-03-04', '2026-03-04'];
  beforeEach(async () => {
    for (const day of days) await createIndexedDbOperationalLog(connection, () => day).write('started', day);
  });

  test('old lines are forgotten and the chain of the others is whole', async () => {
    await log.forgetBefore('2025-06-01');
    const { entries, whole } = await log.read();
    expect([entries.map(({ day }) => day), whole]).toEqual([days.slice(1), true]);
    await log.write('started');
    expect((await log.read()).whole).toBe(true);
  });

  test('the newest line stays, so that the chain goes on', async () => {
    await log.forgetBefore('2030-01-01');
    expect((await log.read()).entries).toHaveLength(1);
    await log.write('started');
    expect(await log.read()).toMatchObject({ whole: true });
    expect((await log.read()).entries).toHaveLength(2);
  });

  test('a line in the middle that is gone still shows', async () => {
    await log.forgetBefore('2025-06-01');
    await tampered({ remove: 3 });
    expect((await log.read()).whole).toBe(false);
  });
});

describe('the log as a file', () => {
  const file = async () =>
    writeLogFile({ place: 'kiot-1', made: '2026-03-05', lines: (await log.read()).entries });
  const verified = (text: string) => {
    const read = readLogFile(text, sha256);
    return read.ok ? read.value.brokenAt : read.refusal;
  };

  test('is verified by its chain, and says which line was touched', async () => {
    await written();
    const text = await file();
    expect(verified(text)).toBeNull();
    expect(verified(text.replace('bai-mau', 'bai-khac'))).toBe(1);
    const read = JSON.parse(text) as { lines: OperationalEntry[] };
    expect(verified(JSON.stringify({ ...read, lines: read.lines.filter((_, i) => i !== 1) }))).toBe(1);
  });

  test.each([
    ['file-not-json', 'nhật ký'],
    ['file-foreign', '{"format":"khac"}'],
    ['file-newer', '{"format":"kiot-log","version":2,"place":"kiot-1","made":"2026-03-05","lines":[]}'],
  ])('is refused (%s) when it is none of ours', (refusal, text) => {
    expect(verified(text)).toBe(refusal);
  });

  test('goes on where an older one ended; lines cut off between show', async () => {
    await written();
    const older = readLogFile(await file(), sha256);
    await log.write('started');
    const newer = readLogFile(await file(), sha256);
    if (!older.ok || !newer.ok) throw new Error('unreadable');
    expect(goesOn(older.value, newer.value)).toBe(true);
    expect(goesOn(newer.value, older.value)).toBe(false);
  });
});
