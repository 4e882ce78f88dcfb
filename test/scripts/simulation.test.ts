import { describe, expect, test } from 'vitest';
import { shareOf } from '../../bench/simulation/interval.ts';
import { morningOf, PROCEDURES } from '../../bench/simulation/morning.ts';
import { brokenPromises, SCENARIOS } from '../../bench/simulation/promises.ts';
import { historyFor, measureWaits } from '../../bench/simulation/waits.ts';

/** A small part of `npm run simulate`, with the same seeds. */
const SEEDS = Array.from({ length: 25 }, (_, i) => i + 1);
const promised = SCENARIOS.filter(({ pace, priority }) => pace >= 1 && priority === 0);

describe('what the centre tells people about their wait (E4 7)', () => {
  test.each(promised)('holds: $name', (scenario) => {
    const measured = measureWaits(scenario, SEEDS);
    expect(brokenPromises(scenario, measured)).toEqual([]);
    expect(measured.people).toBeGreaterThan(400);
  });

  test('would be found out: half the desks, and the promise is broken', () => {
    const [scenario] = SCENARIOS;
    const measured = measureWaits(scenario!, SEEDS.slice(0, 5));
    const worse = { ...measured, upperKept: { ...measured.upperKept, value: 0.89 } };
    expect(brokenPromises(scenario!, worse)).toEqual([
      '3 desks, 60 people, normal: upper end kept 89.0, must be ≥ 90',
    ]);
  });
});

describe('a simulated morning', () => {
  const kind = { desks: 3, people: 60, pace: 1, priority: 0.15 };

  test('is the same again with the same seed, and another one with another', () => {
    expect(morningOf(kind, 7)).toEqual(morningOf(kind, 7));
    expect(morningOf(kind, 7)).not.toEqual(morningOf(kind, 8));
  });

  test('has people of every procedure, more of them early, with minutes as the reference says', () => {
    const people = Array.from({ length: 200 }, (_, seed) => morningOf(kind, seed)).flat();
    for (const { id, minutes, share } of PROCEDURES) {
      const those = people.filter(({ procedure }) => procedure === id);
      expect(those.length / people.length).toBeCloseTo(share / 100, 1);
      const mean = those.reduce((sum, one) => sum + one.minutes, 0) / those.length;
      expect(Math.abs(mean / minutes - 1)).toBeLessThan(0.1);
    }
    expect(people.filter(({ comes }) => comes < 90).length / people.length).toBeCloseTo(0.63, 1);
    expect(people.filter(({ priority }) => priority).length / people.length).toBeCloseTo(0.15, 1);
  });

  test('teaches the centre through its counters how long each procedure takes', () => {
    const history = historyFor(kind);
    for (const { id, minutes } of PROCEDURES) {
      const { cases, minutes: sum } = history.get(id)!;
      expect(Math.abs(sum / cases / minutes - 1)).toBeLessThan(0.25);
    }
  });
});

test('the interval of a share is wider when mornings differ, and nothing when they agree', () => {
  const agree = shareOf([1, 1, 1].map(() => ({ part: 2, whole: 4 })));
  expect(agree).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  const differ = shareOf([
    { part: 0, whole: 4 },
    { part: 4, whole: 4 },
  ]);
  expect(differ.value).toBe(0.5);
  expect(differ.high - differ.low).toBeGreaterThan(0.9);
});
