import { readVoiceIndex, type VoiceIndex } from '../../domain/content/voice.schema.ts';

/** Recordings and pronunciation of the pack; a missing or damaged list counts as none, and is no fault. Never rejects. */
export async function readPackVoice(base: string): Promise<VoiceIndex> {
  const nothing: VoiceIndex = { clips: [], sounds: [] };
  try {
    const response = await fetch(`${base}voice.json`);
    return (response.ok ? readVoiceIndex(await response.json()) : null) ?? nothing;
  } catch {
    return nothing;
  }
}
