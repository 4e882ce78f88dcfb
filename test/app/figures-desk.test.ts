import { beforeEach, describe, expect, test } from 'vitest';
import { createFiguresDesk, type FiguresDesk } from '../../src/app/figures-desk.ts';
import type { Records } from '../../src/app/contexts.ts';
import { inMonths, isIn, keyText, type Counts, type CountedMode } from '../../src/domain/statistics/index.ts';
import type { Period } from '../../src/domain/statistics/retention.ts';

const wall = Date.parse('2026-11-21T03:00:00Z');
const clock = { read: () => ({ wall, steady: 0 }) };
const counts = (guide: string, mode: CountedMode, metrics: Record<string, number>): Counts =>
  Object.fromEntries(
    Object.entries(metrics).map(([metric, value]) => [
      keyText({ half: 'morning', place: 'kiot-1', guide, version: 1, step: '', mode, metric }),
      value,
    ]),
  );
const day = (period: string): Period => ({
  period,
  generation: 'g',
  counts: counts('khai-sinh', 'do', { started: 40, finished: 30, unaided: 20 }),
});
let periods: Period[];
/** What is kept, handed out by days as a store does. */
const records: Records = {
  periods: async (range) =>
    periods.filter(
      ({ period }) => range === undefined || isIn(period, period.length === 7 ? inMonths(range) : range),
    ),
  since: async () => periods.map(({ period }) => period).sort()[0] ?? null,
};
const PAST = '2025-12-15';
let desk: FiguresDesk;
beforeEach(async () => {
  periods = ['2026-11-02', '2026-11-16'].map(day);
  desk = createFiguresDesk(records, clock);
  await desk.read(PAST);
});
const november = { first: '2026-11-01', last: '2026-11-30' };
const ask = (range: { first: string; last: string }, by: 'nothing' | 'procedure' = 'procedure') =>
  desk.ask({ measure: 'unaided', range, scheme: 'calendar', breakdown: { by }, series: 'nothing' });

describe('the desk of a supervisor', () => {
  test('answers from what is kept', () => {
    const said = ask(november);
    expect(said.ok && said.value.all.all.share).toMatchObject({ kind: 'known', value: 40 / 60 });
    expect(desk.since()).toBe('2026-11-02');
    expect(desk.today()).toBe('2026-11-21');
  });

  test('remembers which days it told by procedure: one day more would give that day away', () => {
    expect(ask(november).ok).toBe(true);
    expect(ask({ first: '2026-11-02', last: '2026-11-30' })).toMatchObject({
      ok: false,
      refusal: 'too-close',
    });
    expect(ask({ first: '2026-11-02', last: '2026-11-30' }, 'nothing').ok).toBe(true);
    expect(ask(november).ok).toBe(true);
  });

  test('the list of hard steps is held to the same rule', () => {
    expect(ask(november).ok).toBe(true);
    const range = { first: '2026-11-03', last: '2026-11-30' };
    expect(desk.stuck({ range, expected: () => null })).toMatchObject({ refusal: 'too-close' });
    expect(desk.stuck({ range: november, expected: () => null }).ok).toBe(true);
  });

  test('says that the storage cannot be read, and knows nothing before it was', async () => {
    const refused = { ...records, periods: () => Promise.reject(new Error('refused')) };
    const broken = createFiguresDesk(refused, clock);
    expect(await broken.read(PAST)).toBe(false);
    expect(broken.since()).toBeNull();
  });

  test('reads the newest days first, no day twice, and does not speak of days it has not read', async () => {
    const asked: string[] = [];
    const counting: Records = {
      ...records,
      periods: async (range) => {
        const read = await records.periods(range);
        asked.push(...read.map(({ period }) => period));
        return read;
      },
    };
    periods = ['2026-08-30', '2026-11-02', '2026-11-16', '2026-11-21'].map(day);
    const slow = createFiguresDesk(counting, clock);
    expect(await slow.read('2026-11-21')).toBe(true);
    expect(asked).toEqual(['2026-11-21']);
    expect(slow.since()).toBe('2026-08-30');
    const all = {
      measure: 'started',
      range: november,
      scheme: 'calendar',
      breakdown: { by: 'nothing' },
    } as const;
    expect(slow.holds(november.first)).toBe(false);
    expect(slow.ask({ ...all, series: 'nothing' })).toEqual({ ok: false, refusal: 'unread' });
    expect(slow.stuck({ range: november, expected: () => null })).toMatchObject({ refusal: 'unread' });
    await Promise.all([slow.reach('2026-11-10'), slow.reach(november.first)]);
    expect(slow.ask({ ...all, series: 'nothing' })).toMatchObject({
      value: { all: { all: { total: { value: 120 } } } },
    });
    expect(slow.stuck({ range: november, expected: () => null }).ok).toBe(true);
    await slow.reach(PAST);
    expect(asked).toEqual(['2026-11-21', '2026-11-16', '2026-11-02', '2026-08-30']);
  });

  test('stops reading when the device has something else to do, and goes on when it is asked again', async () => {
    const resting: { desk: FiguresDesk | null } = { desk: null };
    const once: Records = {
      ...records,
      periods: (range) => {
        resting.desk?.rest();
        return records.periods(range);
      },
    };
    const quiet = createFiguresDesk(once, clock);
    await quiet.read('2026-11-21');
    resting.desk = quiet;
    expect(await quiet.reach(PAST)).toBe(true);
    expect(quiet.holds(november.first)).toBe(false);
    resting.desk = null;
    await quiet.reach(PAST);
    expect(quiet.holds(november.first)).toBe(true);
  });

  test('takes a month that is kept as a whole once, although it is read in pieces', async () => {
    periods = [{ ...day('2025-01'), generation: 'old' }, day('2026-11-16')];
    await desk.read('2024-12-15');
    const winter = { first: '2024-12-15', last: '2025-02-28' };
    expect(desk.since()).toBe('2025-01-01');
    expect(ask(winter, 'nothing')).toMatchObject({ value: { all: { all: { total: { value: 40 } } } } });
  });

  test('says so when the storage stops to answer in the middle, and goes on speaking of what it read', async () => {
    let refused = false;
    const failing: Records = {
      ...records,
      periods: (range) => (refused ? Promise.reject(new Error('lost')) : records.periods(range)),
    };
    const half = createFiguresDesk(failing, clock);
    await half.read('2026-11-10');
    refused = true;
    expect(await half.reach(PAST)).toBe(false);
    expect(await half.read(PAST)).toBe(false);
    expect(half.holds('2026-11-10')).toBe(true);
    refused = false;
    expect(await half.reach(PAST)).toBe(true);
  });

  test('reads anew when it is asked to', async () => {
    periods = [];
    await desk.read(PAST);
    expect(desk.since()).toBeNull();
  });
});
