import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  addToPile,
  backupDue,
  LONGEST_FILE,
  planMerge,
  readBackupFile,
  readCentreFile,
  readUpwardFile,
  summed,
  upwardFigures,
  writeBackupFile,
  writeCentreFile,
  writeUpwardFile,
  type UpwardFile,
  type UpwardPile,
} from '../../../src/domain/statistics/exchange/index.ts';
import type { Period } from '../../../src/domain/statistics/retention.ts';
import { document, keyOf } from '../../support/figures.ts';
import { runs } from '../../support/seed.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const TODAY = '2026-11-20';
const reader = { centre: 'viet-hoa', rehearsal: false, today: TODAY };
const days = [
  document('2026-11-19', [[{ metric: 'started' }, 7]]),
  document(
    '2026-11-18',
    [
      [{ metric: 'started' }, 3],
      [{ metric: 'finished' }, 2],
    ],
    'g2',
  ),
];
const file = (documents: readonly Period[] = days, centre = 'viet-hoa', rehearsal = false): string =>
  writeCentreFile({ centre, made: TODAY, documents }, rehearsal, hash);
const refusalOf = (text: string): string => {
  const read = readCentreFile(text, reader, hash);
  return read.ok ? 'taken' : read.refusal;
};
/** The same file with something changed and sealed anew, as a foreign program might write it. */
const resealed = (change: (body: Record<string, unknown>) => void): string => {
  const body = JSON.parse(file()) as Record<string, unknown>;
  delete body['hash'];
  change(body);
  return JSON.stringify({ ...body, hash: hash(JSON.stringify(body)) });
};

