import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../../src/domain/statistics/catalogue/index.ts';
import {
  answer,
  busyHours,
  figuresOf,
  judgeAsk,
  stuckSteps,
  type Answer,
  type Ask,
} from '../../../src/domain/statistics/query/index.ts';
import { LEAST_ON_SCREEN, type Cell } from '../../../src/domain/statistics/suppression/index.ts';
import { attack } from '../../support/attack.ts';
import { document, keyOf, type Said } from '../../support/figures.ts';
import { runs } from '../../support/seed.ts';

const NOVEMBER = { first: '2026-10-15', last: '2026-11-14' };
const QUARTER = { first: '2026-09-15', last: '2026-12-14' };
const ask = (measure: string, more: Partial<Ask> = {}): Ask => ({
  measure,
  range: NOVEMBER,
  scheme: 'admin-15',
  breakdown: { by: 'nothing' },
  series: 'nothing',
  ...more,
});
const asked = (periods: Parameters<typeof figuresOf>[0], one: Ask): Answer => {
  const found = answer(figuresOf(periods), one, LEAST_ON_SCREEN);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
};
const word = (cell: Cell): string =>
  cell.kind === 'shown' ? String(cell.value) : cell.kind === 'few' ? `≤${cell.most}` : '×';
const started = (guide: string, value: number, more: Partial<Said> = {}) =>
  [{ metric: 'started', guide, ...more }, value] as const;
const finished = (guide: string, value: number) => [{ metric: 'finished', guide }, value] as const;

describe('how often', () => {
  const days = [
    document('2026-10-15', [started('khai-sinh', 20), started('ho-chieu', 6)]),
    document('2026-10-15', [started('khai-sinh', 7, { place: 'kiot-2' })], 'g2'),
    document('2026-11-14', [started('khai-sinh', 1, { half: 'afternoon' }), started('ket-hon', 9)]),
    document('2026-11-15', [started('khai-sinh', 100)]),
    document('2026-10-14', [started('khai-sinh', 100)]),
  ];

  test('is the sum over all devices of the days asked for, ends included', () => {
    expect(asked(days, ask('started')).all.all.total).toEqual({ kind: 'shown', value: 43 });
  });

  test('by procedure stands in the order of letters, with the sum of all', () => {
    const { rows, all } = asked(days, ask('started', { breakdown: { by: 'procedure' } }));
    expect(rows.map(({ key, all: { total } }) => `${key} ${word(total)}`)).toEqual([
      'ho-chieu 6',
      'ket-hon 9',
      'khai-sinh 28',
    ]);
    expect(word(all.all.total)).toBe('43');
  });

  test('by procedure and month has sums both ways and hides what is small', () => {
    const { rows, all, columns } = asked(
      [...days, document('2026-09-20', [started('ho-chieu', 3), started('ket-hon', 12)])],
      ask('started', { range: QUARTER, breakdown: { by: 'procedure' }, series: 'month' }),
    );
    expect(columns).toEqual(['2026-M10', '2026-M11', '2026-M12']);
    expect(
      rows.map(({ key, all: sum, columns: cells }) => [
        key,
        ...cells.map(({ total }) => word(total)),
        word(sum.total),
      ]),
    ).toEqual(
      [
        ['ho-chieu', '×', '×', '0', '9'],
        ['ket-hon', '×', '×', '0', '21'],
        ['khai-sinh', '100', '28', '100', '228'],
      ].map((row, i) => (i === 0 ? ['ho-chieu', '≤4', '×', '0', '9'] : row)),
    );
    expect(all.columns.map(({ total }) => word(total))).toEqual(['115', '43', '100']);
  });

  test('by half-day follows the half-day of the counters', () => {
    const { columns, all } = asked(days, ask('started', { series: 'half-day' }));
    expect([columns, all.columns.map(({ total }) => word(total))]).toEqual([
      ['morning', 'afternoon'],
      ['×', '≤4'],
    ]);
  });

  test('of one procedure is what stands in its line among the others', () => {
    const few = [document('2026-10-20', [started('a', 3), started('b', 5), started('c', 60)])];
    const { rows } = asked(few, ask('started', { breakdown: { by: 'procedure', only: 'b' } }));
    expect(rows.map(({ key, all: { total } }) => `${key} ${word(total)}`)).toEqual(['b ×']);
  });
});

