import * as v from 'valibot';
import { accept, refuse, type Result } from '../../shared/result.ts';
import { daysBefore, type Day } from '../day.ts';
import type { LockedFigures } from '../periods/locked-figures.ts';
import type { Period } from '../retention.ts';
import { isAhead } from './centre-file.schema.ts';
import {
  DaySchema,
  DocumentSchema,
  hasDoubled,
  LockedSchema,
  sortedDocuments,
  sortedLocks,
} from './documents.schema.ts';
import { seal, unseal, type FileRefusal, type Hash } from './sealed.schema.ts';

/** Days after which a device that may lose its storage asks for a new backup. */
export const BACKUP_EVERY = 7;

const ContentSchema = v.strictObject({
  made: DaySchema,
  settings: v.pipe(v.string(), v.maxLength(700_000)),
  documents: v.pipe(v.array(DocumentSchema), v.maxLength(100_000)),
  locked: v.pipe(v.array(LockedSchema), v.maxLength(1000)),
});

/**
 * What a backup carries: the settings file of the device as it stands, the raw counters of every store it knows, and what
 * was locked. Never the queue, never a PIN. A device that is set up from it begins a generation of its own and keeps the
 * old counters under their old generation: should the lost device come back, nothing is counted twice.
 */
export type BackupFile = {
  readonly made: Day;
  /** The text of a settings file (`writeSettingsFile`), with a seal of its own. */
  readonly settings: string;
  readonly documents: readonly Period[];
  readonly locked: readonly LockedFigures[];
};

/** Writes a backup. */
export function writeBackupFile(backup: BackupFile, rehearsal: boolean, hash: Hash): string {
  const { made, settings, documents, locked } = backup;
  return seal(
    { kind: 'backup', rehearsal },
    { made, settings, documents: sortedDocuments(documents), locked: sortedLocks(locked) },
    hash,
  );
}

/** Reads a backup; days after `today` are refused as in an internal file. */
export function readBackupFile(
  text: string,
  { rehearsal, today }: { readonly rehearsal: boolean; readonly today: Day },
  hash: Hash,
): Result<BackupFile, FileRefusal | 'days-ahead'> {
  const opened = unseal(text, { kind: 'backup', rehearsal }, hash);
  if (!opened.ok) return opened;
  const read = v.safeParse(ContentSchema, opened.value);
  if (!read.success) return refuse('file-damaged');
  const { documents } = read.output;
  if (hasDoubled(documents)) return refuse('file-doubled');
  return isAhead(documents, today) ? refuse('days-ahead') : accept(read.output);
}

/** Whether a backup is due: once a week while the browser does not promise to keep the storage (product.md §5). */
export function backupDue(
  { isPersisted, last }: { readonly isPersisted: boolean; readonly last: Day | null },
  today: Day,
): boolean {
  return !isPersisted && (last === null || last > today || last <= daysBefore(today, BACKUP_EVERY));
}
