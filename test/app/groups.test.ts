import { describe, expect, test } from 'vitest';
import { adviceFor, costAt, groupOf, groupsAt, joinAdvice, minutesThere } from '../../src/app/groups.ts';
import { GROUP_TIMES } from '../../src/domain/group/index.ts';
import { NO_PAST } from '../../src/app/queue-context.ts';
import { openHand } from '../../src/app/queue-hand.ts';
import { LOOK_EVERY, type Queue, type QueueRequest } from '../../src/app/queue.ts';
import type { WaitHistory } from '../../src/domain/queue/index.ts';
import { MINUTE, settled } from '../support/time.ts';
import { aCentre, aProfile, type Profile } from '../support/window-queue.ts';

const PROCEDURE = 'dang-ky-khai-sinh';
const past: WaitHistory = new Map([[PROCEDURE, { cases: 200, minutes: 3000, squares: 52_200 }]]);
const oneDesk = aCentre({ desks: [{ code: 'quay-1', name: 'Quầy 1' }] });
const staff = { role: 'staff' } as const;
const take: QueueRequest = {
  name: 'take-ticket',
  procedure: PROCEDURE,
  from: 'home',
  priority: false,
  willing: false,
};

/** A desk, and people who wait for the same; names of their tickets in order. */
const line = async (profile: Profile, people: number, history: WaitHistory = past) => {
  const queue = profile.window({ past: async () => ({ ...NO_PAST, history }) });
  await settled();
  for (let i = 0; i < people; i += 1) {
    profile.pass(20_000);
    await queue.ask(take, { role: 'citizen' });
  }
  return { queue, tickets: [...queue.current.log.state.tickets.keys()] };
};
const form = (tickets: string[], from: 'suggested' | 'by-hand' = 'by-hand'): QueueRequest => ({
  name: 'form-group',
  desk: 'quay-1',
  mode: 'pioneer',
  from,
  tickets,
});
const only = (queue: Queue) => [...queue.current.log.state.groups.values()][0]!;

