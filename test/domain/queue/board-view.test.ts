import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardOf,
  lineOf,
  lostCallsOf,
  minutesHeld,
  minutesWaited,
  mostAsked,
  numberOf,
  openTickets,
  type Board,
  type BoardLook,
} from '../../../src/domain/queue/index.ts';
import {
  called,
  context,
  EIGHT,
  fact,
  held,
  logOf,
  missed,
  rejoined,
  so,
  took,
} from '../../support/queue.ts';
import { centreAtWork, deed } from '../../support/queue-day.ts';

const MINUTE = 60_000;
const { fairness } = context;
const look = (more: Partial<BoardLook> = {}): BoardLook => ({
  desk: 'quay-1',
  procedures: null,
  now: EIGHT + 10 * MINUTE,
  fairness,
  ...more,
});
const columns = ({ columns: all }: Board) =>
  all.map(({ procedure, tickets }) => [procedure, ...tickets.map(({ count }) => count)]);

describe('the board of a desk', () => {
  test('has a column for every procedure, and one for whoever does not know yet, in the order of the line', () => {
    const { state } = logOf(
      took(1, { procedure: 'ho-chieu' }),
      took(2, { procedure: null }),
      took(3, { procedure: 'ho-chieu' }),
      took(4, { procedure: 'ho-chieu', priority: true }),
    );
    expect(columns(boardOf(state, look()))).toEqual([
      ['ho-chieu', 4, 1, 3],
      [null, 2],
    ]);
  });

  test('a column stays where it is when its first person is called', () => {
    const { state } = logOf(
      took(1, { procedure: 'ho-chieu' }),
      took(2, { procedure: null }),
      took(3, { procedure: 'ho-chieu' }),
      called(1),
    );
    expect(columns(boardOf(state, look()))).toEqual([
      ['ho-chieu', 3],
      [null, 2],
    ]);
  });

  test('says how long the one has waited who has waited longest', () => {
    const { state } = logOf(took(1), took(2));
    expect(boardOf(state, look()).columns[0]?.longest).toBe(9);
  });

  test('after a clock was set back nobody is told a wrong wait', () => {
    const { state } = logOf(took(1));
    const board = boardOf(state, look({ now: EIGHT - 60 * MINUTE }));
    expect(board.columns[0]?.longest).toBeNull();
    expect(minutesWaited(openTickets(state)[0]!, EIGHT - 60 * MINUTE)).toBeNull();
  });

  test('puts everybody in one place: here, at another desk, on hold, away, or in the line', () => {
    const { state } = logOf(
      ...[took(1), took(2), took(3), took(4), took(5)],
      ...[called(1), called(2, 'quay-2'), held(3, 10), called(4, 'quay-3'), missed(4, 'quay-3')],
    );
    const board = boardOf(state, look());
    expect(board.here?.count).toBe(1);
    expect(board.elsewhere.map(({ count }) => count)).toEqual([2]);
    expect(board.held.map(({ count }) => count)).toEqual([3]);
    expect(board.missed.map(({ count }) => count)).toEqual([4]);
    expect(board.next?.count).toBe(5);
  });

  test('suggests from the columns of the desk only', () => {
    const { state } = logOf(took(1, { procedure: 'ho-chieu' }), took(2, { procedure: null }));
    expect(boardOf(state, look({ procedures: [null] })).next?.count).toBe(2);
  });

  test('counts whom only the guard keeps back, and suggests nobody in their place', () => {
    const { state } = logOf(took(1), called(1), fact('TicketReturned', 1, { by: 'quay-1' }));
    const soon = boardOf(state, look({ now: EIGHT + MINUTE }));
    expect([soon.next, soon.guarded]).toEqual([null, 1]);
    const later = boardOf(state, look({ now: EIGHT + 6 * MINUTE }));
    expect([later.next?.count, later.guarded]).toEqual([1, 0]);
  });

  test('does not count those who are guarded but sent to another desk', () => {
    const { state } = logOf(took(1), called(1), fact('TicketReferred', 1, { by: 'quay-1', desk: 'quay-2' }));
    expect(boardOf(state, look({ now: EIGHT + MINUTE })).guarded).toBe(0);
  });

  test('without a desk it suggests nobody', () => {
    const { state } = logOf(took(1));
    expect(boardOf(state, look({ desk: null })).next).toBeNull();
  });

  test('on any day every open ticket stands on it exactly once', () => {
    fc.assert(
      fc.property(fc.array(deed(), { maxLength: 60 }), (deeds) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const { state } = centre.log();
        const board = boardOf(state, look({ now: centre.now() }));
        const shown = [
          ...board.columns.flatMap(({ tickets }) => tickets),
          ...(board.here === null ? [] : [board.here]),
          ...[...board.elsewhere, ...board.held, ...board.missed, ...board.grouped],
        ].map(numberOf);
        expect([...shown].sort()).toEqual(openTickets(state).map(numberOf).sort());
        expect(board.waiting).toBe(lineOf(state, fairness).length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a board says of time and use', () => {
  test('a hold says whole minutes, and nothing below one while it lasts', () => {
    const ticket = { since: EIGHT, held: 10 };
    expect(minutesHeld(ticket, EIGHT)).toBe(10);
    expect(minutesHeld(ticket, EIGHT + 9.5 * MINUTE)).toBe(1);
    expect(minutesHeld(ticket, EIGHT + 11 * MINUTE)).toBe(0);
  });

  test('what people asked for most today comes first, whatever became of their numbers', () => {
    const { state } = logOf(
      took(1, { procedure: 'ho-chieu' }),
      took(2, { procedure: null }),
      took(3),
      took(4),
      fact('TicketCancelled', 4, {}),
    );
    expect(mostAsked(state)).toEqual(['dang-ky-khai-sinh', 'ho-chieu']);
  });
});

describe('a call that another desk won', () => {
  const log = logOf(took(1), called(1, 'quay-2'), called(1, 'quay-1'));

  test('is known to the desk that lost it, with the winner', () => {
    expect(lostCallsOf(log, 'quay-1', EIGHT + MINUTE)).toMatchObject([{ ticket: so(1), winner: 'quay-2' }]);
    expect(lostCallsOf(log, 'quay-2', EIGHT + MINUTE)).toEqual([]);
  });

  test('is no news any more after five minutes', () => {
    expect(lostCallsOf(log, 'quay-1', EIGHT + 6 * MINUTE)).toEqual([]);
  });
});

test('whoever came back after a missed call stands in the line, not among those who are away', () => {
  const { state } = logOf(took(1), took(2), took(3), called(1), missed(1), rejoined(1));
  const board = boardOf(state, look());
  expect(board.missed).toEqual([]);
  expect(columns(board)).toEqual([['dang-ky-khai-sinh', 2, 3, 1]]);
});
