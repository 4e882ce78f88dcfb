import {
  backupDue,
  readBackupFile,
  writeBackupFile,
  type FileRefusal,
} from '../domain/statistics/exchange/index.ts';
import { readSettingsFile, type SettingsFileRefusal } from '../domain/centre/settings-file.schema.ts';
import { accept, type Result } from '../domain/shared/result.ts';
import type { Digest } from '../ports/setup-tools.ts';
import type { Kiosk } from './compose.ts';
import {
  everything,
  guarded,
  takeIn,
  todayOf,
  type FiguresBrought,
  type FiguresFile,
  type FiguresRefusal,
} from './figures-exchange.ts';
import { exportSettings, importSettings } from './settings-exchange.ts';

/** Why a backup is not taken; each has a sentence of the same name. Nothing is changed then. */
export type BackupRefusal = FiguresRefusal | FileRefusal | SettingsFileRefusal;

/** The backup of this device: its settings, its centre file and every raw counter; no queue and no PIN. */
export function exportBackup(kiosk: Kiosk, digest: Digest): Promise<Result<FiguresFile, BackupRefusal>> {
  return guarded(async () => {
    const [made, figures] = [todayOf(kiosk), await kiosk.machine.figures()];
    const settings = await exportSettings(kiosk, digest);
    const [documents, locked] = await Promise.all([everything(kiosk), figures.locked()]);
    const text = writeBackupFile({ made, settings, documents, locked }, kiosk.rehearsing.on, digest.sha256);
    await figures.rememberBackup(made);
    await kiosk.machine.log.write('backup-made', made);
    return accept({ name: `du-phong-${kiosk.machine.settings().place}-${made}.json`, text });
  });
}

/**
 * Sets a device up from a backup. Its counters stay under the generation they were counted in, this device goes on in its
 * own: when the lost device comes back, or the file is taken twice, nothing is doubled (architecture.md §4). The settings
 * are judged before anything is written; locked periods stay locked as they were.
 */
export function restoreBackup(
  kiosk: Kiosk,
  digest: Digest,
  text: string,
): Promise<Result<FiguresBrought, BackupRefusal>> {
  return guarded(async (): Promise<Result<FiguresBrought, BackupRefusal>> => {
    const today = todayOf(kiosk);
    const read = readBackupFile(text, { rehearsal: kiosk.rehearsing.on, today }, digest.sha256);
    if (!read.ok) return read;
    const { settings, documents, locked, made } = read.value;
    const judged = readSettingsFile(settings, digest.sha256);
    if (!judged.ok) return judged;
    const brought = await takeIn(kiosk, documents);
    if (!brought.ok) return brought;
    const figures = await kiosk.machine.figures();
    await figures.lock(locked);
    const set = await importSettings(kiosk, digest, settings);
    if (!set.ok) return set;
    await kiosk.machine.log.write('backup-restored', made);
    return brought;
  });
}

/** Whether somebody should be reminded of a backup now; never on a device whose storage is promised. */
export async function isBackupDue(kiosk: Pick<Kiosk, 'machine'>): Promise<boolean> {
  const [isPersisted, figures] = [await kiosk.machine.persisted(), await kiosk.machine.figures()];
  return backupDue({ isPersisted, last: await figures.lastBackup() }, todayOf(kiosk));
}
