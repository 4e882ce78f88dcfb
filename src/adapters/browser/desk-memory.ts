import type { DeskMemory } from '../../ports/device.ts';

/** Codes as centre files and guides write them; `-` stands for "nobody knows yet what for". */
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UNKNOWN = '-';
const LONGEST = 80;

/**
 * Keeps the desk of a window in its address, behind the #: it outlives a reload, every window has its own, a desk's
 * window can be kept as a bookmark, and nothing is stored.
 */
export function createAddressDeskMemory(): DeskMemory {
  return {
    read() {
      const [desk = '', ...procedures] = location.hash.slice(1).split('/').filter(isCode);
      if (desk === '' || desk === UNKNOWN) return { desk: null, procedures: null };
      return { desk, procedures: procedures.length === 0 ? null : procedures.map(procedureOf) };
    },
    keep({ desk, procedures }) {
      const parts = desk === null ? [] : [desk, ...(procedures ?? []).map((one) => one ?? UNKNOWN)];
      const address = parts.length === 0 ? location.pathname : `#${parts.join('/')}`;
      history.replaceState(null, '', address);
    },
  };
}

function isCode(part: string): boolean {
  return part === UNKNOWN || (part.length <= LONGEST && CODE.test(part));
}

function procedureOf(part: string): string | null {
  return part === UNKNOWN ? null : part;
}
