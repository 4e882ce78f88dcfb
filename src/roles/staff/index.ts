import type { Kiosk } from '../../app/compose.ts';
import { addTexts } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/staff.json';
import { StaffShell } from './staff-shell.ts';

/** What staff see: who needs help now, and how this machine is. */
export function mount(root: Element, kiosk: Kiosk): void {
  void addTexts('staff', vi, () => import('../../app/i18n/locales/en/staff.json'));
  root.replaceChildren(new StaffShell(kiosk));
}
