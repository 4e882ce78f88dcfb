import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDigitalDay, noticesOf, openingOf } from '../../../src/domain/centre/centre-days.ts';
import {
  IDLE_BOUNDS,
  IDLE_LIMITS,
  idleLimitsOf,
  STAFF_IDLE,
  staffIdleOf,
} from '../../../src/domain/centre/idle-limits.ts';
import { specimenCentre } from '../../fixtures/centre.ts';

describe('a notice stands from its first to its last day', () => {
  test.each([
    ['2026-03-01', 0],
    ['2026-03-02', 1],
    ['2026-03-06', 1],
    ['2026-03-07', 0],
  ])('%s: %i', (day, count) => {
    expect(noticesOf(specimenCentre, day)).toHaveLength(count);
  });

  test('and where no centre file was brought there is none', () => {
    expect(noticesOf(null, '2026-03-04')).toEqual([]);
  });
});

test('10 October is announced every year, unless the centre switched it off or is not known', () => {
  expect(isDigitalDay(specimenCentre, '2026-10-10')).toBe(true);
  expect(isDigitalDay(specimenCentre, '2031-10-10')).toBe(true);
  expect(isDigitalDay(specimenCentre, '2026-10-11')).toBe(false);
  expect(isDigitalDay({ ...specimenCentre, digitalDay: false }, '2026-10-10')).toBe(false);
  expect(isDigitalDay(null, '2026-10-10')).toBe(false);
});

describe('the hours of a day', () => {
  test('are those of its weekday', () => {
    expect(openingOf(specimenCentre, '2026-03-04')?.lastTicket).toBe('16:30');
  });

  test('are none at the weekend and on closed days, both ends included', () => {
    for (const day of ['2026-03-07', '2026-03-08', '2026-09-02', '2026-09-03'])
      expect(openingOf(specimenCentre, day), day).toBeNull();
    expect(openingOf(specimenCentre, '2026-09-04')).not.toBeNull();
  });
});

describe('silence (C-32)', () => {
  test('is the product’s own where the centre says nothing', () => {
    expect([idleLimitsOf(null), staffIdleOf(null)]).toEqual([IDLE_LIMITS, STAFF_IDLE]);
    expect(idleLimitsOf(specimenCentre)).toEqual({ ...IDLE_LIMITS, menu: 90 });
  });

  test('never leaves its bounds, whatever a file says', () => {
    const figure = fc.oneof(fc.double(), fc.integer());
    fc.assert(
      fc.property(figure, figure, figure, (menu, reading, staff) => {
        const centre = { ...specimenCentre, idle: { menu, reading, staff } };
        const { menu: m, reading: r } = idleLimitsOf(centre);
        for (const value of [m, r, staffIdleOf(centre)]) {
          expect(value).toBeGreaterThanOrEqual(IDLE_BOUNDS.least);
          expect(value).toBeLessThanOrEqual(IDLE_BOUNDS.most);
        }
      }),
    );
  });
});
