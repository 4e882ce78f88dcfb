import { expect, test } from 'vitest';
import { RANGE_CHOICES, rangeOf } from '../../../src/domain/statistics/index.ts';

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