describe('an internal file', () => {
  test('reads back as it was written, in the order of days and letters', () => {
    const read = readCentreFile(file(), reader, hash);
    expect(
      read.ok && read.value.documents.map(({ period, generation }) => `${period} ${generation}`),
    ).toEqual(['2026-11-18 g2', '2026-11-19 g1']);
    expect(file([...days].reverse())).toBe(file());
  });

  test('carries no counter that could hold a text, a time or nothing', () => {
    const odd = {
      period: '2026-11-19',
      generation: 'g1',
      counts: { 'Nguyễn Văn A': 3, [keyOf({ metric: 'done' })]: 0, [keyOf({ metric: 'shown' })]: 2 },
    };
    const text = file([odd]);
    expect(text).toContain('|shown"');
    expect(text).not.toMatch(/Nguyễn|\|done"|\d\d:\d\d/);
  });

  test.each<[string, string]>([
    ['taken', file()],
    ['file-truncated', file().slice(0, 200)],
    ['file-truncated', file().slice(0, -3)],
    ['file-not-json', 'khai sinh'],
    ['file-not-json', ''],
    ['file-foreign', '{"format":"khac","kind":"centre"}'],
    ['file-foreign', '[1,2]'],
    ['file-changed', file().replace(':7', ':8')],
    ['file-newer', resealed((body) => (body['version'] = 2))],
    ['file-damaged', resealed((body) => (body['documents'] = [{ period: 'hôm nay' }]))],
    ['file-damaged', resealed((body) => (body['note'] = 'thêm'))],
    [
      'file-damaged',
      resealed((body) => (body['documents'] = [{ ...days[0]!, counts: { [keyOf({ metric: 'x' })]: -1 } }])),
    ],
    ['file-damaged', resealed((body) => (body['documents'] = [{ ...days[0]!, counts: { 'họ tên': 1 } }]))],
    ['file-doubled', resealed((body) => (body['documents'] = [days[0]!, days[0]!]))],
    ['other-centre', file(days, 'khac')],
    ['days-ahead', file([document('2026-11-21', [[{ metric: 'started' }, 1]])])],
    ['file-rehearsed', file(days, 'viet-hoa', true)],
    [
      'file-is-backup',
      writeBackupFile({ made: TODAY, settings: '', documents: [], locked: [] }, false, hash),
    ],
    [
      'file-is-upward',
      writeUpwardFile(
        { centre: 'viet-hoa', scheme: 'admin-15', period: '2026-Q4', made: TODAY, tables: [], means: [] },
        false,
        hash,
      ),
    ],
    ['file-too-large', ' '.repeat(LONGEST_FILE + 1)],
  ])('%s', (refusal, text) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  test('of real figures is refused by a device that rehearses', () => {
    const read = readCentreFile(file(), { ...reader, rehearsal: true }, hash);
    expect(!read.ok && read.refusal).toBe('file-not-rehearsed');
  });

  test('cut off anywhere, or with any letter changed, is never taken', () => {
    const text = file();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 3 }), fc.constantFrom('0', 'x', '"', '}'), (at, letter) => {
        expect(refusalOf(text.slice(0, at))).not.toBe('taken');
        const changed = `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
        if (changed !== text) expect(refusalOf(changed)).not.toBe('taken');
      }),
      runs(),
    );
  });
});

const someDocument = fc.record({
  period: fc.constantFrom('2026-10-01', '2026-10-02', '2026-11-03'),
  generation: fc.constantFrom('g1', 'g2', 'g3'),
  counts: fc.dictionary(
    fc.constantFrom('started', 'finished', 'shown').map((metric) => keyOf({ metric })),
    fc.integer({ min: 1, max: 99 }),
    { minKeys: 1 },
  ),
  doubtful: fc.boolean(),
});
const someFile = fc
  .array(someDocument, { maxLength: 6 })
  .map((all) => [...new Map(all.map((one) => [`${one.period} ${one.generation}`, one])).values()]);
type Kept = readonly Period[];
const merged = (kept: Kept, brought: Kept): Kept => {
  const plan = planMerge(kept, brought, TODAY);
  if (!plan.ok) throw new Error(plan.refusal);
  const { days: d, months: m, dropDays } = plan.value;
  const gone = new Set([...d, ...m, ...dropDays].map(({ period, generation }) => `${period} ${generation}`));
  return [...kept.filter(({ period, generation }) => !gone.has(`${period} ${generation}`)), ...d, ...m];
};
const plain = (kept: Kept): string[] =>
  kept
    .map(
      ({ period, generation, counts, doubtful }) =>
        `${period} ${generation} ${doubtful === true} ${JSON.stringify(Object.entries(counts).sort())}`,
    )
    .sort();

describe('taking files in', () => {
  test('does not care which came first, how they are grouped, or how often one comes (RP-09)', () => {
    fc.assert(
      fc.property(someFile, someFile, someFile, (a, b, c) => {
        const none: Kept = [];
        const all = merged(merged(merged(none, a), b), c);
        expect(plain(merged(merged(merged(none, c), a), b))).toEqual(plain(all));
        expect(plain(merged(merged(none, a), merged(merged(none, b), c)))).toEqual(plain(all));
        expect(plain(merged(merged(all, b), a))).toEqual(plain(all));
        const again = planMerge(all, a, TODAY);
        expect(again.ok && again.value.gained).toBe(0);
      }),
      runs(),
    );
  });

  test('keeps the larger value of each counter of one day and store, and adds up different stores', () => {
    const older = document('2026-11-03', [
      [{ metric: 'started' }, 5],
      [{ metric: 'finished' }, 4],
    ]);
    const newer = document('2026-11-03', [
      [{ metric: 'started' }, 9],
      [{ metric: 'shown' }, 1],
    ]);
    const [joined, ...rest] = merged([older], [newer]);
    expect([joined?.counts, rest]).toEqual([
      {
        [keyOf({ metric: 'started' })]: 9,
        [keyOf({ metric: 'finished' })]: 4,
        [keyOf({ metric: 'shown' })]: 1,
      },
      [],
    ]);
    expect(merged([older], [{ ...newer, generation: 'g2' }])).toHaveLength(2);
  });

  test('refuses days that have gone into their month, and days that would, with all that came with them', () => {
    const month = { period: '2026-08', generation: 'g1', counts: { [keyOf({ metric: 'started' })]: 40 } };
    const late = document('2026-08-03', [[{ metric: 'started' }, 9]]);
    expect(planMerge([month], [late, ...days], TODAY)).toEqual({ ok: false, refusal: 'days-too-old' });
    expect(planMerge([], [document('2025-09-30', [[{ metric: 'started' }, 9]])], TODAY)).toMatchObject({
      ok: false,
    });
    expect(planMerge([month], [{ ...late, generation: 'g2' }], TODAY)).toMatchObject({ ok: true });
  });

  test('lets a month take the place of its days, never smaller than they are', () => {
    const kept = [
      document('2025-12-01', [[{ metric: 'started' }, 30]]),
      document('2025-12-02', [[{ metric: 'started' }, 20]]),
    ];
    const month = { period: '2025-12', generation: 'g1', counts: { [keyOf({ metric: 'started' })]: 45 } };
    expect(merged(kept, [month])).toEqual([
      {
        period: '2025-12',
        generation: 'g1',
        counts: { [keyOf({ metric: 'started' })]: 50 },
        doubtful: false,
      },
    ]);
  });
});

describe('a backup', () => {
  const backup = {
    made: TODAY,
    settings: '{"kind":"kiot-settings"}\n',
    documents: days,
    locked: [
      {
        scheme: 'admin-15',
        id: '2026-Q3',
        lockedOn: '2026-09-13',
        counts: { [keyOf({ metric: 'started' })]: 4 },
      },
    ] as const,
  };

  test('reads back with settings, counters and locked periods', () => {
    const read = readBackupFile(
      writeBackupFile(backup, false, hash),
      { rehearsal: false, today: TODAY },
      hash,
    );
    expect(read.ok && [read.value.settings, read.value.documents.length, read.value.locked]).toEqual([
      backup.settings,
      2,
      backup.locked,
    ]);
  });

  test('is refused in the place of another file, when altered, and when its days lie ahead', () => {
    const text = writeBackupFile(backup, false, hash);
    const read = (one: string, today = TODAY): string => {
      const found = readBackupFile(one, { rehearsal: false, today }, hash);
      return found.ok ? 'taken' : found.refusal;
    };
    expect([read(file()), read(text.replace(':7', ':8')), read(text, '2026-11-10'), read(text)]).toEqual([
      'file-is-centre',
      'file-changed',
      'days-ahead',
      'taken',
    ]);
  });

  test.each([
    [true, null, false],
    [false, null, true],
    [false, '2026-11-14', false],
    [false, '2026-11-13', true],
    [false, '2027-01-01', true],
  ])('when the storage is promised: %s, last made %s: due %s', (isPersisted, last, due) => {
    expect(backupDue({ isPersisted, last }, TODAY)).toBe(due);
  });
});

describe('what leaves the centre', () => {
  const counted = fc.array(
    fc.tuple(
      fc.constantFrom('started', 'finished', 'unaided', 'clear-1', 'clear-5', 'opened', 'confidence-2'),
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 300 })),
    ),
    { maxLength: 30 },
  );
  const figuresOf = (made: readonly (readonly [string, string, number])[]) =>
    upwardFigures(
      Object.fromEntries(
        made.map(([metric, guide, value]) => [
          keyOf({ metric, guide, mode: metric === 'opened' ? 'menu' : 'do' }),
          value,
        ]),
      ),
    );
  const upward = (
    centre: string,
    made: readonly (readonly [string, string, number])[],
    period = '2026-Q4',
  ): UpwardFile => ({
    ...{ centre, scheme: 'admin-15', period, made: TODAY },
    ...figuresOf(made),
  });
  const added = (...files: readonly UpwardFile[]): UpwardPile =>
    files.reduce<UpwardPile>((pile, one) => {
      const next = addToPile(pile, one);
      if (!next.ok) throw new Error(next.refusal);
      return next.value;
    }, new Map());

  test('has no number from 1 to 10 in it, whatever was counted (PR-14)', () => {
    fc.assert(
      fc.property(counted, (made) => {
        const { tables, means } = figuresOf(made);
        const told = tables.flatMap(({ rows, all }) =>
          [...rows, all].flatMap(({ cells, total }) => [...cells, total]),
        );
        expect(told.filter((one) => one !== null && one > 0 && one < 11)).toEqual([]);
        expect(means.every(({ cases }) => cases >= 11)).toBe(true);
        const text = writeUpwardFile(upward('a', made), false, hash);
        expect(readUpwardFile(text, false, hash).ok).toBe(true);
      }),
      runs(),
    );
  });

  test('tells no mean beside a table that hides what it is made of', () => {
    const queue = (metric: string, value: number) =>
      [keyOf({ metric, mode: 'queue', guide: 'x', version: 0 }), value] as const;
    const groups = (helpedByStaff: number) =>
      upwardFigures(
        Object.fromEntries([
          queue('group-led-pioneer', 20),
          queue('group-led-staff', 15),
          queue('group-helped-pioneer', 60),
          queue('group-helped-staff', helpedByStaff),
        ]),
      ).means.map(({ id }) => id);
    expect(groups(30)).toContain('helped-each');
    expect(groups(3)).not.toContain('helped-each');
    const waits = upwardFigures(
      Object.fromEntries([queue('wait-5', 40), queue('wait-30', 2), queue('wait-minutes', 300)]),
    );
    expect(waits.means, JSON.stringify(waits.tables.find(({ id }) => id === 'line'))).toEqual([
      { id: 'wait', sum: 300, cases: 42 },
    ]);
  });

  test('says no place, half-day, step or day of a counter', () => {
    const text = writeUpwardFile(upward('a', [['started', 'bai', 40]]), false, hash);
    expect(text).not.toMatch(/kiot-1|morning|afternoon|"step"/);
  });

  test('with a small number in it was not written by us', () => {
    const body = JSON.parse(writeUpwardFile(upward('a', [['started', 'bai', 40]]), false, hash)) as Record<
      string,
      unknown
    >;
    delete body['hash'];
    const forged = JSON.parse(JSON.stringify(body).replaceAll('40', '4')) as object;
    const read = readUpwardFile(
      JSON.stringify({ ...forged, hash: hash(JSON.stringify(forged)) }),
      false,
      hash,
    );
    expect(!read.ok && read.refusal).toBe('file-damaged');
  });

  test('of several centres comes to the same in any order, and twice is once (RP-09)', () => {
    fc.assert(
      fc.property(counted, counted, counted, (a, b, c) => {
        const [x, y, z] = [upward('a', a), upward('b', b), upward('a', c)];
        const all = summed(added(x, y, z));
        expect(summed(added(z, y, x))).toEqual(all);
        expect(summed(added(y, x, z, x, y))).toEqual(all);
      }),
      runs(),
    );
  });

  test('adds up to at least what is told; what is hidden somewhere makes it a lower bound', () => {
    const files = [
      upward('a', [['opened', 'x', 20]]),
      upward('b', [['opened', 'x', 3]]),
      upward('c', [['opened', 'x', 30]]),
    ];
    const { all } = summed(added(...files)).tables.find(({ id }) => id === 'opened')!;
    expect(all.total).toEqual({ value: 50, isExact: false });
    const exact = summed(added(files[0]!, files[2]!)).tables.find(({ id }) => id === 'opened')!;
    expect(exact.all.total).toEqual({ value: 50, isExact: true });
  });

  test('is never more than what was counted', () => {
    fc.assert(
      fc.property(counted, counted, (a, b) => {
        const last = (made: typeof a): number =>
          [
            ...new Map(
              made.filter(([m]) => m === 'opened').map(([, guide, value]) => [guide, value]),
            ).values(),
          ].reduce((s, n) => s + n, 0);
        const calls = summed(added(upward('a', a), upward('b', b))).tables.find(({ id }) => id === 'opened')!;
        expect(calls.all.total.value).toBeLessThanOrEqual(last(a) + last(b));
      }),
      runs(),
    );
  });

  test('of another period does not go onto the pile', () => {
    const pile = added(upward('a', [['started', 'bai', 40]]));
    expect(addToPile(pile, upward('b', [['started', 'bai', 40]], '2026-Q3'))).toEqual({
      ok: false,
      refusal: 'other-period',
    });
  });
});
