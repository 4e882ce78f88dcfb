import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryAccessVault } from '../../src/adapters/memory/access-vault.ts';
import type { Access } from '../../src/app/access.ts';
import { freshAccess } from '../../src/domain/access/pins.ts';
import type { AccessVault, PinHash } from '../../src/ports/access-vault.ts';
import { fakeAccess, INSTALLER, oneDuty, setAllPins, STAFF, SUPERVISOR, WRONG } from '../support/access.ts';
import { memoryLog } from '../support/kiosk.ts';
import { DAY, fakeClock, fakeTimers, HOUR, MINUTE, settled } from '../support/time.ts';

function device(vault: AccessVault = createMemoryAccessVault()) {
  const clock = fakeClock();
  const timers = fakeTimers();
  const log = memoryLog();
  const duty = oneDuty();
  const told: boolean[] = [];
  const page = (): Access =>
    fakeAccess({ vault, clock, timers, duty, log, onWaiting: (waiting) => void told.push(waiting) });
  /** Lets time pass second by second, as the kiosk's timers see it. */
  const pass = async (ms: number): Promise<void> => {
    await settled();
    for (let left = ms; left > 0; left -= 1000) {
      clock.advance(Math.min(1000, left));
      timers.advance(Math.min(1000, left));
      await settled();
    }
  };
  return { page, pass, clock, timers, log, told, vault };
}

const failing = async (access: Access, times: number): Promise<void> => {
  for (let i = 0; i < times; i += 1) await access.open('staff', WRONG);
};

