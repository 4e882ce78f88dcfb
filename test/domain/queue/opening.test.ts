import { describe, expect, test } from 'vitest';
import { readCentre, type Centre } from '../../../src/domain/centre/centre.schema.ts';
import { closingList, isPastClosing, mayCloseItself, wipeDue } from '../../../src/domain/queue/closing.ts';
import { dayTimeOf, givingAt } from '../../../src/domain/queue/opening.ts';
import { EIGHT, fact, logOf, took } from '../../support/queue.ts';

const HOUR = 3_600_000;
const weekday = {
  open: '07:30',
  close: '17:00',
  breaks: [{ from: '11:30', to: '13:30' }],
  lastTicket: '16:30',
};
const centre = ((): Centre => {
  const read = readCentre({
    id: 'tt-mau',
    name: 'Trung tâm mẫu',
    places: [{ code: 'kiot-1', name: 'Cửa vào', kind: 'kiosk' }],
    hours: {
      monday: weekday,
      wednesday: weekday,
      thursday: weekday,
      friday: { open: '07:30', close: '11:30' },
      closed: [{ from: '2026-03-05', to: '2026-03-05' }],
    },
    packs: ['co-ban'],
  });
  if (!('centre' in read)) throw new Error('the centre of this test cannot be read');
  return read.centre;
})();
const wednesday = (time: string) => givingAt(centre, { day: '2026-03-04', time });

describe('a number is given', () => {
  test('from opening to the break, and from the break to the last ticket', () => {
    expect(wednesday('07:30')).toEqual({ open: true, until: '11:30' });
    expect(wednesday('11:29')).toEqual({ open: true, until: '11:30' });
    expect(wednesday('13:30')).toEqual({ open: true, until: '16:30' });
    expect(wednesday('16:29')).toEqual({ open: true, until: '16:30' });
  });

  test('always, where no centre file says when', () => {
    expect(givingAt(null, { day: '2026-03-08', time: '03:00' })).toEqual({ open: true, until: null });
  });
});

describe('no number is given, and the person hears when one is', () => {
  test('before opening', () => {
    expect(wednesday('06:00')).toEqual({
      open: false,
      why: 'not-open-yet',
      next: { day: '2026-03-04', time: '07:30' },
    });
  });

  test('in the break', () => {
    expect(wednesday('11:30')).toEqual({
      open: false,
      why: 'in-break',
      next: { day: '2026-03-04', time: '13:30' },
    });
  });

  test('after the last ticket: over the closed Thursday to Friday', () => {
    expect(wednesday('16:30')).toEqual({
      open: false,
      why: 'last-ticket-over',
      next: { day: '2026-03-06', time: '07:30' },
    });
  });

  test('on a closed date and on a weekday that is not written', () => {
    expect(givingAt(centre, { day: '2026-03-05', time: '09:00' })).toMatchObject({ why: 'closed-today' });
    expect(givingAt(centre, { day: '2026-03-07', time: '09:00' })).toEqual({
      open: false,
      why: 'closed-today',
      next: { day: '2026-03-09', time: '07:30' },
    });
  });

  test('in a break after which none is given any more', () => {
    const short: Centre = {
      ...centre,
      hours: { closed: [], wednesday: { ...weekday, lastTicket: '13:30' } },
    };
    expect(givingAt(short, { day: '2026-03-04', time: '12:00' })).toEqual({
      open: false,
      why: 'last-ticket-over',
      next: { day: '2026-03-11', time: '07:30' },
    });
  });

  test('and nothing is promised by a centre that never opens', () => {
    const never: Centre = { ...centre, hours: { closed: [] } };
    expect(givingAt(never, { day: '2026-03-04', time: '09:00' })).toMatchObject({ open: false, next: null });
  });
});

test('the time of day is that of Viet Nam', () => {
  expect(dayTimeOf(EIGHT)).toEqual({ day: '2026-03-04', time: '08:00' });
  expect(dayTimeOf(Date.UTC(2026, 2, 4, 17, 30))).toEqual({ day: '2026-03-05', time: '00:30' });
});

describe('at closing time', () => {
  const { state } = logOf(took(1), took(2), fact('TicketLeft', 1, { by: null }));

  test('staff see everybody who is still counting on a call', () => {
    expect(closingList(state, centre, EIGHT)).toBeNull();
    expect(closingList(state, centre, EIGHT + 9 * HOUR)?.map(({ count }) => count)).toEqual([2]);
    expect(isPastClosing(null, EIGHT + 9 * HOUR)).toBe(false);
  });

  test('the machine closes by itself only an hour after closing, when nobody has said anything meanwhile', () => {
    expect(mayCloseItself(state, centre, EIGHT + 8 * HOUR)).toBe(false);
    expect(mayCloseItself(state, centre, EIGHT + 9 * HOUR)).toBe(false);
    expect(mayCloseItself(state, centre, EIGHT + 10 * HOUR)).toBe(true);
    const late = {
      ...logOf(took(1)).state,
      days: new Map([['2026-03-04', { oldest: EIGHT, newest: EIGHT + 9.5 * HOUR }]]),
    };
    expect(mayCloseItself(late, centre, EIGHT + 10 * HOUR)).toBe(false);
    expect(mayCloseItself(late, centre, EIGHT + 10.5 * HOUR)).toBe(true);
  });
});

describe('everything of the queue is wiped', () => {
  const open = logOf(took(1)).state;
  const closed = logOf(took(1), fact('TicketExpired', 1, {}), { kind: 'DayClosed' }).state;
  const due = (state: typeof open, hours: number, steady = 0) =>
    wipeDue(state, centre, { now: { wall: EIGHT + hours * HOUR, steady }, known: 0 });

  test('at closing time when the day was closed, however the machine was switched off in between', () => {
    expect(due(closed, 9)).toBe('day-closed');
    expect(due(closed, 10)).toBe('day-closed');
    expect(wipeDue(closed, null, { now: { wall: EIGHT + HOUR, steady: 0 }, known: 0 })).toBe('day-closed');
  });

  test('but not in the middle of the day, not even when it was closed too early', () => {
    expect(due(open, 4)).toBeNull();
    expect(due(closed, 4)).toBeNull();
    expect(due(open, 10)).toBeNull();
  });

  test('at the next start on another day, also when the clock went back', () => {
    expect(due(open, 17)).toBe('other-day');
    expect(due(open, -24 * 400)).toBe('other-day');
  });

  test('after 24 hours by the steady clock, when the wall clock stands still', () => {
    expect(due(open, 1, 24 * HOUR - 1)).toBeNull();
    expect(due(open, 1, 24 * HOUR)).toBe('too-old');
  });

  test('after 24 hours by the wall clock, when a fact carries the wrong day', () => {
    const wrong = { ...open, days: new Map([['2026-03-05', { oldest: EIGHT, newest: EIGHT }]]) };
    expect(wipeDue(wrong, centre, { now: { wall: EIGHT + 25 * HOUR, steady: 0 }, known: 0 })).toBe('too-old');
  });

  test('unless there is nothing', () => {
    expect(due(logOf().state, 100, 100 * HOUR)).toBeNull();
  });
});
