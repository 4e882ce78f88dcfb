import { emptyLog, hearRows, newsIn, type QueueLog } from '../../domain/queue/queue.log.ts';
import type { EventLog, LogHearer } from '../../ports/event-log.ts';

/** Windows that share one log inside one page: the reference for the contract of the port, and for tests. */
export type EventRoom = {
  /** The log as one more window has it. */
  window(): EventLog;
  /** Something that lies where facts should be, honest or not. */
  plant(row: unknown): void;
  /** Everything that is kept. */
  readonly rows: readonly unknown[];
};

/** What the windows share. A wipe makes a new list, so that everybody notices. */
type Disk = { rows: unknown[]; readonly windows: Set<() => void> };

/** An empty room. Everything happens at once, so that nothing can come between. */
export function createEventRoom(): EventRoom {
  const disk: Disk = { rows: [], windows: new Set() };
  return {
    window: () => createWindow(disk),
    plant: (row) => void disk.rows.push(row),
    get rows() {
      return disk.rows;
    },
  };
}

function createWindow(disk: Disk): EventLog {
  const hearers = new Set<LogHearer>();
  const catchUp = createReader(disk, hearers);
  const tellAll = (): void => [...disk.windows].forEach((look) => look());
  disk.windows.add(catchUp);
  return {
    read: async () => catchUp(),
    append: async (decide) => {
      const answer = decide(catchUp());
      disk.rows.push(...answer.envelopes.map((one) => structuredClone(one)));
      if (answer.envelopes.length > 0) tellAll();
      return answer;
    },
    subscribe(hearer) {
      hearers.add(hearer);
      return () => void hearers.delete(hearer);
    },
    wipe: async (due) => {
      if (!due(catchUp())) return false;
      disk.rows = [];
      tellAll();
      return true;
    },
    close() {
      disk.windows.delete(catchUp);
      hearers.clear();
    },
  };
}

/** Reads what a window does not know yet, and tells its hearers. */
function createReader(disk: Disk, hearers: ReadonlySet<LogHearer>): () => QueueLog {
  let known: QueueLog = emptyLog;
  let rows = disk.rows;
  let count = 0;
  return () => {
    const wiped = rows !== disk.rows;
    const before = wiped ? emptyLog : known;
    if (wiped) count = 0;
    rows = disk.rows;
    known = hearRows(
      before,
      rows.slice(count).map((row) => structuredClone(row)),
    );
    count = rows.length;
    const news = newsIn(known, before);
    if (wiped || news.length > 0) for (const hearer of [...hearers]) hearer(known, news);
    return known;
  };
}
