import type { Duty } from '../../ports/access-vault.ts';

const LOCK = 'kiot-waits';

/** One window at a time through Web Locks; where the browser has none, every window works for itself. */
export function createBrowserDuty(): Duty {
  return {
    async alone(work) {
      const calm = (): Promise<void> => work().catch(() => undefined);
      if (!('locks' in navigator)) return calm();
      await navigator.locks.request(LOCK, calm).catch(() => undefined);
    },
  };
}
