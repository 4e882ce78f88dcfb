import type { Printer } from '../../ports/take-away.ts';

/** Browsers that never say they are done; a session must not wait for them, in ms. */
const LATEST = 3000;

/** Prints with the browser: its dialog, or silently where the kiosk is started with `--kiosk-printing` (E11). */
export function createBrowserPrinter(): Printer {
  return {
    print: () =>
      new Promise((resolve) => {
        const late = setTimeout(done, LATEST);
        function done(): void {
          clearTimeout(late);
          removeEventListener('afterprint', done);
          resolve('asked');
        }
        addEventListener('afterprint', done);
        try {
          print();
        } catch {
          clearTimeout(late);
          removeEventListener('afterprint', done);
          resolve('unavailable');
        }
      }),
  };
}
