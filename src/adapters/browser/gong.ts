import type { Gong } from '../../ports/device.ts';

const NOTES = [523, 392] as const;
const LENGTH = 1.6;
const APART = 0.7;
/** The whole signal, from the first note until silence, in ms; below the three seconds of C-60. */
export const GONG_LASTS = ((NOTES.length - 1) * APART + LENGTH) * 1000;

/** Two soft bell notes made by the browser itself; silent where sound is not allowed. */
export function createBrowserGong(): Gong {
  let context: AudioContext | null = null;
  let waiting = false;
  const resume = (call: (audio: AudioContext) => void): void => {
    try {
      context ??= new AudioContext();
      const audio = context;
      if (audio.state === 'running') call(audio);
      else
        audio.resume().then(
          () => call(audio),
          () => undefined,
        );
    } catch {
      // A device without sound still shows the call.
    }
  };
  return {
    strike() {
      if (waiting) return; // strikes that could not be heard do not come all at once later
      waiting = true;
      resume((audio) => {
        waiting = false;
        NOTES.forEach((frequency, i) => ring(audio, frequency, audio.currentTime + i * APART));
      });
      waiting = context !== null && context.state !== 'running';
    },
    unlock: (onReady) => resume(onReady),
  };
}

function ring(audio: AudioContext, frequency: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.4, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + LENGTH);
}
