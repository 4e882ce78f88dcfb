import type { FileSaver } from '../../ports/setup-tools.ts';

/** The address of what is saved is taken back after this long, in ms; the browser has read it then. */
const KEPT = 10_000;

/** Saves a file the way a link to a download does. */
export function createBrowserFileSaver(): FileSaver {
  return {
    save: (name, text) => download(name, new Blob([text], { type: 'application/json' })),
    saveBytes: (name, bytes, type) => download(name, new Blob([new Uint8Array(bytes)], { type })),
  };
}

function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
