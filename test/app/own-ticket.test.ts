import { describe, expect, test } from 'vitest';
import { createObservable } from '../../src/app/observable.ts';
import { createOwnTicket, TAKE_LOCK, TAKE_PATIENCE, type OwnTicket } from '../../src/app/own-ticket.ts';
import type { Queue } from '../../src/app/queue.ts';
import type { Centre } from '../../src/domain/centre/centre.schema.ts';
import { numberOf, UNDO_FOR } from '../../src/domain/queue/index.ts';
import { HOUR, MINUTE, settled } from '../support/time.ts';
import { aCentre, aProfile, moodyLog } from '../support/window-queue.ts';

type Wish = { readonly centre?: Centre | null; readonly letter?: string | null; readonly has?: boolean };

/** One person at a kiosk of a centre, on a Wednesday at nine. */
async function aPerson({ centre = aCentre(), letter = 'A', has = false }: Wish = {}) {
  const profile = aProfile(centre);
  const log = moodyLog(profile.room.window());
  const queue = profile.window({ events: log, letter: () => letter });
  const prints: string[] = [];
  const sit = (): OwnTicket =>
    createOwnTicket({
      queue: async () => queue,
      centre: createObservable(centre),
      letter: () => letter,
      prints: () => has,
      clock: profile.clock,
      timers: profile.timers,
      printing: async () => ({
        print: async (ticket, slip) => {
          prints.push(slip.number);
          return queue.ask(
            { name: 'print-ticket', ticket: ticket.id, version: ticket.version },
            { role: 'staff' },
          );
        },
        tryOut: async () => 'printed',
        choose: async () => 'chosen',
      }),
      slip: async (ticket, ahead) => ({
        ...{ centre: '', picture: [], token: '', lines: [String(ahead)], foot: [] },
        number: numberOf(ticket),
      }),
    });
  const own = sit();
  await settled();
  return { profile, log, queue, own, prints, sit };
}
const numberIn = ({ current }: OwnTicket): string | null =>
  current.ticket === null ? null : numberOf(current.ticket);
const given = (queue: Queue): number => queue.current.log.state.tickets.size;

describe('the number of one person', () => {
  test('is given at a touch, with the place in line', async () => {
    const { own, sit } = await aPerson();
    await own.take('dang-ky-khai-sinh');
    expect(numberIn(own)).toBe('A001');
    expect(own.current).toMatchObject({
      wait: { kind: 'not-enough-data', place: 1 },
      taking: false,
      failure: null,
    });
    const next = sit();
    await settled();
    await next.take(null);
    expect([numberIn(next), next.current.wait?.place, next.current.ticket?.from]).toEqual([
      'A002',
      2,
      'home',
    ]);
  });

  test('is one, however often and fast the button is touched', async () => {
    const { own, queue } = await aPerson();
    await Promise.all([own.take(null), own.take(null), own.take(null)]);
    await own.take(null);
    expect(given(queue)).toBe(1);
  });

  test('is not given to a hand that trembles on after the answer', async () => {
    const { own, queue, profile } = await aPerson();
    await own.take(null);
    await own.leave();
    await own.take(null);
    expect(given(queue)).toBe(1);
    profile.pass(TAKE_LOCK);
    await own.take(null);
    expect([given(queue), numberIn(own)]).toEqual([2, 'A002']);
  });

  test('comes once when the disk refused first and the same touch is repeated', async () => {
    const { own, log, queue, profile } = await aPerson();
    log.refuse('storage-refused');
    await own.take(null);
    expect(own.current).toMatchObject({ ticket: null, taking: false, failure: 'storage-refused' });
    log.refuse(null);
    profile.pass(TAKE_LOCK);
    await own.again();
    expect([numberIn(own), given(queue), own.current.failure]).toEqual(['A001', 1, null]);
  });

  test('goes with the session: the next person has none, and the queue keeps it', async () => {
    const { own, queue, sit } = await aPerson();
    await own.take(null);
    const next = sit();
    await settled();
    expect(next.current.ticket).toBe(null);
    expect(given(queue)).toBe(1);
  });

  test('is printed at once where there is a printer, and never where there is none', async () => {
    const withPrinter = await aPerson({ has: true });
    await withPrinter.own.take(null);
    expect(withPrinter.prints).toEqual(['A001']);
    const without = await aPerson();
    await without.own.take(null);
    expect(without.prints).toEqual([]);
  });

  test('tells the page of every change, from when it is watched until it is not', async () => {
    const { own, queue } = await aPerson();
    await own.take(null);
    let told = 0;
    const stop = own.subscribe(() => (told += 1));
    await settled();
    const { id, version } = own.current.ticket!;
    await queue.ask({ name: 'call-ticket', ticket: id, version, desk: 'quay-1' }, { role: 'staff' });
    expect(told).toBeGreaterThan(0);
    expect(own.current.ticket?.status).toBe('called');
    stop();
    const before = told;
    await queue.ask(
      { name: 'recall-ticket', ticket: id, version: version + 1, desk: 'quay-1' },
      { role: 'staff' },
    );
    expect(told).toBe(before);
  });
});

