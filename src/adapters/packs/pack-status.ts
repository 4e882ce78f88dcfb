import { readPackStatus, type PackStatus } from '../../domain/content/guide-status.schema.ts';
import type { ReadPackJson } from './pack-files.ts';

/** How the guides of the pack stand; null when the list is missing or damaged. Never rejects. */
export async function readStatusFile(readJson: ReadPackJson): Promise<PackStatus | null> {
  const file = await readJson('status.json');
  return file.found ? readPackStatus(file.json) : null;
}
