import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQueueCounting } from '../../src/app/queue-counting.ts';
import { historyOf } from '../../src/domain/queue/wait-history.ts';
import type { Envelope, Fact } from '../../src/domain/queue/fact.schema.ts';
import { emptyLog, hear, type QueueLog } from '../../src/domain/queue/queue.log.ts';
import { linesOf, moodyStore, testCounting } from '../support/kiosk.ts';
import { centreAtWork, deed } from '../support/queue-day.ts';
import { checking, formed, inGroup, joined, tick } from '../support/group.ts';
import { lessons } from '../support/group-day.ts';
import { runs } from '../support/seed.ts';
import { called, done, EIGHT, envelope, fact, serving, took } from '../support/queue.ts';
import { fakeClock } from '../support/time.ts';

const SECOND = 1000;
const HERE = '2026-03-04 morning|kiot-1|dang-ky-khai-sinh|0||queue';

/** One disk, one store of counters and several windows, each with its own counting. */
function centre(windows = 1) {
  const store = moodyStore();
  let log: QueueLog = emptyLog;
  let wrote = 0;
  const made = Array.from({ length: windows }, () => {
    const clock = fakeClock(EIGHT);
    const { counting } = testCounting(store);
    return { clock, counting, queue: createQueueCounting({ counting, clock }) };
  });
  return {
    store,
    /** A window writes facts, `seconds` after eight. */
    writes(window: number, seconds: number, ...facts: readonly Fact[]): readonly Envelope[] {
      const wall = EIGHT + seconds * SECOND;
      const writer = `window-${window}`;
      const written = facts.map((one) => envelope(one, (wrote += 1), { wall, writer }));
      const before = log;
      log = hear(log, written);
      made[window]!.queue.wrote(before, written, () => ({ mean: 15, variance: 36 }));
      return written;
    },
    looks(seconds: number): void {
      for (const { clock, queue } of made) {
        clock.set(EIGHT + seconds * SECOND);
        queue.looked(log);
      }
    },
    wiped(): void {
      log = emptyLog;
    },
    leaves: (window: number) => made[window]!.queue.leave(),
    async kept(): Promise<string[]> {
      for (const { counting } of made) await counting.flush();
      return linesOf(store);
    },
  };
}

describe('what a window writes into the queue', () => {
  test('is counted at once when it cannot be taken back', async () => {
    const one = centre();
    one.writes(0, 0, took(1), took(2, { procedure: null, from: 'greeter' }));
    expect(await one.kept()).toEqual([
      `${HERE}|ticket-guide: 1`,
      '2026-03-04 morning|kiot-1||0||queue|ticket-greeter: 1',
    ]);
  });

  test('is counted once its thirty seconds are over, and only once', async () => {
    const one = centre();
    one.writes(0, 0, took(1), called(1));
    one.writes(0, 300, serving(1));
    one.looks(330);
    expect(await one.kept()).toHaveLength(1);
    one.looks(331);
    one.looks(361);
    expect(await one.kept()).toEqual([
      `${HERE}|ticket-guide: 1`,
      `${HERE}|wait-5: 1`,
      `${HERE}|wait-minutes: 5`,
    ]);
  });

  test('is not counted when it was taken back, by this window or by another one', async () => {
    const two = centre(2);
    two.writes(0, 0, took(1), took(2), called(1), called(2, 'quay-2'));
    const [first, second] = two.writes(0, 60, done(1), done(2, 'quay-2'));
    two.writes(0, 70, fact('FactUndone', 1, { undone: first!.id }));
    two.writes(1, 70, fact('FactUndone', 2, { undone: second!.id }));
    two.looks(200);
    two.leaves(0);
    expect(await two.kept()).toEqual([`${HERE}|ticket-guide: 2`]);
  });

  test('is counted by that window alone, and by none when it crashed before', async () => {
    const two = centre(2);
    two.writes(0, 0, took(1), called(1));
    two.writes(1, 60, done(1));
    two.looks(100);
    expect((await two.kept()).filter((line) => line.includes('desk-1: 1'))).toHaveLength(1);
    const crashed = centre();
    crashed.writes(0, 0, took(1), called(1));
    crashed.writes(0, 60, done(1));
    expect(await crashed.kept()).toEqual([`${HERE}|ticket-guide: 1`]);
  });

  test('is counted when the page is left, and when the queue was wiped meanwhile', async () => {
    const left = centre();
    left.writes(0, 0, took(1), fact('TicketLeft', 1, { by: null }));
    left.leaves(0);
    expect(await left.kept()).toContain(`${HERE}|gone-left: 1`);
    const wiped = centre();
    wiped.writes(0, 0, took(1), fact('TicketLeft', 1, { by: null }));
    wiped.wiped();
    wiped.looks(31);
    expect(await wiped.kept()).toContain(`${HERE}|gone-left: 1`);
  });

  test('is counted at once after the clock was set back: nothing can be taken back any more', async () => {
    const one = centre();
    one.writes(0, 0, took(1), fact('TicketLeft', 1, { by: null }));
    one.looks(-3600);
    expect(await one.kept()).toContain(`${HERE}|gone-left: 1`);
  });

  test('tells the longest line of an hour over all procedures', async () => {
    const one = centre();
    one.writes(0, 0, took(1), took(2, { procedure: null }));
    one.writes(0, 3600, took(3));
    const lines = (await one.kept()).filter((line) => /line|hour/.test(line));
    expect(lines).toEqual([
      '2026-03-04 morning|kiot-1||0||queue|hour-08: 1',
      '2026-03-04 morning|kiot-1||0||queue|line-08: 2',
    ]);
  });
});

