import type { Speech } from '../../ports/device.ts';

/** Silence after this long without a start means that the device has no working voice (C-63). */
const START_LIMIT = 4000;
/** No sentence of ours is longer than this; a voice that never ends is cut off. */
const END_LIMIT = 30_000;
/** A calm pace for listeners who are old or in a noisy room. */
const PACE = 0.9;

/** Voices that the device itself holds; network voices would send the text away (PR-04). */
export function createWebSpeech(synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis): Speech {
  const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
    synthesis?.getVoices().find((voice) => voice.localService && tagStartsWith(voice.lang, language));
  let endOld = (): void => undefined;
  const hush = (): void => {
    endOld();
    synthesis?.cancel();
  };
  return {
    available: (language) => voiceFor(language) !== undefined,
    speak(text, language) {
      const voice = voiceFor(language);
      if (synthesis === undefined || voice === undefined) return Promise.resolve(false);
      hush();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = PACE;
      return new Promise((resolve) => (endOld = say(synthesis, utterance, resolve)));
    },
    cancel: hush,
  };
}

/** Starts the sentence; the returned function ends its watch, so that an old one never cuts a newer one off. */
function say(
  synthesis: SpeechSynthesis,
  utterance: SpeechSynthesisUtterance,
  resolve: (heard: boolean) => void,
): () => void {
  let heard = false;
  const end = (): void => {
    clearTimeout(startTimer);
    clearTimeout(endTimer);
    resolve(heard);
  };
  const cut = (): void => {
    end();
    synthesis.cancel();
  };
  const startTimer = setTimeout(() => (heard ? undefined : cut()), START_LIMIT);
  const endTimer = setTimeout(cut, END_LIMIT);
  utterance.onstart = () => (heard = true);
  utterance.onend = end;
  utterance.onerror = end;
  try {
    synthesis.speak(utterance);
  } catch {
    cut();
  }
  return end;
}

/** Platforms write vi, vi-VN, vi_VN or vi-VN-x-… for the same language. */
function tagStartsWith(tag: string, language: string): boolean {
  return tag.toLowerCase().replace('_', '-').split('-')[0] === language;
}
