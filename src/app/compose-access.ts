import { createBrowserDuty } from '../adapters/browser/duty.ts';
import { createIndexedDbAccessVault } from '../adapters/indexeddb/access-vault.ts';
import { createScryptPinHash } from '../adapters/noble/pin-hash.ts';
import type { DeviceSettingsStore, Timers } from '../ports/device.ts';
import { createAccess, type Access } from './access.ts';
import type { Machine } from './contexts.ts';

declare const __DEMO__: boolean;

/** The PINs live in a database of their own: setting the device up anew drops it and keeps the counters. */
const DATABASE = 'device';

/** What the PINs are joined with. */
export type AccessNeeds = {
  readonly machine: Pick<Machine, 'clock' | 'log'>;
  readonly timers: Timers;
  readonly settings: DeviceSettingsStore;
};

/** Joins the PINs of this device; loaded by staff and setup pages only, and where a wait must pass. */
export async function composeAccess({ machine, timers, settings }: AccessNeeds): Promise<Access> {
  const access = createAccess({
    vault: createIndexedDbAccessVault(DATABASE),
    hash: createScryptPinHash(),
    duty: createBrowserDuty(),
    clock: machine.clock,
    log: machine.log,
    timers,
    newSalt: () => crypto.randomUUID(),
    onWaiting: settings.markWaiting,
  });
  if (__DEMO__) await (await import('./demo-pins.ts')).setDemoPins(access); // left out of every other build
  return access;
}
