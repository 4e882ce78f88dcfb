import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyText } from '../../../src/domain/statistics/counter-key.ts';
import { mostUsedGuides } from '../../../src/domain/statistics/popular.ts';
import type { Period } from '../../../src/domain/statistics/retention.ts';
import { runs } from '../../support/seed.ts';

const today = '2026-03-29';
const used = (period: string, guides: Record<string, number>, metric = 'started'): Period => ({
  period,
  generation: 'g1',
  counts: Object.fromEntries(
    Object.entries(guides).map(([guide, count]) => [
      keyText({ half: 'morning', place: 'kiot-1', guide, version: 1, step: '', mode: 'do', metric }),
      count,
    ]),
  ),
});
const known = ['a', 'b', 'c', 'd'];

test('guides stand by how often they were begun, over days, versions and modes together', () => {
  const days = [used('2026-03-28', { a: 2, b: 3 }), used('2026-03-10', { a: 2, c: 1 })];
  expect(mostUsedGuides(days, today, known)).toEqual(['a', 'b', 'c']);
});

test('guides of equal use stand in the order of their ids, whatever order the days come in', () => {
  const days = [used('2026-03-28', { c: 1 }), used('2026-03-27', { b: 1 })];
  expect(mostUsedGuides(days, today, known)).toEqual(['b', 'c']);
  expect(mostUsedGuides([...days].reverse(), today, known)).toEqual(['b', 'c']);
});

test('four weeks are looked at, not today and not the day before them', () => {
  const days = [used('2026-03-01', { a: 1 }), used('2026-02-28', { b: 9 }), used(today, { c: 9 })];
  expect(mostUsedGuides(days, today, known)).toEqual(['a']);
});

test('opening a page is no use; a guide that is gone is not offered; broken keys count as nothing', () => {
  const days = [used('2026-03-28', { a: 9 }, 'opened'), used('2026-03-28', { gone: 9, d: 1 })];
  const broken: Period = { period: '2026-03-28', generation: 'g', counts: { 'a|b': 5, '': 4 } };
  expect(mostUsedGuides([...days, broken], today, known)).toEqual(['d']);
});

test('whatever was counted, only known guides are named, each once, and more use never stands later', () => {
  const uses = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'x'), fc.nat(50));
  fc.assert(
    fc.property(uses, (counts) => {
      const order = mostUsedGuides([used('2026-03-20', counts)], today, known);
      expect(new Set(order).size).toBe(order.length);
      expect(order.every((id) => known.includes(id))).toBe(true);
      const values = order.map((id) => counts[id] ?? 0);
      expect([...values].sort((a, b) => b - a)).toEqual(values);
    }),
    runs(200),
  );
});
