import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lineTallies,
  longestByHour,
  mayBeUndone,
  tallyOf,
  type Tally,
} from '../../../src/domain/queue/count.ts';
import type { Envelope, Fact } from '../../../src/domain/queue/fact.schema.ts';
import { momentOf } from '../../../src/domain/queue/moment.ts';
import { emptyLog, hear, type QueueLog } from '../../../src/domain/queue/queue.log.ts';
import { centreAtWork, deed } from '../../support/queue-day.ts';
import {
  called,
  done,
  EIGHT,
  envelope,
  fact,
  held,
  missed,
  rejoined,
  serving,
  took,
} from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

const MINUTE = 60_000;

/** Facts at minutes after eight, and what each of them added; the logical time never goes back. */
const day = (...facts: readonly (readonly [number, Fact])[]) => {
  let log = emptyLog;
  let newest = 0;
  const written = facts.map(([minute, one], i): Envelope => {
    const wall = EIGHT + minute * MINUTE;
    newest = Math.max(newest, wall);
    return envelope(one, i + 1, { wall, moment: momentOf({ wall: newest, count: i, writer: 'window-01' }) });
  });
  const told = written.map((one) => {
    const tally = tallyOf(log.state, one);
    const lines = lineTallies(log.state, [one]);
    log = hear(log, [one]);
    return { tally, lines };
  });
  return { log, told, last: told.at(-1)!.tally, lines: told.flatMap(({ lines }) => lines).map(words) };
};
const words = ({ metric, times }: Tally): string => `${metric}: ${times}`;
const lastOf = (...facts: readonly (readonly [number, Fact])[]): readonly string[] =>
  (day(...facts).last?.tallies ?? []).map(words);

describe('a fact adds to the counters of its procedure', () => {
  test('a number, by where it was taken', () => {
    expect(day([0, took(1, { from: 'greeter', procedure: null })]).last).toEqual({
      procedure: null,
      tallies: [{ metric: 'ticket-greeter', times: 1 }],
    });
    expect(day([0, took(1)]).last).toMatchObject({ procedure: 'dang-ky-khai-sinh' });
  });

  test('the beginning of service: the wait since the number was given', () => {
    expect(lastOf([0, took(1)], [12, called(1)], [14, serving(1)])).toEqual([
      'wait-15: 1',
      'wait-minutes: 14',
    ]);
    expect(lastOf([0, took(1)], [0.2, called(1)], [0.3, serving(1)])).toEqual(['wait-1: 1']);
    expect(lastOf([0, took(1)], [70, called(1)], [70, serving(1)])).toEqual([
      'wait-more: 1',
      'wait-minutes: 70',
    ]);
  });

  test('the end: minutes and minutes² for which the desk was taken, from the call on', () => {
    expect(lastOf([0, took(1)], [5, called(1)], [6, serving(1)], [17, done(1)])).toEqual([
      'desk-15: 1',
      'desk-minutes: 12',
      'desk-squares: 144',
    ]);
  });

  test('an end without a beginning: the wait as well, up to the call', () => {
    expect(lastOf([0, took(1)], [8, called(1)], [20, done(1)])).toEqual([
      'wait-10: 1',
      'wait-minutes: 8',
      'desk-15: 1',
      'desk-minutes: 12',
      'desk-squares: 144',
    ]);
  });

  test('the wait once and both stretches at a desk for somebody who had to fetch a paper', () => {
    const first = [
      [0, took(1)],
      [5, called(1)],
      [5, serving(1)],
      [9, held(1, 20, 'quay-1')],
    ] as const;
    const back = [
      [29, fact('TicketReturned', 1, { by: null })],
      [31, called(1)],
      [32, serving(1)],
    ] as const;
    expect(lastOf(...first, ...back)).toEqual([]);
    expect(lastOf(...first, ...back, [37, done(1)])).toEqual([
      'desk-10: 1',
      'desk-minutes: 10',
      'desk-squares: 100',
    ]);
  });

  test('nothing of the desk time before a transfer, which was another procedure', () => {
    const moved = fact('TicketTransferred', 1, { by: 'quay-1', procedure: 'xac-nhan-dat-dai' });
    const { last } = day(
      ...([
        [0, took(1)],
        [5, called(1)],
        [5, serving(1)],
        [9, moved],
        [20, called(1)],
        [23, done(1)],
      ] as const),
    );
    expect(last?.procedure).toBe('xac-nhan-dat-dai');
    expect(last?.tallies.map(words)).toEqual(['desk-5: 1', 'desk-minutes: 3', 'desk-squares: 9']);
  });

  test('no desk time of a call that nobody answered', () => {
    expect(
      lastOf(
        [0, took(1)],
        [5, called(1)],
        [15, missed(1)],
        [16, rejoined(1)],
        [20, called(1)],
        [22, done(1)],
      ),
    ).toContain('desk-minutes: 2');
  });

  test('a case whose length nobody knows: a clock was moved, or nobody said that it was over', () => {
    expect(lastOf([0, took(1)], [5, called(1)], [5, serving(1)], [-50, done(1)])).toEqual([
      'desk-unknown: 1',
    ]);
    expect(lastOf([0, took(1)], [5, called(1)], [5, serving(1)], [186, done(1)])).toEqual([
      'desk-unknown: 1',
    ]);
  });

  test.each<readonly [string, readonly (readonly [number, Fact])[]]>([
    [
      'recalled',
      [
        [5, called(1)],
        [6, fact('TicketRecalled', 1, { by: 'quay-1' })],
      ],
    ],
    [
      'no-show',
      [
        [5, called(1)],
        [6, missed(1)],
      ],
    ],
    ['gone-left', [[5, fact('TicketLeft', 1, { by: null })]]],
    ['gone-cancelled', [[5, fact('TicketCancelled', 1, {})]]],
    ['gone-expired', [[5, fact('TicketExpired', 1, {})]]],
    [
      'print-failed',
      [
        [5, fact('PrintAsked', 1, {})],
        [6, fact('PrintFailed', 1, {})],
      ],
    ],
  ])('%s', (metric, facts) => {
    expect(lastOf([0, took(1)], ...facts)).toEqual([`${metric}: 1`]);
  });

  test('and one that changed nothing adds nothing', () => {
    expect(day([0, took(1)], [1, called(1)], [2, done(1, 'quay-2')]).last).toBeNull();
    expect(day([0, took(1)], [1, called(1)]).last).toBeNull();
    expect(day([0, done(7)]).last).toBeNull();
  });
});

