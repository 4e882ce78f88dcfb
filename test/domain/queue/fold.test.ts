import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../src/domain/queue/queue.events.ts';
import { emptyLog, hear, withNewer } from '../../../src/domain/queue/queue.log.ts';
import { centreAtWork, deed, restarted } from '../../support/queue-day.ts';
import {
  called,
  done,
  EIGHT,
  envelope,
  fact,
  held,
  logOf,
  missed,
  serving,
  so,
  took,
} from '../../support/queue.ts';
import { runs, seed } from '../../support/seed.ts';

const ticket = (log: ReturnType<typeof logOf>, count: number) => log.state.tickets.get(so(count))!;

describe('a ticket', () => {
  test('is waiting from the moment its number is given, and done when staff say so', () => {
    expect(ticket(logOf(took(1)), 1)).toMatchObject({ status: 'waiting', version: 1, last: null, calls: 0 });
    const log = logOf(took(1), called(1), fact('TicketRecalled', 1, { by: 'quay-1' }), serving(1), done(1));
    expect(ticket(log, 1)).toMatchObject({
      status: 'done',
      desk: null,
      calledBy: 'quay-1',
      calls: 2,
      version: 5,
    });
    expect(log.state.waiting.size).toBe(0);
  });

  test.each([
    [1, 'A001'],
    [999, 'A999'],
    [1000, 'A1000'],
  ])('with count %i reads %s', (count, number) => {
    expect(numberOf({ letter: 'A', count })).toBe(number);
  });

  test('keeps its arrival through hold, transfer, referral, a missed call and its way back', () => {
    const log = logOf(
      took(1),
      held(1, 5),
      fact('TicketReturned', 1, { by: null }),
      fact('TicketTransferred', 1, { by: null, procedure: 'chung-thuc-ban-sao' }),
      fact('TicketReferred', 1, { by: null, desk: 'quay-2' }),
      called(1, 'quay-2'),
      missed(1, 'quay-2'),
      fact('TicketRejoined', 1, {}),
    );
    expect(ticket(log, 1)).toMatchObject({
      arrived: log.facts[0]!.moment,
      status: 'waiting',
      procedure: 'chung-thuc-ban-sao',
      behind: 2,
      desk: null,
    });
  });

  test('of which nothing is known changes nothing, and the facts are kept', () => {
    const log = logOf(called(7), done(7), fact('FactUndone', 7, { undone: 'fact-none' }));
    expect(log.facts).toHaveLength(3);
    expect(log.state.tickets.size).toBe(0);
  });

  test('that is over stays so: a late call is kept and means nothing', () => {
    const log = logOf(took(1), fact('TicketCancelled', 1, {}), held(1, 5), missed(1));
    expect(ticket(log, 1)).toMatchObject({ status: 'cancelled', version: 4 });
  });

  test('is not moved by a desk that does not have the person', () => {
    expect(ticket(logOf(took(1), called(1), done(1, 'quay-2')), 1).status).toBe('called');
  });

  test('knows how it stands with the paper: failed, printed late, printed once more', () => {
    const print = (...kinds: ('PrintAsked' | 'PrintFailed' | 'TicketPrinted' | 'TicketReprinted')[]) =>
      ticket(logOf(took(1), ...kinds.map((kind) => fact(kind, 1, {}))), 1).print;
    expect(print('PrintAsked')).toMatchObject({ standing: 'asked', copies: 0 });
    expect(print('PrintAsked', 'PrintFailed', 'TicketPrinted')).toMatchObject({
      standing: 'printed',
      copies: 1,
    });
    expect(print('PrintAsked', 'TicketPrinted', 'TicketPrinted')).toMatchObject({ copies: 1 });
    expect(print('PrintAsked', 'TicketPrinted', 'PrintAsked', 'TicketReprinted')).toMatchObject({
      standing: 'reprinted',
      copies: 2,
    });
  });

  test('given twice under one name is the one that came first, and both numbers are taken', () => {
    const log = logOf(took(1), took(5, { ticket: so(1) }));
    expect(ticket(log, 1).count).toBe(1);
    expect([...log.state.issued]).toEqual([['2026-03-04 A', 5]]);
  });
});

test('a low number that arrives late takes nothing from the highest one given', () => {
  expect([...logOf(took(5), took(3)).state.issued.values()]).toEqual([5]);
});

describe('an undo', () => {
  const call = envelope(called(1), 2);
  const undo = envelope(fact('FactUndone', 1, { undone: call.id }), 3);
  const first = envelope(took(1), 1);

  test('makes it as if the fact had never been, but for the version', () => {
    const log = hear(emptyLog, [first, call, undo]);
    expect(ticket(log, 1)).toMatchObject({ status: 'waiting', calls: 0, guarded: null, version: 3 });
    expect(log.state.inRow).toBe(0);
  });

  test('that arrives before what it takes back means the same', () => {
    expect(hear(hear(emptyLog, [first, undo]), [call]).state).toEqual(
      hear(emptyLog, [first, call, undo]).state,
    );
  });

  test('of a number, of an undo, or of another ticket has no effect', () => {
    const again = envelope(fact('FactUndone', 1, { undone: undo.id }), 4);
    const number = envelope(fact('FactUndone', 1, { undone: first.id }), 5);
    const other = envelope(fact('FactUndone', 2, { undone: call.id }), 6);
    expect(ticket(hear(emptyLog, [first, call, undo, again, number]), 1).status).toBe('waiting');
    expect(ticket(hear(emptyLog, [first, call, other]), 1).status).toBe('called');
  });
});

