import { NO_PAST } from '../../src/app/queue-context.ts';
import { describe, expect, test } from 'vitest';
import { LOOK_EVERY, type Queue, type QueueOutcome } from '../../src/app/queue.ts';
import { numberOf, openTickets, type QueueLog, type QueueRequest } from '../../src/domain/queue/index.ts';
import { HOUR, MINUTE, settled } from '../support/time.ts';
import { aCentre, aProfile, moodyLog } from '../support/window-queue.ts';

const take: QueueRequest = {
  name: 'take-ticket',
  procedure: 'dang-ky-khai-sinh',
  from: 'home',
  priority: false,
  willing: false,
};
const citizen = { role: 'citizen' } as const;
const staff = { role: 'staff' } as const;
const numbers = (queue: Queue): string[] => openTickets(queue.current.log.state).map(numberOf);
const refusal = (outcome: QueueOutcome): string =>
  outcome.ok ? 'granted' : 'refusal' in outcome ? outcome.refusal : outcome.trouble;
const only = (queue: Queue) => {
  const [ticket] = openTickets(queue.current.log.state);
  if (ticket === undefined) throw new Error('nobody has a number');
  return ticket;
};

describe('the queue of a window', () => {
  test('a number taken at the kiosk stands in the staff window at once', async () => {
    const profile = aProfile();
    const [kiosk, desk] = [profile.window(), profile.window()];
    await kiosk.ask(take, citizen);
    expect(numbers(desk)).toEqual(['A001']);
  });

  test('nothing is known before the disk was read, which is not the same as nobody waiting', async () => {
    const queue = aProfile().window();
    expect(queue.current.read).toBe(false);
    await settled();
    expect(queue.current).toMatchObject({ read: true, trouble: null });
  });

  test('two windows that tap at once give two numbers', async () => {
    const profile = aProfile();
    const [kiosk, greeter] = [profile.window(), profile.window()];
    await Promise.all([kiosk.ask(take, citizen), greeter.ask(take, { role: 'greeter' })]);
    expect(numbers(kiosk)).toEqual(['A001', 'A002']);
  });

  test('the same tap asked twice gives one number', async () => {
    const queue = aProfile().window();
    const tap = queue.newTap();
    const answers = await Promise.all([
      queue.ask(take, { ...citizen, tap }),
      queue.ask(take, { ...citizen, tap }),
    ]);
    expect(answers.map(refusal)).toEqual(['granted', 'granted']);
    expect(numbers(queue)).toEqual(['A001']);
  });

  test('outside the hours no number is given, and after midnight the old day is gone', async () => {
    const profile = aProfile();
    const queue = profile.window();
    await queue.ask(take, citizen);
    await settled();
    profile.pass(8 * HOUR);
    expect(refusal(await queue.ask(take, citizen))).toBe('last-ticket-over');
    await settled();
    profile.pass(10 * HOUR);
    await settled();
    expect(profile.room.rows).toEqual([]);
    expect(numbers(queue)).toEqual([]);
  });

  test('a kiosk without a letter gives no number and says why', async () => {
    const queue = aProfile().window({ letter: () => null });
    expect(refusal(await queue.ask(take, citizen))).toBe('no-letter');
  });

  test('whoever was held comes back by the clock, into the old place', async () => {
    const profile = aProfile();
    const queue = profile.window();
    await queue.ask(take, citizen);
    await queue.ask(take, citizen);
    const { id, version } = only(queue);
    await queue.ask({ name: 'hold-ticket', ticket: id, version, minutes: 5 }, staff);
    expect(only(queue).status).toBe('held');
    profile.pass(5 * MINUTE + LOOK_EVERY);
    await settled();
    expect(only(queue)).toMatchObject({ status: 'waiting', count: 1 });
  });

  test('a day that everybody has left closes itself at closing time and nothing stays on the disk', async () => {
    const profile = aProfile();
    const queue = profile.window();
    await queue.ask(take, citizen);
    const { id, version } = only(queue);
    await queue.ask({ name: 'leave-queue', ticket: id, version }, staff);
    await settled();
    profile.pass(8 * HOUR);
    await settled();
    expect(profile.room.rows).toEqual([]);
  });

  test('open numbers at closing time wait for staff, for an hour, however quiet the afternoon was', async () => {
    const profile = aProfile();
    const queue = profile.window();
    await queue.ask(take, citizen);
    await settled();
    for (const minutes of [8 * 60 + 59, LOOK_EVERY / MINUTE]) {
      profile.pass(minutes * MINUTE);
      await settled();
    }
    expect(numbers(queue)).toEqual(['A001']);
    profile.pass(MINUTE + LOOK_EVERY);
    await settled();
    expect(profile.room.rows).toEqual([]);
  });

  test('a device that was switched off over night wipes the old day at its next start', async () => {
    const profile = aProfile();
    const evening = profile.window();
    await evening.ask(take, citizen);
    evening.close();
    profile.pass(24 * HOUR);
    const morning = profile.window();
    await settled();
    expect(profile.room.rows).toEqual([]);
    await morning.ask(take, citizen);
    expect(numbers(morning)).toEqual(['A001']);
  });

  test('a wall clock that stands still does not keep the queue longer than a day', async () => {
    const profile = aProfile();
    const queue = profile.window();
    await queue.ask(take, citizen);
    const { wall } = profile.clock.read();
    profile.pass(24 * HOUR);
    profile.clock.set(wall);
    await settled();
    profile.timers.advance(LOOK_EVERY);
    await settled();
    expect(profile.room.rows).toEqual([]);
  });

  test('a clock set back an hour gives the next number, not an old one', async () => {
    const profile = aProfile();
    const queue = profile.window();
    await queue.ask(take, citizen);
    profile.clock.set(profile.clock.read().wall - HOUR);
    await queue.ask(take, citizen);
    expect(numbers(queue)).toEqual(['A001', 'A002']);
  });

  test('nothing is decided before the centre file has been read', async () => {
    let arrive: (centre: ReturnType<typeof aCentre>) => void = () => undefined;
    const file = new Promise<ReturnType<typeof aCentre>>((resolve) => (arrive = resolve));
    const profile = aProfile();
    profile.pass(8 * HOUR);
    const queue = profile.window({ centre: () => file });
    const answer = queue.ask(take, citizen);
    arrive(aCentre());
    expect(refusal(await answer)).toBe('last-ticket-over');
  });
});

