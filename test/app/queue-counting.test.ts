import { describe, expect, test } from 'vitest';
import { createQueueCounting } from '../../src/app/queue-counting.ts';
import { historyOf } from '../../src/domain/queue/wait-history.ts';
import type { Envelope, Fact } from '../../src/domain/queue/fact.schema.ts';
import { emptyLog, hear, type QueueLog } from '../../src/domain/queue/queue.log.ts';
import { linesOf, moodyStore, testCounting } from '../support/kiosk.ts';
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
      made[window]!.queue.wrote(before, written);
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
