/** Roles that exist as bundles of their own. */
export type Role = 'citizen' | 'staff' | 'setup';

const ROLES: readonly Role[] = ['staff', 'setup'];

/** The address decides the role of a window; whatever is unknown is the citizen's (product.md §1). */
export function roleOf(path: string): Role {
  const first = path.split('/').find((part) => part !== '');
  return ROLES.find((role) => role === first) ?? 'citizen';
}
