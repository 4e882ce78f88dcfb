import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ackMetric,
  answerOnBoard,
  dropSilent,
  emptyBoard,
  hearOnBoard,
  kiosksHeard,
  standingOf,
  waitWord,
  type FlagMessage,
  type HelpBoard,
  type HelpMessage,
} from '../../../src/domain/help/index.ts';
import { runs } from '../../support/seed.ts';

const ME = 'staff-me';
const OTHER = 'staff-b';
const flag = (turn: number, change: Partial<FlagMessage> = {}): FlagMessage => ({
  version: 1,
  turn,
  kind: 'flag',
  call: 'call-0001',
  kiosk: 'kiot-1',
  guide: 'dang-ky-khai-sinh',
  step: { number: 3, total: 9 },
  waited: 0,
  by: null,
  ...change,
});
const withdrawn = (turn: number): HelpMessage => ({ version: 1, turn, kind: 'withdrawn', call: 'call-0001' });
const staff = (name: string, turn: number, kind: 'staff' | 'staff-gone' = 'staff'): HelpMessage => ({
  version: 1,
  turn,
  kind,
  staff: name,
});
type Log = readonly (readonly [second: number, message: HelpMessage])[];
const after = (log: Log): HelpBoard =>
  log.reduce((board, [second, message]) => hearOnBoard(board, message, second * 1000), emptyBoard);
const standings = (board: HelpBoard, second: number): string[] =>
  board.flags.map((one) => standingOf(board, one, { me: ME, now: second * 1000 }));

describe('a kiosk that calls', () => {
  test('is shown with its guide and step, and follows the person to the next step', () => {
    const [one] = after([
      [0, flag(1)],
      [4, flag(2, { step: { number: 4, total: 9 } })],
    ]).flags;
    expect(one).toMatchObject({ kiosk: 'kiot-1', guide: 'dang-ky-khai-sinh', step: { number: 4, total: 9 } });
  });

  test('is one flag however often it repeats itself', () => {
    expect(
      after([
        [0, flag(1)],
        [4, flag(2)],
        [4, flag(2)],
        [8, flag(3)],
      ]).flags,
    ).toHaveLength(1);
  });

  test('stands behind those who have waited longer, and never changes its place', () => {
    const second = { call: 'call-0002', kiosk: 'kiot-2' };
    const log: Log = [
      [10, flag(1, { waited: 2 })],
      [11, flag(1, { ...second, waited: 30 })],
    ];
    const order = (board: HelpBoard): string[] => board.flags.map(({ kiosk }) => kiosk);
    expect(order(after(log))).toEqual(['kiot-2', 'kiot-1']);
    expect(order(after([...log, [12, flag(2, { waited: 500 })]]))).toEqual(['kiot-2', 'kiot-1']);
  });

  test('two windows of one place are two calls', () => {
    expect(
      after([
        [0, flag(1)],
        [1, flag(1, { call: 'call-0002' })],
      ]).flags,
    ).toHaveLength(2);
  });

  test('that is silent for ten seconds has died: its flag goes, and comes back when it speaks again', () => {
    const board = after([[0, flag(1)]]);
    expect(dropSilent(board, 9_900).flags).toHaveLength(1);
    const dropped = dropSilent(board, 10_000);
    expect(dropped.flags).toEqual([]);
    expect(hearOnBoard(dropped, flag(2), 12_000).flags).toHaveLength(1);
  });

  test('whose last word lies in the future is not waited for', () => {
    expect(dropSilent(after([[100, flag(1)]]), 50_000).flags).toEqual([]);
  });
});

describe('a call that is over', () => {
  test('goes at once, and a late copy of its flag does not bring it back', () => {
    expect(
      after([
        [0, flag(1)],
        [5, withdrawn(2)],
      ]).flags,
    ).toEqual([]);
    expect(
      after([
        [0, flag(1)],
        [5, withdrawn(2)],
        [6, flag(1)],
        [7, flag(3)],
      ]).flags,
    ).toEqual([]);
  });

  test('takes the answer with it that nobody has confirmed', () => {
    const board = answerOnBoard(after([[0, flag(1)]]), 'call-0001');
    expect(hearOnBoard(board, withdrawn(2), 1000).asked).toEqual([]);
    expect(dropSilent(board, 20_000).asked).toEqual([]);
  });
});