describe('the first run', () => {
  test('sets the installer PIN, then the others, and each is a line of the log without the PIN', async () => {
    const { page, log } = device();
    const access = page();
    await access.look();
    expect(access.current.standing).toBe('unset');
    expect(await access.setPin('staff', STAFF)).toEqual({ ok: false, refusal: 'not-allowed' });
    await access.setPin('installer', INSTALLER);
    expect(access.current).toMatchObject({
      standing: 'set',
      opened: 'installer',
      missing: ['staff', 'supervisor'],
    });
    await access.setPin('staff', STAFF);
    await access.setPin('supervisor', SUPERVISOR);
    expect(access.current.missing).toEqual([]);
    expect(log.lines).toEqual(['pin-set installer', 'pin-set staff', 'pin-set supervisor']);
  });

  test('takes no trivial PIN and no PIN twice', async () => {
    const access = device().page();
    expect(await access.setPin('installer', '123456')).toEqual({ ok: false, refusal: 'pin-sequence' });
    await access.setPin('installer', INSTALLER);
    expect(await access.setPin('staff', INSTALLER)).toEqual({ ok: false, refusal: 'pin-taken' });
  });

  test('is over for every window as soon as one has set the installer PIN', async () => {
    const { page } = device();
    const [one, other] = [page(), page()];
    await one.setPin('installer', INSTALLER);
    expect(await other.setPin('installer', SUPERVISOR)).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});

describe('a door', () => {
  let kit: ReturnType<typeof device>;
  let access: Access;
  beforeEach(async () => {
    kit = device();
    access = kit.page();
    await setAllPins(access);
  });

  test('opens to its PIN and is closed again in another window', async () => {
    expect(await access.open('staff', STAFF)).toEqual({ ok: true, value: 'staff' });
    expect(access.current.opened).toBe('staff');
    const other = kit.page();
    await other.look();
    expect(other.current.opened).toBeNull();
    access.lock();
    expect(access.current.opened).toBeNull();
  });

  test('of setup stays closed to staff, who may not set PINs either', async () => {
    expect(await access.open('setup', STAFF)).toEqual({ ok: false, refusal: 'pin-of-another-door' });
    await access.open('staff', STAFF);
    expect(await access.setPin('installer', WRONG)).toEqual({ ok: false, refusal: 'not-allowed' });
  });

  test('waits a minute after five wrong PINs, and even the right one must wait', async () => {
    await failing(access, 5);
    expect(access.current.wait).toBe(MINUTE);
    expect(await access.open('staff', STAFF)).toEqual({ ok: false, refusal: 'pin-waiting' });
    void access.passTime();
    await kit.pass(MINUTE);
    expect(access.current.wait).toBe(0);
    expect((await access.open('staff', STAFF)).ok).toBe(true);
    expect(kit.log.lines.at(-1)).toBe('pin-locked 60');
  });

  test('waits twice as long after the next wrong PIN, and not at all after a right one', async () => {
    await failing(access, 5);
    void access.passTime();
    await kit.pass(MINUTE);
    await failing(access, 1);
    expect(access.current.wait).toBe(2 * MINUTE);
    void access.passTime();
    await kit.pass(2 * MINUTE);
    await access.open('staff', STAFF);
    await failing(access, 4);
    expect(access.current.wait).toBe(0);
  });

  test('counts a try that is cut off by the plug', async () => {
    const cut: PinHash = { hash: () => new Promise(() => undefined) };
    const { clock, timers, log, vault } = kit;
    const parts = {
      vault,
      clock,
      timers,
      log,
      duty: oneDuty(),
      newSalt: () => '',
      onWaiting: () => undefined,
    };
    for (let i = 0; i < 5; i += 1) {
      void fakeAccess({ ...parts, hash: cut }).open('staff', WRONG);
      await settled();
    }
    await access.look();
    expect(access.current.wait).toBe(MINUTE);
  });
});

describe('a forgotten PIN', () => {
  test('of staff is set anew by the installer', async () => {
    const { page } = device();
    const access = page();
    await setAllPins(access);
    await access.open('setup', INSTALLER);
    expect((await access.setPin('staff', '318507')).ok).toBe(true);
    access.lock();
    expect((await access.open('staff', STAFF)).ok).toBe(false);
    expect((await access.open('staff', '318507')).ok).toBe(true);
  });

  test('of the installer: the device waits 24 hours of running, then the PINs go', async () => {
    const kit = device();
    const access = kit.page();
    await setAllPins(access);
    await access.askReset();
    void access.passTime();
    await kit.pass(DAY - HOUR);
    expect(await access.reset()).toBe(false);
    await kit.pass(HOUR);
    expect(access.current.reset).toBe(0);
    expect(await access.reset()).toBe(true);
    expect(access.current).toMatchObject({ standing: 'unset', opened: null, reset: null });
    expect(kit.log.lines.slice(-2)).toEqual(['reset-asked', 'reset-done']);
    expect(await kit.vault.read()).toEqual(freshAccess);
  });

  test('that is found again stops the reset; staff who are let in may stop it too', async () => {
    const { page, log } = device();
    const access = page();
    await setAllPins(access);
    await access.askReset();
    await access.cancelReset();
    expect(access.current.reset).not.toBeNull();
    await access.open('staff', STAFF);
    expect(access.current.reset).not.toBeNull();
    await access.cancelReset();
    expect(access.current.reset).toBeNull();
    await access.askReset();
    await access.open('setup', INSTALLER);
    expect(access.current.reset).toBeNull();
    expect(log.lines.filter((line) => line === 'reset-cancelled')).toHaveLength(2);
  });
});

describe('a wait is never shortened (SEC-23)', () => {
  type Step =
    | { readonly kind: 'run' | 'clock'; readonly ms: number }
    | { readonly kind: 'restart' | 'window' | 'try'; readonly ms: 0 };
  const step = fc.oneof(
    fc.record<Step>({ kind: fc.constant('run'), ms: fc.integer({ min: 1, max: 90_000 }) }),
    fc.record<Step>({ kind: fc.constant('clock'), ms: fc.integer({ min: -400 * DAY, max: 400 * DAY }) }),
    fc.record<Step>({ kind: fc.constantFrom('restart', 'window', 'try'), ms: fc.constant(0) }),
  );

  test('by a restart, a clock that is set, a second window, or any order of these', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const vault = createMemoryAccessVault();
        await setAllPins(device(vault).page());
        let kit = device(vault);
        let access = kit.page();
        await failing(access, 5);
        void access.passTime();
        await settled();
        let ran = 0;
        let until = MINUTE;
        for (const { kind, ms } of steps) {
          if (kind === 'run') [ran] = [ran + ms, await kit.pass(ms)];
          if (kind === 'clock') kit.clock.set(kit.clock.read().wall + ms);
          if (kind === 'restart') {
            kit = device(vault); // timers, steady counter and duty of the old page are gone
            access = kit.page();
            void access.passTime();
          }
          if (kind === 'window') void kit.page().passTime();
          await settled();
          if (kind !== 'try') continue;
          const { refusal } = { refusal: '', ...(await access.open('staff', WRONG)) };
          if (ran < until) expect(refusal).toBe('pin-waiting');
          if (refusal === 'pin-wrong') until = ran + access.current.wait;
          void access.passTime();
          await settled();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('and a kiosk that runs on lets everybody in at last', async () => {
    const kit = device();
    const access = kit.page();
    await setAllPins(access);
    await failing(access, 5);
    for (const page of [access, kit.page(), kit.page()]) void page.passTime();
    await kit.pass(MINUTE + 2000);
    expect((await access.open('staff', STAFF)).ok).toBe(true);
    expect(kit.timers.pending).toBe(0);
  });
});

describe('a storage that refuses', () => {
  const refusing: AccessVault = {
    read: () => Promise.reject(new Error('refused')),
    change: () => Promise.reject(new Error('refused')),
  };

  test('keeps every door closed and says so, and nothing is thrown', async () => {
    const access = device(refusing).page();
    await access.look();
    expect(access.current.standing).toBe('refused');
    expect(await access.open('staff', STAFF)).toEqual({ ok: false, refusal: 'storage-refused' });
    expect(await access.setPin('installer', INSTALLER)).toEqual({ ok: false, refusal: 'storage-refused' });
    await access.askReset();
    await access.passTime();
    expect([await access.reset(), access.current.opened]).toEqual([false, null]);
  });
});

test('every window is told whether time must pass', async () => {
  const { page, told } = device();
  const access = page();
  await setAllPins(access);
  expect(told.at(-1)).toBe(false);
  await access.askReset();
  expect(told.at(-1)).toBe(true);
});
