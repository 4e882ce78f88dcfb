import { beforeEach, describe, expect, test } from 'vitest';
import { takingTurns } from '../../src/app/taking-turns.ts';
import { createVoice, USUAL_VOLUME, VOLUME_STEPS, type Voice } from '../../src/app/voice.ts';
import type { Speech } from '../../src/ports/speech.ts';
import { BROKEN, heldSpeech, promptSpeech, type HeldSpeech } from '../support/speech.ts';
import { fakeTimers, settled, type FakeTimers } from '../support/time.ts';

let device: HeldSpeech;
let timers: FakeTimers;
let language: string;
let voice: Voice;

const voiceOver = (...ways: readonly Speech[]): Voice =>
  createVoice({ open: async () => ways, language: () => language, timers });
const texts = (): string[] => device.asked.map(({ text }) => text);
const end = async (i: number, outcome: 'heard' | 'absent' | 'failed' = 'heard'): Promise<void> => {
  if (outcome === 'heard') device.asked[i]!.start();
  device.asked[i]!.end(outcome);
  await settled();
};
const say = async (...spoken: Parameters<Voice['say']>): Promise<void> => {
  voice.say(...spoken);
  await settled();
};

beforeEach(() => {
  device = heldSpeech();
  timers = fakeTimers();
  language = 'vi';
  voice = voiceOver(device);
});

describe('a machine with a voice', () => {
  test('says one text after the other, and is quiet when the screen is read', async () => {
    await say(['Chào bác', 'Mời bác ngồi']);
    expect([voice.current, texts()]).toEqual(['speaking', ['Chào bác']]);
    await end(0);
    expect([voice.current, texts()]).toEqual(['speaking', ['Chào bác', 'Mời bác ngồi']]);
    await end(1);
    expect(voice.current).toBe('quiet');
  });

  test('that nobody heard says that it has none', async () => {
    await say('Chào bác');
    await end(0, 'failed');
    expect(voice.current).toBe('no-voice');
  });

  test('does not let an older screen speak for a newer one', async () => {
    await say('Màn hình một');
    await say('Màn hình hai');
    await end(0, 'failed');
    expect([voice.current, texts()]).toEqual(['speaking', ['Màn hình một', 'Màn hình hai']]);
    await end(1);
    expect(voice.current).toBe('quiet');
  });

  test('is silent at once when it is hushed, whatever the device says later (C-56)', async () => {
    await say(['Chào bác', 'Mời bác ngồi']);
    const before = device.cancelled();
    voice.hush();
    expect([voice.current, device.cancelled()]).toEqual(['quiet', before + 1]);
    device.asked[0]!.start();
    device.asked[0]!.end('heard');
    await settled();
    expect([voice.current, texts()]).toEqual(['quiet', ['Chào bác']]);
  });

  test('is silent after a touch, and says the same again when asked (C-56)', async () => {
    await say(['Chào bác', 'Mời bác ngồi']);
    voice.interrupt();
    expect(voice.current).toBe('quiet');
    await settled();
    voice.repeat();
    await settled();
    expect(texts()).toEqual(['Chào bác', 'Chào bác']);
  });

  test('that never ends keeps nobody waiting (C-37)', async () => {
    await say('Chào bác');
    expect(voice.current).toBe('speaking');
    await say('Bước tiếp');
    expect(texts()).toEqual(['Chào bác', 'Bước tiếp']);
  });

  test('cuts a long text into breaths and leaves nothing out', async () => {
    const long = 'Bác mở điện thoại lên rồi xem hàng trên cùng. '.repeat(6).trim();
    voice = voiceOver(promptSpeech(() => 'heard'));
    const prompt = promptSpeech(() => 'heard');
    voice = voiceOver(prompt);
    await say(long);
    expect(prompt.texts.length).toBeGreaterThan(1);
    expect(prompt.texts.join(' ')).toBe(long);
  });

  test('speaks the language shown; what is still Vietnamese is heard in Vietnamese (C-61)', async () => {
    language = 'en';
    await say(['Tap “Đăng nhập”', 'Đăng ký khai sinh', { text: 'VNeID', language: 'vi' }, 'VNeID']);
    for (let i = 0; i < 4; i += 1) await end(i);
    expect(device.asked.map(({ delivery }) => delivery.language)).toEqual(['en', 'vi', 'vi', 'en']);
  });

  test('never says to the room what is private (C-58, C-59)', async () => {
    const prompt = promptSpeech(() => 'heard');
    voice = voiceOver(prompt);
    await say(['Bác vừa gõ', { text: 'chữ riêng của bác', private: true }]);
    expect(prompt.texts).toEqual(['Bác vừa gõ']);
    await say([{ text: 'chữ riêng của bác', private: true }]);
    expect([voice.current, prompt.texts.length]).toEqual(['quiet', 1]);
  });
});