describe('shares', () => {
  const days = [
    document('2026-10-20', [
      started('a', 50),
      finished('a', 48),
      [{ metric: 'unaided', guide: 'a' }, 30],
      started('b', 40),
      finished('b', 20),
      [{ metric: 'unaided', guide: 'b' }, 10],
      started('c', 8),
      finished('c', 8),
    ]),
  ];

  test('are made of sums, never of shares, and come with their interval', () => {
    const { all } = asked(days, ask('completion'));
    expect(all.all.share).toMatchObject({ kind: 'known', value: 76 / 98, cases: 98, isSmall: false });
  });

  test('of too few cases are not printed; small rests leave only bounds', () => {
    const { rows } = asked(days, ask('completion', { breakdown: { by: 'procedure' } }));
    const kinds = Object.fromEntries(rows.map(({ key, all: { share } }) => [key, share?.kind]));
    expect(kinds).toMatchObject({ a: 'between', c: 'few-cases' });
  });

  test('among those who finished say who managed alone', () => {
    const { all } = asked(
      [
        document('2026-10-20', [
          started('b', 40),
          finished('b', 30),
          [{ metric: 'unaided', guide: 'b' }, 20],
        ]),
      ],
      ask('unaided'),
    );
    expect(all.all.share).toMatchObject({ kind: 'known', value: 2 / 3, cases: 30 });
  });

  test('of waits of at most 15 minutes follow QĐ 468 by week', () => {
    const wait = (metric: string) => ({ metric, mode: 'queue', version: 0 }) as const;
    const { rows, all, columns } = asked(
      [
        document('2026-10-20', [
          [wait('wait-10'), 18],
          [wait('wait-20'), 6],
        ]),
        document('2026-10-27', [
          [wait('wait-15'), 30],
          [wait('wait-more'), 10],
        ]),
      ],
      ask('wait-15', { series: 'week' }),
    );
    expect(columns).toEqual(['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09']);
    expect(rows[0]?.columns.slice(0, 2).map(({ share }) => share)).toMatchObject([
      { kind: 'known', value: 0.75, isSmall: true },
      { kind: 'known', value: 0.75, isSmall: false },
    ]);
    expect(all.all.total).toEqual({ kind: 'shown', value: 64 });
  });

  test('are never below 0 or above 1, although a case may begin on one day and end on the next', () => {
    const { all } = asked([document('2026-10-20', [started('a', 20), finished('a', 25)])], ask('completion'));
    expect(all.all.share).toMatchObject({ kind: 'known', value: 1 });
  });
});

describe('means', () => {
  const queue = (metric: string) => ({ metric, mode: 'queue', version: 0 }) as const;

  test('divide sums by cases', () => {
    const days = [
      document('2026-10-20', [
        [queue('wait-10'), 30],
        [queue('wait-minutes'), 240],
      ]),
    ];
    expect(asked(days, ask('wait')).all.all.mean).toEqual({ value: 8, isSmall: false, cases: 30 });
  });

  test('of fewer than 11 cases are not printed', () => {
    const days = [
      document('2026-10-20', [
        [queue('wait-10'), 10],
        [queue('wait-minutes'), 80],
      ]),
    ];
    expect(asked(days, ask('wait')).all.all.mean).toBeNull();
  });

  test('of confidence may fall', () => {
    const days = [
      document('2026-10-20', [
        [{ metric: 'confidence--2' }, 15],
        [{ metric: 'confidence-1' }, 15],
      ]),
    ];
    expect(asked(days, ask('confidence')).all.all.mean).toMatchObject({ value: -0.5, cases: 30 });
  });

  test('stand in the same line as their cases', () => {
    const days = [
      document('2026-10-20', [
        [{ ...queue('wait-minutes'), guide: 'a' }, 5],
        [{ ...queue('wait-5'), guide: 'b' }, 20],
        [{ ...queue('wait-minutes'), guide: 'b' }, 60],
      ]),
    ];
    const { rows } = asked(days, ask('wait', { breakdown: { by: 'procedure' } }));
    expect(rows.map(({ key, all: { mean } }) => [key, mean?.value ?? null])).toEqual([
      ['a', null],
      ['b', 3],
    ]);
  });
});

test('lengths of waits are drawn in joined bars, with the half and nine tenths of cases', () => {
  const queue = (metric: string) => ({ metric, mode: 'queue', version: 0 }) as const;
  const days = [
    document('2026-10-20', [
      [queue('wait-5'), 50],
      [queue('wait-10'), 40],
      [queue('wait-30'), 2],
      [queue('wait-more'), 8],
    ]),
  ];
  const { spread } = asked(days, ask('wait-lengths'));
  expect(spread?.bars?.filter(({ value }) => value > 0).map(({ value }) => value)).toEqual([50, 42, 8]);
  expect([spread?.half?.value, spread?.ninth?.value]).toEqual([5, 10]);
});