describe('for the staff in front of this window a call is', () => {
  test('open, then being told to the kiosk, then theirs when the kiosk says so', () => {
    const open = after([[0, flag(1)]]);
    expect(standings(open, 1)).toEqual(['open']);
    const asked = answerOnBoard(open, 'call-0001');
    expect(standings(asked, 1)).toEqual(['asking']);
    expect(standings(hearOnBoard(asked, flag(2), 1000), 1)).toEqual(['asking']);
    expect(standings(hearOnBoard(asked, flag(2, { by: ME }), 1000), 1)).toEqual(['mine']);
  });

  test('taken when the kiosk took another answer first, theirs or not', () => {
    const asked = answerOnBoard(
      after([
        [0, staff(OTHER, 1)],
        [0, flag(1)],
      ]),
      'call-0001',
    );
    expect(standings(hearOnBoard(asked, flag(2, { by: OTHER }), 1000), 1)).toEqual(['taken']);
  });

  test('free again when the window that took it says goodbye or falls silent', () => {
    const taken: Log = [
      [0, staff(OTHER, 1)],
      [1, flag(1, { by: OTHER })],
    ];
    expect(standings(after(taken), 9.9)).toEqual(['taken']);
    expect(standings(after(taken), 10)).toEqual(['orphan']);
    expect(standings(after([...taken, [2, staff(OTHER, 2, 'staff-gone')]]), 2)).toEqual(['orphan']);
    const again = answerOnBoard(after(taken), 'call-0001');
    expect(standings(again, 10)).toEqual(['asking']);
  });

  test('open as before when an old copy of the flag comes late', () => {
    expect(
      standings(
        after([
          [0, flag(2)],
          [1, flag(1, { by: ME })],
        ]),
        1,
      ),
    ).toEqual(['open']);
  });
});

describe('whatever comes, doubled and late', () => {
  const messages: readonly HelpMessage[] = [
    flag(1),
    flag(2),
    flag(3, { by: OTHER }),
    flag(4),
    flag(5, { by: ME }),
    withdrawn(6),
  ];

  test('copies of older messages change nothing but the time a flag was heard', () => {
    const copies = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), copies, (length, extra) => {
        const log: HelpMessage[] = messages.slice(0, length);
        const noisy = log.flatMap((message, i) => [
          message,
          ...extra.filter(([where]) => where === i).flatMap(([, which]) => log.slice(0, i + 1)[which] ?? []),
        ]);
        const fold = (all: readonly HelpMessage[]): HelpBoard =>
          all.reduce((board, message) => hearOnBoard(board, message, 1000), emptyBoard);
        expect(fold(noisy)).toEqual(fold(log));
      }),
      runs(),
    );
  });

  test('a window that lies with ten thousand calls fills no board', () => {
    const log = Array.from({ length: 10_000 }, (_, i) => [1, flag(1, { call: `lie-${i}` })] as const);
    expect(after(log).flags.length).toBeLessThanOrEqual(32);
  });

  test('ten thousand calls that are over do not stay in memory', () => {
    const log = Array.from({ length: 10_000 }, (_, i): readonly [number, HelpMessage] => [
      1,
      { version: 1, turn: i + 1, kind: 'withdrawn', call: `call-${i}` },
    ]);
    expect(after(log).over.length).toBeLessThanOrEqual(64);
  });
});

test('staff see how many kiosks they can hear: those that spoke within ten seconds and are not closed', () => {
  const kiosk = (name: string, turn: number, kind: 'kiosk' | 'kiosk-gone' = 'kiosk'): HelpMessage =>
    kind === 'kiosk'
      ? { version: 1, turn, kind, window: name, kiosk: 'kiot-1' }
      : { version: 1, turn, kind, window: name };
  const log: Log = [
    [0, kiosk('window-1', 1)],
    [5, kiosk('window-2', 1)],
    [6, kiosk('window-3', 1)],
    [7, kiosk('window-3', 2, 'kiosk-gone')],
  ];
  expect(kiosksHeard(after(log), 8_000)).toBe(2);
  expect(kiosksHeard(after(log), 12_000)).toBe(1);
});

test.each([
  [0, 'now'],
  [-5_000, 'now'],
  [Number.NaN, 'now'],
  [59_999, 'now'],
  [60_000, 'minute'],
  [119_999, 'minute'],
  [120_000, 'minutes'],
  [299_999, 'minutes'],
  [300_000, 'long'],
])('a wait of %d ms is said as “%s”', (wait, word) => {
  expect(waitWord(wait)).toBe(word);
});

test.each([
  [0, 'ack-20'],
  [20, 'ack-20'],
  [20.1, 'ack-60'],
  [60, 'ack-60'],
  [60.1, 'ack-180'],
  [180, 'ack-180'],
  [180.1, 'ack-more'],
  [null, 'ack-none'],
  [-1, 'ack-none'],
  [Number.NaN, 'ack-none'],
])('an answer after %s seconds is counted as %s', (seconds, metric) => {
  expect(ackMetric(seconds)).toBe(metric);
});
