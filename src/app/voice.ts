import type { Timers } from '../ports/device.ts';
import type { Accent, Delivery, Speech, SpeechPace } from '../ports/speech.ts';
import { createObservable, type Observable } from './observable.ts';
import { Reader } from './reader.ts';
import { linesOf, type Spoken, type SpokenLine } from './spoken.ts';

/** What the person can know of the voice; `partly`: some of the screen could not be said, `no-voice`: nothing could. */
export type VoiceState = 'quiet' | 'speaking' | 'partly' | 'no-voice';

/** Loudness of the five volume steps, about 3 dB apart; the installer sets the device so that step 5 reaches 65 dBA. */
const LOUDNESS = [0.25, 0.35, 0.5, 0.7, 1] as const;
/** Loudest volume step; the quietest is 1. */
export const VOLUME_STEPS = LOUDNESS.length;
/** Volume step at the beginning of every session (C-57). */
export const USUAL_VOLUME = 3;

type Settings = {
  readonly state: VoiceState;
  readonly pace: SpeechPace;
  readonly volume: number;
  readonly accent: Accent | null;
  /** How many ways of speaking are known; changes once they are loaded. */
  readonly ways: number;
};

const FRESH = { state: 'quiet', pace: 'normal', volume: USUAL_VOLUME, accent: null } as const;

/**
 * Reads screens aloud, never gates a step and never speaks while another sound has the room. Subscribers hear of
 * every change: state, pace, volume, accents.
 */
export type Voice = Observable<VoiceState> & {
  /** Silences the older screen and reads this one. */
  say(spoken: Spoken): void;
  /** The same once more, at the pace and volume of now. */
  repeat(): void;
  /** A touch: silence, but a note about a missing voice stays. */
  interrupt(): void;
  /** Another screen that is not read: silence, and no note. */
  hush(): void;
  /** Another sound takes the room for `ms`; the sentence that was cut begins again afterwards (C-60). */
  giveWay(ms: number): void;
  readonly pace: SpeechPace;
  togglePace(): void;
  /** 1…`VOLUME_STEPS`; other numbers go to the nearest step. */
  readonly volume: number;
  setVolume(step: number): void;
  /** Accents to choose from in the language shown; fewer than two: offer no choice. */
  readonly accents: readonly Accent[];
  readonly accent: Accent | null;
  chooseAccent(accent: Accent | null): void;
  /** Next person: silence, usual pace, volume and accent. */
  reset(): void;
  /** Loads what is needed to speak, before anybody waits for it. Never rejects. */
  prepare(): Promise<void>;
  /** Another pack serves: recordings and pronunciation are loaded anew when somebody next wants to hear something. */
  renew(): void;
};

/** What the voice needs. */
export type VoiceParts = {
  /** Ways of speaking, the best first; asked for when somebody wants to hear something. */
  readonly open: () => Promise<readonly Speech[]>;
  /** Language shown now, two letters. */
  readonly language: () => string;
  readonly timers: Timers;
};

/** Makes the voice of this window. */
export function createVoice(parts: VoiceParts): Voice {
  return new ReadingVoice(parts);
}

class ReadingVoice implements Voice {
  readonly #language: () => string;
  readonly #reader: Reader;
  readonly #settings = createObservable<Settings>({ ...FRESH, ways: 0 });
  #last: Spoken = [];

  constructor({ open, language, timers }: VoiceParts) {
    this.#language = language;
    this.#reader = new Reader(open, timers);
  }

  get current(): VoiceState {
    return this.#settings.current.state;
  }

  get pace(): SpeechPace {
    return this.#settings.current.pace;
  }

  get volume(): number {
    return this.#settings.current.volume;
  }

  get accent(): Accent | null {
    return this.#settings.current.accent;
  }

  get accents(): readonly Accent[] {
    const language = this.#language();
    return [...new Set(this.#reader.ways.flatMap((way) => way.accents(language)))];
  }

  subscribe(onChange: () => void): () => void {
    return this.#settings.subscribe(onChange);
  }

  say(spoken: Spoken): void {
    this.#last = spoken;
    const lines = linesOf(spoken, this.#language());
    if (this.current === 'quiet' && lines.length > 0) this.#change({ state: 'speaking' });
    let missed = false;
    void this.#reader.read({
      lines,
      deliver: (line) => this.#delivery(line),
      report: (progress, heard) => {
        missed ||= progress === 'missed';
        if (progress === 'sounding') this.#change({ state: 'speaking' });
        else if (missed) this.#change({ state: heard ? 'partly' : 'no-voice' });
        else this.#change({ state: 'quiet' });
      },
    });
  }

  repeat(): void {
    this.say(this.#last);
  }

  interrupt(): void {
    this.#reader.silence();
    if (this.current === 'speaking') this.#change({ state: 'quiet' });
  }

  hush(): void {
    this.#reader.silence();
    this.#change({ state: 'quiet' });
  }

  giveWay(ms: number): void {
    this.#reader.giveWay(ms);
  }

  togglePace(): void {
    this.#change({ pace: this.pace === 'slow' ? 'normal' : 'slow' });
  }

  setVolume(step: number): void {
    const volume = Number.isNaN(step) ? USUAL_VOLUME : Math.min(VOLUME_STEPS, Math.max(1, Math.round(step)));
    this.#change({ volume });
  }

  chooseAccent(accent: Accent | null): void {
    this.#change({ accent });
  }

  reset(): void {
    this.#reader.silence();
    this.#last = [];
    this.#change(FRESH);
  }

  async prepare(): Promise<void> {
    this.#change({ ways: (await this.#reader.open()).length });
  }

  renew(): void {
    this.#reader.renew();
  }

  #delivery({ language }: SpokenLine): Delivery {
    const { pace, volume, accent } = this.#settings.current;
    return { language, pace, loudness: LOUDNESS[volume - 1] ?? 1, accent };
  }

  #change(change: Partial<Settings>): void {
    const now = this.#settings.current;
    const next = { ...now, ...change };
    const differs = (Object.keys(next) as (keyof Settings)[]).some((name) => now[name] !== next[name]);
    if (differs) this.#settings.set(next);
  }
}
