import { ALIVE_FOR } from './limits.ts';

/** When a window was last heard (steady ms of the listener), its newest message, and whether it said goodbye. */
export type Seen = { readonly at: number; readonly turn: number; readonly gone: boolean };

/** Other windows by their random name. */
export type Presence = Readonly<Record<string, Seen>>;

/** Nobody has more windows than this; a window that lies about its name makes this list no longer. */
const MOST_WINDOWS = 32;

/** One message heard from a window. */
export type Heard = { readonly window: string; readonly turn: number; readonly gone: boolean };

/** Whether a message is new: one that comes twice, or after a newer one, says nothing any more. */
export function isNews(presence: Presence, { window, turn }: Heard): boolean {
  return turn > (presence[window]?.turn ?? 0);
}

/** Remembers that a window was heard; the window unheard for longest makes room. */
export function hearWindow(presence: Presence, { window, turn, gone }: Heard, now: number): Presence {
  const others = Object.entries(presence).filter(([name]) => name !== window);
  const kept = others.sort(([, a], [, b]) => b.at - a.at).slice(0, MOST_WINDOWS - 1);
  return { ...Object.fromEntries(kept), [window]: { at: now, turn, gone } };
}

/** Whether a window was heard within the last 10 s and did not say goodbye. A moment still to come counts as none. */
export function isAlive(presence: Presence, window: string | null, now: number): boolean {
  const seen = window === null ? undefined : presence[window];
  return seen !== undefined && !seen.gone && now >= seen.at && now - seen.at < ALIVE_FOR;
}

/** Names of the windows that are there now. */
export function living(presence: Presence, now: number): readonly string[] {
  return Object.keys(presence).filter((window) => isAlive(presence, window, now));
}
