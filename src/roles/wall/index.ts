import type { Kiosk } from '../../app/compose.ts';
import { addTexts } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/wall.json';
import { WallPage } from './wall-page.ts';

/** What everybody waiting sees: no door before it, because it shows nothing that the hall may not know. */
export function mount(root: Element, kiosk: Kiosk): void {
  void addTexts('wall', vi, () => import('../../app/i18n/locales/en/wall.json'));
  root.replaceChildren(new WallPage(kiosk));
}