describe('recordings before the voice, the voice before silence', () => {
  const recorded = (text: string) => (text === 'Thu sẵn' ? 'heard' : 'absent');

  test('what is recorded is played, the rest is spoken, in order', async () => {
    const order: string[] = [];
    const clips = promptSpeech((text) => (order.push(`clip ${text}`), recorded(text)));
    const synthesis = promptSpeech((text) => (order.push(`voice ${text}`), 'heard'));
    voice = voiceOver(clips, synthesis);
    await say(['Thu sẵn', 'Chưa thu', 'Thu sẵn']);
    expect([clips.texts, synthesis.texts]).toEqual([['Thu sẵn', 'Thu sẵn'], ['Chưa thu']]);
    expect(order).toEqual(['clip Thu sẵn', 'clip Chưa thu', 'voice Chưa thu', 'clip Thu sẵn']);
    expect(voice.current).toBe('quiet');
  });

  test('without a voice the recordings still play, and the screen says that some is missing (C-63)', async () => {
    voice = voiceOver(promptSpeech(recorded), BROKEN['has nothing to say']!);
    await say(['Thu sẵn', 'Chưa thu']);
    expect(voice.current).toBe('partly');
    await say(['Thu sẵn']);
    expect(voice.current).toBe('quiet');
  });

  test('a text that is only nice to hear is not missed', async () => {
    voice = voiceOver(promptSpeech(recorded), BROKEN['has nothing to say']!);
    await say(['Thu sẵn', { text: 'Bước 3 trong 9', extra: true }]);
    expect(voice.current).toBe('quiet');
  });

  test('a recording that cannot be played is spoken by the voice', async () => {
    const synthesis = promptSpeech(() => 'heard');
    voice = voiceOver(
      promptSpeech(() => 'failed'),
      synthesis,
    );
    await say(['Một', 'Hai']);
    expect([voice.current, synthesis.texts]).toEqual(['quiet', ['Một', 'Hai']]);
  });

  test('a voice that failed is not waited for again on this screen, but on the next', async () => {
    const dead = promptSpeech(() => 'failed');
    voice = voiceOver(dead);
    await say(['Một', 'Hai', 'Ba']);
    expect(dead.texts).toEqual(['Một']);
    await say('Bốn');
    expect(dead.texts).toEqual(['Một', 'Bốn']);
  });
});

describe('a machine whose voice fails', () => {
  test.each(Object.entries(BROKEN))('because it %s lets the next screen begin', async (_, broken) => {
    voice = voiceOver(broken);
    await say(['Một', 'Hai']);
    await say('Ba');
    voice.hush();
    expect(voice.current).toBe('quiet');
  });

  test.each(['throws at once', 'throws later', 'starts twice and fails', 'has nothing to say'])(
    'because it %s says so in words',
    async (name) => {
      voice = voiceOver(BROKEN[name]!);
      await say(['Một', 'Hai']);
      expect(voice.current).toBe('no-voice');
    },
  );

  test('keeps its words on the screen until something is heard, so that nothing jumps', async () => {
    await say('Một');
    await end(0, 'failed');
    const states: string[] = [];
    voice.subscribe(() => states.push(voice.current));
    await say('Hai');
    expect(voice.current).toBe('no-voice');
    voice.interrupt();
    expect(voice.current).toBe('no-voice');
    await say('Ba');
    device.asked[2]!.start();
    expect(states).toEqual(['speaking']);
  });

  test('because it cannot be loaded is asked again the next time', async () => {
    let tries = 0;
    const prompt = promptSpeech(() => 'heard');
    const open = async (): Promise<readonly Speech[]> => {
      tries += 1;
      if (tries === 1) throw new Error('no such file');
      return [prompt];
    };
    voice = createVoice({ open, language: () => language, timers });
    await say('Một');
    expect(voice.current).toBe('no-voice');
    await say('Hai');
    expect([voice.current, prompt.texts]).toEqual(['quiet', ['Hai']]);
  });
});

