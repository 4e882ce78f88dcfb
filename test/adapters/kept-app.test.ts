import { expect, test } from 'vitest';
import { createBrowserKeptApp } from '../../src/adapters/browser/kept-app.ts';

type Registration = Pick<ServiceWorkerRegistration, 'unregister'>;

/** A browser that keeps one worker and so many caches; what is done to it is written down. */
function browser(caches: readonly string[], unregister = async (): Promise<boolean> => true) {
  const done: string[] = [];
  const registration: Registration = { unregister: () => (done.push('worker'), unregister()) };
  const workers = { getRegistrations: async () => [registration] as unknown as ServiceWorkerRegistration[] };
  const storage = {
    keys: async () => [...caches],
    delete: async (name: string) => done.push(name) > 0,
  } as unknown as CacheStorage;
  return { done, kept: createBrowserKeptApp(workers, storage) };
}

test('the worker goes first, so that it keeps nothing anew, then all it has kept', async () => {
  const { done, kept } = browser(['pages', 'kiot-voice']);
  expect([await kept.forget(), done]).toEqual([true, ['worker', 'pages', 'kiot-voice']]);
});

test('a browser that refuses is told, never thrown', async () => {
  const { kept } = browser(['pages'], () => Promise.reject(new DOMException('no', 'SecurityError')));
  expect(await kept.forget()).toBe(false);
});

test('a browser without workers and caches has nothing to forget', async () => {
  expect(await createBrowserKeptApp(undefined, undefined).forget()).toBe(true);
});
