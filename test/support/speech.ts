import type { Delivery, Speech, SpeechOutcome } from '../../src/ports/speech.ts';

/** One sentence a way of speaking was given; the test lets it begin and end. */
export type Asked = {
  readonly text: string;
  readonly delivery: Delivery;
  start(): void;
  end(outcome: SpeechOutcome): void;
};

/** A way of speaking in the hand of a test. */
export type HeldSpeech = Speech & { readonly asked: Asked[]; readonly cancelled: () => number };

/** Says nothing by itself. As the port promises, what is cut off ends. */
export function heldSpeech(): HeldSpeech {
  const asked: Asked[] = [];
  let cancelled = 0;
  return {
    asked,
    cancelled: () => cancelled,
    accents: () => [],
    speak: (text, delivery, onStart) =>
      new Promise((end) => asked.push({ text, delivery, start: onStart, end })),
    cancel() {
      cancelled += 1;
      for (const one of asked) one.end('failed');
    },
  };
}

/** Answers every sentence at once in the same way, and remembers it. */
export function promptSpeech(
  outcome: (text: string) => SpeechOutcome,
): Speech & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    accents: () => [],
    async speak(text, _delivery, onStart) {
      const result = outcome(text);
      if (result === 'absent') return result;
      texts.push(text);
      if (result === 'heard') onStart();
      return result;
    },
    cancel: () => undefined,
  };
}

/** Every way in which a device breaks its promise; none of them may reach a page. */
export const BROKEN: Readonly<Record<string, Speech>> = {
  'never starts and never ends': faulty(() => new Promise(() => undefined)),
  'starts and never ends': faulty((onStart) => {
    onStart();
    return new Promise(() => undefined);
  }),
  'throws at once': faulty(() => {
    throw new Error('not allowed');
  }),
  'throws later': faulty(() => Promise.reject(new Error('device lost'))),
  'starts twice and fails': faulty(async (onStart) => {
    onStart();
    onStart();
    return 'failed';
  }),
  'has nothing to say': faulty(async () => 'absent'),
};

function faulty(speak: (onStart: () => void) => Promise<SpeechOutcome>): Speech {
  return { accents: () => [], speak: (_text, _delivery, onStart) => speak(onStart), cancel: () => undefined };
}