describe('what may not be asked is refused', () => {
  const refusalOf = (one: Ask): string => {
    const judged = judgeAsk(one);
    return judged.ok ? 'granted' : judged.refusal;
  };
  const week = { first: '2026-10-19', last: '2026-10-25' };
  const days6 = { first: '2026-10-19', last: '2026-10-24' };

  test.each<[string, Ask]>([
    ['measure-unknown', ask('rank-of-people')],
    ['range-empty', ask('started', { range: { first: '2026-10-20', last: '2026-10-19' } })],
    ['not-so-fine', ask('used', { breakdown: { by: 'procedure' } })],
    ['not-so-fine', ask('completion', { breakdown: { by: 'step', guide: 'bai-mau' } })],
    ['spread-only-whole', ask('wait-lengths', { series: 'week' })],
    ['spread-only-whole', ask('wait-lengths', { breakdown: { by: 'procedure' } })],
    ['series-too-short', ask('started', { range: week, series: 'month' })],
    ['under-a-week', ask('started', { range: days6, breakdown: { by: 'procedure' } })],
    ['under-a-week', ask('stuck', { range: days6, breakdown: { by: 'step', guide: 'bai-mau' } })],
    [
      'too-close',
      ask('started', {
        breakdown: { by: 'procedure' },
        shown: [{ first: '2026-10-15', last: '2026-11-12' }],
      }),
    ],
    ['granted', ask('started', { range: days6, breakdown: { by: 'place' } })],
    ['granted', ask('started', { range: week, breakdown: { by: 'procedure' } })],
    ['granted', ask('stuck', { breakdown: { by: 'step', guide: 'bai-mau' } })],
    ['granted', ask('started', { breakdown: { by: 'procedure' }, shown: [NOVEMBER, QUARTER] })],
  ])('%s: %j', (refusal, one) => {
    expect(refusalOf(one)).toBe(refusal);
  });

  test('weeks after the month they lie in, by procedure', () => {
    const weeks = judgeAsk(ask('started', { breakdown: { by: 'procedure' }, series: 'week' }));
    expect(weeks.ok).toBe(true);
    expect(
      refusalOf(
        ask('started', { breakdown: { by: 'procedure' }, shown: weeks.ok ? weeks.value.ranges : [] }),
      ),
    ).toBe('too-close');
  });
});

describe('months that are kept as a whole', () => {
  const month = { period: '2025-01', generation: 'g1', counts: { [keyOf({ metric: 'started' })]: 40 } };

  test('are in the answer when they lie in the range, and named when they lie across its end', () => {
    const whole = asked(
      [month],
      ask('started', { scheme: 'calendar', range: { first: '2025-01-01', last: '2025-03-31' } }),
    );
    expect([whole.all.all.total, whole.uncut]).toEqual([{ kind: 'shown', value: 40 }, []]);
    const cut = asked([month], ask('started', { range: { first: '2025-01-15', last: '2025-02-14' } }));
    expect([cut.all.all.total, cut.uncut]).toEqual([{ kind: 'shown', value: 0 }, ['2025-01']]);
  });
});

test('days counted on a doubtful clock are in the answer, and told', () => {
  const { all, doubtful } = asked(
    [{ ...document('2026-10-20', [started('a', 20)]), doubtful: true }],
    ask('started'),
  );
  expect([all.all.total, doubtful]).toEqual([{ kind: 'shown', value: 20 }, 1]);
});

describe('where people get stuck', () => {
  const at = (step: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([metric, value]) => [{ metric, step }, value] as const);
  const days = [
    document('2026-10-20', [
      ...at('mo', { shown: 100, done: 98, 'dwell-10': 100 }),
      ...at('go', {
        shown: 100,
        done: 50,
        back: 30,
        differs: 20,
        unsure: 10,
        stuck: 25,
        bounce: 10,
        'dwell-160': 100,
      }),
      ...at('xong', { shown: 100, done: 97, 'dwell-20': 100 }),
      ...at('it', { shown: 10, done: 1 }),
    ]),
  ];
  const steps = stuckSteps(figuresOf(days), { range: NOVEMBER, expected: () => 40 }, LEAST_ON_SCREEN);

  test('is the step whose index stands out, with the counters behind it (D6)', () => {
    expect(steps.map(({ step, isListed }) => [step, isListed])).toEqual([
      ['go', true],
      ['xong', false],
      ['mo', false],
      ['it', false],
    ]);
    // 0.35 × 0.5 + 0.25 × 0.3 + 0.2 × 0.4 + 0.2 × min(1, 152 / 80)
    expect(steps[0]?.index).toBeCloseTo(0.53, 10);
    expect(word(steps[0]!.stuck)).toBe('25');
  });

  test('has no index below 11 showings, and small counters are hidden', () => {
    expect(steps.find(({ step }) => step === 'it')?.index).toBeNull();
    expect(word(steps.find(({ step }) => step === 'mo')!.ended)).toBe('≤4');
  });

  test('can be looked at for one guide, and knows no time where none is expected', () => {
    const none = stuckSteps(
      figuresOf(days),
      { range: NOVEMBER, expected: () => null, guide: 'bai-mau' },
      LEAST_ON_SCREEN,
    );
    expect(none[0]?.index).toBeCloseTo(0.33, 10);
    expect(
      stuckSteps(figuresOf(days), { range: NOVEMBER, expected: () => null, guide: 'khac' }, LEAST_ON_SCREEN),
    ).toEqual([]);
  });
});

