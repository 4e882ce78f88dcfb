import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClipSpeech } from '../../src/adapters/speech/clip-speech.ts';
import type { VoiceClip } from '../../src/domain/content/voice.schema.ts';
import type { Delivery, Speech, SpeechOutcome } from '../../src/ports/speech.ts';

const clip = (text: string, rest: Partial<VoiceClip> = {}): VoiceClip => ({
  text,
  language: 'vi',
  accent: 'north',
  file: `${text}.wav`,
  seconds: 2,
  ...rest,
});
const clips = [
  clip('Một'),
  clip('Một', { accent: 'south', file: 'Một.south.wav' }),
  clip('Hai', { accent: null }),
  clip('One', { language: 'en', accent: null }),
];
const usual: Delivery = { language: 'vi', pace: 'normal', loudness: 0.5, accent: null };

/** The browser's player as far as it is used; a test fires its events. */
class FakePlayer {
  src = '';
  volume = 1;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  pauses = 0;
  onplaying: (() => void) | null = null;
  onended: (() => void) | null = null;
  onerror: (() => void) | null = null;
  play: () => Promise<void> = () => Promise.resolve();

  pause(): void {
    this.pauses += 1;
  }
}

let player: FakePlayer;
let made: number;
let speech: Speech;
const say = (
  text: string,
  delivery: Partial<Delivery> = {},
  onStart = (): void => undefined,
): Promise<SpeechOutcome> => speech.speak(text, { ...usual, ...delivery }, onStart);

beforeEach(() => {
  vi.useFakeTimers();
  player = new FakePlayer();
  made = 0;
  const make = (): HTMLAudioElement => {
    made += 1;
    return player as unknown as HTMLAudioElement;
  };
  speech = createClipSpeech(clips, '/packs/voice/', make);
});
afterEach(() => vi.useRealTimers());

describe('a recording', () => {
  test('that says exactly this text is played to its end, once', async () => {
    let starts = 0;
    const outcome = say('Một', {}, () => (starts += 1));
    expect(player.src).toBe('/packs/voice/Một.wav');
    player.onplaying!();
    player.onplaying!();
    player.onended!();
    player.onended!();
    expect([await outcome, starts, vi.getTimerCount()]).toEqual(['heard', 1, 0]);
  });

  test.each([
    ['another text', 'Mốt', {}],
    ['a text it is only part of', 'Một.', {}],
    ['another language', 'One', {}],
  ])('is not played for %s', async (_, text, delivery) => {
    expect(await say(text, delivery)).toBe('absent');
    expect(made).toBe(0);
  });

  test('is the one in the accent somebody chose, or whichever there is (C-61)', () => {
    const wanted = [
      ['Một', 'south'],
      ['Một', 'central'],
      ['Hai', 'south'],
    ] as const;
    const files = wanted.map(([text, accent]) => {
      void say(text, { accent });
      return player.src;
    });
    expect(files).toEqual(['/packs/voice/Một.south.wav', '/packs/voice/Một.wav', '/packs/voice/Hai.wav']);
    expect([speech.accents('vi'), speech.accents('en')]).toEqual([['north', 'south'], []]);
  });

  test('is as loud and as slow as wished (C-56, C-57), on one player', () => {
    void say('Một');
    expect([player.volume, player.playbackRate]).toEqual([0.5, 1]);
    void say('Hai', { pace: 'slow', loudness: 1 });
    expect([player.volume, player.playbackRate, player.defaultPlaybackRate]).toEqual([1, 0.75, 0.75]);
    expect(made).toBe(1);
  });

  test('is cut off by the next, and by silence', async () => {
    const first = say('Một');
    const second = say('Hai');
    expect(await first).toBe('failed');
    speech.cancel();
    expect([await second, player.pauses >= 2, vi.getTimerCount()]).toEqual(['failed', true, 0]);
  });
});

describe('a recording that cannot be played has failed', () => {
  test('when the browser refuses it, at once or later', async () => {
    player.play = () => Promise.reject(new Error('NotAllowedError'));
    expect(await say('Một')).toBe('failed');
    player.play = () => {
      throw new Error('no player');
    };
    expect(await say('Một')).toBe('failed');
    player.play = () => Promise.resolve();
    const broken = say('Một');
    player.onerror!();
    expect([await broken, vi.getTimerCount()]).toEqual(['failed', 0]);
  });

  test('when it never starts, after four seconds (C-63)', async () => {
    const outcome = say('Một');
    await vi.advanceTimersByTimeAsync(4000);
    expect(await outcome).toBe('failed');
  });

  test('but one that never ends was heard, and is silenced after its own length', async () => {
    let result: SpeechOutcome | null = null;
    void say('Một').then((outcome) => (result = outcome));
    player.onplaying!();
    await vi.advanceTimersByTimeAsync(4999);
    expect(result).toBeNull();
    const before = player.pauses;
    await vi.advanceTimersByTimeAsync(1);
    expect([result, player.pauses]).toEqual(['heard', before + 1]);
  });
});
