import { describe, expect, test } from 'vitest';
import { openHand, type QueueHand } from '../../src/app/queue-hand.ts';
import type { Queue, QueueRequest } from '../../src/app/queue.ts';
import { numberOf, openTickets } from '../../src/domain/queue/index.ts';
import { called, envelope } from '../support/queue.ts';
import { MINUTE, settled } from '../support/time.ts';
import { aProfile, moodyLog, type Profile } from '../support/window-queue.ts';

const take: QueueRequest = {
  name: 'take-ticket',
  procedure: 'dang-ky-khai-sinh',
  from: 'greeter',
  priority: false,
  willing: false,
};
const next: QueueRequest = { name: 'call-next', desk: 'quay-1', procedures: null };
const staff = { role: 'staff' } as const;
const numbers = (queue: Queue): string[] => openTickets(queue.current.log.state).map(numberOf);

type Window = { readonly queue: Queue; readonly hand: QueueHand };
const windowOf = (profile: Profile, more: Parameters<Profile['window']>[0] = {}): Window => {
  const queue = profile.window(more);
  const { clock, timers } = profile;
  return { queue, hand: openHand({ queue, clock, timers, desk: () => 'quay-1' }) };
};

describe('the hand of a staff window', () => {
  test('tells what was done, with number and desk', async () => {
    const { hand } = windowOf(aProfile());
    await hand.ask(take, staff);
    await hand.ask(next, staff);
    expect(hand.current.said).toEqual({
      kind: 'granted',
      name: 'call-next',
      about: { number: 'A001', desk: 'quay-1' },
    });
  });

  test('tells why not, and says the same again when asked again', async () => {
    const { hand } = windowOf(aProfile());
    await hand.ask(next, staff);
    const { said, turn } = hand.current;
    expect(said).toMatchObject({ kind: 'refused', refusal: 'nobody-waiting' });
    await hand.ask(next, staff);
    expect(hand.current.turn).toBe(turn + 1);
  });

  test('does one thing at a time: a second touch while the first is on its way does nothing', async () => {
    const { queue, hand } = windowOf(aProfile());
    const [first, second] = await Promise.all([hand.ask(take, staff), hand.ask(take, staff)]);
    expect([first === null, second]).toEqual([false, null]);
    expect(numbers(queue)).toEqual(['A001']);
  });

  test('after a trouble the same touch is the same tap: nobody gets two numbers', async () => {
    const profile = aProfile();
    const taps: string[] = [];
    const log = moodyLog(profile.room.window());
    const { queue, hand } = windowOf(profile, { events: log });
    const ask = queue.ask.bind(queue);
    queue.ask = (request, asker) => {
      taps.push(asker.tap ?? '');
      return ask(request, asker);
    };
    log.refuse('storage-full');
    await hand.ask(take, staff);
    expect(hand.current.said).toEqual({ kind: 'trouble', trouble: 'storage-full' });
    log.refuse(null);
    await hand.ask(take, staff);
    await hand.ask(take, staff);
    expect(taps[1]).toBe(taps[0]);
    expect(taps[2]).not.toBe(taps[1]);
    expect(numbers(queue)).toEqual(['A001', 'A002']);
  });

  test('offers the way back for half a minute, in words that change once', async () => {
    const profile = aProfile();
    const { hand } = windowOf(profile);
    await hand.ask(take, staff);
    expect(hand.current.slip).toBeNull(); // a number that was given is not taken back by an undo
    await hand.ask(next, staff);
    expect(hand.current.slip).toEqual({ name: 'call-next', number: 'A001', left: 'half-minute' });
    profile.pass(20_000);
    expect(hand.current.slip?.left).toBe('few-seconds');
    profile.pass(10_000);
    expect(hand.current.slip).toBeNull();
  });

  test('takes the newest slip back', async () => {
    const { queue, hand } = windowOf(aProfile());
    await hand.ask(take, staff);
    await hand.ask(next, staff);
    await hand.undo();
    expect(openTickets(queue.current.log.state)[0]?.status).toBe('waiting');
    expect([hand.current.said, hand.current.slip]).toMatchObject([{ kind: 'granted', name: 'undo' }, null]);
  });

  test('an undo that comes after somebody else did something says so, and undoes nothing', async () => {
    const profile = aProfile();
    const [mine, other] = [windowOf(profile), windowOf(profile)];
    await mine.hand.ask(take, staff);
    await mine.hand.ask(next, staff);
    const ticket = openTickets(other.queue.current.log.state)[0]!;
    await other.hand.ask(
      { name: 'start-service', ticket: ticket.id, version: ticket.version, desk: 'quay-1' },
      staff,
    );
    await mine.hand.undo();
    expect(mine.hand.current.said).toMatchObject({ kind: 'refused', refusal: 'undo-superseded' });
    expect(openTickets(mine.queue.current.log.state)[0]?.status).toBe('serving');
  });

  test('a quiet request says nothing when it is granted, and everything when it is not', async () => {
    const { queue, hand } = windowOf(aProfile());
    await hand.ask(take, staff);
    const [ticket] = openTickets(queue.current.log.state);
    const print: QueueRequest = { name: 'print-ticket', ticket: ticket!.id, version: ticket!.version };
    await hand.ask(print, { ...staff, quiet: true });
    expect(hand.current.said).toMatchObject({ name: 'take-ticket' });
    await hand.ask({ ...print, version: 99 }, { ...staff, quiet: true });
    expect(hand.current.said).toMatchObject({ kind: 'refused' });
  });

  test('a call that another desk had won is told once', async () => {
    const profile = aProfile();
    const { queue, hand } = windowOf(profile);
    await hand.ask(take, staff);
    const [ticket] = openTickets(queue.current.log.state);
    const at = profile.clock.read().wall;
    const calls = [called(1, 'quay-2'), called(1, 'quay-1')].map((fact, i) =>
      envelope({ ...fact, ticket: ticket!.id } as typeof fact, i + 1, { wall: at + 1000 + i }),
    );
    calls.forEach((one) => profile.room.plant(one));
    await queue.refresh();
    expect(hand.current.said).toEqual({ kind: 'lost', about: { number: 'A001', desk: 'quay-2' } });
    const { turn } = hand.current;
    await queue.refresh();
    expect(hand.current.turn).toBe(turn);
  });

  test('what was said does not stand for ever', async () => {
    const profile = aProfile();
    const { hand } = windowOf(profile);
    await hand.ask(take, staff);
    profile.pass(MINUTE);
    await settled();
    expect(hand.current.said).toBeNull();
  });

  test('a window that is closed hears and counts nothing any more', async () => {
    const profile = aProfile();
    const { hand, queue } = windowOf(profile);
    hand.close();
    const before = hand.current;
    await queue.ask(take, staff);
    profile.pass(MINUTE);
    expect(hand.current).toBe(before);
  });
});
