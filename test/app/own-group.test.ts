import { NO_PAST } from '../../src/app/queue-context.ts';
import { describe, expect, test } from 'vitest';
import { createObservable } from '../../src/app/observable.ts';
import { createOwnGroup, type OwnGroup } from '../../src/app/own-group.ts';
import type { OwnTicketShown } from '../../src/app/own-ticket.ts';
import type { QueueRequest } from '../../src/app/queue.ts';
import { UNDO_FOR, type WaitHistory } from '../../src/domain/queue/index.ts';
import { settled } from '../support/time.ts';
import { aProfile, moodyLog } from '../support/window-queue.ts';

const PROCEDURE = 'dang-ky-khai-sinh';
const past: WaitHistory = new Map([[PROCEDURE, { cases: 200, minutes: 3000, squares: 52_200 }]]);
const take: QueueRequest = {
  ...{ name: 'take-ticket', procedure: PROCEDURE, from: 'home' },
  ...{ priority: false, willing: false },
};

/** Three people wait; the first of them sits at this kiosk, with or without the number in hand. */
async function aGroup({ history = past, holds = true } = {}) {
  const profile = aProfile();
  const log = moodyLog(profile.room.window());
  const queue = profile.window({ events: log, past: async () => ({ ...NO_PAST, history }) });
  await settled();
  for (let i = 0; i < 3; i += 1) {
    profile.pass(20_000);
    await queue.ask(take, { role: 'citizen' });
  }
  const ids = [...queue.current.log.state.tickets.keys()];
  const ticketNow = () => (holds ? (queue.current.log.state.tickets.get(ids[0]!) ?? null) : null);
  const changed = createObservable(0);
  queue.subscribe(() => changed.set(changed.current + 1));
  const own = {
    get current(): OwnTicketShown {
      return { ticket: ticketNow() } as OwnTicketShown;
    },
    subscribe: changed.subscribe,
  };
  const { clock, timers } = profile;
  const group: OwnGroup = createOwnGroup({ own, queue: async () => queue, clock, timers });
  await settled();
  const form: QueueRequest = {
    ...{ name: 'form-group', desk: 'quay-1', mode: 'officer', from: 'by-hand' },
    tickets: ids,
  };
  await queue.ask(form, { role: 'staff' });
  return { profile, queue, log, group, ids };
}

describe('the group of one person', () => {
  test('is told with the minutes it usually takes, rounded up to five', async () => {
    const { group } = await aGroup();
    // 15 minutes a case: T = 1.25 · 15 + 2, and 1.3 · 15 for the member (D2)
    expect(group.current).toMatchObject({ place: 'invited', minutes: 45 });
  });

  test('says nothing about minutes while too little is known', async () => {
    const { group } = await aGroup({ history: new Map() });
    expect(group.current.minutes).toBeNull();
  });

  test('takes an answer once more when it could not be written down', async () => {
    const { group, log } = await aGroup();
    log.refuse('storage-refused');
    await group.answer('join-group');
    expect(group.current).toMatchObject({ place: 'invited', failed: true });
    log.refuse(null);
    await group.answer('join-group');
    expect(group.current).toMatchObject({ place: 'waiting', failed: false });
  });

  test('may be left and come back to for half a minute', async () => {
    const { group, profile } = await aGroup();
    await group.answer('join-group');
    await group.answer('leave-group');
    expect(group.current).toMatchObject({ place: 'back', undoable: true });
    await group.takeBack();
    expect(group.current.place).toBe('waiting');
    await group.answer('leave-group');
    profile.pass(UNDO_FOR + 1000);
    expect(group.current).toMatchObject({ place: 'back', undoable: false });
  });

  test('shows the numbers that are taught only to whoever has none in hand', async () => {
    const { group, queue, ids } = await aGroup({ holds: false });
    expect(group.current.others).toEqual([]);
    const { id } = [...queue.current.log.state.groups.values()][0]!;
    await queue.ask({ name: 'join-group', group: id, ticket: ids[1]! }, { role: 'staff' });
    expect(group.current.others.map((one) => one.id)).toEqual([ids[1]]);
    const mine = await aGroup();
    await mine.group.answer('join-group');
    expect(mine.group.current.others).toEqual([]);
  });
});
