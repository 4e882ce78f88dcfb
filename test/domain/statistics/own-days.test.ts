import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBefore, oldestDay, readOwnDays } from '../../../src/domain/statistics/index.ts';

const today = '2026-11-21';
const refusal = (first: string, last: string): string | null => {
  const read = readOwnDays({ first, last }, today);
  return read.ok ? null : read.refusal;
};

describe('days a supervisor chooses from a calendar', () => {
  test.each([
    ['', '2026-11-20', 'days-missing'],
    ['2026-11-20', '', 'days-missing'],
    ['2026-02-31', '2026-11-20', 'days-missing'],
    ['20/11/2026', '2026-11-20', 'days-missing'],
    ['2026-11-20', '2026-11-19', 'days-turned'],
    ['2026-11-20', '2026-11-22', 'days-ahead'],
    ['2025-09-30', '2026-11-20', 'days-gone'],
    ['2025-10-01', '2026-11-21', null],
    ['2026-11-21', '2026-11-21', null],
  ])('from “%s” to “%s”: %s', (first, last, why) => {
    expect(refusal(first, last)).toBe(why);
  });

  test('begin with the month of which days are kept by themselves, whatever today is', () => {
    expect([oldestDay('2026-11-21'), oldestDay('2026-01-31')]).toEqual(['2025-10-01', '2024-12-01']);
  });

  test('are taken as they are whenever they lie between the oldest day and today, in their order', () => {
    fc.assert(
      fc.property(fc.nat(380), fc.nat(380), (a, b) => {
        const first = daysBefore(today, Math.max(a, b));
        const last = daysBefore(today, Math.min(a, b));
        expect(readOwnDays({ first, last }, today)).toEqual({ ok: true, value: { first, last } });
      }),
    );
  });
});
