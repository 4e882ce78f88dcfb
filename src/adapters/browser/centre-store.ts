import { readCentre, type Centre } from '../../domain/centre/centre.schema.ts';
import { readFile } from '../../domain/content/pack.schema.ts';
import type { CentreStore } from '../../ports/centre-store.ts';

const CENTRE_KEY = 'kiot-centre';

/** The centre file in localStorage, so that every window hears of a new one; `base` holds what the build made. */
export function createBrowserCentreStore(base: string): CentreStore {
  const builtIn = async (): Promise<Centre | null> => centreIn(await fetched(`${base}default.json`));
  return {
    async read() {
      const kept = keptText();
      const centre = kept === null ? null : centreIn(parsed(kept));
      if (centre !== null) return { centre, from: 'device' };
      const built = await builtIn();
      if (kept !== null) return { centre: built, from: 'damaged' };
      return { centre: built, from: built === null ? 'none' : 'build' };
    },
    keep(centre) {
      try {
        if (centre === null) localStorage.removeItem(CENTRE_KEY);
        else localStorage.setItem(CENTRE_KEY, JSON.stringify(centre));
        return true;
      } catch {
        return false;
      }
    },
    async words() {
      const read = readFile('words', await fetched(`${base}words.json`));
      return 'content' in read ? read.content : null;
    },
  };
}

function keptText(): string | null {
  try {
    return localStorage.getItem(CENTRE_KEY);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function centreIn(input: unknown): Centre | null {
  const read = readCentre(input);
  return 'centre' in read ? read.centre : null;
}

async function fetched(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
