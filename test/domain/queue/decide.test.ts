import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/domain/queue/queue.answer.ts';
import { partsOf } from '../../../src/domain/queue/moment.ts';
import { emptyLog, hear, withNewer } from '../../../src/domain/queue/queue.log.ts';
import { ANIMALS, COLOURS } from '../../../src/domain/queue/token.ts';
import {
  called,
  context,
  done,
  EIGHT,
  envelope,
  fact,
  given,
  held,
  logOf,
  missed,
  rejoined,
  serving,
  so,
  storyOf,
  took,
} from '../../support/queue.ts';

const take = { procedure: null, from: 'home', priority: false, willing: false } as const;
const MINUTES = 60;

describe('a person takes a number', () => {
  test('and gets the next one of this device, and a token nobody carries', () => {
    given(took(1), took(2, { token: { colour: 'red', animal: 'bird' } }))
      .when('take-ticket', { ...take, priority: true }, { role: 'citizen' })
      .then({
        ...took(3, { token: { colour: 'red', animal: 'fish' } }),
        ...take,
        priority: true,
        ticket: 'ticket-new',
      } as never);
  });

  test('which was never given before, whatever became of the other tickets', () => {
    const { log } = given(took(1), took(2), fact('TicketCancelled', 2, {})).when('take-ticket', take);
    expect(log.state.tickets.get('ticket-new')!.count).toBe(3);
  });

  test('and each letter has its own series', () => {
    const other = given(took(7)).when('take-ticket', take, { letter: 'B' });
    expect(other.log.state.tickets.get('ticket-new')).toMatchObject({ letter: 'B', count: 1 });
  });

  test('but not while the log of another day is there: it is wiped first, and nothing of it gets into today', () => {
    const tomorrow = { day: '2026-03-05', later: 24 * 3600 };
    given(took(7)).when('take-ticket', take, tomorrow).refused('other-day');
    given(took(7)).when('call-next', { desk: 'quay-1', procedures: null }, tomorrow).refused('other-day');
  });

  test('and shares a token only when all 72 are out', () => {
    const tokens = COLOURS.flatMap((colour) => ANIMALS.map((animal) => ({ colour, animal })));
    const facts = tokens.slice(0, -1).map((token, i) => took(i + 1, { token }));
    const late = { later: 3600, chance: 0.5 };
    const { log } = given(...facts).when('take-ticket', take, late);
    expect(log.state.tickets.get('ticket-new')!.token).toEqual(tokens.at(-1));
    const full = storyOf(log).when('take-ticket', take, { ...late, newTicket: 'ticket-more' });
    expect(full.log.state.tickets.get('ticket-more')!.token).toEqual(tokens[36]);
  });

  test.each(['not-open-yet', 'in-break', 'last-ticket-over', 'closed-today'] as const)(
    'but not when the centre gives none: %s',
    (why) => {
      given()
        .when('take-ticket', take, { giving: { open: false, why, next: null } })
        .refused(why);
    },
  );

  test('but not from a device without a letter, nor after staff closed the day', () => {
    given().when('take-ticket', take, { letter: null }).refused('no-letter');
    given({ kind: 'DayClosed' }).when('take-ticket', take).refused('day-closed');
    given({ kind: 'DayClosed' }, { kind: 'DayOpened' })
      .when('take-ticket', take)
      .then(expect.objectContaining({ kind: 'TicketIssued' }) as never);
  });

  test('but not the eleventh within a minute on one device (SEC-43)', () => {
    const ten = Array.from({ length: 10 }, (_, i) => took(i + 1));
    given(...ten)
      .when('take-ticket', take)
      .refused('too-many-tickets');
    expect(given(...ten).when('take-ticket', take, { letter: 'B' }).log.state.tickets.size).toBe(11);
    expect(given(...ten).when('take-ticket', take, { later: 61 }).log.state.tickets.size).toBe(11);
  });
});

describe('one tap', () => {
  const tap = 'tap-once';
  test('asked twice gives the same number again, and nothing happens twice', () => {
    const command = { name: 'take-ticket', tap, ...take } as const;
    const by = { writer: 'window-01', newId: () => 'fact-0001' };
    const first = answer(emptyLog, command, { context, by });
    const log = hear(emptyLog, first.envelopes);
    const again = answer(log, command, { context: { ...context, newTicket: 'ticket-other' }, by });
    expect(first.envelopes).toHaveLength(1);
    expect(again.envelopes).toEqual([]);
    expect(again.decision).toEqual({ ok: true, value: { facts: [first.envelopes[0]!.fact], known: true } });
  });
});

