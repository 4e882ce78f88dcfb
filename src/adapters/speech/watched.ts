import type { SpeechOutcome } from '../../ports/speech.ts';

/** Silence for so long means that the device has no working voice (C-63), in ms. */
export const START_LIMIT = 4000;

/** One sentence given to a device that may do anything: start late or never, never end, end twice, throw. */
export type Attempt = {
  /** Longest time it can last once it has started, in ms. */
  readonly longest: number;
  /** Called once, with the first sound. */
  readonly onStart: () => void;
  /** Tells the device to begin. */
  readonly begin: (device: DeviceEvents) => void;
  /** Tells the device to be silent. */
  readonly stop: () => void;
};

/** What a device may report, in any order and as often as it likes. */
export type DeviceEvents = { started(): void; ended(): void; failed(): void };

/** A sentence on its way: how it turned out, and the way to end it early. */
export type Watched = { readonly outcome: Promise<SpeechOutcome>; readonly end: () => void };

/**
 * Holds a device to its promise: the outcome comes exactly once, at the latest after `START_LIMIT` without a start or
 * `longest` without an end. Who started and never ended was heard.
 */
export function watched({ longest, onStart, begin, stop }: Attempt): Watched {
  let settle: (outcome: SpeechOutcome) => void = () => undefined;
  const outcome = new Promise<SpeechOutcome>((resolve) => (settle = resolve));
  let state: 'waiting' | 'heard' | 'over' = 'waiting';
  const finish = (result: SpeechOutcome): void => {
    if (state === 'over') return;
    state = 'over';
    clearTimeout(timer);
    settle(result);
  };
  const cut = (result: SpeechOutcome) => (): void => {
    finish(result);
    stop();
  };
  let timer = setTimeout(cut('failed'), START_LIMIT);
  const started = (): void => {
    if (state !== 'waiting') return;
    state = 'heard';
    clearTimeout(timer);
    timer = setTimeout(cut('heard'), longest);
    onStart();
  };
  try {
    begin({
      started,
      ended: () => finish(state === 'heard' ? 'heard' : 'failed'),
      failed: () => finish('failed'),
    });
  } catch {
    cut('failed')();
  }
  return { outcome, end: () => finish('failed') };
}