describe('groups as a window has them', () => {
  test('a group in which nobody loses is suggested and may be formed as suggested', async () => {
    const { queue } = await line(aProfile(oneDesk), 6);
    const advice = adviceFor(queue, 'quay-1');
    if (advice.kind !== 'suggested') throw new Error(advice.kind);
    const tickets = [advice.cost.pioneer, ...advice.cost.members].map(({ ticket }) => ticket);
    expect((await queue.ask(form(tickets, 'suggested'), staff)).ok).toBe(true);
    expect(groupsAt(queue.current.log.state, 'quay-1')).toHaveLength(1);
    expect(groupOf(queue.current.log.state, tickets[1]!)?.id).toBe(only(queue).id);
  });

  test('a centre whose lessons take far longer is not told that a group gains', async () => {
    const slow = { ...GROUP_TIMES, teaching: 4 * GROUP_TIMES.teaching, check: 4 * GROUP_TIMES.check };
    const windows = { past: async () => ({ history: past, times: slow }) };
    const profile = aProfile(oneDesk);
    const { queue } = await line({ ...profile, window: () => profile.window(windows) }, 6);
    expect(adviceFor(queue, 'quay-1')).not.toMatchObject({ cost: { lead: 'pioneer' } });
  });

  test('a suggestion that makes somebody slower is refused in the transaction, by hand it is not', async () => {
    const { queue, tickets } = await line(aProfile(oneDesk), 3);
    const two = tickets.slice(0, 2);
    expect(await queue.ask(form(two, 'suggested'), staff)).toMatchObject({ refusal: 'suggestion-over' });
    expect(costAt(queue, { desk: 'quay-1', lead: 'pioneer' }, two)?.slower).toBe(1);
    expect((await queue.ask(form(two), staff)).ok).toBe(true);
  });

  test('with fewer than twenty cases it says that too little is known; on a quiet day it says nothing', async () => {
    const young = await line(
      aProfile(oneDesk),
      6,
      new Map([[PROCEDURE, { cases: 19, minutes: 285, squares: 4960 }]]),
    );
    expect(adviceFor(young.queue, 'quay-1')).toEqual({ kind: 'not-enough-data' });
    const quiet = await line(aProfile(oneDesk), 2);
    expect(adviceFor(quiet.queue, 'quay-1')).toEqual({ kind: 'quiet' });
  });

  test('an invitation that nobody answers is over after five minutes, and everybody waits as before', async () => {
    const profile = aProfile(oneDesk);
    const { queue, tickets } = await line(profile, 3);
    await queue.ask(form(tickets), staff);
    profile.pass(5 * MINUTE + LOOK_EVERY);
    await settled();
    expect(only(queue).phase).toBe('dissolved');
    expect(queue.current.log.state.waiting.size).toBe(3);
  });

  test('a pioneer who left is replaced within two minutes, or staff lead', async () => {
    const profile = aProfile(oneDesk);
    const { queue, tickets } = await line(profile, 3);
    await queue.ask(form(tickets), staff);
    const { id: group } = only(queue);
    for (const ticket of tickets) await queue.ask({ name: 'join-group', group, ticket }, staff);
    for (const name of ['ask-pioneer', 'accept-pioneer', 'leave-group'] as const)
      await queue.ask({ name, group, ticket: tickets[0]! }, staff);
    expect(only(queue)).toMatchObject({ phase: 'inviting', replacing: true });
    profile.pass(2 * MINUTE + LOOK_EVERY);
    await settled();
    expect(only(queue)).toMatchObject({ phase: 'ledByOfficer', mode: 'officer' });
  });

  test('what was done to a group is taken back by the same hand as what was done to a number', async () => {
    const profile = aProfile(oneDesk);
    const { queue, tickets } = await line(profile, 3);
    const { clock, timers } = profile;
    const hand = openHand({ queue, clock, timers, desk: () => 'quay-1' });
    await hand.ask(form(tickets), staff);
    expect(hand.current.slip).toMatchObject({ name: 'form-group', number: '' });
    await hand.undo();
    expect(queue.current.log.state.groups.size).toBe(0);
    await hand.ask(form(tickets), staff);
    await hand.ask({ name: 'decline-group', group: only(queue).id, ticket: tickets[2]! }, staff);
    expect(hand.current.slip).toMatchObject({ name: 'decline-group', number: 'A003' });
    await hand.undo();
    expect(only(queue).members.map(({ standing }) => standing)).toEqual(['invited', 'invited', 'invited']);
  });

  describe('somebody who came later', () => {
    /** Two have said yes and one of them learns; so many more wait for the same. */
    const learning = async (later: number, mode: 'pioneer' | 'officer' = 'pioneer', history = past) => {
      const profile = aProfile(oneDesk);
      const { queue, tickets } = await line(profile, 2 + later, history);
      await queue.ask({ ...form(tickets.slice(0, 2)), mode } as QueueRequest, staff);
      const { id: group } = only(queue);
      for (const ticket of tickets.slice(0, 2)) await queue.ask({ name: 'join-group', group, ticket }, staff);
      const [pioneer = ''] = tickets;
      if (mode === 'officer') await queue.ask({ name: 'lead-group', group }, staff);
      else
        for (const name of ['ask-pioneer', 'accept-pioneer'] as const)
          await queue.ask({ name, group, ticket: pioneer }, staff);
      const told = () => joinAdvice(queue, ['quay-1']).map(({ forecast: { ticket } }) => ticket);
      return { profile, queue, group, pioneer, later: tickets.slice(2), told };
    };

    test('is told of a group in which they are done earlier, the first in line first', async () => {
      const { queue, later, told } = await learning(6);
      const joins = joinAdvice(queue, ['quay-1']);
      expect(joins.length).toBeGreaterThan(0);
      for (const { forecast } of joins) expect(forecast.grouped).toBeLessThanOrEqual(forecast.alone);
      expect(told()).toEqual(later.filter((ticket) => told().includes(ticket)));
      expect(joinAdvice(queue, ['quay-2'])).toEqual([]);
    });

    test('may be asked as suggested, and is asked no more that day after a no', async () => {
      const { queue, group, told } = await learning(6);
      const [ticket = ''] = told();
      const invite: QueueRequest = { name: 'invite-member', group, ticket, suggested: true };
      expect((await queue.ask(invite, staff)).ok).toBe(true);
      expect(told()).not.toContain(ticket);
      await queue.ask({ name: 'decline-group', group, ticket }, staff);
      expect(queue.current.log.state.tickets.get(ticket)).toMatchObject({ status: 'waiting', group: null });
      expect(told()).not.toContain(ticket);
    });

    test('is refused in the transaction when it would make them later, by hand not', async () => {
      const { queue, group, later, told } = await learning(2);
      const ticket = later.find((one) => !told().includes(one)) ?? '';
      const invite: QueueRequest = { name: 'invite-member', group, ticket };
      expect(await queue.ask({ ...invite, suggested: true }, staff)).toMatchObject({
        refusal: 'suggestion-over',
      });
      expect((await queue.ask(invite, staff)).ok).toBe(true);
    });

    test('is not told while too little is known, of a group that staff lead, and ten minutes after teaching began', async () => {
      const few = new Map([[PROCEDURE, { cases: 19, minutes: 285, squares: 4960 }]]);
      expect((await learning(6, 'pioneer', few)).told()).toEqual([]);
      expect((await learning(6, 'officer')).told()).toEqual([]);
      const { profile, queue, group, pioneer, told } = await learning(6);
      await queue.ask({ name: 'check-member', group, ticket: pioneer }, staff);
      await queue.ask({ name: 'begin-check', group, points: 3 }, staff);
      for (const point of [1, 2, 3])
        await queue.ask({ name: 'check-point', group, point, tries: 0, passed: true }, staff);
      await queue.ask({ name: 'begin-teaching', group }, staff);
      expect(joinAdvice(queue, ['quay-1'])[0]?.late).toBe(true);
      profile.pass(10 * MINUTE + LOOK_EVERY);
      await settled();
      expect(told()).toEqual([]);
    });
  });

  test('minutes are counted by the clock that is handed in, and not at all after it was set back', () => {
    expect(minutesThere({ since: 0 }, 3 * MINUTE + 1)).toBe(3);
    expect(minutesThere({ since: 10 * MINUTE }, 0)).toBeNull();
  });
});