describe('a desk', () => {
  test('gets the next person in line', () => {
    given(took(1), took(2)).when('call-next', { desk: 'quay-1', procedures: null }).then(called(1));
  });

  test('that taps a moment after another one gets the person after that, without a word', () => {
    given(took(1), took(2))
      .when('call-next', { desk: 'quay-1', procedures: null })
      .then(called(1))
      .when('call-next', { desk: 'quay-2', procedures: null })
      .then(called(2, 'quay-2'));
  });

  test('that asks for a person another desk has called is told which desk', () => {
    given(took(1), called(1, 'quay-2'))
      .when('call-ticket', { count: 1, version: 1, desk: 'quay-1' })
      .refused('ticket-called', { number: 'A001', desk: 'quay-2' });
  });

  test('that saw an older state of a ticket is told that it changed', () => {
    given(took(1), fact('WillingMarked', 1, { willing: true }))
      .when('call-ticket', { count: 1, version: 1, desk: 'quay-1' })
      .refused('ticket-changed', { number: 'A001' });
  });

  test('that has somebody calls nobody else before it says what became of them', () => {
    given(took(1), took(2), called(1), serving(1))
      .when('call-next', { desk: 'quay-1', procedures: null })
      .refused('desk-busy', { number: 'A001', desk: 'quay-1' })
      .when('finish-ticket', { count: 1, desk: 'quay-1' })
      .then(done(1))
      .when('call-next', { desk: 'quay-1', procedures: null })
      .then(called(2));
  });

  test('that the centre does not have, or for which nobody waits, is told so', () => {
    given(took(1)).when('call-next', { desk: 'quay-9', procedures: null }).refused('desk-unknown');
    given().when('call-next', { desk: 'quay-1', procedures: null }).refused('nobody-waiting');
    given(took(1))
      .when('call-next', { desk: 'quay-1', procedures: [null] })
      .refused('nobody-waiting');
  });

  test('does not speak for the person of another desk', () => {
    for (const name of ['recall-ticket', 'start-service', 'miss-ticket', 'finish-ticket'] as const)
      given(took(1), called(1, 'quay-2'))
        .when(name, { count: 1, desk: 'quay-1' })
        .refused('other-desk', { desk: 'quay-2' });
  });

  test('is not offered whom staff sent to another desk, and cannot take them by hand', () => {
    const sent = given(took(1), fact('TicketReferred', 1, { by: null, desk: 'quay-2' }));
    sent.when('call-next', { desk: 'quay-1', procedures: null }).refused('nobody-waiting');
    sent.when('call-ticket', { count: 1, desk: 'quay-1' }).refused('referred-elsewhere', { desk: 'quay-2' });
    sent.when('call-next', { desk: 'quay-2', procedures: null }).then(called(1, 'quay-2'));
  });
});

describe('whoever was called a moment ago', () => {
  const back = [took(1), called(1), fact('TicketReturned', 1, { by: 'quay-1' })];
  test('and was put back is not suggested again for five minutes, unless staff ask by hand', () => {
    given(...back)
      .when('call-next', { desk: 'quay-1', procedures: null }, { later: 299 })
      .refused('nobody-waiting');
    given(...back)
      .when('call-next', { desk: 'quay-1', procedures: null }, { later: 300 })
      .then(called(1));
    given(...back)
      .when('call-ticket', { count: 1, desk: 'quay-1' })
      .then(called(1));
  });

  test('is suggested again at once when the clock was set back an hour', () => {
    given(...back)
      .when('call-next', { desk: 'quay-1', procedures: null }, { later: -3600 })
      .then(called(1));
  });
});

describe('a ticket that is held', () => {
  const waiting = [took(1), held(1, 10)];
  test('comes back by itself when the time is over, not before, and at once when the clock was set back', () => {
    const clock = { role: 'clock' } as const;
    const returned = fact('TicketReturned', 1, { by: null });
    given(...waiting)
      .when('return-ticket', { count: 1 }, { ...clock, later: 10 * MINUTES - 1 })
      .refused('not-due');
    given(...waiting)
      .when('return-ticket', { count: 1 }, { ...clock, later: 10 * MINUTES })
      .then(returned);
    given(...waiting)
      .when('return-ticket', { count: 1 }, { ...clock, later: -3600 })
      .then(returned);
    given(...waiting)
      .when('return-ticket', { count: 1 })
      .then(returned);
  });

  test('is not called meanwhile', () => {
    given(...waiting)
      .when('call-ticket', { count: 1, desk: 'quay-1' })
      .refused('ticket-held', { number: 'A001' });
  });

  test.each([0, -1, 1.5, 121, Number.NaN])('is not held for %d minutes', (minutes) => {
    given(took(1)).when('hold-ticket', { count: 1, minutes }).refused('hold-length');
  });
});

