import { accept, refuse, type Result } from '../shared/result.ts';
import type { Access, PinKind } from './access.schema.ts';
import { cancelReset, forgive } from './lock-out.ts';

/** Doors of the kiosk; citizens need none. */
export type Door = 'staff' | 'supervisor' | 'setup';

/** Which PINs open which door (product.md §1). */
const KEYS: Readonly<Record<Door, readonly PinKind[]>> = {
  staff: ['staff', 'supervisor', 'installer'],
  supervisor: ['supervisor', 'installer'],
  setup: ['installer'],
};

/** Every kind of PIN, in the order in which they are set. */
export const PIN_KINDS: readonly PinKind[] = ['installer', 'staff', 'supervisor'];

/** A device nobody has set up. */
export const freshAccess: Access = {
  salt: '',
  cost: 15,
  pins: {},
  failures: 0,
  wait: 0,
  reset: null,
  turn: 0,
};

/** Whether the first run is over: there is an installer PIN. */
export function isSetUp({ pins }: Access): boolean {
  return pins.installer !== undefined;
}

/** PINs nobody has set yet. */
export function missingPins({ pins }: Access): readonly PinKind[] {
  return PIN_KINDS.filter((kind) => pins[kind] === undefined);
}

/** A door after a PIN was tried: who opened it, or why it stays closed. A wrong PIN was counted by `beginTry`. */
export function tryDoor(
  access: Access,
  door: Door,
  hash: string,
): { readonly access: Access; readonly opened: Result<PinKind, 'pin-wrong' | 'pin-of-another-door'> } {
  const kind = PIN_KINDS.find((one) => access.pins[one] === hash);
  if (kind === undefined) return { access, opened: refuse('pin-wrong') };
  if (!KEYS[door].includes(kind)) return { access, opened: refuse('pin-of-another-door') };
  const forgiven = forgive(access);
  return { access: kind === 'installer' ? cancelReset(forgiven) : forgiven, opened: accept(kind) };
}

/** A PIN to be set: whose, its hash, the salt it was made with, and whether the installer PIN opened the window. */
export type NewPin = {
  readonly kind: PinKind;
  readonly hash: string;
  readonly salt: string;
  readonly byInstaller: boolean;
};

/** Sets or changes a PIN. The first installer PIN is free, all else is the installer's; two kinds never share one. */
export function setPin(
  access: Access,
  { kind, hash, salt, byInstaller }: NewPin,
): Result<Access, 'not-allowed' | 'pin-taken'> {
  const first = kind === 'installer' && !isSetUp(access);
  if (!first && (!byInstaller || access.salt !== salt)) return refuse('not-allowed');
  if (PIN_KINDS.some((other) => other !== kind && access.pins[other] === hash)) return refuse('pin-taken');
  return accept({ ...access, salt, pins: { ...access.pins, [kind]: hash } });
}

/** The device as nobody had set it up: for the installer at once, else when the wait for that is over; or null. */
export function dropPins(access: Access, byInstaller: boolean): Access | null {
  return byInstaller || access.reset === 0 ? freshAccess : null;
}
