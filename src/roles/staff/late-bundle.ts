import { addTexts } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/staff-late.json';

export { StaffClosingPage } from './staff-closing-page.ts';
export { StaffMachinePage } from './staff-machine-page.ts';
export { slipOf } from './ticket-slip.ts';

/** Adds the words of the pages that come late; to be waited for before one is drawn. */
export function addLateTexts(): Promise<void> {
  return addTexts('staff-late', vi, () => import('../../app/i18n/locales/en/staff-late.json'));
}
