import type { PackManifest } from './manifest.schema.ts';

/** Stands for the pack that came with the app: it is always there, and the first predecessor of every other. */
export const BUILT_IN = 'built-in';

/**
 * Which packs a device has, by id. `serving`: read from now; `before`: what served until then, kept for going back;
 * `waiting`: serves as soon as nobody is at any window.
 */
export type PackTurns = {
  readonly serving: string;
  readonly before: string | null;
  readonly waiting: string | null;
  /** Set when the serving pack took the place of one that could not be read; until another is switched on. */
  readonly withdrawn?: true;
};

/** Packs of a device, and what is known of those that were brought. */
export type PackShelf = {
  readonly turns: PackTurns;
  readonly packs: Readonly<Record<string, PackManifest>>;
};

/** A device to which no pack was ever brought. */
export const firstTurns: PackTurns = { serving: BUILT_IN, before: null, waiting: null };

/** Lets a pack wait for its turn, a new one or one to go back to; asking for the serving one takes a wait back. */
export function wait(turns: PackTurns, id: string): PackTurns {
  return { ...turns, waiting: id === turns.serving ? null : id };
}

/** The waiting pack serves, and the one that served becomes its predecessor. */
export function takeTurn(turns: PackTurns): PackTurns {
  const { serving, waiting } = turns;
  return waiting === null ? turns : { serving: waiting, before: serving, waiting: null };
}

/** A pack cannot be read: its predecessor serves, and it is forgotten. */
export function withdraw(turns: PackTurns, id: string): PackTurns {
  const left = (other: string | null): string | null => (other === id ? null : other);
  const waiting = left(turns.waiting);
  if (turns.serving !== id) return { serving: turns.serving, before: left(turns.before), waiting };
  const serving = left(turns.before) ?? BUILT_IN;
  return {
    serving,
    before: serving === BUILT_IN ? null : BUILT_IN,
    waiting: waiting === serving ? null : waiting,
    withdrawn: true,
  };
}

/** Whether a pack has to be kept. */
export function isKept({ serving, before, waiting }: PackTurns, id: string): boolean {
  return id === serving || id === before || id === waiting;
}