describe('two desks without a line between them call the same person', () => {
  const first = envelope(took(1), 1);
  const early = envelope(called(1, 'quay-1'), 1, { writer: 'window-11', wall: EIGHT + 5000 });
  const late = envelope(called(1, 'quay-2'), 1, { writer: 'window-12', wall: EIGHT + 6000 });
  const started = envelope(serving(1, 'quay-2'), 2, { writer: 'window-12', wall: EIGHT + 7000 });

  test.each([
    ['early first', [first, early, late, started]],
    ['late first', [started, late, first, early]],
  ])('and the earlier one wins everywhere, the other one is told (%s)', (_, facts) => {
    const log = facts.reduce((known, one) => hear(known, [one]), emptyLog);
    expect(ticket(log, 1)).toMatchObject({ status: 'called', desk: 'quay-1' });
    expect(log.state.lostCalls).toEqual([{ fact: late.id, ticket: so(1), desk: 'quay-2', winner: 'quay-1' }]);
    expect(log.facts).toHaveLength(4);
  });

  test('and the second one has the person after all when the first takes the call back', () => {
    const undo = envelope(fact('FactUndone', 1, { undone: early.id }), 2, {
      writer: 'window-11',
      wall: EIGHT + 8000,
    });
    const log = hear(emptyLog, [first, early, late, started, undo]);
    expect(ticket(log, 1)).toMatchObject({ status: 'serving', desk: 'quay-2' });
    expect(log.state.lostCalls).toEqual([]);
  });

  test('and a desk whose person had cancelled elsewhere is told too', () => {
    const gone = envelope(fact('TicketCancelled', 1, {}), 1, { writer: 'window-13', wall: EIGHT + 5500 });
    expect(hear(emptyLog, [first, gone, late]).state.lostCalls).toEqual([
      { fact: late.id, ticket: so(1), desk: 'quay-2', winner: null },
    ]);
  });
});

describe('a log that a newer kiosk wrote into', () => {
  test('stays on show and says so, also after more facts', () => {
    const log = hear(withNewer(logOf(took(1))), [envelope(took(2), 9)]);
    expect([log.state.newer, log.state.tickets.size]).toEqual([true, 2]);
  });
});

describe(`whatever happens (seed ${seed})`, () => {
  const undoable = ['undo', 'undo', 'close', 'restart'];

  test('1 000 deeds in four windows of one browser: no number twice, no double call, no desk with two people', () => {
    fc.assert(
      fc.property(fc.array(deed(undoable), { minLength: 1000, maxLength: 1000 }), (deeds) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const { facts, state } = centre.log();
        const numbers = facts.flatMap(({ fact }) => (fact.kind === 'TicketIssued' ? [numberOf(fact)] : []));
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.length).toBeGreaterThan(20);
        expect(state.lostCalls).toEqual([]);
        const desks = [...state.tickets.values()].flatMap(({ desk }) => desk ?? []);
        expect(new Set(desks).size).toBe(desks.length);
        const sequences = facts.map(({ writer, sequence }) => `${writer} ${sequence}`);
        expect(new Set(sequences).size).toBe(facts.length);
        expect(restarted(centre.log()).state).toEqual(state);
      }),
      { ...runs(3), endOnFailure: true },
    );
  });

  test('1 000 deeds on four devices that meet now and then: one state everywhere, no fact lost', () => {
    let lost = 0;
    fc.assert(
      fc.property(
        fc.array(deed([...undoable, 'meet', 'meet'], 4), { minLength: 1000, maxLength: 1000 }),
        fc.infiniteStream(fc.nat()),
        (deeds, chance) => {
          const centre = centreAtWork(false);
          for (const one of deeds) centre.does(one);
          const all = centre.logs.flatMap(({ facts }) => facts);
          const shuffled = [...all, ...all]
            .map((one) => [chance.next().value as number, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const whole = hear(emptyLog, shuffled);
          expect(whole.facts).toHaveLength(new Set(all.map(({ id }) => id)).size);
          for (const log of centre.logs) expect(hear(log, shuffled).state).toEqual(whole.state);
          const numbers = [...whole.state.tickets.values()].map(numberOf);
          expect(new Set(numbers).size).toBe(numbers.length);
          const calls = whole.facts.filter(({ fact }) => ['TicketCalled', 'MemberTaken'].includes(fact.kind));
          lost += whole.state.lostCalls.length;
          for (const { fact: call, winner, desk } of whole.state.lostCalls) {
            expect(calls.some(({ id }) => id === call)).toBe(true);
            expect(winner).not.toBe(desk);
          }
        },
      ),
      { ...runs(3), endOnFailure: true },
    );
    expect(lost).toBeGreaterThan(10);
  });

  test('facts folded on one by one, in pieces or all at once give the same state', () => {
    fc.assert(
      fc.property(
        fc.array(deed(undoable), { minLength: 60, maxLength: 120 }),
        fc.array(fc.nat(9), { minLength: 1 }),
        (deeds, pieces) => {
          const centre = centreAtWork(true);
          for (const one of deeds) centre.does(one);
          const { facts, state } = centre.log();
          let log = emptyLog;
          for (let from = 0, i = 0; from < facts.length; i += 1) {
            const length = 1 + pieces[i % pieces.length]!;
            const before = log;
            const kept = structuredClone(before.state);
            log = hear(log, facts.slice(from, from + length));
            expect(before.state).toEqual(kept);
            from += length;
          }
          expect(log.state).toEqual(hear(emptyLog, facts).state);
          expect(log.state).toEqual(state);
          expect(hear(log, facts)).toBe(log);
        },
      ),
      { ...runs(40), endOnFailure: true },
    );
  });
});
