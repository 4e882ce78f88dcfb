import { describe, expect, test } from 'vitest';
import { createRehearsing, forgetRehearsal, REAL, REHEARSED } from '../../src/app/rehearsal.ts';
import { fillMorning } from '../../src/app/rehearsed-morning.ts';
import { rehearsalCentre } from '../../src/domain/centre/rehearsal-centre.ts';
import { givingAt } from '../../src/domain/queue/index.ts';
import type { Rehearsal } from '../../src/ports/device.ts';
import { memoryLog } from '../support/kiosk.ts';
import { A_MORNING, settled } from '../support/time.ts';
import { aCentre, aProfile } from '../support/window-queue.ts';

/** One device whose windows share a flag. */
function aDevice(flag: Rehearsal = 'off') {
  let now = flag;
  const hearers = new Set<() => void>();
  const settings = {
    rehearsal: () => now,
    markRehearsal: (next: Rehearsal) => void (now = next),
    subscribe: (hear: () => void) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
  const log = memoryLog();
  const starts: string[] = [];
  return {
    ...{ settings, log, starts },
    tellOthers: () => hearers.forEach((hear) => hear()),
    window: (name: string, always = false) =>
      createRehearsing({ settings, log, always, startAnew: () => void starts.push(name) }),
  };
}

describe('a rehearsal', () => {
  test('shares no store and no channel with a real day', () => {
    const names = [...Object.values(REAL), ...Object.values(REHEARSED)];
    expect(new Set(names).size).toBe(names.length);
  });

  test('begins in every window of the device, and the real log says so', async () => {
    const device = aDevice();
    const [setup] = [device.window('setup'), device.window('kiosk')];
    await setup?.begin();
    expect(device.log.lines).toEqual(['rehearsal-begun']);
    device.tellOthers();
    expect(device.starts).toEqual(['setup', 'setup', 'kiosk']);
    expect(device.window('after').on).toBe(true);
  });

  test('is forgotten at the start after it ended, once', async () => {
    const device = aDevice('on');
    device.window('setup').end();
    expect(device.window('after').on).toBe(false);
    const dropped: string[] = [];
    const drop = async ({ queue, counters }: typeof REHEARSED): Promise<void> =>
      void dropped.push(queue, counters);
    await forgetRehearsal(device.settings, device.log, drop);
    await forgetRehearsal(device.settings, device.log, drop);
    expect(dropped).toEqual([REHEARSED.queue, REHEARSED.counters]);
    expect(device.log.lines).toEqual(['rehearsal-ended']);
  });

  test('cannot be ended in a build that is made for showing', () => {
    const device = aDevice();
    const demo = device.window('demo', true);
    demo.end();
    expect(demo.on).toBe(true);
    expect(device.starts).toEqual([]);
  });

  test('finds a busy morning, and a second window does not make another one', async () => {
    const profile = aProfile();
    const parts = {
      ...{ wall: A_MORNING, letter: 'A', desks: ['quay-1'], procedures: ['bai-mot'], writer: 'writer-01' },
      ...{
        newId: () => `name-${Math.floor(profile.room.rows.length * 1000 + (made += 1))}`,
        chance: () => 0.4,
      },
    };
    let made = 0;
    await fillMorning(profile.room.window(), parts);
    const first = profile.room.rows.length;
    await fillMorning(profile.room.window(), parts);
    expect(first).toBeGreaterThan(20);
    expect(profile.room.rows.length).toBe(first);
    const queue = profile.window();
    await settled();
    expect(queue.current.log.state.waiting.size).toBeGreaterThan(3);
  });

  test('is open at night and on Sundays, and has desks', () => {
    const centre = rehearsalCentre(aCentre({ desks: [] }));
    expect(centre?.desks.length).toBeGreaterThan(0);
    expect(givingAt(centre, { day: '2026-03-08', time: '22:10' })).toMatchObject({ open: true });
    expect(rehearsalCentre(null)).toBeNull();
  });
});
