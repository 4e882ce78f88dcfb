/** What the machine itself did or suffered; never what a person did (SEC-50). */
export type OperationalEvent =
  | 'started'
  | 'guide-damaged'
  | 'guide-missing'
  | 'index-damaged'
  | 'centre-damaged'
  | 'storage-refused'
  | 'storage-full'
  | 'storage-lost'
  | 'storage-not-persistent'
  | 'clock-doubtful'
  | 'install-failed'
  | 'unexpected-error'
  | 'retention-waits'
  | 'pin-set'
  | 'pin-locked'
  | 'reset-asked'
  | 'reset-cancelled'
  | 'reset-done'
  | 'centre-brought'
  | 'settings-brought'
  | 'pack-brought'
  | 'pack-switched'
  | 'pack-damaged'
  | 'rehearsal-begun'
  | 'rehearsal-ended'
  | 'search-in-page'
  | 'figures-exported'
  | 'figures-brought'
  | 'figures-erased'
  | 'period-locked'
  | 'backup-made'
  | 'backup-restored';

/** One line of the log; `hash` chains it to the line before, so a change or a gap shows. */
export type OperationalEntry = {
  readonly day: string;
  readonly event: OperationalEvent;
  readonly detail: string;
  readonly hash: string;
};

/** Remembers what the machine did, for staff. A failing log never stops the kiosk. */
export interface OperationalLog {
  /** Adds a line. `detail` is an id of ours (a guide, a version), never typed text. */
  write(event: OperationalEvent, detail?: string): Promise<void>;
  /** Every line, oldest first, and whether the chain is whole. */
  read(): Promise<{ readonly entries: readonly OperationalEntry[]; readonly whole: boolean }>;
  /** Forgets lines older than a day (yyyy-mm-dd); the chain of the others stays whole. */
  forgetBefore(day: string): Promise<void>;
}
