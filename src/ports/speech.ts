/** Which region's Vietnamese somebody likes to hear (C-61): Bắc, Trung, Nam. */
export type Accent = 'north' | 'central' | 'south';

/** How fast is spoken; `slow` is for who wants to follow word by word (C-56). */
export type SpeechPace = 'normal' | 'slow';

/** How one sentence is to sound. */
export type Delivery = {
  /** Language of the text itself, two letters. */
  readonly language: string;
  readonly pace: SpeechPace;
  /** 0…1 of what the device is set to. */
  readonly loudness: number;
  /** The accent somebody chose; null: whatever there is. */
  readonly accent: Accent | null;
};

/** What became of a sentence. `absent`: nothing here to say it with; `failed`: tried, and not said to its end. */
export type SpeechOutcome = 'heard' | 'absent' | 'failed';

/**
 * One way of saying sentences aloud: recordings, or a voice of the device. Nothing it is given leaves the machine
 * (PR-04), and it never gates a step: every promise resolves, at the latest by a watchdog (C-63).
 */
export interface Speech {
  /** Accents to choose from in a language; empty where there is no choice. */
  accents(language: string): readonly Accent[];
  /** Stops what it is saying and says this; `onStart` once, when the first sound is out. Never rejects. */
  speak(text: string, delivery: Delivery, onStart: () => void): Promise<SpeechOutcome>;
  /** Silence, at once (C-56). */
  cancel(): void;
}
