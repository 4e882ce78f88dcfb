import { createBrowserSettings } from '../adapters/browser/device.ts';

/** What must be known before the first frame: how many pixels a millimetre of this screen has. */
export function applyScale(): void {
  const { pixelsPerMillimetre } = createBrowserSettings().read();
  if (pixelsPerMillimetre !== null)
    document.documentElement.style.setProperty('--kiot-pixels-per-mm', `${pixelsPerMillimetre}px`);
}
