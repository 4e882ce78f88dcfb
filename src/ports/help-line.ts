import type { HelpMessage } from '../domain/help/help-message.schema.ts';

/**
 * Carries calls for help between windows: kiosks on one side, staff on the other. Nothing is kept anywhere; who is
 * not there does not hear. What arrives has been read by the schema, anything else is dropped without a word.
 */
export interface HelpLine {
  /** False when this browser cannot carry messages between windows; then nobody is ever heard. */
  readonly open: boolean;
  /** Tells every other window. Never fails; nobody may be listening. */
  send(message: HelpMessage): void;
  /** Calls back with what other windows say, never with our own words; the returned function stops that. */
  listen(hear: (message: HelpMessage) => void): () => void;
  /** Ends the line: nothing is heard or told after this. */
  close(): void;
}
