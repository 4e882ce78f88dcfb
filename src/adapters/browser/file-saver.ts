import type { FileSaver } from '../../ports/setup-tools.ts';

/** The address of the saved text is taken back after this long, in ms; the browser has read it then. */
const KEPT = 10_000;

/** Saves a file the way a link to a download does. */
export function createBrowserFileSaver(): FileSaver {
  return {
    save(name, text) {
      const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), KEPT);
    },
  };
}
