import type { Example, Scene } from '../content/guide.schema.ts';

/**
 * "Xem": a person like the citizen does it, scene by scene, with one usual mistake and its repair (D1, D3).
 * Only touches move it: no timer, no clip that ends (C-05, C-37).
 */
export type Watching = {
  /** `who`: the first page, which says who is watched. */
  readonly at: 'who' | 'scene' | 'finished';
  /** The scene shown, from 0; means nothing at `who`. */
  readonly scene: number;
};

/** What can happen while watching. */
export type WatchMove = { readonly type: 'next' } | { readonly type: 'back' };

/** The page that says who is watched. */
export const watchStart: Watching = { at: 'who', scene: 0 };

/** The state after one move. Forward and back are the only ways; nothing is lost by either (D4 a). */
export function moveWatching(watching: Watching, move: WatchMove, { scenes }: Example): Watching {
  const { at, scene } = watching;
  if (move.type === 'back') {
    if (at === 'finished') return { at: 'scene', scene };
    if (at === 'who') return watching;
    return scene === 0 ? watchStart : { at: 'scene', scene: scene - 1 };
  }
  if (at === 'finished') return watching;
  if (at === 'who') return { at: 'scene', scene: 0 };
  return scene + 1 < scenes.length ? { at: 'scene', scene: scene + 1 } : { at: 'finished', scene };
}

/** The scene on the screen now, or null on the first page. */
export function sceneOf({ at, scene }: Watching, { scenes }: Example): Scene | null {
  return at === 'who' ? null : (scenes[scene] ?? null);
}
