import { describe, expect, test } from 'vitest';
import { dueOf, isRemindedOf } from '../../../src/domain/report/due.ts';
import { readPeriod, type PeriodScheme } from '../../../src/domain/statistics/periods/index.ts';

const due = (scheme: PeriodScheme, id: string, asked = '') => dueOf(readPeriod(scheme, id)!, asked);

describe('a report is due', () => {
  test.each<[string, string, string]>([
    ['2026-Q4', '2026-12-14', '2026-12-14'], // a Monday
    ['2027-Q1', '2027-03-14', '2027-03-12'], // a Sunday: reminded from the Friday before
    ['2027-Q2', '2027-06-14', '2027-06-14'],
    ['2027-Q3', '2027-09-14', '2027-09-14'],
    ['2025-Q2', '2025-06-14', '2025-06-13'], // a Saturday
  ])('for %s on %s, reminded of from %s', (id, last, remind) => {
    expect(due('admin-15', id)).toEqual({ last, remind });
    expect(due('calendar', id)).toEqual({ last, remind });
  });

  test('for a year on the day its own letter names; 2026 is known, no other year is guessed from it', () => {
    expect(due('admin-15', '2026')).toEqual({ last: '2026-10-19', remind: '2026-10-19' });
    expect(due('admin-15', '2027')).toBeNull();
    expect(due('admin-15', '2027', '2027-10-17')).toEqual({ last: '2027-10-17', remind: '2027-10-15' });
    expect(due('admin-15', '2027', 'chưa rõ')).toBeNull();
  });

  test('for a month or half a year on no day that anybody has told', () => {
    expect(due('admin-15', '2026-M11')).toBeNull();
    expect(due('admin-15', '2026-H1')).toBeNull();
  });

  test.each([
    ['2026-11-29', false],
    ['2026-11-30', true],
    ['2026-12-14', true],
    ['2026-12-15', false],
  ])('and somebody is reminded of it on %s: %s', (today, isReminded) => {
    expect(isRemindedOf({ last: '2026-12-14', remind: '2026-12-14' }, today)).toBe(isReminded);
  });
});