describe('the longest line of an hour', () => {
  const hour = [
    [0, took(1)],
    [1, took(2)],
    [2, took(3)],
    [3, called(1)],
    [59, took(4)],
  ] as const;

  test('is told by the first fact after it, once', () => {
    expect(day(...hour).lines).toEqual([]);
    expect(day(...hour, [60, called(2)], [61, took(9)]).lines).toEqual(['line-08: 3', 'hour-08: 1']);
  });

  test('is told when the day is closed, and not once more when it is opened again', () => {
    const shut = [
      [30, { kind: 'DayClosed' }],
      [35, { kind: 'DayOpened' }],
      [40, took(5)],
    ] as const;
    expect(day(...hour.slice(0, 4), ...shut).lines).toEqual(['line-08: 3', 'hour-08: 1']);
    expect(day(...hour.slice(0, 4), ...shut, [70, took(6)], [130, took(7)]).lines).toEqual([
      'line-08: 3',
      'hour-08: 1',
      'line-09: 4',
      'hour-09: 1',
    ]);
  });

  test('knows the night of Viet Nam, and hours in which nobody waited', () => {
    expect(day([-8 * 60, took(1)], [-7 * 60, fact('TicketLeft', 1, { by: null })]).lines).toEqual([
      'line-00: 1',
      'hour-00: 1',
    ]);
    expect([...longestByHour(day(...hour).log.state)]).toEqual([[8, 3]]);
  });
});

test('on any day each number is counted once, and nobody waits or is served more than once for one number', () => {
  fc.assert(
    fc.property(fc.array(deed(['restart']), { minLength: 80, maxLength: 250 }), (deeds) => {
      const centre = centreAtWork(true);
      const sums = new Map<string, number>();
      let log: QueueLog = emptyLog;
      for (const one of deeds) centre.does(one);
      for (const one of centre.log().facts) {
        const tallies = [...(tallyOf(log.state, one)?.tallies ?? []), ...lineTallies(log.state, [one])];
        for (const { metric, times } of tallies) sums.set(metric, (sums.get(metric) ?? 0) + times);
        log = hear(log, [one]);
      }
      const sum = (pattern: RegExp): number =>
        [...sums].reduce((total, [metric, times]) => total + (pattern.test(metric) ? times : 0), 0);
      const tickets = [...log.state.tickets.values()];
      const over = (status: string): number => tickets.filter((ticket) => ticket.status === status).length;
      // whoever is done in a group was at no desk
      const inGroups = log.facts.filter(({ fact }) => fact.kind === 'MemberChecked').length;
      expect(sum(/^ticket-/)).toBe(tickets.length);
      expect(sum(/^desk-(\d+|more|unknown)$/)).toBe(over('done') - inGroups);
      expect(sum(/^wait-(\d+|more)$/)).toBeLessThanOrEqual(
        tickets.filter(({ served }) => served !== null).length,
      );
      for (const [metric, status] of [
        ['gone-left', 'left'],
        ['gone-cancelled', 'cancelled'],
      ] as const)
        expect(sums.get(metric) ?? 0).toBe(over(status));
      expect(
        Math.max(0, ...[...sums].map(([metric, times]) => (metric.startsWith('hour-') ? times : 0))),
      ).toBeLessThan(2);
      expect([...sums.values()].every((times) => Number.isSafeInteger(times) && times > 0)).toBe(true);
    }),
    runs(60),
  );
});

test('what may be taken back waits for the end of the undo', () => {
  expect(mayBeUndone('TicketDone')).toBe(true);
  expect(mayBeUndone('TicketIssued')).toBe(false);
  expect(mayBeUndone('FactUndone')).toBe(false);
});
