import { scrypt } from '@noble/hashes/scrypt.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Page } from 'playwright-core';

/** PINs of nobody, none of them trivial. */
export const PINS = { installer: '493817', staff: '705924', supervisor: '962840' } as const;
/** The cheapest hash the record allows: tests type PINs often. */
const COST = 1;

const hashed = (pin: string): string =>
  bytesToHex(scrypt(pin, 'salt', { N: 2 ** COST, r: 8, p: 1, dkLen: 32 }));

/** The device as the first run of setup leaves it, with quick hashes. Needs a page of the kiosk. */
export async function givePins(page: Page, change: object = {}): Promise<void> {
  const pins = {
    installer: hashed(PINS.installer),
    staff: hashed(PINS.staff),
    supervisor: hashed(PINS.supervisor),
  };
  const record = { salt: 'salt', cost: COST, pins, failures: 0, wait: 0, reset: null, turn: 0, ...change };
  await page.evaluate(
    (access) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('device', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('access');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const tx = request.result.transaction('access', 'readwrite');
          tx.objectStore('access').put(access, 'access');
          tx.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    record,
  );
}
