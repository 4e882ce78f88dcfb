/** Recordings named by what they say: the sentence decides the name, whichever guides share it. */
import { createHash } from 'node:crypto';
import {
  CLIP_SECONDS,
  type Clip,
  type ClipFile,
  type Sentence,
  type VoiceLanguage,
} from '../../src/domain/content/index.ts';

/** The first 12 hexadecimal digits of the SHA-256 of a sentence in NFC. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 12);
}

/** What lies in the folder of recordings, and what they may say. */
export type Dropped = {
  readonly files: ReadonlyMap<string, ClipFile>;
  /** What the manifest lists already. */
  readonly listed: readonly Clip[];
  readonly sentences: Readonly<Record<VoiceLanguage, readonly Sentence[]>>;
};

/**
 * Recordings that no manifest lists, named `<hash>.m4a`, `<hash>.opus` or, where several people said the same,
 * `<hash>.south.m4a`: the name alone says which sentence it is. A sentence that changes has another name, so that none
 * of these is ever outdated.
 */
export function clipsByHash({ files, listed, sentences }: Dropped): readonly Clip[] {
  const known = new Set(listed.map(({ file }) => file));
  const byHash = new Map(
    (['en', 'vi'] as const).flatMap((language) =>
      sentences[language].map((sentence) => [hashOf(sentence.text), { ...sentence, language }] as const),
    ),
  );
  return [...files].flatMap(([file, { seconds }]): Clip[] => {
    const [, hash, accent] = /^([0-9a-f]{12})(?:\.(north|central|south))?\.\w+$/.exec(file) ?? [];
    const said = known.has(file) ? undefined : byHash.get(hash ?? '');
    if (said === undefined) return [];
    const { id, text, language } = said;
    const whose = isAccent(accent) ? { accent } : {};
    return [{ id, file, transcript: text, language, ...whose, seconds: seconds ?? CLIP_SECONDS }];
  });
}

function isAccent(name: string | undefined): name is NonNullable<Clip['accent']> {
  return name !== undefined;
}
