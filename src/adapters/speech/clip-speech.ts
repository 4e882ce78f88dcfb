import type { VoiceClip } from '../../domain/content/voice.schema.ts';
import type { Accent, Delivery, Speech, SpeechPace } from '../../ports/speech.ts';
import { watched } from './watched.ts';

/** A recorded person speaks at a human pace; slow is as slow as still sounds like a person (C-56). */
const RATES: Readonly<Record<SpeechPace, number>> = { normal: 1, slow: 0.75 };
/** A slow disk may hold a recording up for so long beyond its own length, in ms. */
const LENIENCE = 3000;

/** Recordings of a pack, found by exactly the text they say. `base`: where the sound files lie. */
export function createClipSpeech(
  clips: readonly VoiceClip[],
  base: string,
  makePlayer: () => HTMLAudioElement = () => new Audio(),
): Speech {
  let player: HTMLAudioElement | null = null;
  let endOld = (): void => undefined;
  const hush = (): void => {
    endOld();
    player?.pause();
  };
  return {
    accents: (language) => accentsOf(clips.filter((clip) => clip.language === language)),
    speak(text, delivery, onStart) {
      hush();
      const clip = clipFor(clips, text, delivery);
      if (clip === undefined) return Promise.resolve('absent');
      const audio = (player ??= makePlayer());
      const rate = RATES[delivery.pace];
      const sentence = watched({
        longest: (clip.seconds * 1000) / rate + LENIENCE,
        onStart,
        begin(device) {
          audio.onplaying = device.started;
          audio.onended = device.ended;
          audio.onerror = device.failed;
          audio.src = base + clip.file;
          audio.volume = delivery.loudness;
          audio.defaultPlaybackRate = audio.playbackRate = rate;
          audio.play().catch(device.failed);
        },
        stop: () => audio.pause(),
      });
      endOld = sentence.end;
      return sentence.outcome;
    },
    cancel: hush,
  };
}

/** The chosen accent first, then whoever said it. */
function clipFor(
  clips: readonly VoiceClip[],
  text: string,
  { language, accent }: Delivery,
): VoiceClip | undefined {
  const said = clips.filter((clip) => clip.text === text && clip.language === language);
  return said.find((clip) => clip.accent === accent) ?? said[0];
}

function accentsOf(clips: readonly VoiceClip[]): readonly Accent[] {
  return [...new Set(clips.flatMap(({ accent }) => accent ?? []))];
}
