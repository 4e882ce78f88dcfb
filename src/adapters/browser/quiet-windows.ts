import type { QuietWindows } from '../../ports/pack-store.ts';

/** Held, shared, by every window in which somebody is being led; the same lock as in app-update.ts (ADR 0007). */
const SESSION_LOCK = 'kiot-session';

/** Asks the browser's locks; without them (plain http) a window knows only of itself. */
export function createQuietWindows(): QuietWindows {
  return {
    async ifQuiet(work) {
      if (!('locks' in navigator)) return work();
      await navigator.locks.request(SESSION_LOCK, { ifAvailable: true }, (lock) =>
        lock === null ? undefined : work(),
      );
    },
  };
}
