import type { WallMessage } from '../domain/queue/wall-message.schema.ts';

/** Carries words between walls and staff windows of one browser. Nothing is kept; strangers' messages are dropped. */
export interface WallLine {
  /** False when this browser cannot carry messages between windows. */
  readonly open: boolean;
  /** Tells every other window. Never fails. */
  send(message: WallMessage): void;
  /** Calls back with what other windows say; the returned function stops that. */
  listen(hear: (message: WallMessage) => void): () => void;
  /** Ends the line. */
  close(): void;
}