describe('a queue whose storage fails', () => {
  test('says so once, keeps what is on show, and gives the number when the same tap comes again', async () => {
    const profile = aProfile();
    const events = moodyLog(profile.room.window());
    const queue = profile.window({ events });
    await queue.ask(take, citizen);
    events.refuse('storage-lost');
    const tap = queue.newTap();
    expect(refusal(await queue.ask(take, { ...citizen, tap }))).toBe('storage-lost');
    expect(refusal(await queue.ask(take, { ...citizen, tap }))).toBe('storage-lost');
    expect(queue.current.trouble).toBe('storage-lost');
    expect(numbers(queue)).toEqual(['A001']);
    events.refuse(null);
    await queue.ask(take, { ...citizen, tap });
    expect(queue.current.trouble).toBeNull();
    expect(numbers(queue)).toEqual(['A001', 'A002']);
    expect(profile.reports).toEqual(['storage-lost']);
  });

  test('a full disk drops the recordings and gives the number', async () => {
    const profile = aProfile();
    const events = moodyLog(profile.room.window());
    const makeRoom = async (): Promise<boolean> => {
      events.refuse(null);
      return true;
    };
    const queue = profile.window({ events, makeRoom });
    await settled();
    events.refuse('storage-full');
    expect(refusal(await queue.ask(take, citizen))).toBe('granted');
  });

  test('goes on looking, and is well again by itself', async () => {
    const profile = aProfile();
    const events = moodyLog(profile.room.window());
    events.refuse('storage-refused');
    const queue = profile.window({ events });
    await settled();
    expect(queue.current).toMatchObject({ read: false, trouble: 'storage-refused' });
    events.refuse(null);
    profile.pass(LOOK_EVERY);
    await settled();
    expect(queue.current).toMatchObject({ read: true, trouble: null });
  });
});

describe('whoever witnesses the queue', () => {
  test('hears every fact of this window once, and none of another window', async () => {
    const profile = aProfile();
    const heard: string[] = [];
    const witness = {
      wrote: (before: QueueLog, written: readonly { fact: { kind: string } }[]) =>
        heard.push(`${before.facts.length} ${written.map(({ fact }) => fact.kind).join()}`),
      looked: () => undefined,
    };
    const queue = profile.window({ witness });
    const tap = queue.newTap();
    await queue.ask(take, { ...citizen, tap });
    await queue.ask(take, { ...citizen, tap });
    await profile.window().ask(take, citizen);
    await queue.ask({ name: 'call-next', desk: 'quay-1', procedures: null }, staff);
    expect(heard).toEqual(['0 TicketIssued', '2 TicketCalled']);
  });
});

describe('what somebody who waits may be told', () => {
  const past = new Map([['dang-ky-khai-sinh', { cases: 40, minutes: 480, squares: 6480 }]]);

  test('is the place alone while nothing is known of how long cases take', async () => {
    const queue = aProfile().window();
    await queue.ask(take, citizen);
    expect([...queue.waits().values()]).toEqual([{ kind: 'not-enough-data', place: 1 }]);
  });

  test('is a range once past cases are known, which are asked for once a day', async () => {
    const profile = aProfile();
    const asked: string[] = [];
    const read = async (day: string) => {
      asked.push(day);
      return { ...NO_PAST, history: past };
    };
    const queue = profile.window({ past: read });
    for (let i = 0; i < 6; i += 1) await queue.ask(take, citizen);
    profile.pass(LOOK_EVERY);
    await settled();
    const waits = [...queue.waits().values()];
    expect(waits.map(({ kind, place }) => `${kind} ${place}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `range ${n}`),
    );
    const last = waits.at(-1);
    expect(last?.kind === 'range' && last.from > 0 && last.to >= last.from && last.to % 5 === 0).toBe(true);
    expect(asked).toEqual(['2026-03-04']);
  });

  test('is the place when the counters cannot be read', async () => {
    const queue = aProfile().window({ past: () => Promise.reject(new Error('refused')) });
    await queue.ask(take, citizen);
    await settled();
    expect([...queue.waits().values()]).toMatchObject([{ place: 1 }]);
  });
});