describe('pace, volume and accent', () => {
  test('are the usual ones for every new person (C-57)', async () => {
    expect([voice.pace, voice.volume, voice.accent]).toEqual(['normal', USUAL_VOLUME, null]);
    voice.togglePace();
    voice.setVolume(VOLUME_STEPS);
    voice.chooseAccent('south');
    await say('Chào bác');
    voice.reset();
    expect([voice.current, voice.pace, voice.volume, voice.accent]).toEqual([
      'quiet',
      'normal',
      USUAL_VOLUME,
      null,
    ]);
    const before = device.asked.length;
    voice.repeat();
    await settled();
    expect(device.asked.length).toBe(before);
  });

  test('reach the voice with the next sentence', async () => {
    await say(['Một', 'Hai']);
    voice.togglePace();
    voice.setVolume(5);
    voice.chooseAccent('central');
    await end(0);
    expect(device.asked.map(({ delivery }) => delivery)).toEqual([
      { language: 'vi', pace: 'normal', loudness: 0.5, accent: null },
      { language: 'vi', pace: 'slow', loudness: 1, accent: 'central' },
    ]);
    voice.togglePace();
    expect(voice.pace).toBe('normal');
  });

  test('each louder step is louder, and no step is silent', async () => {
    const heard: number[] = [];
    for (let step = 1; step <= VOLUME_STEPS; step += 1) {
      voice.setVolume(step);
      await say(`Bước ${step}`);
      heard.push(device.asked.at(-1)!.delivery.loudness);
    }
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(new Set(heard).size).toBe(VOLUME_STEPS);
    expect([heard[0]! > 0, heard.at(-1)]).toEqual([true, 1]);
  });

  test.each([
    [0, 1],
    [-3, 1],
    [9, VOLUME_STEPS],
    [2.4, 2],
    [Number.NaN, USUAL_VOLUME],
  ])('a volume of %s becomes step %s', (wanted, step) => {
    voice.setVolume(wanted);
    expect(voice.volume).toBe(step);
  });

  test('tell whoever draws them, once for each change', async () => {
    let told = 0;
    voice.subscribe(() => (told += 1));
    voice.togglePace();
    voice.setVolume(4);
    voice.setVolume(4);
    expect(told).toBe(2);
  });

  test('accents are offered once the recordings are known', async () => {
    voice = voiceOver(
      { ...device, accents: (wanted) => (wanted === 'vi' ? ['north', 'south'] : []) },
      device,
    );
    let told = 0;
    voice.subscribe(() => (told += 1));
    expect(voice.accents).toEqual([]);
    await voice.prepare();
    expect([voice.accents, told]).toEqual([['north', 'south'], 1]);
    language = 'en';
    expect(voice.accents).toEqual([]);
  });
});

describe('gong and voice are never heard together (C-60)', () => {
  const LASTS = 2300;
  let strikes: number;
  const strike = (): void =>
    takingTurns({ strike: () => (strikes += 1), unlock: () => undefined }, LASTS, voice).strike();

  beforeEach(() => (strikes = 0));

  test('the gong cuts the sentence, which begins again when it has rung out', async () => {
    await say(['Một', 'Hai']);
    const before = device.cancelled();
    strike();
    expect([strikes, device.cancelled()]).toEqual([1, before + 1]);
    await settled();
    timers.advance(LASTS - 1);
    await settled();
    expect(texts()).toEqual(['Một']);
    timers.advance(1);
    await settled();
    expect(texts()).toEqual(['Một', 'Một']);
    await end(1);
    expect(texts()).toEqual(['Một', 'Một', 'Hai']);
  });

  test('what is asked for while the gong rings waits for its end', async () => {
    strike();
    await say('Một');
    expect(texts()).toEqual([]);
    timers.advance(LASTS);
    await settled();
    expect(texts()).toEqual(['Một']);
  });

  test('a second stroke is waited for as well', async () => {
    strike();
    await say('Một');
    timers.advance(LASTS - 100);
    strike();
    timers.advance(100);
    await settled();
    expect(texts()).toEqual([]);
    timers.advance(LASTS - 100);
    await settled();
    expect(texts()).toEqual(['Một']);
  });

  test('a touch while the gong rings takes the sentence back', async () => {
    await say('Một');
    strike();
    await settled();
    voice.interrupt();
    timers.advance(LASTS);
    await settled();
    expect([texts(), voice.current]).toEqual([['Một'], 'quiet']);
  });

  test('a sentence cut by the gong does not count as a voice that failed', async () => {
    await say('Một');
    strike();
    timers.advance(LASTS);
    await settled();
    await end(1);
    expect(voice.current).toBe('quiet');
  });
});