test('the line by the hour is told from five days on', () => {
  const of = (metric: string) => ({ metric, mode: 'queue', guide: '', version: 0 }) as const;
  const days = [1, 2, 3, 4, 5].map((n) =>
    document(`2026-10-2${n}`, [
      [of('line-08'), n],
      [of('hour-08'), 1],
      ...(n < 5 ? ([[of('hour-09'), 1]] as const) : []),
    ]),
  );
  expect(busyHours(figuresOf(days), NOVEMBER)).toEqual([{ hour: 8, people: 3, days: 5 }]);
});

test('the lines of several machines are one line of the centre, and what they tell of one day is one day', () => {
  const of = (metric: string) => ({ metric, mode: 'queue', guide: '', version: 0 }) as const;
  const machines = ['a', 'b', 'c', 'd', 'e', 'f'];
  const daysOf = (days: readonly string[]) =>
    machines.flatMap((machine) =>
      days.map((day) =>
        document(
          day,
          [
            [of('line-08'), 4],
            [of('hour-08'), 1],
          ],
          machine,
        ),
      ),
    );
  expect(busyHours(figuresOf(daysOf(['2026-10-21'])), NOVEMBER)).toEqual([]);
  const week = daysOf(['2026-10-21', '2026-10-22', '2026-10-23', '2026-10-24', '2026-10-25']);
  expect(busyHours(figuresOf(week), NOVEMBER)).toEqual([{ hour: 8, people: 24, days: 5 }]);
  const month = machines.map((machine, i) =>
    document(
      '2026-10',
      [
        [of('line-08'), 40],
        [of('hour-08'), 15 + i],
      ],
      machine,
    ),
  );
  const october = { first: '2026-10-01', last: '2026-10-31' };
  expect(busyHours(figuresOf(month), october)).toEqual([{ hour: 8, people: 12, days: 20 }]);
});

describe('whatever is asked of whatever was counted', () => {
  const somewhere = fc.record({
    metric: fc.constantFrom(
      'started',
      'finished',
      'unaided',
      'clear-1',
      'clear-5',
      'confidence-1',
      'confidence--1',
    ),
    guide: fc.constantFrom('a', 'b', 'c', 'd'),
    place: fc.constantFrom('kiot-1', 'kiot-2'),
    half: fc.constantFrom('morning' as const, 'afternoon' as const),
  });
  const day = fc.constantFrom('2026-09-20', '2026-10-16', '2026-10-30', '2026-11-20');
  const counted = fc.array(
    fc.tuple(day, somewhere, fc.oneof(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 60 }))),
    { maxLength: 40 },
  );

  test('no table gives a number from 1 to 4 away (PR-15)', () => {
    const measures = MEASURES.filter(({ id }) =>
      ['started', 'completion', 'unaided', 'clear', 'confidence'].includes(id),
    );
    const by = fc.constantFrom({ by: 'nothing' }, { by: 'place' }, { by: 'procedure' }) as fc.Arbitrary<
      Ask['breakdown']
    >;
    const series = fc.constantFrom<Ask['series']>('nothing', 'month', 'half-day');
    fc.assert(
      fc.property(counted, fc.constantFrom(...measures), by, series, (made, measure, breakdown, over) => {
        const periods = made.map(([period, said, value], i) => document(period, [[said, value]], `g${i}`));
        const { rows, all, withheld } = asked(
          periods,
          ask(measure.id, { range: QUARTER, breakdown, series: over }),
        );
        const parts = rows[0]?.columns[0]?.parts.length || 1;
        const partsOf = (one: (typeof rows)[number]): Cell[] =>
          one.columns.flatMap(({ parts: cells, total }) => (parts === 1 ? [total] : [...cells]));
        expect(
          attack(
            {
              cells: rows.map(partsOf),
              groupTotals: rows.map(({ columns }) => columns.map(({ total }) => total)),
              rowTotals: rows.map((one) => one.all.total),
              columnTotals: partsOf(all),
              groupColumnTotals: all.columns.map(({ total }) => total),
              total: all.all.total,
              withheld: withheld || rows.length === 0,
            },
            LEAST_ON_SCREEN,
          ),
        ).toBeNull();
      }),
      runs(),
    );
  });
});