test('of numbers, tickets, tokens, desks, priority and times nothing reaches the counters (PR-02, PR-07, PR-10)', async () => {
  const one = centre();
  one.writes(0, 0, took(1, { priority: true, willing: true }), called(1));
  one.writes(0, 61, serving(1));
  one.writes(0, 200, done(1));
  one.looks(300);
  const kept = (await one.kept()).join('\n');
  expect(kept).toContain('desk-minutes: 3');
  for (const trace of [
    'so-001',
    'A001',
    'red',
    'cat',
    'quay-1',
    'priority',
    'willing',
    'window',
    'fact-',
    'tap-',
  ])
    expect(kept).not.toContain(trace);
  for (const line of kept.split('\n'))
    expect(line).toMatch(/^2026-03-04 (morning|afternoon)\|kiot-1\|[a-z-]*\|0\|\|queue\|[a-z0-9-]+: \d+$/);
});

test('what was counted is the history of the next day', async () => {
  const one = centre();
  one.writes(0, 0, took(1), called(1), took(2), called(2, 'quay-2'));
  one.writes(0, 600, done(1), done(2, 'quay-2'));
  one.looks(700);
  await one.kept();
  expect([...historyOf(await one.store.days(), '2026-03-05')]).toEqual([
    ['dang-ky-khai-sinh', { cases: 2, minutes: 20, squares: 200 }],
  ]);
  expect(historyOf(await one.store.days(), '2026-03-04').size).toBe(0);
});

describe('what a window writes of a group', () => {
  const MINUTE = 60;
  const of = (metric: string): string => `${HERE}|${metric}`;

  test('is counted as numbers and kinds: how it was formed, led, checked and how long it took', async () => {
    const one = centre();
    const facts: readonly (readonly [number, Fact])[] = [
      ...[...joined(4), inGroup('PioneerAsked', { count: 1 }), inGroup('PioneerAccepted', { count: 1 })].map(
        (fact) => [0, fact] as const,
      ),
      [18, inGroup('TeachBackBegan', { points: 3 })],
      ...[tick(1, false), tick(1), tick(2), tick(3)].map((fact) => [19, fact] as const),
      [20, inGroup('MemberChecked', { count: 1 })],
      [20, inGroup('TeachingBegan')],
      [30, inGroup('MemberTaken', { count: 4, desk: 'quay-1' })],
      ...[2, 3].map((count) => [38, inGroup('MemberReady', { count })] as const),
      ...[2, 3].map((count) => [40, inGroup('MemberChecked', { count })] as const),
      [40, inGroup('GroupClosed')],
    ];
    for (const [i, [minute, fact]] of facts.entries()) one.writes(0, minute * MINUTE + i, fact);
    one.looks(42 * MINUTE);
    const kept = (await one.kept()).filter((line) => /group|pioneer/.test(line));
    expect(kept).toEqual(
      [
        'group-formed-by-hand: 1',
        'group-helped-pioneer: 2',
        'group-led-pioneer: 1',
        'group-member-as-said: 2',
        'group-rescued: 1',
        'group-size-4: 1',
        'group-staff-15: 1',
        'group-staff-minutes: 30',
        'pioneer-asked: 1',
        'pioneer-check-2: 1',
      ].map(of),
    );
  });

  test('is not counted when it was taken back, nor a member or a no that was', async () => {
    const one = centre();
    const [, , formedFact] = one.writes(0, 0, ...formed(2));
    one.writes(0, 5, { kind: 'GroupUndone', group: 'nhom-1', undone: formedFact!.id });
    one.looks(60);
    expect((await one.kept()).filter((line) => line.includes('group'))).toEqual([]);
  });

  test('tells when a point was missed twice and staff lead', async () => {
    const one = centre();
    const facts = [
      ...[...checking(3), tick(1, false), tick(1, false)],
      ...[1, 2, 3].map((count) => inGroup('MemberReady', { count })),
      ...[1, 2, 3].map((count) => inGroup('MemberChecked', { count })),
      inGroup('GroupClosed'),
    ];
    for (const [i, fact] of facts.entries()) one.writes(0, i, fact);
    one.looks(13 * MINUTE);
    const kept = (await one.kept()).filter((line) => /led|helped|check/.test(line));
    expect(kept).toEqual(['group-helped-staff: 3', 'group-led-staff: 1', 'pioneer-check-0: 1'].map(of));
  });

  test('reaches the store without a ticket, a number, a token, a desk or a group, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed(lessons), { minLength: 40, maxLength: 120 }), async (deeds) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const { facts } = centre.log(0);
        const store = moodyStore();
        const clock = fakeClock(EIGHT);
        const { counting } = testCounting(store);
        const queue = createQueueCounting({ counting, clock });
        let before: QueueLog = emptyLog;
        for (const envelope of facts) {
          queue.wrote(before, [envelope], () => ({ mean: 15, variance: 36 }));
          before = hear(before, [envelope]);
        }
        queue.leave();
        await counting.flush();
        const written = JSON.stringify(linesOf(store));
        for (const { id, token } of before.state.tickets.values()) {
          expect(written).not.toContain(id);
          expect(written).not.toContain(token.animal);
        }
        for (const id of before.state.groups.keys()) expect(written).not.toContain(id);
        expect(written).not.toMatch(/quay-|A0\d\d/);
      }),
      runs(10),
    );
  });
});
