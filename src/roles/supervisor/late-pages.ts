import type { LitElement } from 'lit';
import type { Kiosk } from '../../app/compose.ts';

/** Pages that come when their button is first touched. */
export type LatePage = 'report' | 'devices';

/** Whether a page is one of them. */
export function isLate(page: string): page is LatePage {
  return page === 'report' || page === 'devices';
}

/** Opens late pages; each is made once, so that what was written in it stays while others are looked at. */
export function createLatePages(kiosk: Kiosk): (page: LatePage) => Promise<LitElement> {
  const made = new Map<LatePage, LitElement>();
  const make = async (page: LatePage): Promise<LitElement> => {
    const { SupervisorFiles, SupervisorReport } = await import('./late-bundle.ts');
    return page === 'report' ? new SupervisorReport(kiosk) : new SupervisorFiles(kiosk);
  };
  return async (page) => {
    const known = made.get(page) ?? (await make(page));
    made.set(page, known);
    return known;
  };
}
