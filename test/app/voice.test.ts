import { beforeEach, describe, expect, test } from 'vitest';
import { createVoice, type Voice } from '../../src/app/voice.ts';
import { settled } from '../support/time.ts';

let said: { text: string; language: string; end: (heard: boolean) => void }[];
let cancelled: number;
let languages: string[];
let language: string;
let voice: Voice;

beforeEach(() => {
  said = [];
  cancelled = 0;
  languages = ['vi'];
  language = 'vi';
  voice = createVoice(
    {
      available: (wanted) => languages.includes(wanted),
      speak: (text, spoken) => new Promise((end) => said.push({ text, language: spoken, end })),
      cancel: () => (cancelled += 1),
    },
    () => language,
  );
});

describe('a machine with a voice', () => {
  test('speaks, and is quiet when it has spoken', async () => {
    voice.say('Chào bác');
    expect(voice.current).toBe('speaking');
    expect(said).toMatchObject([{ text: 'Chào bác', language: 'vi' }]);
    said[0]!.end(true);
    await settled();
    expect(voice.current).toBe('quiet');
  });

  test('that nobody heard says that it has none', async () => {
    voice.say('Chào bác');
    said[0]!.end(false);
    await settled();
    expect(voice.current).toBe('no-voice');
  });

  test('does not let an older screen speak for a newer one', async () => {
    voice.say('Màn hình một');
    voice.say('Màn hình hai');
    said[0]!.end(false);
    await settled();
    expect(voice.current).toBe('speaking');
    said[1]!.end(true);
    await settled();
    expect(voice.current).toBe('quiet');
  });

  test('is silent at once when it is hushed, whatever the device says later', async () => {
    voice.say('Chào bác');
    voice.hush();
    expect([voice.current, cancelled]).toEqual(['quiet', 1]);
    said[0]!.end(false);
    await settled();
    expect(voice.current).toBe('quiet');
  });

  test('that never ends keeps nobody waiting', async () => {
    voice.say('Chào bác');
    await settled();
    expect(voice.current).toBe('speaking');
    voice.say('Bước tiếp');
    expect(said).toHaveLength(2);
  });
});

describe('a machine without a voice for the language', () => {
  test('says so and speaks nothing', () => {
    language = 'en';
    voice.say('Hello');
    expect([voice.current, said.length]).toEqual(['no-voice', 0]);
  });

  test('speaks again when the language is one it has', () => {
    language = 'en';
    voice.say('Hello');
    language = 'vi';
    voice.say('Chào bác');
    expect([voice.current, said.length]).toEqual(['speaking', 1]);
  });

  test('silences the older screen all the same', () => {
    voice.say('Chào bác');
    language = 'en';
    voice.say('Hello');
    expect(cancelled).toBe(1);
  });
});
