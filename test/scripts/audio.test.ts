import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondsOf } from '../../scripts/lib/audio.ts';
import { m4a, mp3, ogg, wav } from '../fixtures/sounds.ts';

const kinds = { wav, mp3, m4a, ogg };

describe('the length of a recording is read from the file itself', () => {
  test.each(Object.entries(kinds))('%s', (_, make) => {
    for (const seconds of [0.5, 3.2, 12, 14.5]) expect(secondsOf(make(seconds))).toBeCloseTo(seconds, 1);
  });

  test('a WAV with notes before its sound is measured too', () => {
    const plain = wav(2);
    const note = Buffer.concat([Buffer.from('LIST\x05\x00\x00\x00abcde\x00', 'latin1')]);
    expect(secondsOf(Buffer.concat([plain.subarray(0, 36), note, plain.subarray(36)]))).toBeCloseTo(2, 1);
  });

  test('what is no recording has no length', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('xin chào'), Buffer.alloc(400), wav(0)])
      expect(secondsOf(bytes)).toBeNull();
  });

  test('a file that is cut off anywhere is measured or refused, never a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(kinds)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (make, part) => {
          const whole = make(1);
          const seconds = secondsOf(whole.subarray(0, Math.floor(whole.length * part)));
          expect(seconds === null || (seconds > 0 && Number.isFinite(seconds))).toBe(true);
        },
      ),
    );
  });
});
