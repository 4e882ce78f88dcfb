import { describe, expect, test } from 'vitest';
import { GROUP_TIMES, ledMinutes } from '../../../src/domain/group/forecast.ts';
import { groupTimesOf } from '../../../src/domain/group/group-times.ts';
import { keyText, type Counts } from '../../../src/domain/statistics/counter-key.ts';

const TODAY = '2026-03-04';
const GUIDE = 'dang-ky-khai-sinh';
/** Two hundred past cases of 15 minutes, standard deviation 6. */
const history = new Map([[GUIDE, { cases: 200, minutes: 3000, squares: 52_164 }]]);
const counts = (of: Readonly<Record<string, number>>, guide = GUIDE): Counts =>
  Object.fromEntries(
    Object.entries(of).map(([metric, times]) => [
      keyText({ half: 'morning', place: 'quay-1', guide, version: 0, step: '', mode: 'queue', metric }),
      times,
    ]),
  );
const known = (of: Readonly<Record<string, number>>, period = '2026-03-03') =>
  groupTimesOf([{ period, generation: 'g', counts: counts(of) }], TODAY, history);

/** Ten groups that one of the people taught, 30 members, as long as assumed: 21.35 + 3 × 2.05 minutes each. */
const TAUGHT = { 'group-led-pioneer': 10, 'group-helped-pioneer': 30 };
const AS_ASSUMED = 10 * 21.35 + 30 * 2.05;

describe('what groups take in this centre', () => {
  test('is assumed until twenty people were taught', () => {
    expect(groupTimesOf([], TODAY, history)).toEqual(GROUP_TIMES);
    const few = { 'group-led-pioneer': 5, 'group-helped-pioneer': 19, 'group-staff-minutes': 900 };
    expect(known(few)).toEqual(GROUP_TIMES);
    expect(known({ ...TAUGHT, 'group-staff-minutes': 900 }, TODAY)).toEqual(GROUP_TIMES);
    expect(known({ ...TAUGHT, 'group-staff-minutes': 900 }, '2025-12-01')).toEqual(GROUP_TIMES);
    expect(known(TAUGHT)).toEqual(GROUP_TIMES); // nobody knows how long they took
  });

  test('stays as assumed when staff needed what was assumed', () => {
    const { teaching, member } = known({ ...TAUGHT, 'group-staff-minutes': AS_ASSUMED });
    expect(teaching).toBeCloseTo(1.25);
    expect(member).toBeCloseTo(4.05);
  });

  test('is longer when staff needed longer, the less so the fewer groups there were', () => {
    const by = (8 + 10 * 2) / 18;
    const times = known({ ...TAUGHT, 'group-staff-minutes': 2 * AS_ASSUMED });
    expect(times.teaching).toBeCloseTo(1.25 * by);
    expect(times.check).toBeCloseTo(2 * by);
    expect(times.after).toBeCloseTo(2.05 * by);
    expect(times.member).toBeCloseTo(2 + 2.05 * by); // looking on is watched by nobody
    expect(times).toMatchObject({ peer: 1.3, catchUp: 3 });
    const more = { 'group-led-pioneer': 100, 'group-helped-pioneer': 300 };
    expect(known({ ...more, 'group-staff-minutes': 20 * AS_ASSUMED }).teaching).toBeGreaterThan(2.4);
  });

  test('is known from groups that staff led, too', () => {
    const led = { 'group-led-staff': 8, 'group-helped-staff': 32 };
    const minutes = 8 * (ledMinutes(4, { mean: 15, variance: 36 }, GROUP_TIMES) + 3 * 2.05);
    expect(known({ ...led, 'group-staff-minutes': minutes }).teaching).toBeCloseTo(1.25, 2);
    expect(known({ ...led, 'group-staff-minutes': minutes / 2 }).teaching).toBeCloseTo(1.25 * 0.75, 2);
  });

  test('and how often a check must be done again, from twenty checks on', () => {
    expect(known({ 'pioneer-check-1': 10, 'pioneer-check-2': 9 }).checkAgain).toBe(0.6);
    expect(known({ 'pioneer-check-1': 10, 'pioneer-check-2': 8, 'pioneer-check-0': 2 }).checkAgain).toBe(2);
  });

  test('broken counters count as nothing', () => {
    const broken = { ...counts({ 'group-staff-minutes': -5, 'group-led-pioneer': Number.NaN }), nonsense: 3 };
    expect(groupTimesOf([{ period: '2026-03-03', generation: 'g', counts: broken }], TODAY, history)).toEqual(
      GROUP_TIMES,
    );
  });
});
