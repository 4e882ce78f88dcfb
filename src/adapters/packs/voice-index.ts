import { readVoiceIndex, type VoiceIndex } from '../../domain/content/voice.schema.ts';
import type { ReadPackJson } from './pack-files.ts';

/** Recordings and pronunciation of the pack; a missing or damaged list counts as none, and is no fault. Never rejects. */
export async function readPackVoice(readJson: ReadPackJson): Promise<VoiceIndex> {
  const file = await readJson('voice.json');
  return (file.found ? readVoiceIndex(file.json) : null) ?? { clips: [], sounds: [] };
}
