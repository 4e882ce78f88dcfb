import type { Answer } from '../domain/queue/queue.answer.ts';
import type { Envelope } from '../domain/queue/fact.schema.ts';
import type { QueueLog } from '../domain/queue/queue.log.ts';

/** Why the log could not be read or written. `full`: no room. `lost`: the storage was closed or taken away. */
export type EventLogTrouble = 'storage-refused' | 'storage-full' | 'storage-lost';

/** Hears the whole log and what is new in it; after a wipe the log is empty and nothing is new. */
export type LogHearer = (log: QueueLog, news: readonly Envelope[]) => void;

/**
 * The facts of one day's queue, append-only, shared by every window of one browser profile. A rejected promise carries
 * an `EventLogError`: nothing was written then, and the same tap may be asked again. Facts that a newer version wrote
 * are kept and not understood: the log says `newer`, and `decide` refuses every request with `log-newer`. What is
 * foreign is dropped.
 */
export interface EventLog {
  /** Everything that is known now. */
  read(): Promise<QueueLog>;
  /**
   * Decides and writes in one transaction, all or nothing. `decide` runs inside it, at once and without waiting, on
   * the log as it stands there, so that two windows never decide on the same state. It may run again when the storage
   * was lost meanwhile.
   */
  append(decide: (log: QueueLog) => Answer): Promise<Answer>;
  /** Calls back with every change, our own ones too; the returned function stops that. */
  subscribe(hear: LogHearer): () => void;
  /** Forgets everything, if `due` says so of the log as it stands in that transaction. True when it was forgotten. */
  wipe(due: (log: QueueLog) => boolean): Promise<boolean>;
  /** Ends this window's part: nothing is heard after this. */
  close(): void;
}

/** Tells the other windows of this browser that the log has changed; what changed they read themselves. */
export interface QueueNews {
  /** Tells every other window. Never fails; nobody may be listening. */
  tell(): void;
  /** Calls back when another window told; the returned function stops that. */
  listen(hear: () => void): () => void;
  /** Ends it: nothing is heard or told after this. */
  close(): void;
}

/** Raised by an event log; `reason` has a sentence for staff. */
export class EventLogError extends Error {
  readonly reason: EventLogTrouble;

  constructor(reason: EventLogTrouble, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
