import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKey, type CounterKey } from '../../../src/domain/statistics/counter-key.ts';
import {
  answer,
  busyHours,
  figuresOf,
  growFigures,
  judgeAsk,
  stuckSteps,
  type Ask,
  type Breakdown,
  type GrantedAsk,
} from '../../../src/domain/statistics/query/index.ts';
import { gather, type Gathered, type Parts } from '../../../src/domain/statistics/query/gather.ts';
import { MEASURES } from '../../../src/domain/statistics/catalogue/index.ts';
import type { DayRange } from '../../../src/domain/statistics/periods/index.ts';
import type { Period } from '../../../src/domain/statistics/retention.ts';
import { keyOf } from '../../support/figures.ts';
import { runs } from '../../support/seed.ts';

const PARTS: Parts = {
  modes: ['do', 'menu'],
  sums: [{ started: 1, finished: -1 }, { finished: 1 }, { shown: 2, used: 1, started: 1 }],
};

const written = fc.record({
  half: fc.constantFrom('morning' as const, 'afternoon' as const),
  place: fc.constantFrom('', 'kiot-1', 'kiot-2'),
  guide: fc.constantFrom('', 'a', 'b'),
  version: fc.nat({ max: 2 }),
  step: fc.constantFrom('', 'mo', 'nop'),
  mode: fc.constantFrom('do' as const, 'menu' as const, 'queue' as const),
  metric: fc.constantFrom('started', 'finished', 'shown', 'done', 'used', 'line-08', 'hour-08'),
});
const key = fc.oneof(
  { weight: 9, arbitrary: written.map(keyOf) },
  { weight: 1, arbitrary: fc.constantFrom('something else', 'morning|a|b|-1|c|do|started') },
);
const value = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, -3, 1.5));
const day = fc.constantFrom(
  '2026-09-14',
  '2026-09-15',
  '2026-10-16',
  '2026-10-18',
  '2026-11-14',
  '2026-11-15',
);
const kept: fc.Arbitrary<readonly Period[]> = fc
  .array(
    fc.record({
      period: fc.oneof(
        { weight: 5, arbitrary: day },
        { weight: 1, arbitrary: fc.constantFrom('2026-09', '2026-10') },
      ),
      counts: fc.dictionary(key, value, { maxKeys: 12 }),
      doubtful: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((documents) => documents.map((one, i) => ({ ...one, generation: `g${i}` })));
const breakdown: fc.Arbitrary<Breakdown> = fc.constantFrom<Breakdown>(
  { by: 'nothing' },
  { by: 'place' },
  { by: 'procedure' },
  { by: 'step', guide: 'a' },
  { by: 'step', guide: 'nobody-knows' },
);
const ask: fc.Arbitrary<Ask> = fc.record({
  measure: fc.constantFrom('started', 'stuck', 'completion', 'used'),
  range: fc.constantFrom(
    { first: '2026-09-15', last: '2026-11-14' },
    { first: '2026-10-01', last: '2026-10-31' },
    { first: '2026-09-15', last: '2026-10-17' },
  ),
  scheme: fc.constantFrom('admin-15' as const, 'calendar' as const),
  breakdown,
  series: fc.constantFrom('nothing' as const, 'week' as const, 'month' as const, 'half-day' as const),
});

/** The same sums the plain way: every key of every document is read and asked where it belongs. */
function gatherPlainly(periods: readonly Period[], asked: GrantedAsk, { modes, sums }: Parts): Gathered {
  const columns = {
    nothing: [''],
    'half-day': ['morning', 'afternoon'],
    week: asked.buckets.map(({ id }) => id),
    month: asked.buckets.map(({ id }) => id),
  }[asked.series];
  const rows = new Map<string, number[]>();
  const inside = periods.filter(({ period }) => bucketsOf(daysOf(period), asked).length > 0);
  for (const { period, counts } of inside)
    for (const [text, times] of Object.entries(counts)) {
      const one = readKey(text);
      const row = one === null || !modes.includes(one.mode) ? null : rowOf(one, asked.breakdown);
      if (one === null || row === null || !Number.isSafeInteger(times) || times <= 0) continue;
      const column = asked.series === 'half-day' ? one.half : (bucketsOf(daysOf(period), asked)[0] ?? '');
      const numbers = rows.get(row) ?? columns.flatMap(() => sums.map(() => 0));
      rows.set(row, numbers);
      for (const [part, sum] of sums.entries())
        numbers[columns.indexOf(column) * sums.length + part]! += times * (sum[one.metric] ?? 0);
    }
  if (asked.breakdown.by === 'nothing')
    rows.set('', rows.get('') ?? columns.flatMap(() => sums.map(() => 0)));
  const told = [...rows]
    .filter(([, numbers]) => asked.breakdown.by === 'nothing' || numbers.some((number) => number > 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const firsts = asked.ranges.map(({ first }) => first).sort();
  const lasts = asked.ranges.map(({ last }) => last).sort();
  const uncut = periods.filter((one) => {
    const { first, last } = daysOf(one.period);
    return one.period.length === 7 && !inside.includes(one) && first <= lasts.at(-1)! && firsts[0]! <= last;
  });
  return {
    columns,
    rows: told.map(([name]) => name),
    numbers: told.map(([, numbers]) => numbers.map((number) => Math.max(0, number))),
    uncut: [...new Set(uncut.map(({ period }) => period))].sort(),
    doubtful: inside.filter(({ doubtful }) => doubtful === true).length,
  };
}

/** Ids of the columns that a day, or all days of a month, belong to; any name where there is but one. */
function bucketsOf({ first, last }: DayRange, { series, buckets, range }: GrantedAsk): readonly string[] {
  const all = series === 'week' || series === 'month' ? buckets : [{ ...range, id: '' }];
  return all.filter((one) => one.first <= first && last <= one.last).map(({ id }) => id);
}

function rowOf({ place, guide, step }: CounterKey, by: Breakdown): string | null {
  if (by.by === 'nothing') return '';
  if (by.by === 'place') return place;
  if (by.by === 'procedure') return guide === '' ? null : guide;
  return guide === by.guide && step !== '' ? step : null;
}

function daysOf(period: string): DayRange {
  if (period.length === 10) return { first: period, last: period };
  return { first: `${period}-01`, last: period === '2026-09' ? '2026-09-30' : '2026-10-31' };
}

test('sums are those of counting every key of every document by hand', () => {
  fc.assert(
    fc.property(kept, ask, (periods, asked) => {
      const granted = judgeAsk(asked);
      fc.pre(granted.ok);
      if (!granted.ok) return;
      expect(gather(figuresOf(periods), granted.value, PARTS)).toEqual(
        gatherPlainly(periods, granted.value, PARTS),
      );
    }),
    runs(),
  );
});

test('documents that were read bit by bit, in any order, answer like all at once', () => {
  const measure = fc.constantFrom(...MEASURES.map(({ id }) => id));
  fc.assert(
    fc.property(kept, fc.nat({ max: 12 }), ask, measure, (periods, cut, asked, id) => {
      const growing = growFigures();
      growing.take(periods.slice(cut));
      growing.take(periods.slice(0, cut));
      const all = figuresOf(periods);
      const question = { ...asked, measure: id };
      expect(answer(growing.figures, question, 5)).toEqual(answer(all, question, 5));
      const stuck = { range: asked.range, expected: () => 40 };
      expect(stuckSteps(growing.figures, stuck, 5)).toEqual(stuckSteps(all, stuck, 5));
      expect(busyHours(growing.figures, asked.range)).toEqual(busyHours(all, asked.range));
    }),
    runs(),
  );
});
