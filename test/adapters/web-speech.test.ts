import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWebSpeech } from '../../src/adapters/speech/web-speech.ts';
import type { Delivery, Speech, SpeechOutcome } from '../../src/ports/speech.ts';

type Utterance = {
  text: string;
  lang: string;
  rate: number;
  volume: number;
  onstart?: () => void;
  onend?: () => void;
  onerror?: () => void;
};
type Voice = { readonly lang: string; readonly localService: boolean };
type Device = {
  readonly said: Utterance[];
  cancelled: number;
  readonly synthesis: SpeechSynthesis;
  list(voices: readonly Voice[]): void;
};

/** A device whose voice does nothing unless a test lets it. */
function device(voices: readonly Voice[], speak?: () => void): Device {
  const said: Utterance[] = [];
  const events = new EventTarget();
  let listed = voices;
  const made = {
    said,
    cancelled: 0,
    list(next: readonly Voice[]) {
      listed = next;
      events.dispatchEvent(new Event('voiceschanged'));
    },
    synthesis: {
      getVoices: () => listed,
      speak: (utterance: Utterance) => {
        said.push(utterance);
        speak?.();
      },
      cancel: () => (made.cancelled += 1),
      addEventListener: events.addEventListener.bind(events),
    } as unknown as SpeechSynthesis,
  };
  return made;
}
const local = (lang: string): Voice => ({ lang, localService: true });
const vietnamese = [local('vi-VN')];
const usual: Delivery = { language: 'vi', pace: 'normal', loudness: 0.5, accent: null };
const say = (speech: Speech, text = 'Chào bác', delivery: Partial<Delivery> = {}): Promise<SpeechOutcome> =>
  speech.speak(text, { ...usual, ...delivery }, () => undefined);
const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

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
    ['vi-VN-X-CENTRAL', true],
    ['en-US', false],
    ['via', false],
    ['', false],
  ])('tagged "%s": %s', async (lang, expected) => {
    const { synthesis, said } = device([local(lang)]);
    void say(createWebSpeech([], synthesis));
    await soon();
    expect(said.length === 1).toBe(expected);
  });

  test('that would send the text over the network is none (PR-04)', async () => {
    const { synthesis, said } = device([{ lang: 'vi-VN', localService: false }]);
    expect(await say(createWebSpeech([], synthesis))).toBe('absent');
    expect(said).toEqual([]);
  });

  test('on a device without speech is none, and silence is no error', async () => {
    const speech = createWebSpeech([], undefined);
    expect(await say(speech)).toBe('absent');
    expect(() => speech.cancel()).not.toThrow();
  });

  test('has the accent somebody chose when the device knows it, and else a plain one (C-61)', async () => {
    const made = device(['vi-VN-X-CENTRAL', 'vi', 'vi-VN-X-SOUTH'].map(local));
    const speech = createWebSpeech([], made.synthesis);
    for (const accent of ['south', 'north', null, 'central'] as const) {
      void say(speech, 'Chào bác', { accent });
      await soon();
    }
    expect(made.said.map(({ lang }) => lang)).toEqual(['vi-VN-X-SOUTH', 'vi', 'vi', 'vi-VN-X-CENTRAL']);
  });

  test('that is listed late is waited for', async () => {
    const made = device([]);
    const outcome = say(createWebSpeech([], made.synthesis));
    await vi.advanceTimersByTimeAsync(1500);
    expect(made.said).toEqual([]);
    made.list(vietnamese);
    await soon();
    expect(made.said.length).toBe(1);
    made.said[0]!.onstart?.();
    made.said[0]!.onend?.();
    expect(await outcome).toBe('heard');
  });

  test('that is never listed is given up after four seconds, once', async () => {
    const speech = createWebSpeech([], device([]).synthesis);
    const outcome = say(speech);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await outcome).toBe('absent');
    expect(await say(speech)).toBe('absent');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that is taken away is missed by the next sentence', async () => {
    const made = device(vietnamese);
    const speech = createWebSpeech([], made.synthesis);
    const first = say(speech);
    await soon();
    made.said[0]!.onerror?.();
    expect(await first).toBe('failed');
    made.list([]);
    expect(await say(speech)).toBe('absent');
  });

  test('silenced before it was listed says nothing', async () => {
    const made = device([]);
    const speech = createWebSpeech([], made.synthesis);
    const outcome = say(speech);
    speech.cancel();
    made.list(vietnamese);
    expect(await outcome).toBe('failed');
    expect(made.said).toEqual([]);
  });
});