describe('marks of the person', () => {
  test('are set and taken away by one neutral touch each', async () => {
    const { own } = await aPerson();
    await own.take(null);
    await own.mark('priority', true);
    await own.mark('willing', true);
    expect(own.current.ticket).toMatchObject({ priority: true, willing: true });
    await own.mark('priority', false);
    expect(own.current.ticket?.priority).toBe(false);
    await own.mark('priority', false);
    expect(own.current.failure).toBe(null);
  });

  test('change nothing without a number', async () => {
    const { own, queue } = await aPerson();
    await own.mark('priority', true);
    await own.leave();
    await own.takeBack();
    await own.print();
    expect(given(queue)).toBe(0);
  });
});

describe('who does not want to wait any more', () => {
  test('leaves the line and may come back for half a minute', async () => {
    const { own, profile } = await aPerson();
    await own.take(null);
    await own.leave();
    expect(own.current).toMatchObject({ wait: null, undoable: true });
    expect(own.current.ticket?.status).toBe('cancelled');
    profile.pass(UNDO_FOR);
    await own.takeBack();
    expect([own.current.ticket?.status, own.current.wait?.place]).toEqual(['waiting', 1]);
  });

  test('is no longer offered the way back after that, and the page hears of it', async () => {
    const { own, profile } = await aPerson();
    await own.take(null);
    await own.leave();
    let told = 0;
    own.subscribe(() => (told += 1));
    profile.pass(UNDO_FOR + 1);
    expect([own.current.undoable, told > 0]).toEqual([false, true]);
    await own.takeBack();
    expect(own.current.failure).toBe('undo-too-late');
  });
});

describe('numbers are offered', () => {
  const offerOf = async (wish: Wish, later = 0) => {
    const { own, profile } = await aPerson(wish);
    profile.pass(later);
    return own.current.offer;
  };

  test('where staff serve a queue now', async () => {
    expect(await offerOf({})).toEqual({ at: 'open' });
  });

  test.each([
    ['without a centre file', { centre: null }],
    ['in a centre without desks', { centre: aCentre({ desks: [] }) }],
    ['by a device without a letter', { letter: null }],
  ] satisfies [string, Wish][])('not at all %s', async (_, wish) => {
    expect(await offerOf(wish)).toEqual({ at: 'none' });
  });

  test.each([
    ['before opening', -2 * HOUR, 'not-open-yet', '2026-03-04', '07:30'],
    ['in the break', 3 * HOUR, 'in-break', '2026-03-04', '13:30'],
    ['after the last number', 7 * HOUR + 45 * MINUTE, 'last-ticket-over', '2026-03-05', '07:30'],
    ['on a day off', 3 * 24 * HOUR, 'closed-today', '2026-03-09', '07:30'],
  ])('not %s, but it is said when', async (_, later, why, day, time) => {
    expect(await offerOf({}, later)).toEqual({ at: 'shut', why, next: { day, time } });
  });

  test('not after staff closed the day early: the next ones come tomorrow', async () => {
    const { own, queue } = await aPerson();
    await queue.ask({ name: 'close-day', open: [] }, { role: 'staff' });
    expect(own.current.offer).toEqual({
      at: 'shut',
      why: 'day-closed',
      next: { day: '2026-03-05', time: '07:30' },
    });
  });

  test('no longer, when the hour is over by the time of the touch: nothing is given and it is said why', async () => {
    const { own, queue, profile } = await aPerson();
    profile.pass(3 * HOUR);
    await own.take(null);
    expect([given(queue), own.current.failure]).toEqual([0, 'in-break']);
  });
});

describe('a number that a page waits for', () => {
  test('is there when the page goes on, without a screen that says it is coming', async () => {
    const { own } = await aPerson();
    const faces: boolean[] = [];
    own.subscribe(() => faces.push(own.current.taking));
    await own.takeSoon(null);
    expect(numberIn(own)).toBe('A001');
    expect(faces).not.toContain(true);
  });

  test('is announced when it takes long, and comes all the same', async () => {
    const { own, log, profile } = await aPerson();
    const release = log.hold();
    const going = own.takeSoon(null);
    profile.timers.advance(TAKE_PATIENCE);
    await going;
    expect(own.current).toMatchObject({ taking: true, ticket: null });
    release();
    await settled();
    expect(own.current.taking).toBe(false);
    expect(numberIn(own)).toBe('A001');
  });

  test('is given once to two touches in one moment', async () => {
    const { own, queue } = await aPerson();
    await Promise.all([own.takeSoon(null), own.takeSoon(null), own.take(null)]);
    expect(given(queue)).toBe(1);
  });
});
