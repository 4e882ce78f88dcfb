import type { Centre } from './centre.schema.ts';

/** How long silence may last before a citizen is asked, in seconds (product.md §2, C-30…C-36). */
export type IdleLimits = { readonly menu: number; readonly reading: number; readonly warning: number };

/** What the product uses unless the centre says otherwise. */
export const IDLE_LIMITS: IdleLimits = { menu: 120, reading: 300, warning: 60 };

/** The centre may set its own limits within these bounds, in seconds (C-32). */
export const IDLE_BOUNDS = { least: 60, most: 900 } as const;

/** Staff pages ask for the PIN again after this silence, in seconds, unless the centre says otherwise. */
export const STAFF_IDLE = 300;

/** Keeps every figure inside the bounds; a figure that is none falls back to the product's own. */
export function boundedLimits(wanted: Partial<IdleLimits>): IdleLimits {
  return {
    menu: bounded(wanted.menu, IDLE_LIMITS.menu),
    reading: bounded(wanted.reading, IDLE_LIMITS.reading),
    warning: IDLE_LIMITS.warning,
  };
}

/** Limits of the citizen's session at this centre. */
export function idleLimitsOf(centre: Centre | null): IdleLimits {
  const { menu, reading } = centre?.idle ?? {};
  return boundedLimits({
    ...(menu === undefined ? {} : { menu }),
    ...(reading === undefined ? {} : { reading }),
  });
}

/** Silence after which staff pages lock, in seconds. */
export function staffIdleOf(centre: Centre | null): number {
  return bounded(centre?.idle.staff, STAFF_IDLE);
}

function bounded(value: number | undefined, own: number): number {
  if (value === undefined || !Number.isFinite(value)) return own;
  return Math.min(IDLE_BOUNDS.most, Math.max(IDLE_BOUNDS.least, value));
}
