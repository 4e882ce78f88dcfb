import type { Speech, SpeechOutcome } from '../ports/speech.ts';

/** A call in words: the whole sentence for a voice, and the pieces it is put together from when all are recorded. */
export type CallWords = { readonly sentence: string; readonly pieces: readonly string[] };

/** Ways of speaking to a hall. `recorded` tells whether somebody recorded exactly this text. */
export type HallSpeech = {
  readonly clips: Speech;
  readonly voice: Speech;
  readonly recorded: (text: string) => boolean;
};

/** Says calls to the hall, from beginning to end; nothing here ever cuts one off. */
export type Announcer = {
  /** True when the whole call was heard in words. Never rejects and never hangs (C-63). */
  say(words: CallWords): Promise<boolean>;
};

/** Calls are said in Vietnamese, as loud as the device is set, at the usual pace. */
const DELIVERY = { language: 'vi', pace: 'normal', loudness: 1, accent: null } as const;
const quiet = (): void => undefined;

/** Makes the announcer of a wall; `open` is asked once, and again when it failed. */
export function createAnnouncer(open: () => Promise<HallSpeech>): Announcer {
  return {
    async say(words) {
      try {
        return await sayWith(await open(), words);
      } catch {
        return false; // without words the gong and the picture remain
      }
    },
  };
}

async function sayWith(speech: HallSpeech, { sentence, pieces }: CallWords): Promise<boolean> {
  const { clips, voice, recorded } = speech;
  if (recorded(sentence)) return heard(await clips.speak(sentence, DELIVERY, quiet));
  if (pieces.length === 0 || !pieces.every(recorded))
    return heard(await voice.speak(sentence, DELIVERY, quiet));
  for (const piece of pieces) if (!heard(await clips.speak(piece, DELIVERY, quiet))) return false;
  return true;
}

function heard(outcome: SpeechOutcome): boolean {
  return outcome === 'heard';
}
