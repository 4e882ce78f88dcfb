import type { DeviceRole } from '../ports/device.ts';

/** Roles that exist as bundles of their own. */
export type Role = 'citizen' | 'staff' | 'setup';

const ROLES: readonly Role[] = ['staff', 'setup'];

/** The address a device opens at start-up; what comes up then is what setup chose for it. */
const START = 'start';

/** The address decides the role of a window; whatever is unknown is the citizen's (product.md §1). */
export function roleOf(path: string): Role {
  const first = firstOf(path);
  return ROLES.find((role) => role === first) ?? 'citizen';
}

/** Roles a device may open at start-up; setup is opened by its address only. */
export const startRoles: readonly DeviceRole[] = [
  'citizen',
  ...ROLES.filter(
    (role): role is Exclude<Role, 'citizen' | 'setup'> => role !== 'setup' && role !== 'citizen',
  ),
];

/**
 * Where a window that was opened at the start address goes on: the address of the role that setup chose; null where it
 * stays, which is every other address, and a citizens' device.
 */
export function startAddress(path: string, chosen: DeviceRole): string | null {
  if (firstOf(path) !== START || chosen === 'citizen' || !startRoles.includes(chosen)) return null;
  return `/${chosen}`;
}

function firstOf(path: string): string | undefined {
  return path.split('/').find((part) => part !== '');
}
