import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEMO_PINS, setDemoPins } from '../../src/app/demo-pins.ts';
import { fakeAccess, INSTALLER } from '../support/access.ts';
import { memoryLog } from '../support/kiosk.ts';
import { fakeClock, fakeTimers } from '../support/time.ts';

const access = () => fakeAccess({ clock: fakeClock(), timers: fakeTimers(), log: memoryLog() });

describe('a build for showing', () => {
  test('prints the PINs that open its doors', async () => {
    const told = readFileSync('scripts/demo.mjs', 'utf8');
    const doors = access();
    await setDemoPins(doors);
    for (const [kind, pin] of Object.entries(DEMO_PINS)) {
      expect(told).toContain(`PIN ${pin}`);
      expect(
        await doors.open(kind === 'installer' ? 'setup' : (kind as 'staff' | 'supervisor'), pin),
      ).toMatchObject({
        ok: true,
      });
      doors.lock();
    }
  });

  test('leaves the PINs of a device alone that somebody has set up', async () => {
    const doors = access();
    await doors.setPin('installer', INSTALLER);
    await setDemoPins(doors);
    expect((await doors.open('setup', DEMO_PINS.installer)).ok).toBe(false);
  });
});
