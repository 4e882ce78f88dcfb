import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { isCallable } from '../../../src/domain/queue/queue.fold.ts';
import { hear, type QueueLog } from '../../../src/domain/queue/queue.log.ts';
import { FAIRNESS, lineOf, nextFor, placeOf } from '../../../src/domain/queue/queue.order.ts';
import type { QueueState } from '../../../src/domain/queue/queue.state.ts';
import { centreAtWork, deed } from '../../support/queue-day.ts';
import {
  called,
  EIGHT,
  envelope,
  fact,
  held,
  logOf,
  missed,
  rejoined,
  so,
  took,
} from '../../support/queue.ts';
import { runs, seed } from '../../support/seed.ts';

const line = ({ state }: QueueLog, fairness = FAIRNESS): number[] =>
  lineOf(state, fairness).map(({ count }) => count);
const normal = (from: number, to: number): Fact[] =>
  Array.from({ length: to - from + 1 }, (_, i) => took(from + i));
const priority = (from: number, to: number): Fact[] =>
  normal(from, to).map((one) => ({ ...one, priority: true }) as Fact);

describe('the line', () => {
  test('is the order of the numbers when nobody has priority', () => {
    expect(line(logOf(...normal(1, 4)))).toEqual([1, 2, 3, 4]);
  });

  test('lets two with priority go first, then one without', () => {
    expect(line(logOf(...normal(1, 4), ...priority(5, 8)))).toEqual([5, 6, 1, 7, 8, 2, 3, 4]);
  });

  test('goes by the centre: one in a row, or three', () => {
    const log = logOf(...normal(1, 3), ...priority(4, 7));
    expect(line(log, { priorityInRow: 1, overtakenAtMost: 4 })).toEqual([4, 1, 5, 2, 6, 3, 7]);
    expect(line(log, { priorityInRow: 3, overtakenAtMost: 10 })).toEqual([4, 5, 6, 1, 7, 2, 3]);
  });

  test('lets nobody be overtaken more than four times, counting what has happened already', () => {
    const log = logOf(...normal(1, 2), ...priority(3, 8));
    expect(line(log)).toEqual([3, 4, 1, 5, 6, 2, 7, 8]);
    const past = logOf(
      ...normal(1, 2),
      ...priority(3, 8),
      called(3),
      fact('TicketDone', 3, { by: 'quay-1' }),
      called(4),
    );
    expect(past.state.tickets.get(so(2))!.overtaken).toBe(2);
    expect(line(past)).toEqual([1, 5, 6, 2, 7, 8]);
  });

  test('puts whoever comes back after a missed call behind the next two', () => {
    const log = logOf(...normal(1, 5), called(1), missed(1), rejoined(1));
    expect(line(log)).toEqual([2, 3, 1, 4, 5]);
    expect(line(hear(log, [envelope(called(2), 20)]))).toEqual([3, 1, 4, 5]);
    expect(line(logOf(took(1), called(1), missed(1), rejoined(1)))).toEqual([1]);
  });

  test('tells everybody their place', () => {
    const { state } = logOf(...normal(1, 3), called(1));
    expect([1, 2, 3].map((count) => placeOf(state, so(count), FAIRNESS))).toEqual([null, 1, 2]);
  });

  test('of one column holds only its own people', () => {
    const { state } = logOf(took(1), took(2, { procedure: null }));
    const asking = { desk: 'quay-1', now: EIGHT, fairness: FAIRNESS };
    expect(nextFor(state, { ...asking, procedures: [null] })?.count).toBe(2);
    expect(nextFor(state, { ...asking, procedures: [] })).toBeNull();
  });
});

describe('an edit moves nobody', () => {
  const before = logOf(...normal(1, 3), ...priority(4, 5), ...normal(6, 7));
  const after = (...facts: Fact[]): number[] =>
    line(
      hear(
        before,
        facts.map((one, i) => envelope(one, 20 + i)),
      ),
    );

  test.each<[string, Fact[]]>([
    ['asked to help', [fact('WillingMarked', 3, { willing: true })]],
    ['printed', [fact('PrintAsked', 3, {}), fact('TicketPrinted', 3, {})]],
    ['transferred', [fact('TicketTransferred', 3, { by: null, procedure: null })]],
    ['sent to a desk', [fact('TicketReferred', 3, { by: null, desk: 'quay-2' })]],
    ['held and back', [held(3, 5), fact('TicketReturned', 3, { by: null })]],
    [
      'marked and unmarked',
      [fact('PriorityMarked', 3, { priority: true }), fact('PriorityMarked', 3, { priority: false })],
    ],
  ])('who was %s', (_, facts) => {
    expect(after(...facts)).toEqual(line(before));
  });

  test('and the mark of priority moves only by itself, whenever it is set', () => {
    expect(after(fact('PriorityMarked', 3, { priority: true }))).toEqual(
      line(logOf(...normal(1, 2), ...priority(3, 5), ...normal(6, 7))),
    );
  });
});

describe(`whatever happens on a day (seed ${seed})`, () => {
  /** Waiting people without priority whom the order might have offered to this desk. */
  const waitingFor = (state: QueueState, desk: string, now: number) =>
    [...state.waiting]
      .map((id) => state.tickets.get(id)!)
      .filter((one) => !one.priority && one.behind === 0 && isCallable(one, { desk, now }));

  test.each([1, 2, 3])(
    'with %i in a row nobody is overtaken too often and priority never takes too many turns',
    (p) => {
      const fairness = { priorityInRow: p, overtakenAtMost: 4 };
      fc.assert(
        fc.property(
          fc.array(
            deed().filter(({ what }) => what !== 'call' && what !== 'priority'),
            {
              minLength: 300,
              maxLength: 400,
            },
          ),
          (deeds) => {
            const centre = centreAtWork(true, { fairness });
            const overtaken = new Map<string, number>();
            let row = 0;
            for (const one of deeds) {
              const { before, facts } = centre.does(one);
              const [call] = facts;
              if (call?.kind !== 'TicketCalled') continue;
              const chosen = before.tickets.get(call.ticket)!;
              const others = waitingFor(before, call.desk, centre.now());
              row = chosen.priority ? row + 1 : 0;
              if (others.length > 0) expect(row).toBeLessThanOrEqual(p);
              if (!chosen.priority) continue;
              for (const { id, arrived } of others) {
                if (arrived > chosen.arrived) continue;
                overtaken.set(id, (overtaken.get(id) ?? 0) + 1);
                expect(overtaken.get(id)).toBeLessThanOrEqual(4);
              }
            }
          },
        ),
        { ...runs(5), endOnFailure: true },
      );
    },
  );

  test('everybody who waits stands in line once, and who has no priority in the order of the numbers', () => {
    fc.assert(
      fc.property(fc.array(deed(['undo']), { minLength: 40, maxLength: 120 }), (deeds) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const { state } = centre.log();
        const whole = lineOf(state, FAIRNESS);
        expect(new Set(whole.map(({ id }) => id))).toEqual(state.waiting);
        const plain = whole.filter(({ priority: first, behind }) => !first && behind === 0);
        expect(plain.map(({ arrived }) => arrived)).toEqual(plain.map(({ arrived }) => arrived).sort());
      }),
      { ...runs(30), endOnFailure: true },
    );
  });
});
