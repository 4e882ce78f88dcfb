import type { Sentence } from './sentences.ts';
import { CLIP_BYTES, CLIP_SECONDS, type Clip, type VoiceClip, type VoiceLanguage } from './voice.schema.ts';

/** What can be wrong with recordings; each has a sentence in `content.json`. */
export type ClipProblem =
  | 'clip-unknown'
  | 'clip-outdated'
  | 'clip-double'
  | 'clip-file-missing'
  | 'clip-unreadable'
  | 'clip-too-long'
  | 'clip-too-large'
  | 'clip-seconds'
  | 'clip-replaced'
  | 'clip-unlisted';

/** One finding about a recording. An error stops the build; a recording with a warning is only not played. */
export type ClipFinding = {
  readonly place: string;
  readonly name: ClipProblem;
  readonly values: Record<string, string | number>;
  readonly level: 'error' | 'warning';
};

/** A sound file as it lies in the folder; `seconds` null: not a sound file that can be measured. */
export type ClipFile = { readonly bytes: number; readonly seconds: number | null };

/** What recordings are measured against. */
export type ClipGround = {
  /** Sentences that are read aloud now, by language. */
  readonly sentences: Readonly<Record<VoiceLanguage, readonly Sentence[]>>;
  /** Sound files of the folder by name. */
  readonly files: ReadonlyMap<string, ClipFile>;
};

/** Written length and measured length may differ by this many seconds. */
const TOLERANCE = 0.5;

/** Finds the recordings that may be played, and says what is wrong with the others. */
export function checkClips(
  clips: readonly Clip[],
  ground: ClipGround,
): { readonly usable: readonly VoiceClip[]; readonly findings: readonly ClipFinding[] } {
  const judged = clips.map((clip, i) => {
    const place = `clips.${clip.id}`;
    const isDouble = clips.slice(0, i).some((other) => nameOf(other) === nameOf(clip));
    const found = isDouble ? [finding('clip-double', 'error', { id: clip.id })] : judge(clip, ground);
    return { clip, findings: found.map((one) => ({ place, ...one })) };
  });
  const named = new Set(clips.map(({ file }) => file));
  const unlisted = [...ground.files.keys()]
    .filter((file) => !named.has(file))
    .map((file) => ({ place: file, ...finding('clip-unlisted', 'warning', { file }) }));
  return {
    usable: judged.filter(({ findings }) => findings.length === 0).map(({ clip }) => played(clip)),
    findings: [...judged.flatMap(({ findings }) => findings), ...unlisted],
  };
}

/** A recording is named by its sentence and accent: several people may have said the same. */
function nameOf({ id, language, accent }: Clip): string {
  return `${language} ${accent ?? ''} ${id}`;
}

function judge(clip: Clip, { sentences, files }: ClipGround): Omit<ClipFinding, 'place'>[] {
  const file = files.get(clip.file);
  if (file === undefined) return [finding('clip-file-missing', 'error', { file: clip.file })];
  return [...judgeFile(clip, file), ...judgeWords(clip, sentences[clip.language])];
}

function judgeFile({ bytes, seconds }: Clip, file: ClipFile): Omit<ClipFinding, 'place'>[] {
  if (file.bytes > CLIP_BYTES)
    return [finding('clip-too-large', 'error', { bytes: file.bytes, limit: CLIP_BYTES })];
  if (file.seconds === null) return [finding('clip-unreadable', 'error', {})];
  const measured = Math.round(file.seconds * 10) / 10;
  if (file.seconds > CLIP_SECONDS)
    return [finding('clip-too-long', 'error', { seconds: measured, limit: CLIP_SECONDS })];
  if (bytes !== undefined && bytes !== file.bytes) return [finding('clip-replaced', 'warning', {})];
  if (Math.abs(seconds - file.seconds) > TOLERANCE)
    return [finding('clip-seconds', 'error', { seconds, measured })];
  return [];
}

/** A recording says a sentence of now, word for word, or it is not played. */
function judgeWords({ id, transcript }: Clip, sentences: readonly Sentence[]): Omit<ClipFinding, 'place'>[] {
  if (sentences.some(({ text }) => text === transcript)) return [];
  const now = sentences.find((sentence) => sentence.id === id);
  if (now === undefined) return [finding('clip-unknown', 'warning', { id })];
  return [finding('clip-outdated', 'warning', { text: now.text })];
}

function played({ transcript, language, accent, file, seconds }: Clip): VoiceClip {
  return { text: transcript, language, accent: accent ?? null, file, seconds };
}

function finding(
  name: ClipProblem,
  level: ClipFinding['level'],
  values: ClipFinding['values'],
): Omit<ClipFinding, 'place'> {
  return { name, level, values };
}
