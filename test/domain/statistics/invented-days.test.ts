import { expect, test } from 'vitest';
import { counterOf, inventedDays, readKey } from '../../../src/domain/statistics/index.ts';

const drawing = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32;
  return seed / 2 ** 32;
};
const days = inventedDays({
  today: '2026-11-21',
  places: ['kiot-1', 'kiot-2'],
  guides: [
    { id: 'khai-sinh', version: 2, steps: ['mo', 'chon', 'nop'] },
    { id: 'ket-hon', version: 1, steps: ['mo', 'nop'] },
  ],
  chance: drawing(20260304),
});
const keys = days.flatMap(({ counts }) => Object.keys(counts));

test('invented days end yesterday, go back two quarters, and no Sunday is among them', () => {
  expect(days.at(-1)!.day).toBe('2026-11-20');
  expect(days[0]!.day < '2026-05-01').toBe(true);
  expect(days.map(({ day }) => day)).not.toContain('2026-11-15');
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
});

test('they are made of nothing but counters that a kiosk counts', () => {
  expect(keys.length).toBeGreaterThan(1000);
  for (const key of new Set(keys)) expect(counterOf(readKey(key)?.metric ?? ''), key).not.toBeNull();
});

test('people need less help as weeks go by', () => {
  const sum = (metric: string, part: typeof days): number =>
    part
      .flatMap(({ counts }) => Object.entries(counts))
      .filter(([key]) => readKey(key)!.metric === metric && readKey(key)!.mode === 'do')
      .reduce((all, [, value]) => all + value, 0);
  const third = Math.floor(days.length / 3);
  const share = (part: typeof days): number => sum('unaided', part) / sum('finished', part);
  expect(share(days.slice(-third))).toBeGreaterThan(share(days.slice(0, third)) + 0.05);
});
