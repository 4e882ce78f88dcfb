import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderAt, ordersOf } from '../../../src/domain/shared/shuffle.ts';
import { runs } from '../../support/seed.ts';

describe('orders of a few things', () => {
  test('of three things there are six, listed like words in a dictionary', () => {
    expect(ordersOf(3)).toBe(6);
    expect(Array.from({ length: 6 }, (_, rank) => orderAt(3, rank).join(''))).toEqual([
      '012',
      '021',
      '102',
      '120',
      '201',
      '210',
    ]);
  });

  test('are each of them a way to lay the same things, none missing, none twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.nat(), (count, rank) => {
        expect([...orderAt(count, rank)].sort()).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
      runs(),
    );
  });

  test('are all different, and rank 0 is the order itself', () => {
    for (const count of [1, 4, 5, 6]) {
      const all = Array.from({ length: ordersOf(count) }, (_, rank) => orderAt(count, rank).join(''));
      expect(new Set(all).size).toBe(ordersOf(count));
      expect(all[0]).toBe('012345'.slice(0, count));
    }
  });

  test('of nothing there is one', () => {
    expect([orderAt(0, 5), ordersOf(0)]).toEqual([[], 1]);
  });
});
