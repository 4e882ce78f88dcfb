import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { momentOf } from '../../../src/domain/queue/moment.ts';
import { LONGEST_WAIT } from '../../../src/domain/queue/limits.ts';
import { emptyLog, hear, type QueueLog } from '../../../src/domain/queue/queue.log.ts';
import { FAIRNESS, lineOf } from '../../../src/domain/queue/queue.order.ts';
import {
  desksOpen,
  estimatesIn,
  firstWaitingFor,
  waitOf,
  waitsIn,
  type Estimating,
} from '../../../src/domain/queue/wait.ts';
import type { WaitHistory } from '../../../src/domain/queue/wait-history.ts';
import { centreAtWork, deed } from '../../support/queue-day.ts';
import { called, done, EIGHT, envelope, fact, serving, so, took } from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A hundred past cases of 10 minutes, CV 0.5, and a hundred of 30. */
const history: WaitHistory = new Map([
  ['dang-ky-khai-sinh', { cases: 100, minutes: 1000, squares: 12_500 }],
  ['xac-nhan-dat-dai', { cases: 100, minutes: 3000, squares: 112_500 }],
]);

/** Mean minutes of a case of any procedure. */
const BOTH = 20;

/** Facts at minutes after eight; the logical time never goes back. */
const at = (...facts: readonly (readonly [number, Fact])[]): QueueLog => {
  let newest = 0;
  const envelopes = facts.map(([minute, one], i) => {
    const wall = EIGHT + minute * MINUTE;
    newest = Math.max(newest, wall);
    return envelope(one, i + 1, { wall, moment: momentOf({ wall: newest, count: i, writer: 'window-01' }) });
  });
  return hear(emptyLog, envelopes);
};
const asked = (minute: number, more: Partial<Estimating> = {}): Estimating => ({
  now: EIGHT + minute * MINUTE,
  desks: 1,
  history,
  fairness: FAIRNESS,
  ...more,
});
/** Numbers 1 to `count`, one a minute. */
const line = (count: number) => Array.from({ length: count }, (_, i) => [i, took(i + 1)] as const);
const mean = ({ state }: QueueLog, count: number, estimating: Estimating): number =>
  estimatesIn(state, estimating)!.get(so(count))!.mean;

describe('somebody who waits is told', () => {
  test('the place in line, then a range on steps of five minutes', () => {
    const { state } = at(...line(5));
    expect(waitOf(state, so(5), asked(5))).toEqual({ kind: 'range', place: 5, from: 25, to: 65 });
    expect(waitOf(state, so(1), asked(5))).toEqual({ kind: 'range', place: 1, from: 0, to: 5 });
  });

  test('nothing once it is their turn', () => {
    const { state } = at([0, took(1)], [1, called(1)]);
    expect(waitOf(state, so(1), asked(2))).toBeNull();
    expect(waitOf(state, so(9), asked(2))).toBeNull();
  });

  test('the place alone while there are fewer than 20 past cases and fewer than 3 today', () => {
    const few: WaitHistory = new Map([['dang-ky-khai-sinh', { cases: 19, minutes: 190, squares: 2375 }]]);
    const enough: WaitHistory = new Map([['dang-ky-khai-sinh', { cases: 20, minutes: 200, squares: 2500 }]]);
    const served = (count: number) =>
      [
        [count, called(count)],
        [count + 0.9, done(count)],
      ] as const;
    const two = at(...line(5), ...served(1), ...served(2));
    expect(waitOf(two.state, so(5), asked(9, { history: few }))).toEqual({
      kind: 'not-enough-data',
      place: 3,
    });
    expect(waitOf(two.state, so(5), asked(9, { history: enough }))?.kind).toBe('range');
    const three = at(...line(5), ...served(1), ...served(2), ...served(3));
    expect(waitOf(three.state, so(5), asked(9, { history: few }))?.kind).toBe('range');
    expect(waitOf(three.state, so(5), asked(9, { history: new Map() }))?.kind).toBe('range');
  });

  test('more for a long procedure before them than for a short one', () => {
    const short = at([0, took(1)], [1, took(2)]);
    const long = at([0, took(1, { procedure: 'xac-nhan-dat-dai' })], [1, took(2)]);
    expect(mean(short, 2, asked(2))).toBeCloseTo(10);
    expect(mean(long, 2, asked(2))).toBeCloseTo(30);
  });

  test('less the longer the person at the desk has been there, but never nothing', () => {
    const log = at([0, took(1)], [0, took(2)], [1, called(1)], [1, serving(1)]);
    const waits = [1, 5, 10, 20, 60].map((minute) => mean(log, 2, asked(minute)));
    expect(waits[0]).toBeCloseTo(10);
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    expect(waits.at(-1)).toBeGreaterThan(2);
  });

  test('more on a slow day: eight usual cases stand beside those of today', () => {
    const twice = [1, 2, 3, 4].flatMap((count) => [
      [count * 20, called(count)] as const,
      [count * 20 + 20, done(count)] as const,
    ]);
    const log = at(...line(6), ...twice);
    expect(mean(log, 6, asked(100))).toBeCloseTo((10 * (8 + 4 * 2)) / (8 + 4));
  });

  test('less when more desks serve', () => {
    const log = at(...line(9));
    const waits = [1, 2, 3, 5].map((desks) => mean(log, 9, asked(9, { desks })));
    expect(waits).toEqual([...waits].sort((a, b) => b - a));
    expect(new Set(waits).size).toBe(4);
  });

  test('more when priority tickets keep coming, up to those who may overtake; not on a priority ticket', () => {
    const came = [11, 12, 13, 14, 15, 16].flatMap((count) => [
      [0, took(count, { priority: true })] as const,
      [1, fact('TicketLeft', count, { by: null })] as const,
    ]);
    const waiting = [2, 3, 4, 5].map((count) => [2, took(count)] as const);
    const calm = at(...waiting);
    const busy = at(...came, ...waiting);
    const mine = at(...came, ...waiting, [3, took(9, { priority: true })]);
    expect(mean(calm, 5, asked(5))).toBeCloseTo(30);
    expect(mean(busy, 5, asked(5))).toBeCloseTo(30 + 3 * BOTH);
    expect(mean(busy, 5, asked(70))).toBeCloseTo(30);
    const once = { priorityInRow: 2, overtakenAtMost: 1 };
    expect(mean(busy, 5, asked(5, { fairness: once }))).toBeCloseTo(30 + BOTH);
    expect(mean(mine, 9, asked(5))).toBeCloseTo(0);
  });

  test('no end beyond a half-day, however long the line is', () => {
    const log = at(...line(90).map(([minute, one]) => [minute / 10, one] as const));
    expect(waitOf(log.state, so(90), asked(10))).toEqual({
      kind: 'range',
      place: 90,
      from: LONGEST_WAIT - 5,
      to: LONGEST_WAIT,
    });
  });
});