describe('a sentence', () => {
  test('that is spoken to its end was heard, and its first sound is told once', async () => {
    const { synthesis, said } = device(vietnamese);
    let starts = 0;
    const outcome = createWebSpeech([], synthesis).speak('Chào bác', usual, () => (starts += 1));
    await soon();
    expect(said[0]).toMatchObject({ text: 'Chào bác', lang: 'vi-VN', rate: 0.9, volume: 0.5 });
    said[0]!.onstart?.();
    said[0]!.onstart?.();
    said[0]!.onend?.();
    said[0]!.onend?.();
    said[0]!.onerror?.();
    expect([await outcome, starts]).toEqual(['heard', 1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is slower and louder as wished, never below 0.7 (C-56, C-57)', async () => {
    const { synthesis, said } = device(vietnamese);
    void say(createWebSpeech([], synthesis), 'Chào bác', { pace: 'slow', loudness: 1 });
    await soon();
    expect(said[0]).toMatchObject({ rate: 0.7, volume: 1 });
  });

  test('in Vietnamese has no figures and short forms; other voices know their own (C-44)', async () => {
    const made = device([local('vi'), local('en-US')]);
    const speech = createWebSpeech([{ word: 'BHYT', say: 'bảo hiểm y tế' }], made.synthesis);
    void say(speech, 'Thẻ BHYT, 8.000 đồng.');
    await soon();
    void say(speech, '8,000 VND', { language: 'en' });
    await soon();
    expect(made.said.map(({ text }) => text)).toEqual(['Thẻ bảo hiểm y tế, tám nghìn đồng.', '8,000 VND']);
  });

  test('silences the one before it', async () => {
    const made = device(vietnamese);
    const speech = createWebSpeech([], made.synthesis);
    const first = say(speech, 'Một');
    await soon();
    const before = made.cancelled;
    void say(speech, 'Hai');
    expect(made.cancelled).toBe(before + 1);
    expect(await first).toBe('failed');
    speech.cancel();
    expect(made.cancelled).toBe(before + 2);
  });

  test('that never starts is given up after four seconds (C-63)', async () => {
    const { synthesis } = device(vietnamese);
    const outcome = say(createWebSpeech([], synthesis));
    await vi.advanceTimersByTimeAsync(4000);
    expect(await outcome).toBe('failed');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that ends without ever starting was not heard', async () => {
    const { synthesis, said } = device(vietnamese);
    const outcome = say(createWebSpeech([], synthesis));
    await soon();
    said[0]!.onend?.();
    expect(await outcome).toBe('failed');
  });

  test('that never ends is cut off by what its length can need, and was heard', async () => {
    const made = device(vietnamese);
    const speech = createWebSpeech([], made.synthesis);
    for (const [text, least, most] of [
      ['Chào bác', 5000, 10_000],
      ['Bác chờ máy báo tin nhé. '.repeat(6).trim(), 25_000, 45_000],
    ] as const) {
      let result: SpeechOutcome | null = null;
      void say(speech, text).then((outcome) => (result = outcome));
      await soon();
      made.said.at(-1)!.onstart?.();
      await vi.advanceTimersByTimeAsync(least);
      expect(result).toBeNull();
      const before = made.cancelled;
      await vi.advanceTimersByTimeAsync(most - least);
      expect([result, made.cancelled]).toEqual(['heard', before + 1]);
    }
  });

  test('that the device refuses, at once or later, was not heard', async () => {
    const throwing = device(vietnamese, () => {
      throw new Error('not allowed');
    });
    expect(await say(createWebSpeech([], throwing.synthesis))).toBe('failed');
    const { synthesis, said } = device(vietnamese);
    const outcome = say(createWebSpeech([], synthesis));
    await soon();
    said[0]!.onstart?.();
    said[0]!.onerror?.();
    expect(await outcome).toBe('failed');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not cut off by the watchdog of an older one', async () => {
    const made = device(vietnamese);
    const speech = createWebSpeech([], made.synthesis);
    void say(speech, 'Một');
    await vi.advanceTimersByTimeAsync(3000);
    void say(speech, 'Hai');
    await soon();
    made.said[1]!.onstart?.();
    const before = made.cancelled;
    await vi.advanceTimersByTimeAsync(2000);
    expect(made.cancelled).toBe(before);
  });
});
