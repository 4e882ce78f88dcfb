import { spokenParts } from '../domain/content/spoken-parts.ts';
import { isVietnamese } from '../domain/content/written-in.ts';

/** A text to be heard, where more than its words must be known. */
export type SpokenText = {
  readonly text: string;
  /** Language of this text, two letters, where its words do not tell (C-61). */
  readonly language?: string;
  /** Typed or otherwise personal: never said to the room (C-58, C-59). */
  readonly private?: boolean;
  /** Nice to hear; nobody is told when it cannot be said. */
  readonly extra?: boolean;
};

/**
 * What is heard of a screen, in the order it is read. One entry for each text of the screen lets recordings be used:
 * a recording is found by exactly the text it says (C-62).
 */
export type Spoken = string | readonly (string | SpokenText)[];

/** One breath of speech. */
export type SpokenLine = { readonly text: string; readonly language: string; readonly extra: boolean };

/**
 * What is really said: private texts left out, long ones cut into parts, each in its own language. `shown`: the
 * language of the interface, two letters; what is still Vietnamese under it is heard in Vietnamese.
 */
export function linesOf(spoken: Spoken, shown: string): readonly SpokenLine[] {
  const entries = typeof spoken === 'string' ? [spoken] : spoken;
  return entries.flatMap((entry) => {
    const { text, language, private: kept = false, extra = false } = asText(entry);
    if (kept) return [];
    const own = language ?? (isVietnamese(text) ? 'vi' : shown);
    return spokenParts(text).map((part) => ({ text: part, language: own, extra }));
  });
}

function asText(entry: string | SpokenText): SpokenText {
  return typeof entry === 'string' ? { text: entry } : entry;
}
