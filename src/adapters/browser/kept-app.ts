import type { KeptApp } from '../../ports/setup-tools.ts';

type Workers = Pick<ServiceWorkerContainer, 'getRegistrations'>;

/**
 * The app as the browser keeps it: the worker first, so that no later start finds it, then all it has kept. Windows that
 * are open go on with it until they are closed.
 */
export function createBrowserKeptApp(
  workers: Workers | undefined = globalThis.navigator?.serviceWorker,
  storage: CacheStorage | undefined = globalThis.caches,
): KeptApp {
  return {
    async forget() {
      try {
        for (const registration of (await workers?.getRegistrations()) ?? []) await registration.unregister();
        for (const name of (await storage?.keys()) ?? []) await storage?.delete(name);
        return true;
      } catch {
        return false;
      }
    },
  };
}
