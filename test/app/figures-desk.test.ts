import { beforeEach, describe, expect, test } from 'vitest';
import { createFiguresDesk, type FiguresDesk } from '../../src/app/figures-desk.ts';
import { keyText, type Counts, type CountedMode } from '../../src/domain/statistics/index.ts';
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
let desk: FiguresDesk;
beforeEach(async () => {
  periods = ['2026-11-02', '2026-11-16'].map(day);
  desk = createFiguresDesk({ periods: async () => periods }, clock);
  await desk.read();
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
    const broken = createFiguresDesk({ periods: () => Promise.reject(new Error('refused')) }, clock);
    expect(await broken.read()).toBe(false);
    expect(broken.since()).toBeNull();
  });

  test('reads anew when it is asked to', async () => {
    periods = [];
    await desk.read();
    expect(desk.since()).toBeNull();
  });
});
