import { describe, expect, test } from 'vitest';
import { earlierPeriods, RANGE_CHOICES, rangeOf, readRange } from '../../../src/domain/statistics/index.ts';

test.each([
  ['today', 'admin-15', { first: '2026-11-21', last: '2026-11-21' }],
  ['week', 'calendar', { first: '2026-11-16', last: '2026-11-21' }],
  ['week-before', 'calendar', { first: '2026-11-09', last: '2026-11-15' }],
  ['month', 'admin-15', { first: '2026-11-15', last: '2026-11-21' }],
  ['month', 'calendar', { first: '2026-11-01', last: '2026-11-21' }],
  ['month-before', 'admin-15', { first: '2026-10-15', last: '2026-11-14' }],
  ['quarter', 'admin-15', { first: '2026-09-15', last: '2026-11-21' }],
  ['quarter-before', 'admin-15', { first: '2026-06-15', last: '2026-09-14' }],
  ['quarter-before', 'calendar', { first: '2026-07-01', last: '2026-09-30' }],
  ['year', 'admin-15', { first: '2025-12-15', last: '2026-11-21' }],
] as const)('on 21 November 2026 “%s” (%s) means these days', (choice, scheme, range) => {
  expect(rangeOf(choice, scheme, '2026-11-21')).toEqual(range);
});

test('a stretch that has passed ends before the running one begins', () => {
  for (const choice of RANGE_CHOICES.filter((one) => one.endsWith('-before'))) {
    const running = choice.replace('-before', '') as 'week' | 'month' | 'quarter';
    expect(
      rangeOf(choice, 'admin-15', '2026-11-21').last < rangeOf(running, 'admin-15', '2026-11-21').first,
    ).toBe(true);
  }
});

describe('earlier periods', () => {
  const today = '2026-11-21';
  const names = (since: string): string[] => earlierPeriods('admin-15', today, since).map(({ id }) => id);

  test('go on where the choices with names of their own end, the newest first', () => {
    expect(names('2020-01-01')).toEqual([
      ...['2026-M10', '2026-M9', '2026-M8', '2026-M7', '2026-M6', '2026-M5', '2026-M4', '2026-M3', '2026-M2'],
      ...['2026-M1', '2026-Q2', '2026-Q1', '2025-Q4', '2025'],
    ]);
  });

  test('leave out what ended before anything was counted', () => {
    expect(names('2026-09-14')).toEqual(['2026-M10', '2026-M9']);
    expect(names(today)).toEqual([]);
  });

  test('are found again by their names, and nothing else is', () => {
    for (const { id, first, last } of earlierPeriods('admin-15', today, '2020-01-01'))
      expect(readRange(id, 'admin-15', today)).toEqual({ first, last });
    expect(readRange('month', 'admin-15', today)).toEqual(rangeOf('month', 'admin-15', today));
    expect(readRange('2026-X1', 'admin-15', today)).toBeNull();
  });
});
