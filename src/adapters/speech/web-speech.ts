import { spellOut, type Sound } from '../../domain/content/spell-out.ts';
import type { Accent, Speech, SpeechPace } from '../../ports/speech.ts';
import { START_LIMIT, watched, type DeviceEvents } from './watched.ts';

/** Rates of the device's voice: a calm pace for old listeners in a noisy room, and the slowest of C-56. */
const RATES: Readonly<Record<SpeechPace, number>> = { normal: 0.9, slow: 0.7 };
/** No voice needs longer: five seconds, and a fifth of a second for each letter at the voice's own pace. */
const longestOf = (text: string, rate: number): number => (5000 + 200 * text.length) / rate;

/**
 * The voices that the device itself holds; network voices would send the text away (PR-04, E12). Vietnamese is given
 * to them without figures and short forms (C-44); `sounds` tell how short forms are said.
 */
export function createWebSpeech(
  sounds: readonly Sound[],
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): Speech {
  let turn = 0;
  const device = deviceOf(synthesis);
  let endOld = (): void => undefined;
  const listed = synthesis === undefined ? Promise.resolve() : listOf(synthesis);
  const hush = (): void => {
    turn += 1;
    endOld();
    device.silence();
  };
  return {
    accents: () => [],
    async speak(text, { language, pace, loudness, accent }, onStart) {
      hush();
      const mine = turn;
      await listed;
      if (mine !== turn) return 'failed';
      const voice = voiceFor(synthesis, language, accent);
      if (synthesis === undefined || voice === undefined) return 'absent';
      const said = language === 'vi' ? spellOut(text, sounds) : text;
      const utterance = utteranceOf(said, voice, { rate: RATES[pace], volume: loudness });
      const sentence = watched({
        longest: longestOf(said, RATES[pace]),
        onStart,
        begin: (events) => device.say(utterance, events),
        stop: () => silence(synthesis),
      });
      endOld = sentence.end;
      return sentence.outcome;
    },
    cancel: hush,
  };
}

/** Name of the voice that would speak a language on this device; null when there is none. */
export async function localVoiceName(
  language: string,
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): Promise<string | null> {
  if (synthesis !== undefined) await listOf(synthesis);
  return voiceFor(synthesis, language, null)?.name ?? null;
}

function utteranceOf(
  text: string,
  voice: SpeechSynthesisVoice,
  { rate, volume }: { readonly rate: number; readonly volume: number },
): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  return Object.assign(utterance, { voice, lang: voice.lang, rate, volume });
}

/** Voices are often listed late: waits for the first list, but not longer than for a first sound. */
function listOf(synthesis: SpeechSynthesis): Promise<void> {
  if (synthesis.getVoices().length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, START_LIMIT);
    const listed = (): void => {
      clearTimeout(timer);
      resolve();
    };
    synthesis.addEventListener('voiceschanged', listed, { once: true });
  });
}

/** The chosen accent first, then a voice without any accent in its tag, then whatever there is. */
function voiceFor(
  synthesis: SpeechSynthesis | undefined,
  language: string,
  accent: Accent | null,
): SpeechSynthesisVoice | undefined {
  const voices =
    synthesis?.getVoices().filter((voice) => voice.localService && isTagOf(voice.lang, language)) ?? [];
  const tagged = voices.find(({ lang }) => accent !== null && lang.toLowerCase().endsWith(`-${accent}`));
  return tagged ?? voices.find(({ lang }) => !/-x-/i.test(lang)) ?? voices[0];
}

/** Platforms write vi, vi-VN, vi_VN or vi-VN-x-… for the same language (E12). */
function isTagOf(tag: string, language: string): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language;
}

/** Every touch asks for silence; a device that was given nothing since is left alone. */
function deviceOf(synthesis: SpeechSynthesis | undefined) {
  let speaks = true; // who was here before may have left something
  return {
    say(utterance: SpeechSynthesisUtterance, events: DeviceEvents): void {
      utterance.onstart = events.started;
      utterance.onend = events.ended;
      utterance.onerror = events.failed;
      speaks = true;
      synthesis?.speak(utterance);
    },
    silence(): void {
      if (speaks) silence(synthesis);
      speaks = false;
    },
  };
}

function silence(synthesis: SpeechSynthesis | undefined): void {
  try {
    synthesis?.cancel();
  } catch {
    // A device that cannot be silenced is left alone: the watch ends the sentence for us.
  }
}
