import { createMemoryAccessVault } from '../../src/adapters/memory/access-vault.ts';
import { createAccess, type Access, type AccessParts } from '../../src/app/access.ts';
import type { Duty, PinHash } from '../../src/ports/access-vault.ts';

/** PINs of nobody, none of them trivial. */
export const INSTALLER = '493817';
export const STAFF = '705924';
export const SUPERVISOR = '962840';
export const WRONG = '618034';

/** A hash a test can afford: every PIN has its own, at once. */
export const plainHash: PinHash = {
  hash: async (pin, salt) =>
    [...`${salt}${pin}`]
      .map((c) => c.charCodeAt(0).toString(16))
      .join('')
      .padStart(64, '0'),
};

/** One duty of one browser: whoever holds it, the others wait for their turn. */
export function oneDuty(): Duty {
  let last = Promise.resolve();
  return { alone: (work) => (last = last.then(work).catch(() => undefined)) };
}

/** The PINs of one window over a vault in memory, with a quick hash. */
export function fakeAccess(
  parts: Pick<AccessParts, 'clock' | 'timers' | 'log'> & Partial<AccessParts>,
): Access {
  return createAccess({
    vault: createMemoryAccessVault(),
    hash: plainHash,
    duty: oneDuty(),
    newSalt: () => 'salt',
    onWaiting: () => undefined,
    ...parts,
  });
}

/** Sets all three PINs and closes the door again. */
export async function setAllPins(access: Access): Promise<void> {
  await access.setPin('installer', INSTALLER);
  await access.setPin('staff', STAFF);
  await access.setPin('supervisor', SUPERVISOR);
  access.lock();
}
