import * as v from 'valibot';
import { TextSchema } from './screen.schema.ts';

/** Longest recording in seconds (C-46). */
export const CLIP_SECONDS = 12;
/** Largest recording in bytes: twelve seconds of plain WAV fit in. */
export const CLIP_BYTES = 1_500_000;

const AccentSchema = v.picklist(['north', 'central', 'south']);
const LanguageSchema = v.picklist(['vi', 'en']);

/** One recorded sentence: what it says, who it sounds like, how long. `bytes` tells when the file was recorded anew. */
const ClipSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/), v.maxLength(200)),
  file: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9.-]+\.([mM]4[aA]|[mM][pP]3|[oO][gG][gG]|[oO][pP][uU][sS]|[wW][aA][vV])$/),
  ),
  transcript: TextSchema,
  language: v.optional(LanguageSchema, 'vi'),
  accent: v.optional(AccentSchema),
  seconds: v.pipe(v.number(), v.minValue(0.1), v.maxValue(CLIP_SECONDS)),
  bytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** `media/voice/manifest.yaml` of a pack: the recordings somebody made of its sentences. */
export const VoiceManifestSchema = v.strictObject({ clips: v.array(ClipSchema) });

/**
 * What the kiosk reads (`packs/voice.json`): recordings by exactly the text they say, so that one of an outdated
 * sentence is never found (C-62), and how short forms are said by a device's voice.
 */
export const VoiceIndexSchema = v.object({
  clips: v.array(
    v.object({
      text: v.string(),
      language: LanguageSchema,
      accent: v.nullable(AccentSchema),
      file: v.string(),
      seconds: v.number(),
    }),
  ),
  sounds: v.array(v.object({ word: v.string(), say: v.string() })),
});

/** A manifest as written. */
export type VoiceManifest = v.InferOutput<typeof VoiceManifestSchema>;
/** One recording as written in a manifest. */
export type Clip = VoiceManifest['clips'][number];
/** What the kiosk knows of recordings and pronunciation. */
export type VoiceIndex = v.InferOutput<typeof VoiceIndexSchema>;
/** One recording as the kiosk plays it. */
export type VoiceClip = VoiceIndex['clips'][number];
/** Languages recordings may be made in. */
export type VoiceLanguage = VoiceClip['language'];

/** Reads the voice index at run time; null when the file is none. */
export function readVoiceIndex(input: unknown): VoiceIndex | null {
  const outcome = v.safeParse(VoiceIndexSchema, input);
  return outcome.success ? outcome.output : null;
}
