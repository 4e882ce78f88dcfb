import { expect, test } from 'vitest';
import { openSeenMarks } from '../../src/app/seen-marks.ts';
import type { QueueRequest } from '../../src/app/queue.ts';
import { aProfile } from '../support/window-queue.ts';

const take: QueueRequest = {
  name: 'take-ticket',
  procedure: 'dang-ky-khai-sinh',
  from: 'home',
  priority: false,
  willing: false,
};

test('what staff see of somebody stays in the window, is taken away by a second touch and goes with the ticket', async () => {
  const profile = aProfile();
  const queue = profile.window();
  await queue.ask(take, { role: 'citizen' });
  const [ticket] = [...queue.current.log.state.tickets.values()];
  const { id, version } = ticket!;
  const seen = openSeenMarks(queue);
  const marks = () => [...(seen.current.get(id) ?? [])];
  seen.turn(id, 'has-time');
  seen.turn(id, 'helps-others');
  seen.turn(id, 'has-time');
  expect(marks()).toEqual(['helps-others']);
  expect(JSON.stringify(profile.room.rows)).not.toContain('helps-others');
  expect(openSeenMarks(profile.window()).current.size).toBe(0);
  await queue.ask({ name: 'leave-queue', ticket: id, version }, { role: 'staff' });
  expect(seen.current.size).toBe(0);
  seen.close();
});