describe('a greeter', () => {
  test('sends whoever waits to another procedure or desk, and takes nobody away from a desk', () => {
    const as = { role: 'greeter' } as const;
    given(took(1))
      .when('transfer-ticket', { count: 1, procedure: null }, as)
      .then(fact('TicketTransferred', 1, { by: null, procedure: null }))
      .when('transfer-ticket', { count: 1, procedure: null }, as)
      .refused('nothing-to-change');
    given(took(1))
      .when('refer-ticket', { count: 1, desk: 'quay-9' }, as)
      .refused('desk-unknown')
      .when('refer-ticket', { count: 1, desk: 'quay-2' }, as)
      .then(fact('TicketReferred', 1, { by: null, desk: 'quay-2' }))
      .when('refer-ticket', { count: 1, desk: 'quay-2' }, as)
      .refused('nothing-to-change');
    given(took(1), called(1))
      .when('hold-ticket', { count: 1, minutes: 5 }, as)
      .refused('ticket-called', { desk: 'quay-1' });
  });
});

describe('a mark', () => {
  test('is set and taken away by one tap, and says when it is there already', () => {
    given(took(1))
      .when('mark-priority', { count: 1, priority: true }, { role: 'greeter' })
      .then(fact('PriorityMarked', 1, { priority: true }))
      .when('mark-priority', { count: 1, priority: true })
      .refused('nothing-to-change')
      .when('mark-willing', { count: 1, willing: true }, { role: 'citizen', own: so(1) })
      .then(fact('WillingMarked', 1, { willing: true }));
    given(took(1), fact('TicketLeft', 1, { by: null }))
      .when('mark-willing', { count: 1, willing: true })
      .refused('ticket-over');
    given()
      .when('leave-queue', { ticket: so(9), version: 1 })
      .refused('ticket-unknown');
  });
});

describe('a missed call', () => {
  test('ends when the person is back: the number stays', () => {
    given(took(1), called(1))
      .when('miss-ticket', { count: 1, desk: 'quay-1' })
      .then(missed(1))
      .when('rejoin-ticket', { count: 1 }, { role: 'greeter' })
      .then(rejoined(1));
    given(took(1)).when('rejoin-ticket', { count: 1 }).refused('ticket-waiting');
  });
});

describe('paper', () => {
  test('is not asked for twice while the printer is at it, and again when it hangs', () => {
    const asked = given(took(1)).when('print-ticket', { count: 1 }, { role: 'citizen', own: so(1) });
    asked.when('print-ticket', { count: 1 }).refused('print-running');
    asked.when('print-ticket', { count: 1 }, { later: 5 }).then(fact('PrintAsked', 1, {}));
  });

  test('that failed, came late or was printed once more keeps the number', () => {
    const clock = { role: 'clock' } as const;
    given(took(1), fact('PrintAsked', 1, {}))
      .when('report-print', { ticket: so(1), printed: false }, clock)
      .then(fact('PrintFailed', 1, {}))
      .when('report-print', { ticket: so(1), printed: true }, clock)
      .then(fact('TicketPrinted', 1, {}))
      .when('report-print', { ticket: so(1), printed: true }, clock)
      .refused('print-not-asked')
      .when('print-ticket', { count: 1 }, { role: 'greeter' })
      .when('report-print', { ticket: so(1), printed: true }, clock)
      .then(fact('TicketReprinted', 1, {}));
  });
});

