import type { Speech } from '../ports/device.ts';
import { createObservable, type Observable } from './observable.ts';

/** What the person can know of the voice: quiet, speaking, or that this machine has none. */
export type VoiceState = 'quiet' | 'speaking' | 'no-voice';

/** Reads the words of a screen aloud; a newer screen silences the older one (C-56). Never gates a step. */
export type Voice = Observable<VoiceState> & { say(text: string): void; hush(): void };

/** Joins the speech port with the language of the screen. */
export function createVoice(speech: Speech, language: () => string): Voice {
  const state = createObservable<VoiceState>('quiet');
  let turn = 0;
  return {
    get current() {
      return state.current;
    },
    subscribe: state.subscribe,
    say(text) {
      const mine = ++turn;
      if (!speech.available(language())) {
        speech.cancel();
        return state.set('no-voice');
      }
      state.set('speaking');
      void speech.speak(text, language()).then((heard) => {
        if (mine === turn) state.set(heard ? 'quiet' : 'no-voice');
      });
    },
    hush() {
      turn += 1;
      speech.cancel();
      state.set('quiet');
    },
  };
}
