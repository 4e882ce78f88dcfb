import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWebSpeech } from '../../src/adapters/speech/web-speech.ts';

type Utterance = {
  text: string;
  lang: string;
  rate: number;
  onstart?: () => void;
  onend?: () => void;
  onerror?: () => void;
};
type Device = { readonly said: Utterance[]; cancelled: number; readonly synthesis: SpeechSynthesis };

/** A device whose voice does nothing unless a test lets it. */
function device(voices: readonly { lang: string; localService: boolean }[], speak?: () => void): Device {
  const said: Utterance[] = [];
  const made = {
    said,
    cancelled: 0,
    synthesis: {
      getVoices: () => voices,
      speak: (utterance: Utterance) => {
        said.push(utterance);
        speak?.();
      },
      cancel: () => (made.cancelled += 1),
    } as unknown as SpeechSynthesis,
  };
  return made;
}
const vietnamese = [{ lang: 'vi-VN', localService: true }];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a voice for the language', () => {
  test.each([
    ['vi', true],
    ['vi-VN', true],
    ['vi_VN', true],
    ['VI-vn', true],
    ['vi-VN-x-ngoc', true],
    ['en-US', false],
    ['via', false],
    ['', false],
  ])('tagged "%s": %s', (lang, expected) => {
    expect(createWebSpeech(device([{ lang, localService: true }]).synthesis).available('vi')).toBe(expected);
  });

  test('that would send the text over the network is none (PR-04)', async () => {
    const { synthesis, said } = device([{ lang: 'vi-VN', localService: false }]);
    const speech = createWebSpeech(synthesis);
    expect(speech.available('vi')).toBe(false);
    expect(await speech.speak('Chào bác', 'vi')).toBe(false);
    expect(said).toEqual([]);
  });

  test('on a device without speech is none, and silence is no error', async () => {
    const speech = createWebSpeech(undefined);
    expect(speech.available('vi')).toBe(false);
    expect(await speech.speak('Chào bác', 'vi')).toBe(false);
    expect(() => speech.cancel()).not.toThrow();
  });
});

describe('a sentence', () => {
  test('that is spoken to its end was heard', async () => {
    const { synthesis, said } = device(vietnamese);
    const heard = createWebSpeech(synthesis).speak('Chào bác', 'vi');
    expect(said[0]).toMatchObject({ text: 'Chào bác', lang: 'vi-VN', rate: 0.9 });
    said[0]!.onstart?.();
    said[0]!.onend?.();
    expect(await heard).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('silences the one before it', () => {
    const made = device(vietnamese);
    const speech = createWebSpeech(made.synthesis);
    void speech.speak('Một', 'vi');
    expect(made.cancelled).toBe(1);
    speech.cancel();
    expect(made.cancelled).toBe(2);
  });

  test('that never starts is given up after four seconds', async () => {
    const { synthesis } = device(vietnamese);
    const heard = createWebSpeech(synthesis).speak('Chào bác', 'vi');
    await vi.advanceTimersByTimeAsync(4000);
    expect(await heard).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that never ends is cut off after thirty seconds', async () => {
    const { synthesis, said } = device(vietnamese);
    let result: boolean | null = null;
    void createWebSpeech(synthesis)
      .speak('Chào bác', 'vi')
      .then((heard) => (result = heard));
    said[0]!.onstart?.();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(result).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(result).toBe(true);
  });

  test('that the device refuses, at once or later, was not heard', async () => {
    const throwing = device(vietnamese, () => {
      throw new Error('not allowed');
    });
    expect(await createWebSpeech(throwing.synthesis).speak('Chào bác', 'vi')).toBe(false);
    const { synthesis, said } = device(vietnamese);
    const heard = createWebSpeech(synthesis).speak('Chào bác', 'vi');
    said[0]!.onerror?.();
    expect(await heard).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not cut off by the watchdog of an older one', async () => {
    const made = device(vietnamese);
    const speech = createWebSpeech(made.synthesis);
    void speech.speak('Một', 'vi');
    await vi.advanceTimersByTimeAsync(3000);
    void speech.speak('Hai', 'vi');
    made.said[1]!.onstart?.();
    const before = made.cancelled;
    await vi.advanceTimersByTimeAsync(2000);
    expect(made.cancelled).toBe(before);
  });
});
