import {
  readSettingsFile,
  writeSettingsFile,
  type SettingsFileRefusal,
} from '../domain/centre/settings-file.schema.ts';
import { accept, refuse, type Result } from '../domain/shared/result.ts';
import type { Digest } from '../ports/setup-tools.ts';
import type { Kiosk } from './compose.ts';

/** Larger than any settings file, in characters. */
const LONGEST = 600_000;

/** The settings and the centre file of this device as a file; never a PIN (SEC-23). */
export async function exportSettings({ machine, centre }: Kiosk, digest: Digest): Promise<string> {
  const store = await centre.store();
  const { centre: kept, from } = await store.read();
  return writeSettingsFile(
    { settings: machine.settings(), centre: from === 'device' ? kept : null },
    digest.sha256,
  );
}

/** Takes a settings file over, whole or not at all. PINs, counters and the log stay as they are. */
export async function importSettings(
  { machine, centre }: Kiosk,
  digest: Digest,
  text: string,
): Promise<Result<null, SettingsFileRefusal | 'storage-refused'>> {
  const read = text.length > LONGEST ? refuse('file-foreign') : readSettingsFile(text, digest.sha256);
  if (!read.ok) return read;
  const { settings, centre: brought } = read.value;
  const store = await centre.store();
  const before = await store.read();
  if (!store.keep(brought)) return refuse('storage-refused');
  if (!machine.keepSettings(settings)) {
    store.keep(before.from === 'device' ? before.centre : null);
    return refuse('storage-refused');
  }
  await centre.read();
  void machine.log.write('settings-brought', settings.place);
  return accept(null);
}
