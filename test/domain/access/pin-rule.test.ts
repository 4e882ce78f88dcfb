import { describe, expect, test } from 'vitest';
import { judgePin } from '../../../src/domain/access/pin-rule.ts';

describe('a PIN that would be tried first is not taken (SEC-23)', () => {
  test.each([
    ['24681', 'pin-short'],
    ['', 'pin-short'],
    ['2468135790246', 'pin-long'],
    ['24681a', 'pin-not-digits'],
    ['246 813', 'pin-not-digits'],
    ['000000', 'pin-repeats'],
    ['888888', 'pin-repeats'],
    ['112112', 'pin-repeats'],
    ['121212', 'pin-repeats'],
    ['123123', 'pin-repeats'],
    ['20482048', 'pin-repeats'],
    ['110101', 'pin-repeats'],
    ['123456', 'pin-sequence'],
    ['654321', 'pin-sequence'],
    ['012345', 'pin-sequence'],
    ['890123', 'pin-sequence'],
    ['135791', 'pin-sequence'],
    ['112233', 'pin-sequence'],
    ['332211', 'pin-sequence'],
    ['123321', 'pin-sequence'],
    ['1234321', 'pin-sequence'],
    ['010203', 'pin-date'],
    ['300475', 'pin-date'],
    ['750430', 'pin-date'],
    ['30041975', 'pin-date'],
    ['19750430', 'pin-date'],
  ])('%s: %s', (pin, refusal) => {
    expect(judgePin(pin)).toBe(refusal);
  });

  test.each(['493817', '705924', '962840', '30991975', '48261597', '193750284', '864029517306'])(
    '%s is good',
    (pin) => {
      expect(judgePin(pin)).toBeNull();
    },
  );
});
