import type { Kiosk } from '../../app/compose.ts';
import { lazily } from '../../app/lazily.ts';
import type { StaffClosingPage } from './staff-closing-page.ts';
import type { StaffMachinePage } from './staff-machine-page.ts';

/** Pages nobody needs at first sight: the end of the day, and how this machine is. */
export type LatePages = { readonly closing: StaffClosingPage; readonly machine: StaffMachinePage };

/** Fetches the late pages when they are first asked for, once for each window; a failed try is tried again. */
export function openLatePages(kiosk: Kiosk): () => Promise<LatePages> {
  return lazily(async () => {
    const { addLateTexts, StaffClosingPage, StaffMachinePage } = await import('./late-bundle.ts');
    await addLateTexts();
    return { closing: new StaffClosingPage(), machine: new StaffMachinePage(kiosk) };
  });
}