describe('a slip', () => {
  const slip = given(took(1), called(1));
  const undone = slip.log.facts[1]!.id;
  test('is taken back within 30 seconds', () => {
    slip.when('undo', { count: 1, fact: undone }, { later: 30 }).then(fact('FactUndone', 1, { undone }));
    expect(slip.when('undo', { count: 1, fact: undone }).log.state.tickets.get(so(1))).toMatchObject({
      status: 'waiting',
      guarded: null,
    });
  });

  test('is not taken back later, nor after the clock was set back', () => {
    slip.when('undo', { count: 1, fact: undone }, { later: 31 }).refused('undo-too-late');
    slip.when('undo', { count: 1, fact: undone }, { later: -3600 }).refused('undo-too-late');
  });

  test('is not taken back when something has happened since', () => {
    const { log } = given(took(1), called(1), serving(1));
    storyOf(log).when('undo', { count: 1, fact: log.facts[1]!.id }).refused('undo-superseded');
  });

  test('is taken back also when the printer has answered meanwhile', () => {
    const { log } = given(took(1), fact('PrintAsked', 1, {}), called(1), fact('TicketPrinted', 1, {}));
    const call = log.facts[2]!.id;
    storyOf(log)
      .when('undo', { count: 1, fact: call })
      .then(fact('FactUndone', 1, { undone: call }));
  });

  test('that was announced or given cannot be taken back', () => {
    const { log } = given(took(1), called(1), fact('TicketRecalled', 1, { by: 'quay-1' }));
    storyOf(log).when('undo', { count: 1, fact: log.facts[2]!.id }).refused('undo-impossible');
    given(took(1)).when('undo', { count: 1, fact: 'fact-window-01-1' }).refused('undo-superseded');
  });

  test('of staff is not taken back by a citizen, their own is', () => {
    const own = { role: 'citizen', own: so(1) } as const;
    slip.when('undo', { count: 1, fact: undone }, own).refused('not-allowed');
    const left = given(took(1)).when('cancel-ticket', { count: 1 }, own);
    const cancelled = left.log.facts[1]!.id;
    left.when('undo', { count: 1, fact: cancelled }, own).then(fact('FactUndone', 1, { undone: cancelled }));
  });
});

describe('the end of the day', () => {
  const day = given(took(1), took(2), called(1));
  test('lets every ticket on the list expire, and no number is given after it', () => {
    day
      .when('close-day', { open: [so(1), so(2)] })
      .then(fact('TicketExpired', 1, {}), fact('TicketExpired', 2, {}), { kind: 'DayClosed' })
      .when('take-ticket', take)
      .refused('day-closed')
      .when('close-day', { open: [] })
      .refused('day-closed')
      .when('open-day')
      .then({ kind: 'DayOpened' });
    day.when('open-day').refused('day-open');
  });

  test('is refused when somebody has taken a number since the list was shown', () => {
    day.when('close-day', { open: [so(1)] }).refused('list-changed', { number: 'A002' });
  });

  test('comes by itself only when nobody is left, or nothing was said for an hour after closing', () => {
    const clock = { role: 'clock' } as const;
    const open = [so(1), so(2)];
    day.when('close-day', { open }, { ...clock, later: 7200 }).refused('not-closing-time');
    day
      .when('close-day', { open }, { ...clock, closedFor: 3_600_000, later: 3599 })
      .refused('not-closing-time');
    expect(
      day.when('close-day', { open }, { ...clock, closedFor: 3_600_000, later: 3600 }).log.state.closed,
    ).toBe(true);
    given()
      .when('close-day', { open: [] }, { ...clock, closedFor: 0 })
      .then({ kind: 'DayClosed' });
  });
});

describe('a log that cannot be trusted whole', () => {
  test('because a newer kiosk wrote into it is not written any more', () => {
    storyOf(withNewer(logOf(took(1))))
      .when('call-next', { desk: 'quay-1', procedures: null })
      .refused('log-newer');
  });
});

describe('a clock that is years ahead', () => {
  const years = 100_000 * 3_600_000;
  const absurd = envelope(took(1), 1, { writer: 'window-99', wall: EIGHT + years, day: '2037-07-30' });
  const sane = envelope(took(2), 2);

  test('drags nobody along, and its ticket can still be called', () => {
    const story = storyOf(hear(emptyLog, [absurd, sane]));
    const now = { wall: EIGHT + 60_000 };
    const { log } = story.when('call-ticket', { count: 1, desk: 'quay-1' }, now);
    expect(log.state.tickets.get(so(1))!.status).toBe('called');
    const after = storyOf(log).when('call-ticket', { count: 2, desk: 'quay-2' }, now);
    const stamped = after.log.facts.find(
      ({ fact: one }) => one.kind === 'TicketCalled' && one.ticket === so(2),
    )!;
    expect(partsOf(stamped.moment)).toMatchObject({ wall: EIGHT + 60_000, count: 0 });
  });
});
