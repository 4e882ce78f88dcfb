import { freshAccess } from '../../domain/access/pins.ts';
import type { AccessVault } from '../../ports/access-vault.ts';

/** Keeps the record of the PINs only as long as the page lives: for tests and as the model of the real vault. */
export function createMemoryAccessVault(first = freshAccess): AccessVault {
  let kept = first;
  return {
    read: async () => kept,
    async change(work) {
      const { access, outcome } = work(kept);
      kept = access;
      return outcome;
    },
  };
}
