import { createMemoryCounterStore } from '../src/adapters/memory/counter-store.ts';
import { createCounting } from '../src/app/counting.ts';
import { keyText } from '../src/domain/statistics/counter-key.ts';
import { answer, figuresOf, stuckSteps, type Ask } from '../src/domain/statistics/query/index.ts';
import { daysAfter } from '../src/domain/statistics/periods/index.ts';
import type { Period } from '../src/domain/statistics/retention.ts';
import { LEAST_ON_SCREEN } from '../src/domain/statistics/suppression/index.ts';
import { median } from './table.ts';

const DAYS = 395;
const PLACES = 12;
const GUIDES = 60;
const STEPS = 12;
/** People a place leads a day. */
const PEOPLE = 12;
const COUNTS = 1000;
const FIRST = '2026-01-01';
const WHOLE = { first: '2026-01-15', last: '2027-01-14' };

/** What it takes, in ms: reading all kept days once, each kind of question after that, and one count. */
export type QueryTimes = {
  readonly counters: number;
  readonly reading: number;
  readonly questions: Readonly<Record<string, number>>;
  readonly stuck: number;
  readonly counting: number;
};

/** 13 months of 12 places, 60 guides of 12 steps, asked as the pages of the supervisor ask. */
export function queryTimes(runs: number, seed: number): QueryTimes {
  const periods = busyYear(seed);
  const timed = (work: () => unknown): number => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const times = (work: () => unknown): number => median(Array.from({ length: runs }, () => timed(work)));
  const figures = figuresOf(periods);
  const ask = (measure: string, more: Partial<Ask>) => () =>
    answer(
      figures,
      {
        ...{ measure, range: WHOLE, scheme: 'admin-15', breakdown: { by: 'nothing' }, series: 'nothing' },
        ...more,
      },
      LEAST_ON_SCREEN,
    );
  const by = { by: 'procedure' } as const;
  return {
    counters: periods.reduce((sum, { counts }) => sum + Object.keys(counts).length, 0),
    reading: times(() => figuresOf(periods)),
    questions: {
      'by procedure': times(ask('completion', { breakdown: by })),
      'by week': times(ask('completion', { series: 'week' })),
      'by procedure and month': times(ask('started', { breakdown: by, series: 'month' })),
      'shares by procedure and month': times(ask('completion', { breakdown: by, series: 'month' })),
      'by place and half-day': times(ask('unaided', { breakdown: { by: 'place' }, series: 'half-day' })),
    },
    stuck: times(() => stuckSteps(figures, { range: WHOLE, expected: () => 40 }, LEAST_ON_SCREEN)),
    counting: times(() => countMany(COUNTS)) / COUNTS,
  };
}

function busyYear(seed: number): readonly Period[] {
  let state = seed;
  const chance = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: DAYS * PLACES }, (_, i) => {
    const place = i % PLACES;
    const counts: Record<string, number> = {};
    const add = (guide: number, step: string, metric: string): void => {
      const half = chance(2) === 0 ? 'morning' : 'afternoon';
      const of = {
        half,
        place: `kiot-${place}`,
        guide: `bai-${guide}`,
        version: 1,
        step,
        mode: 'do',
        metric,
      } as const;
      counts[keyText(of)] = (counts[keyText(of)] ?? 0) + 1;
    };
    for (let person = 0; person < PEOPLE; person += 1) {
      const guide = Math.min(chance(GUIDES), chance(GUIDES)); // some are asked for far more often than others
      const steps = 1 + chance(STEPS);
      add(guide, '', 'started');
      for (let step = 0; step < steps; step += 1)
        for (const metric of ['shown', 'done', 'dwell-20']) add(guide, `buoc-${step}`, metric);
      if (steps > STEPS / 2) add(guide, '', 'finished');
      if (steps > STEPS / 2 && chance(3) > 0) add(guide, '', 'unaided');
    }
    return { period: daysAfter(FIRST, Math.floor(i / PLACES)), generation: `g${place}`, counts };
  });
}

/** So many counts in a row, as a busy kiosk makes them; the store is not waited for. */
function countMany(counts: number): void {
  const counting = createCounting({
    store: async () => createMemoryCounterStore('g'),
    clock: { read: () => ({ wall: Date.parse('2026-11-20T03:00:00Z'), steady: 0 }) },
    timers: { after: () => () => undefined },
    place: () => 'kiot-1',
    built: 0,
  });
  for (let i = 0; i < counts; i += 1)
    counting.count([{ step: `buoc-${i % STEPS}`, metric: 'shown' }], {
      guide: `bai-${i % 7}`,
      version: 1,
      mode: 'do',
    });
}
