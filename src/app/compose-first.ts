import { startAddress } from './router.ts';
import { createBrowserSettings } from '../adapters/browser/device.ts';

/** What must be known before the first frame: how many pixels a millimetre of this screen has, and a rehearsal. */
export function applyScale(): void {
  const settings = createBrowserSettings();
  const { pixelsPerMillimetre } = settings.read();
  if (settings.rehearsal() === 'on') document.documentElement.dataset['rehearsal'] = '';
  if (pixelsPerMillimetre !== null)
    document.documentElement.style.setProperty('--kiot-pixels-per-mm', `${pixelsPerMillimetre}px`);
}

/** Where a window opened at the start address goes on; null where it stays (product.md §1). */
export function elsewhere(path: string): string | null {
  return startAddress(path, createBrowserSettings().read().role);
}
