import { PHONE_PATH } from '../domain/centre/phone-path.ts';
import type { DeviceRole } from '../ports/device.ts';

/** Roles that exist as bundles of their own; `phone` is a guide on a person's own phone. */
export type Role = 'citizen' | 'staff' | 'wall' | 'group' | 'supervisor' | 'setup' | 'phone';

const ROLES: readonly Exclude<Role, 'citizen' | 'phone'>[] = [
  'staff',
  'wall',
  'group',
  'supervisor',
  'setup',
];

/** The address a device opens at start-up; what comes up then is what setup chose for it. */
const START = 'start';

/** The address decides the role of a window; whatever is unknown is the citizen's (product.md §1). */
export function roleOf(path: string): Role {
  const first = firstOf(path);
  if (first === PHONE_PATH) return 'phone';
  return ROLES.find((role) => role === first) ?? 'citizen';
}

/** Roles a device may open at start-up; setup is opened by its address only. */
export const startRoles: readonly DeviceRole[] = [
  'citizen',
  ...ROLES.filter((role): role is Exclude<(typeof ROLES)[number], 'setup'> => role !== 'setup'),
];

/**
 * Where a window that was opened at the start address goes on: the address of the role that setup chose; null where it
 * stays, which is every other address, and a citizens' device.
 */
export function startAddress(path: string, chosen: DeviceRole): string | null {
  if (firstOf(path) !== START || chosen === 'citizen' || !startRoles.includes(chosen)) return null;
  return `/${chosen}`;
}

/** The guide an address of the phone role names: `/bai/<guide>`; empty where it names none. */
export function guideAt(path: string): string {
  return partsOf(path)[1] ?? '';
}

function firstOf(path: string): string | undefined {
  return partsOf(path)[0];
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}