describe('a clock that was set back an hour', () => {
  test('makes no wait negative or absurd', () => {
    const log = at(...line(4), [5, called(1)], [6, serving(1)]);
    const before = mean(log, 4, asked(7));
    const after = mean(log, 4, asked(7 - 60));
    expect(after).toBeGreaterThanOrEqual(before);
    expect(after - before).toBeLessThan(10);
    expect(firstWaitingFor(log.state, { now: EIGHT - HOUR, fairness: FAIRNESS })).toBe(0);
  });

  test('in the middle of a case says nothing of its length', () => {
    const log = at(...line(4), [5, called(1)], [5, serving(1)], [-50, done(1)]);
    expect(log.state.tickets.get(so(1))).toMatchObject({ status: 'done', deskTime: null });
    expect(mean(log, 4, asked(-49))).toBeCloseTo(20);
  });
});

test('every range of any day is sane, in the order of the line', () => {
  fc.assert(
    fc.property(
      fc.array(deed(['undo']), { minLength: 30, maxLength: 150 }),
      fc.constantFrom(0, -HOUR, HOUR),
      fc.integer({ min: 0, max: 6 }),
      (deeds, later, desks) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const { state } = centre.log();
        const estimating = asked(0, { now: centre.now() + later, desks });
        const waits = waitsIn(state, estimating);
        expect([...waits.keys()]).toEqual(lineOf(state, FAIRNESS).map(({ id }) => id));
        expect([...waits.values()].map(({ place }) => place)).toEqual([...waits].map((_, i) => i + 1));
        for (const wait of waits.values()) {
          if (wait.kind !== 'range') continue;
          expect([wait.from % 5, wait.to % 5]).toEqual([0, 0]);
          expect(wait.from).toBeGreaterThanOrEqual(0);
          expect(wait.to).toBeGreaterThan(wait.from);
          expect(wait.to).toBeLessThanOrEqual(LONGEST_WAIT);
        }
      },
    ),
    runs(),
  );
});

describe('desks that serve', () => {
  const log = at(
    [0, took(1)],
    [0, took(2)],
    [1, called(1)],
    [1, called(2, 'quay-2')],
    [3, done(2, 'quay-2')],
  );

  test('are those with somebody at them, and those that had somebody within ten minutes', () => {
    expect(desksOpen(log.state, EIGHT + 13 * MINUTE, 5)).toBe(2);
    expect(desksOpen(log.state, EIGHT + 14 * MINUTE, 5)).toBe(1);
  });

  test('are as many as are expected while nobody can tell, at least one', () => {
    expect(desksOpen(emptyLog.state, EIGHT, 3)).toBe(3);
    expect(desksOpen(emptyLog.state, EIGHT, 0)).toBe(1);
  });
});

test('how long the first in line has waited is known; of an empty line nothing', () => {
  const log = at([0, took(1)], [4, took(2)]);
  expect(firstWaitingFor(log.state, { now: EIGHT + 6 * MINUTE, fairness: FAIRNESS })).toBe(6 * MINUTE);
  expect(firstWaitingFor(emptyLog.state, { now: EIGHT, fairness: FAIRNESS })).toBeNull();
  expect(
    firstWaitingFor(at([0, took(1)], [1, fact('TicketLeft', 1, { by: null })]).state, asked(2)),
  ).toBeNull();
});
